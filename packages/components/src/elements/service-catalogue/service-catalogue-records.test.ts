import { expect } from '@open-wc/testing';
import { removeAll, textOf, until } from '../../testing/element-contract.js';
import './service-catalogue.define.js';
import { all, card, find, names, placed, press, shownFirst, shows, type } from './service-catalogue.driver.js';

const ABROAD = 'Đăng ký khai sinh có yếu tố nước ngoài';

describe('<nt-service-catalogue> records', () => {
  afterEach(() => {
    removeAll();
    history.replaceState(null, '', location.pathname + location.search);
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
