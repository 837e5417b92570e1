import { createFakePortal, PROCEDURE_FIXTURES } from '@ninhthuan/sdk/testing';
import { expect } from '@open-wc/testing';
import { elementContract, removeAll, textOf, until } from '../../testing/element-contract.js';
import './service-catalogue.define.js';
import {
  all,
  card,
  choices,
  choose,
  find,
  names,
  placed,
  press,
  shownFirst,
  shows,
  type,
} from './service-catalogue.driver.js';

const ABROAD = 'Đăng ký khai sinh có yếu tố nước ngoài';
const total = PROCEDURE_FIXTURES.length;

elementContract({ tag: 'nt-service-catalogue', vi: 'Thủ tục hành chính', en: 'Administrative procedures' });

describe('<nt-service-catalogue>', () => {
  afterEach(() => {
    removeAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('accessibility', () => {
    it('passes axe with the list, with a record opened, and with nothing found', async () => {
      const element = await placed('deep-link');
      await expect(element).to.be.accessible();
      card(element, ABROAD).click();
      await shows(element, 'Giấy tờ cần mang');
      await expect(element).to.be.accessible();
      type(element, 'qwxyz');
      await shows(element, 'Không tìm thấy thủ tục nào');
      await expect(element).to.be.accessible();
    });

    it('names its search and its filters', async () => {
      const element = await placed();
      const input = find<HTMLInputElement>(element, 'input');
      expect(input.labels?.[0]?.textContent).to.equal('Ông/bà cần làm thủ tục gì?');
      expect(all(element, 'select').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'Lĩnh vực',
        'Cơ quan',
        'Mức độ',
        'Đối tượng',
        'Cách nộp',
      ]);
    });

    it('says the number found once a person has paused', async () => {
      const element = await placed();
      const live = find(element, '.visually-hidden[role=status]');
      expect(live.textContent).to.equal('');
      type(element, 'khai sinh');
      await until(() => live.textContent === '2 thủ tục', 'the announcement');
    });
  });

  describe('at first', () => {
    it('shows what, whose, how long and how much', async () => {
      const element = await placed();
      await shownFirst(element, 'Cấp bản sao trích lục hộ tịch');
      const text = find(element, '.card').textContent?.replace(/\s+/g, ' ') ?? '';
      for (const words of ['Sở Tư pháp', 'Mức độ 4 · toàn trình', 'Thời hạn: 1 ngày làm việc', 'Phí, lệ phí: 8.000']) {
        expect(text.replace(/\u00a0/g, ' ')).to.contain(words);
      }
      expect(textOf(element)).to.contain(`Đang hiện 10 trong ${total} thủ tục`);
      expect(textOf(element)).to.contain('Nguồn: Uỷ ban nhân dân tỉnh Ninh Thuận');
    });

    it('spans the channels, and leaves open what the law leaves open', async () => {
      const element = await placed('limit="50"');
      const facts = (name: string) => card(element, name).closest('.card')?.querySelector('.facts')?.textContent ?? '';
      expect(facts('Cấp giấy phép hoạt động bưu chính')).to.contain('20–22 ngày làm việc');
      expect(facts('Hoà giải')).to.contain('không quy định').and.to.contain('tuỳ trường hợp');
      expect(facts('Cấp giấy phép xuất bản bản tin')).to.contain('miễn phí');
    });

    it('asks once, and neither index nor record', async () => {
      const portal = createFakePortal();
      await placed('', portal);
      expect(portal.gateway.requests.filter((request) => request.includes('procedures'))).to.deep.equal([
        'GET /v1/procedures',
      ]);
    });

    it('shows names in English where there are any, and leaves the rest Vietnamese', async () => {
      const element = await placed('lang="en"');
      await shows(element, 'Department of Justice');
      expect(textOf(element)).to.contain('1 working day').and.to.contain('fully online');
      expect(find(element, '.name span').lang).to.equal('vi');
    });
  });

  describe('attributes', () => {
    it('restricts the list to an agency, names it as the source, and leaves the filter out', async () => {
      const element = await placed('agency="so-tttt"');
      expect(names(element)).to.have.length(2);
      expect(textOf(element)).to.contain('Nguồn: Sở Thông tin và Truyền thông');
      expect(all(element, 'select[aria-label="Cơ quan"]')).to.be.empty;
      element.agency = 'so-tnmt';
      await shownFirst(element, 'Hoà giải');
    });

    it('restricts it to a field or a level, in typing too', async () => {
      const element = await placed('field="ho-tich" level="4"');
      expect(names(element)).to.deep.equal(['Cấp bản sao trích lục hộ tịch']);
      type(element, 'khai sinh');
      await shows(element, 'Không tìm thấy thủ tục nào');
    });

    it('begins with the words of q', async () => {
      const element = await placed('q="hoà giải"');
      expect(names(element)).to.have.length(1);
      expect(find<HTMLInputElement>(element, 'input').value).to.equal('hoà giải');
      element.q = 'tách thửa';
      await shownFirst(element, 'Tách thửa');
    });

    it('shows as many as limit says', async () => {
      expect(names(await placed('limit="3"'))).to.have.length(3);
      expect(names(await placed('limit="no number"'))).to.have.length(10);
    });

    it('numbers its headings from heading-level on', async () => {
      const element = await placed('heading-level="3" limit="1"');
      card(element, 'Cấp bản sao').click();
      await shows(element, 'Giấy tờ cần mang');
      const levels = all(element, '[role=heading]').map(({ ariaLevel }) => ariaLevel);
      expect([...new Set(levels)]).to.deep.equal(['3', '4', '5']);
    });
  });

  describe('typing', () => {
    for (const words of [
      'khai sinh nước ngoài',
      'KHAI SINH NUOC NGOAI',
      'sinh khai ngoai nuoc',
      'khai sihn nuoc ngoai',
    ]) {
      it(`finds “${words}” without asking the gateway for each key`, async () => {
        const portal = createFakePortal();
        const element = await placed('', portal);
        find(element, 'input').dispatchEvent(new FocusEvent('focus'));
        type(element, words.slice(0, 3));
        type(element, words);
        await shownFirst(element, ABROAD);
        await until(() => portal.gateway.requests.some((request) => request.endsWith('index.json')), 'the index');
        await until(() => all(element, '[aria-busy=false]').length, 'rest');
        const asked = portal.gateway.requests.length;
        type(element, 'ket hon');
        await shownFirst(element, 'Đăng ký kết hôn');
        expect(portal.gateway.requests).to.have.length(asked);
      });
    }

    it('marks what matched', async () => {
      const element = await placed();
      type(element, 'ket hon');
      await shownFirst(element, 'Đăng ký kết hôn');
      const marked = all(element, 'mark').map(({ textContent }) => textContent);
      expect(marked.join(' ')).to.equal('kết hôn');
    });

    it('goes on with the gateway where the index fails', async () => {
      const portal = createFakePortal();
      portal.procedures.index = () => Promise.reject(new Error('no index today'));
      const element = await placed('', portal);
      type(element, 'ket hon');
      await shownFirst(element, 'Đăng ký kết hôn');
      type(element, 'tach thua');
      await shownFirst(element, 'Tách thửa');
    });

    it('finds without a network once the index is there', async () => {
      const portal = createFakePortal();
      const element = await placed('', portal);
      type(element, 'ket hon');
      await shownFirst(element, 'Đăng ký kết hôn');
      await until(() => all(element, '[aria-busy=false]').length, 'rest');
      portal.gateway.fault = 'down';
      type(element, 'tach thua');
      await shownFirst(element, 'Tách thửa');
    });
  });

  describe('filters', () => {
    it('count what each value would leave, and narrow the list', async () => {
      const element = await placed();
      await choose(element, 'Cơ quan', 'so-tnmt');
      await shownFirst(element, 'Hoà giải');
      expect(names(element)).to.have.length(2);
      expect(choices(element, 'Lĩnh vực')).to.deep.equal(['Tất cả', 'Đất đai (2)']);
      expect(find(element, '.on').textContent).to.contain('Sở Tài nguyên và Môi trường');
    });

    it('are cleared together, and focus stays in the widget', async () => {
      const element = await placed();
      await choose(element, 'Cơ quan', 'so-tnmt');
      await choose(element, 'Đối tượng', 'official');
      await shownFirst(element, 'Tách thửa');
      expect(textOf(element)).to.contain('Bộ lọc (2)');
      press(element, 'Xoá bộ lọc');
      await shownFirst(element, 'Cấp bản sao');
      expect(element.shadowRoot?.activeElement?.className).to.equal('count');
      expect(all<HTMLSelectElement>(element, 'select').map(({ value }) => value)).to.deep.equal(['', '', '', '', '']);
    });

    it('keep a value in sight that the words leave nothing of', async () => {
      const element = await placed();
      await choose(element, 'Cơ quan', 'so-tnmt');
      await shownFirst(element, 'Hoà giải');
      type(element, 'ket hon');
      await shows(element, 'Không tìm thấy thủ tục nào');
      await choose(element, 'Cơ quan', '');
      await shownFirst(element, 'Đăng ký kết hôn');
    });

    it('stand behind one button where it is narrow', async () => {
      const element = await placed();
      (element.parentElement as HTMLElement).style.width = '320px';
      const visible = () => all(element, 'select').some((select) => select.checkVisibility());
      await until(() => !visible(), 'the filters to hide');
      const button = press(element, 'Bộ lọc');
      await until(visible, 'the filters');
      expect(button.ariaExpanded).to.equal('true');
    });
  });

  describe('a record', () => {
    it('opens in place with everything about it, and closes', async () => {
      const element = await placed();
      const button = card(element, ABROAD);
      expect(button.ariaExpanded).to.equal('false');
      button.click();
      await shows(element, 'Một trong hai bên cha, mẹ cư trú');
      expect(button.ariaExpanded).to.equal('true');
      for (const words of ['Tờ khai theo mẫu', 'Không có giấy chứng sinh', '75.000', 'Mẫu tờ khai', '63/2010/NĐ-CP']) {
        expect(textOf(element)).to.contain(words);
      }
      expect(find<HTMLAnchorElement>(element, 'a.primary').href).to.contain('apply.html?procedure=1.002106');
      expect(all(element, 'thead th')).to.have.length(3);
      button.click();
      await until(() => !all(element, '.record').length, 'the record to close');
    });

    it('stays open beside others and while a person types on', async () => {
      const element = await placed();
      card(element, ABROAD).click();
      await shows(element, 'Một trong hai bên cha, mẹ cư trú');
      card(element, 'Cấp thẻ').click();
      await until(() => all(element, '.record section').length > 12, 'both records');
      const node = card(element, ABROAD).closest('.card')?.querySelector('.record');
      type(element, 'khai sinh');
      await shownFirst(element, ABROAD);
      expect(card(element, ABROAD).closest('.card')?.querySelector('.record')).to.equal(node);
      expect(all(element, '.record')).to.have.length(1);
    });

    it('leads from its contents to its parts', async () => {
      const element = await placed();
      card(element, ABROAD).click();
      await shows(element, 'Trong mục này');
      press(element, 'Căn cứ pháp lý');
      expect(element.shadowRoot?.activeElement?.textContent).to.equal('Căn cứ pháp lý');
    });

    it('changes its language with the element', async () => {
      const element = await placed();
      card(element, ABROAD).click();
      await shows(element, 'Giấy tờ cần mang');
      element.lang = 'en';
      await shows(element, 'Documents to bring');
    });
  });

  describe('more', () => {
    it('adds the next page, and focus goes on with it', async () => {
      const element = await placed('limit="5"');
      press(element, 'Xem thêm');
      await until(() => names(element).length === 10, 'ten');
      expect(element.shadowRoot?.activeElement).to.equal(all(element, '.name')[5]);
      press(element, 'Xem thêm');
      await until(() => names(element).length === total, 'all');
      expect(new Set(names(element)).size).to.equal(total);
      expect(all(element, '.more')).to.be.empty;
    });

    it('adds it without the network once the index is there', async () => {
      const portal = createFakePortal();
      const element = await placed('limit="3"', portal);
      find(element, 'input').dispatchEvent(new FocusEvent('focus'));
      await until(() => portal.gateway.requests.some((request) => request.endsWith('index.json')), 'the index');
      type(element, 'đăng ký');
      await until(() => names(element).every((name) => /đăng ký/i.test(name)), 'the list');
      await until(() => all(element, '[aria-busy=false]').length, 'rest');
      portal.gateway.fault = 'down';
      press(element, 'Xem thêm');
      await until(() => names(element).length > 3, 'more');
    });
  });

  describe('keyboard', () => {
    it('clears the words with Escape, and keeps a dialog around it open', async () => {
      const element = await placed();
      type(element, 'ket hon');
      await shownFirst(element, 'Đăng ký kết hôn');
      let heard = 0;
      const listener = () => (heard += 1);
      document.addEventListener('keydown', listener);
      const input = find<HTMLInputElement>(element, 'input');
      const escape = () =>
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
      input.dispatchEvent(escape());
      await shownFirst(element, 'Cấp bản sao');
      expect(input.value).to.equal('');
      expect(heard).to.equal(0);
      input.dispatchEvent(escape());
      document.removeEventListener('keydown', listener);
      expect(heard).to.equal(1);
    });

    it('keeps Enter from the page’s own form', async () => {
      const element = await placed();
      let heard = 0;
      const listener = () => (heard += 1);
      const types = ['keydown', 'keypress', 'keyup', 'submit'];
      types.forEach((name) => document.addEventListener(name, listener));
      const input = find<HTMLInputElement>(element, 'input');
      for (const name of types.slice(0, 3)) {
        input.dispatchEvent(new KeyboardEvent(name, { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
      }
      input.form?.requestSubmit();
      types.forEach((name) => document.removeEventListener(name, listener));
      expect(heard).to.equal(0);
    });
  });

  describe('events', () => {
    it('tells of a record a person opened', async () => {
      const element = await placed();
      const opened: string[] = [];
      element.addEventListener('nt-procedure-opened', ({ procedure }) => opened.push(procedure.name));
      card(element, ABROAD).click();
      await until(() => opened.length, 'the event');
      expect(opened).to.deep.equal([ABROAD]);
    });
  });

  describe('deep links', () => {
    it('shows the view a link names, records included, only with deep-link', async () => {
      const view = new URLSearchParams({ q: 'khai sinh', agency: 'so-tu-phap', opened: '1.002109.000.00.00.H43' });
      history.replaceState(
        null,
        '',
        `#${new URLSearchParams({ 'ma-ho-so': 'x', 'dich-vu': view.toString() }).toString()}`,
      );
      const [without, element] = [await placed(), await placed('deep-link')];
      await shows(element, 'Giấy tờ cần mang');
      expect(names(element)).to.have.length(3);
      expect(names(element)[0]).to.equal('Đăng ký thành lập doanh nghiệp tư nhân');
      expect(find(element, '.on').textContent).to.contain('Sở Tư pháp');
      expect(names(without)).to.have.length(10);
    });

    it('copies a link to the present view that leaves other widgets’ parts alone', async () => {
      history.replaceState(null, '', '#ma-ho-so=H43-1');
      const element = await placed('deep-link id="so"');
      type(element, 'kết hôn');
      await shownFirst(element, 'Đăng ký kết hôn');
      let copied = '';
      const clipboard = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
      const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      press(element, 'Chép liên kết');
      await shows(element, 'Đã chép liên kết');
      Object.defineProperty(navigator, 'clipboard', own ?? { value: undefined, configurable: true });
      const parts = new URLSearchParams(new URL(copied).hash.slice(1));
      expect(parts.get('ma-ho-so')).to.equal('H43-1');
      expect(new URLSearchParams(parts.get('dich-vu-so') ?? '').get('q')).to.equal('kết hôn');
    });
  });

  it('describes its services to search engines', async () => {
    const element = await placed('limit="3"');
    await until(() => element.querySelector('script'), 'the data block');
    const data = JSON.parse(element.querySelector('script')?.textContent ?? '') as { '@graph': object[] };
    expect(data['@graph']).to.have.length(3);
    expect(data['@graph'][0]).to.include({ '@type': 'GovernmentService', name: 'Cấp bản sao trích lục hộ tịch' });
  });
});
