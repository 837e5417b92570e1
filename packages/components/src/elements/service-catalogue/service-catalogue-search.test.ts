import { createFakePortal, PROCEDURE_FIXTURES } from '@ninhthuan/sdk/testing';
import { expect } from '@open-wc/testing';
import { removeAll, textOf, until } from '../../testing/element-contract.js';
import './service-catalogue.define.js';
import {
  all,
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

describe('<nt-service-catalogue> searching', () => {
  afterEach(removeAll);

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
});
