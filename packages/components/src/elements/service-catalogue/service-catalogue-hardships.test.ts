import { createFakePortal, PROCEDURE_FIXTURES, type FakeFault } from '@ninhthuan/sdk/testing';
import type { ProcedurePage } from '@ninhthuan/contract';
import { expect } from '@open-wc/testing';
import { place, removeAll, textOf, until } from '../../testing/element-contract.js';
import './service-catalogue.define.js';
import { all, card, find, names, placed, press, shownFirst, shows, type } from './service-catalogue.driver.js';
import type { NtServiceCatalogue } from './service-catalogue.js';

describe('<nt-service-catalogue> in hard times', () => {
  afterEach(() => {
    removeAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const cases: readonly [FakeFault, string][] = [
    ['down', 'tạm thời không trả lời'],
    ['html', 'tạm thời không trả lời'],
    ['cut-short', 'tạm thời không trả lời'],
    ['rate-limited', 'đợi 40 giây'],
    ['never-answers', 'trả lời quá chậm'],
    ['other-version', 'phiên bản cũ'],
  ];
  for (const [fault, text] of cases) {
    it(`says what to do when the gateway is ${fault}, and retries`, async () => {
      // A short patience for silence only: on a busy machine any answer may take that long.
      const portal = createFakePortal(fault === 'never-answers' ? { timeout: 100 } : {});
      portal.gateway.fault = fault;
      const codes: unknown[] = [];
      document.addEventListener('nt-catalogue-failed', ({ error }) => codes.push(error), { once: true });
      const element = await placed('', portal);
      await shows(element, text);
      expect(codes).to.have.length(1);
      await expect(element).to.be.accessible();
      portal.gateway.fault = null;
      press(element, 'Thử lại');
      await shownFirst(element, 'Cấp bản sao');
      expect(element.shadowRoot?.activeElement?.className).to.equal('count');
    });
  }

  it('keeps room for the first page while it is loading', async () => {
    const portal = createFakePortal();
    portal.gateway.fault = 'never-answers';
    const element = place<NtServiceCatalogue>('<nt-service-catalogue limit="4"></nt-service-catalogue>', portal);
    await shows(element, 'Đang tải danh mục');
    expect(all(element, '.card')).to.have.length(4);
    expect(find(element, '.list').ariaBusy).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('leads back to everything where nothing was found', async () => {
    const element = await placed('q="qwxyz"');
    await shows(element, 'Không tìm thấy thủ tục nào');
    press(element, 'Xoá từ khoá và bộ lọc');
    await shownFirst(element, 'Cấp bản sao');
    expect(element.shadowRoot?.activeElement?.id).to.equal('q');
  });

  it('says when a record can’t be loaded, and loads it when asked again', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    portal.gateway.fault = 'down';
    card(element, 'Cấp thẻ').click();
    await shows(element, 'tạm thời không trả lời');
    await expect(element).to.be.accessible();
    portal.gateway.fault = null;
    press(element, 'Thử lại');
    await shows(element, 'Giấy tờ cần mang');
    expect(names(element)).to.have.length(10);
  });

  it('keeps what is shown when the next page can’t be loaded', async () => {
    const portal = createFakePortal();
    const element = await placed('limit="5"', portal);
    portal.gateway.fault = 'down';
    press(element, 'Xem thêm');
    await shows(element, 'tạm thời không trả lời');
    expect(names(element)).to.have.length(5);
    portal.gateway.fault = null;
    press(element, 'Thử lại');
    await until(() => names(element).length === 10, 'ten');
  });

  it('shows the last of several questions, whichever answer comes last', async () => {
    const waiting: (() => void)[] = [];
    const portal = createFakePortal();
    portal.procedures.index = () => new Promise(() => undefined);
    const { search } = portal.procedures;
    const element = await placed('', portal);
    portal.procedures.search = async (query, options) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return search(query, options);
    };
    element.q = 'tách thửa';
    await until(() => waiting.length === 1, 'the first question');
    element.q = 'hoà giải';
    await until(() => waiting.length === 2, 'the second question');
    waiting.reverse().forEach((answer) => answer());
    await shownFirst(element, 'Hoà giải');
    await new Promise((resolve) => setTimeout(resolve));
    expect(names(element)).to.have.length(1);
  });

  it('says that its catalogue is old when it can’t be renewed, and goes on searching', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    type(element, 'ket hon');
    await shownFirst(element, 'Đăng ký kết hôn');
    await until(() => portal.gateway.requests.some((request) => request.endsWith('index.json')), 'the index');
    await until(() => all(element, '[aria-busy=false]').length, 'rest');
    const { now } = Date;
    try {
      Date.now = () => now() + 3_600_000;
      portal.gateway.fault = 'down';
      find(element, 'input').dispatchEvent(new FocusEvent('focus'));
      await shows(element, 'Đang dùng bản lúc 10:32 15/12/2016');
      await expect(element).to.be.accessible();
      type(element, 'tach thua');
      await shownFirst(element, 'Tách thửa');
      portal.gateway.fault = null;
      press(element, 'Thử lại');
      await until(() => !textOf(element).includes('Đang dùng bản'), 'the note to go');
    } finally {
      Date.now = now;
    }
  });

  describe('hostile data', () => {
    const bad = '<img src=x onerror="document.title=1">';
    const hostile = {
      ...PROCEDURE_FIXTURES[0]!,
      name: `${bad}</script><script>document.title=2</script>`,
      applyUrl: 'javascript:document.title=3',
      conditions: bad,
      documents: [
        { name: bad, case: bad, original: true, copies: 0, form: { name: bad, url: 'data:text/html,<b>x</b>' } },
      ],
    };

    it('shows markup as text, and makes no link that could run', async () => {
      const portal = createFakePortal();
      const { asOf, facets } = await portal.procedures.search();
      const page: ProcedurePage = {
        items: [{ procedure: hostile, marks: [[0, 4]] }],
        total: 1,
        facets,
        asOf,
        nextCursor: null,
      };
      portal.procedures.search = () => Promise.resolve(page);
      portal.procedures.get = () => Promise.resolve(hostile);
      const element = await placed('', portal);
      card(element, '<img').click();
      await shows(element, 'Giấy tờ cần mang');
      expect(textOf(element)).to.contain(bad);
      expect(all(element, 'img, script, a[href^="javascript"], a[href^="data"]')).to.be.empty;
      await until(() => element.querySelector('script'), 'the data block');
      expect(element.querySelectorAll('script')).to.have.length(1);
      expect(element.innerHTML.match(/<\/script/g)).to.have.length(1);
    });

    for (const text of [
      '😀'.repeat(50),
      "'; DROP TABLE procedure; --",
      '<b>x',
      '9'.repeat(10_000),
      '\u202e',
      '%',
      '\\',
    ]) {
      it(`searches for ${JSON.stringify(text.slice(0, 20))} like for any words`, async () => {
        const element = await placed();
        type(element, text);
        await until(
          () => !find(element, '.count').textContent?.includes('12 thủ tục') || names(element).length,
          'an answer',
        );
        expect(all(element, '.card b b')).to.be.empty;
      });
    }

    it('takes a link’s impossible view for one that finds nothing, and leads back', async () => {
      const part = new URLSearchParams({ level: '99', applicant: '../..', __proto__: 'x', q: 'a'.repeat(5000) });
      history.replaceState(null, '', `#${new URLSearchParams({ 'dich-vu': part.toString() }).toString()}`);
      const element = await placed('deep-link');
      await shows(element, 'Không tìm thấy thủ tục nào');
      press(element, 'Xoá từ khoá và bộ lọc');
      await shownFirst(element, 'Cấp bản sao');
    });
  });
});
