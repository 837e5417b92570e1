import type { Procedure } from '@ninhthuan/contract';

const DOTS = '.'.repeat(60);
const LINES = [
  'Họ và tên người đề nghị (chữ in hoa)',
  'Ngày, tháng, năm sinh',
  'Số Chứng minh nhân dân hoặc hộ chiếu; ngày cấp, nơi cấp',
  'Nơi cư trú',
  'Số điện thoại; thư điện tử',
  'Nội dung đề nghị',
];
const LINES_OF_ORGANISATIONS = [
  'Tên tổ chức, doanh nghiệp (chữ in hoa)',
  'Mã số hoặc số quyết định thành lập; ngày cấp, nơi cấp',
  'Địa chỉ trụ sở',
  'Người đại diện; chức vụ',
  'Số điện thoại; thư điện tử',
  'Nội dung đề nghị',
];

/** A form to print and fill in by hand. */
export function formPage(procedure: Procedure): string {
  const { name, agency, documents } = procedure;
  const lines = procedure.applicants[0] === 'citizen' ? LINES : LINES_OF_ORGANISATIONS;
  const [form, ...others] = documents;
  return page(
    form?.name ?? name,
    `<p class="motto"><strong>CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br />Độc lập – Tự do – Hạnh phúc</p>
    <h1>${escape(form?.name ?? name)}</h1>
    <p class="about">Thủ tục: ${escape(name)} (mã ${escape(procedure.code)})</p>
    <p>Kính gửi: ${escape(agency.name)}</p>
    <ol>${lines.map((line) => `<li>${line}: ${DOTS}</li>`).join('')}</ol>
    <p>Giấy tờ gửi kèm:</p>
    <ul>${others.map((document) => `<li>☐ ${escape(document.name)}</li>`).join('')}</ul>
    <p>Tôi cam đoan những lời khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.</p>
    <p class="signature">Ninh Thuận, ngày ..... tháng ..... năm .........<br /><strong>Người đề nghị</strong><br />(ký, ghi rõ họ tên)</p>`,
  );
}

/** In place of a real application: nothing is sent anywhere. */
export function applyPage({ name, agency, code, documents }: Procedure): string {
  const items = documents.map(({ name: document, form }) => {
    const link = form ? ` (<a href="/${escape(form.url)}">tải mẫu</a>)` : '';
    return `<li>${escape(document)}${link}</li>`;
  });
  return page(
    `Nộp hồ sơ: ${name}`,
    `<h1>Nộp hồ sơ trực tuyến</h1>
    <p class="about">${escape(name)} (mã ${escape(code)}) — ${escape(agency.name)}</p>
    <p>Trang này đứng thay cho trang nộp hồ sơ thật. Trong bản trình diễn, không có gì được gửi đi.</p>
    <p>Giấy tờ cần chuẩn bị:</p>
    <ul>${items.join('')}</ul>
    <p><a href="/demo/">Về trang trình diễn</a></p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="/demo/procedure-page.css" />
  </head>
  <body>
    <main>
    <p class="note">Dữ liệu trình diễn: không dùng để nộp hồ sơ thật.</p>
    ${body}
    </main>
  </body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
