/**
 * The yardstick: what somebody would write by hand, without any library, to show the same four services with one tag each
 * on one page. One script, everything in it, data asked for at once; as short and fast as we could make it.
 */
const gateway = new URL(import.meta.url).searchParams.get('gateway');

const css = `:host{display:block;font:16px/1.5 system-ui,sans-serif;color:#1a1f24;container-type:inline-size}*{box-sizing:border-box}
.widget{padding:20px;border:1px solid #d5dbe1;border-radius:8px;background:#fff}h2,h3,p{margin:0}h2{font-size:1.375em}
input,textarea,select{width:100%;min-height:48px;padding:8px 12px;border:1px solid #76818c;border-radius:8px;font:inherit}
button{min-height:44px;padding:8px 16px;border:1px solid #76818c;border-radius:8px;background:#fff;color:#0b5cad;font:inherit;font-weight:600}
.primary{background:#0b5cad;color:#fff;border:0}label{display:block;margin-top:12px;font-weight:600}
ul{list-style:none;margin:16px 0 0;padding:0}li{padding:12px;border:1px solid #d5dbe1;border-radius:8px;margin-top:8px}
.news{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:16px}.news img{width:100%;aspect-ratio:16/9;object-fit:cover}
.soft,footer{color:#505a64;font-size:.875em}.badge{background:#e8f1fb;border-radius:4px;padding:0 8px}footer{margin-top:16px;border-top:1px solid #d5dbe1}`;

const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const ask = (path, body) =>
  fetch(`${gateway}v1/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {}).then((answer) => {
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  });
const date = (text) => (text ? text.slice(0, 10).split('-').reverse().join('/') : '');
const money = (fee) =>
  fee?.amount ? new Intl.NumberFormat('vi', { style: 'currency', currency: 'VND' }).format(fee.amount) : 'miễn phí';
const field = (name, label, tag = 'input') => `<label>${label}<${tag} name="${name}"></${tag}></label>`;
const footer = (asOf = '') => `<footer>Nguồn: Cổng dịch vụ Ninh Thuận ${date(asOf)}</footer>`;

function define(tag, render) {
  customElements.define(
    tag,
    class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        const show = (html) => (root.innerHTML = `<style>${css}</style><section class="widget">${html}</section>`);
        render(this, root, show);
      }
    },
  );
}

define('hand-dossier', (element, root, show) => {
  show(`<h2>Tra cứu hồ sơ</h2><p class="soft">Nhập mã in trên giấy tiếp nhận.</p><form>${field('code', 'Mã hồ sơ')}
    <button class="primary">Tra cứu</button></form><div role="status"></div>${footer()}`);
  root.querySelector('form').onsubmit = async (event) => {
    event.preventDefault();
    const status = root.querySelector('[role=status]');
    try {
      const dossier = await ask('dossiers/lookup', { code: root.querySelector('input').value });
      status.innerHTML = `<h3>${escape(dossier.status)}</h3><p>${escape(dossier.procedure.name)}</p>
        <p>Ngày hẹn trả: ${date(dossier.dueOn)}, ${dossier.timeliness.workingDays} ngày làm việc</p>
        <ul>${dossier.steps.map((step) => `<li>${escape(step.name)} ${date(step.startedOn)}</li>`).join('')}</ul>`;
    } catch {
      status.textContent = 'Không tìm thấy hồ sơ.';
    }
  };
});

const card = ({ procedure: { name, agency, level, channels } }) => `<li><h3><button>${escape(name)}</button></h3>
  <p class="soft">${escape(agency.name)}</p><p><span class="badge">Mức độ ${level}</span> ${channels[0]?.time.amount ?? ''} ngày, ${money(channels[0]?.fee)}</p></li>`;

define('hand-catalogue', async (element, root, show) => {
  const load = (q = '') => ask(`procedures?limit=6&q=${encodeURIComponent(q)}`);
  const draw = ({ items, total, facets, asOf }) =>
    `<p>${total} thủ tục</p><p>${facets.field
      .slice(0, 5)
      .map(({ name, count }) => `<button>${escape(name)} (${count})</button>`)
      .join(' ')}</p>
    <ul>${items.map(card).join('')}</ul>${footer(asOf)}`;
  const first = load();
  show(`<h2>Thủ tục hành chính</h2>${field('q', 'Ông/bà cần làm thủ tục gì?')}<div class="list"></div>`);
  const list = root.querySelector('.list');
  root.querySelector('input').oninput = async ({ target }) => (list.innerHTML = draw(await load(target.value)));
  list.innerHTML = draw(await first);
});

define('hand-news', async (element, root, show) => {
  const page = ask('news?limit=6');
  show('<h2>Tin tức</h2><div class="list"></div>');
  const { items, asOf } = await page;
  root.querySelector('.list').innerHTML = `<div class="news">${items
    .map(({ title, url, excerpt, image, publishedAt, site }) => {
      const picture = image
        ? `<img loading="lazy" src="${gateway}${image.sources[0].url}" alt="${escape(image.alt)}">`
        : '';
      return `<article>${picture}<h3><a href="${escape(url)}">${escape(title)}</a></h3>
        <p class="soft">${date(publishedAt)} · ${escape(site.name)}</p><p>${escape(excerpt)}</p></article>`;
    })
    .join('')}</div><button>Xem thêm</button>${footer(asOf)}`;
});

define('hand-feedback', (element, root, show) => {
  show(`<h2>Gửi phản ánh, kiến nghị</h2><form>
    <p>${['Quy định, chính sách, thủ tục', 'Hành vi của cán bộ, công chức', 'Khác'].map((kind) => `<label><input type="radio" name="category"> ${kind}</label>`).join('')}</p>
    ${field('subject', 'Tiêu đề')}${field('content', 'Nội dung', 'textarea')}${field('dossierCode', 'Mã hồ sơ')}
    <label>Ảnh hoặc tài liệu<input type="file" multiple></label>${field('name', 'Họ và tên')}${field('phone', 'Điện thoại')}${field('email', 'Email')}
    <label><input type="checkbox" required> Tôi đồng ý</label><button class="primary">Gửi phản ánh</button></form><div role="status"></div>${footer()}`);
  root.querySelector('form').onsubmit = async (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.target));
    try {
      const { code } = await ask('feedback', { ...values, idempotencyKey: crypto.randomUUID(), consent: true });
      root.querySelector('[role=status]').textContent = code;
    } catch {
      root.querySelector('[role=status]').textContent = 'Chưa gửi được.';
    }
  };
});
