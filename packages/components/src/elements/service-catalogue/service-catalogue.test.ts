import { createFakePortal, PROCEDURE_FIXTURES } from '@ninhthuan/sdk/testing';
import { expect } from '@open-wc/testing';
import { elementContract, removeAll, textOf, until } from '../../testing/element-contract.js';
import './service-catalogue.define.js';
import { all, card, find, names, placed, shownFirst, shows, type } from './service-catalogue.driver.js';

const ABROAD = 'Đăng ký khai sinh có yếu tố nước ngoài';
const total = PROCEDURE_FIXTURES.length;

elementContract({ tag: 'nt-service-catalogue', vi: 'Thủ tục hành chính', en: 'Administrative procedures' });

describe('<nt-service-catalogue>', () => {
  afterEach(removeAll);

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
});
