import { expect } from '@open-wc/testing';
import { createFakePortal, SITE_FIXTURE } from '@ninhthuan/sdk/testing';
import { elementContract, place, textOf, until } from '../../testing/element-contract.js';
import './feedback-form.define.js';
import { button, fill, find, send, WRITTEN } from './feedback-form.driver.js';
import { asked, focused, haveTheDevice, placed, shows } from './placed-form.driver.js';
import type { NtFeedbackForm } from './feedback-form.js';

haveTheDevice();

elementContract({ tag: 'nt-feedback-form', vi: 'Gửi phản ánh, kiến nghị', en: 'Send feedback' });

describe('<nt-feedback-form>', () => {
  describe('accessibility', () => {
    it('names every control and says which may be left empty', async () => {
      const element = await placed();
      for (const control of element.shadowRoot?.querySelectorAll<HTMLInputElement>('input, textarea') ?? []) {
        const name = control.labels?.[0]?.textContent?.trim() || control.ariaLabel;
        expect(name, control.name).to.be.a('string').that.is.not.empty;
      }
      expect(find<HTMLInputElement>(element, '#dossier').labels?.[0]?.textContent).to.contain('không bắt buộc');
      expect(find<HTMLInputElement>(element, '#subject').ariaRequired).to.equal('true');
    });

    it('moves focus to the summary, and from there to the field', async () => {
      const element = await placed();
      send(element);
      await until(() => focused(element)?.matches('.summary'), 'focus on the summary');
      const links = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.summary a') ?? [])];
      expect(links.map((link) => link.textContent)).to.deep.equal([
        'Hãy chọn loại việc phản ánh',
        'Hãy ghi tiêu đề',
        'Hãy ghi nội dung phản ánh',
        'Hãy đánh dấu đồng ý để cơ quan được xem xét phản ánh',
      ]);
      await expect(element).to.be.accessible();
      links[2]?.click();
      await until(() => focused(element)?.id === 'content', 'focus on the content');
      expect(find(element, '#content').getAttribute('aria-invalid')).to.equal('true');
      expect(find(element, '#content-error').textContent).to.contain('Hãy ghi nội dung');
      links[0]?.click();
      await until(() => (focused(element) as HTMLInputElement)?.name === 'category', 'focus on the categories');
    });

    it('hides its trap from people, and sends what falls into it', async () => {
      const portal = createFakePortal();
      const element = await placed('', portal);
      const trap = find<HTMLInputElement>(element, '[name=website]');
      expect(trap.closest('[aria-hidden=true]')).to.exist;
      expect(trap.tabIndex).to.equal(-1);
      expect(trap.getBoundingClientRect().right).to.be.lessThan(0);
      fill(element, { ...WRITTEN, website: 'https://spam.example/' });
      send(element);
      await shows(element, 'Đã nhận phản ánh');
      expect(portal.gateway.feedback.messages[0]?.website).to.equal('https://spam.example/');
    });
  });

  describe('attributes', () => {
    it('starts with the page’s category and dossier, ticks no consent', async () => {
      const element = await placed('category="other" dossier="000.00.01.H43-161205-0001"');
      const checked = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>(':checked') ?? [])];
      expect(checked.map(({ value }) => value)).to.deep.equal(['other']);
      expect(find<HTMLInputElement>(element, '#dossier').value).to.equal('000.00.01.H43-161205-0001');
    });

    it('goes to the site’s agency, or to the one it is told', async () => {
      const portal = createFakePortal();
      const element = await placed('', portal);
      await shows(element, `Nơi nhận: ${SITE_FIXTURE.name}`);
      expect(asked(portal, 'GET /v1/agencies')).to.be.empty;
      const other = await placed('agency="so-y-te"');
      await shows(other, 'Nơi nhận: Sở Y tế tỉnh Ninh Thuận');
      expect(other.shadowRoot?.querySelector('select')).not.to.exist;
    });

    it('lets the citizen choose where neither says', async () => {
      const portal = createFakePortal({ site: undefined });
      const element = await placed('', portal);
      await until(() => element.shadowRoot?.querySelectorAll('option').length === 4, 'three agencies');
      await expect(element).to.be.accessible();
      send(element);
      await shows(element, 'Hãy chọn cơ quan nhận');
      fill(element, { ...WRITTEN, agency: 'so-tttt' });
      send(element);
      await shows(element, 'Đã nhận phản ánh');
      expect(portal.gateway.feedback.messages[0]?.agencyId).to.equal('so-tttt');
    });

    it('offers to load the agencies again where that failed', async () => {
      const portal = createFakePortal({ site: undefined });
      portal.gateway.fault = 'down';
      const element = await placed('', portal);
      await shows(element, 'tạm thời không trả lời');
      await expect(element).to.be.accessible();
      portal.gateway.fault = null;
      button(element, 'Thử lại').click();
      await shows(element, 'Sở Y tế');
    });

    it('numbers its headings from heading-level on', async () => {
      const element = await placed('heading-level="4"');
      fill(element, WRITTEN);
      send(element);
      await shows(element, 'Đã nhận phản ánh');
      const headings = [...(element.shadowRoot?.querySelectorAll('[role=heading]') ?? [])];
      expect(headings.map(({ ariaLevel }) => ariaLevel)).to.deep.equal(['4', '5']);
    });
  });

  describe('errors', () => {
    it('keeps every value, and goes away once all is well', async () => {
      const element = await placed();
      fill(element, { ...WRITTEN, consent: false, email: 'khong-phai-email', phone: 'abc', dossier: '<img src=x>' });
      send(element);
      await shows(element, 'Địa chỉ email chưa đúng');
      await shows(element, 'Số điện thoại chưa đúng');
      await shows(element, 'Mã hồ sơ chưa đúng');
      expect(find<HTMLTextAreaElement>(element, '#content').value).to.equal(WRITTEN.content);
      expect(find<HTMLInputElement>(element, '#email').value).to.equal('khong-phai-email');
      fill(element, { consent: true, email: 'lan@example.com', phone: '+84 912 345 678', dossier: '' });
      send(element);
      await shows(element, 'Đã nhận phản ánh');
    });

    it('shows the gateway’s own at their fields', async () => {
      const portal = createFakePortal();
      const element = await placed('agency="so-y-te"', portal);
      fill(element, WRITTEN);
      // A page that names an agency the gateway does not take messages for.
      send(element);
      await until(() => focused(element)?.matches('.summary'), 'focus on the summary');
      expect(textOf(element)).to.contain('Hãy chọn cơ quan nhận');
      expect(portal.gateway.feedback.messages).to.be.empty;
    });

    it('tells how much room is left near the limit, counts as people do, and never cuts off', async () => {
      const element = await placed();
      fill(element, { content: 'a'.repeat(4400) });
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('Còn ');
      fill(element, { content: '😀'.repeat(4990) });
      await shows(element, 'Còn 10 ký tự');
      expect(find(element, 'section > [role=status]').textContent).to.contain('Còn 10');
      fill(element, { ...WRITTEN, content: 'ế'.normalize('NFD').repeat(5002) });
      await shows(element, 'Dài quá 2 ký tự');
      send(element);
      await shows(element, 'Nội dung dài quá 2 ký tự, xin rút gọn');
      expect(find<HTMLTextAreaElement>(element, '#content').value.normalize('NFC')).to.have.length(5002);
    });
  });

  describe('hostile data', () => {
    it('shows markup in names as text', async () => {
      const bad = '<img src=x onerror="document.title=1">';
      const portal = createFakePortal({ site: undefined });
      portal.agencies.list = async function* () {
        yield { id: 'x', name: bad, nameEn: null } as never;
      };
      const element = await placed('', portal);
      await shows(element, bad);
      expect(element.shadowRoot?.querySelector('img')).not.to.exist;
    });

    it('takes an odd category and heading level for none', async () => {
      const element = place<NtFeedbackForm>(
        '<nt-feedback-form category="__proto__" heading-level="x"></nt-feedback-form>',
      );
      await shows(element, 'Phản ánh về việc gì?');
      expect(element.shadowRoot?.querySelector(':checked')).not.to.exist;
    });
  });

  describe('keyboard', () => {
    it('keeps Enter from the page’s own form', async () => {
      const element = await placed();
      let heard = 0;
      const listener = () => (heard += 1);
      const types = ['keydown', 'keypress', 'keyup', 'submit'];
      types.forEach((type) => document.addEventListener(type, listener));
      for (const selector of ['#subject', '#content']) {
        for (const type of ['keydown', 'keypress', 'keyup']) {
          const options = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
          find(element, selector).dispatchEvent(new KeyboardEvent(type, options));
        }
      }
      send(element);
      await until(() => element.shadowRoot?.querySelector('.summary'), 'the summary');
      types.forEach((type) => document.removeEventListener(type, listener));
      expect(heard).to.equal(0);
    });
  });
});
