import { expect } from '@open-wc/testing';
import { ACCESS_CODE, DOSSIER_FIXTURES, type FixtureName } from '@ninhthuan/sdk/testing';
import { elementContract, removeAll, textOf, until } from '../../testing/element-contract.js';
import './dossier-status.define.js';
import { enter, find, placed, shows } from './dossier-status.driver.js';

const { inProcess, supplement, paymentDue, overdue } = DOSSIER_FIXTURES;

elementContract({ tag: 'nt-dossier-status', vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' });

describe('<nt-dossier-status>', () => {
  afterEach(removeAll);

  describe('accessibility', () => {
    for (const name of Object.keys(DOSSIER_FIXTURES) as FixtureName[]) {
      it(`passes axe showing ${name}`, async () => {
        const element = await placed(`code="${DOSSIER_FIXTURES[name].dossier.code}"`);
        await until(() => element.shadowRoot?.querySelector('.card'), 'the card');
        await expect(element).to.be.accessible();
      });
    }

    it('names its field, and describes it with the example and the error', async () => {
      const element = await placed();
      enter(element, 'code', '');
      await shows(element, 'Hãy nhập mã hồ sơ');
      const input = find<HTMLInputElement>(element, '#code');
      expect(input.labels?.[0]?.textContent).to.equal('Mã hồ sơ');
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      const described = (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => find(element, `#${id}`));
      expect(described.map((part) => part.textContent).join(' '))
        .to.contain('Ví dụ')
        .and.to.contain('Hãy nhập mã');
      expect(element.shadowRoot?.activeElement).to.equal(input);
      await expect(element).to.be.accessible();
    });

    it('moves focus to the answer a person asked for, and tells the ears', async () => {
      const element = await placed();
      enter(element, 'code', inProcess.dossier.code);
      await until(() => element.shadowRoot?.activeElement?.getAttribute('role') === 'heading', 'focus on the answer');
      expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Hồ sơ đang được xử lý');
      expect(find(element, '[role=status]').textContent).to.contain(inProcess.dossier.code);
    });

    it('leaves the focus alone when the code was preset', async () => {
      const element = await placed(`code="${inProcess.dossier.code}"`);
      await shows(element, 'Hồ sơ đang được xử lý');
      expect(document.activeElement).to.equal(document.body);
    });
  });

  describe('attributes', () => {
    it('looks the preset code up, and again when it changes', async () => {
      const element = await placed(`code="${inProcess.dossier.code}"`);
      await shows(element, 'còn 3 ngày làm việc');
      element.code = overdue.dossier.code;
      await shows(element, 'quá hạn 2 ngày làm việc');
      expect(find<HTMLInputElement>(element, '#code').value).to.equal(overdue.dossier.code);
    });

    it('finds only the office’s dossiers', async () => {
      const element = await placed(`code="${inProcess.dossier.code}" office="so-y-te"`);
      await shows(element, 'Không tìm thấy hồ sơ');
    });

    it('numbers its headings from heading-level on', async () => {
      const element = await placed(`code="${inProcess.dossier.code}" heading-level="3"`);
      await shows(element, 'Tiến trình xử lý');
      const levels = [...(element.shadowRoot?.querySelectorAll('[role=heading]') ?? [])].map(
        (heading) => heading.ariaLevel,
      );
      expect(levels).to.deep.equal(['3', '4', '5', '5', '5']);
    });

    it('shows the dossier a link to the page names, only with deep-link', async () => {
      history.replaceState(null, '', `#ma-ho-so=${inProcess.dossier.code}`);
      try {
        const [without, element] = [await placed(), await placed('deep-link')];
        await shows(element, 'còn 3 ngày làm việc');
        expect(textOf(without)).not.to.contain('còn 3 ngày');
        location.hash = `ma-ho-so=${overdue.dossier.code}`;
        await shows(element, 'quá hạn 2 ngày làm việc');
      } finally {
        history.replaceState(null, '', location.pathname + location.search);
      }
    });
  });

  describe('events', () => {
    it('tells of a found dossier without anything about the person', async () => {
      const element = await placed();
      const events: unknown[] = [];
      document.addEventListener('nt-dossier-loaded', ({ dossier }) => events.push(dossier), { once: true });
      enter(element, 'code', inProcess.dossier.code);
      await shows(element, 'còn 3 ngày làm việc');
      expect(events).to.deep.equal([{ ...inProcess.dossier, details: null }]);
    });

    it('tells of a failure with its code', async () => {
      const element = await placed();
      const codes: string[] = [];
      element.addEventListener('nt-dossier-failed', ({ error }) => codes.push((error as { code: string }).code));
      enter(element, 'code', '000.00.01.H43-160101-0000');
      await shows(element, 'Không tìm thấy hồ sơ');
      expect(codes).to.deep.equal(['not-found']);
    });
  });

  describe('keyboard', () => {
    it('keeps Enter from the page’s own form', async () => {
      const element = await placed();
      let heard = 0;
      const listener = () => (heard += 1);
      for (const type of ['keydown', 'keypress', 'keyup', 'submit']) {
        document.addEventListener(type, listener);
      }
      const input = find<HTMLInputElement>(element, '#code');
      for (const type of ['keydown', 'keypress', 'keyup']) {
        input.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
      }
      enter(element, 'code', inProcess.dossier.code);
      await shows(element, 'còn 3 ngày làm việc');
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
      for (const type of ['keydown', 'keypress', 'keyup', 'submit']) {
        document.removeEventListener(type, listener);
      }
      expect(heard).to.equal(1);
    });
  });

  describe('the access code', () => {
    it('opens the owner’s part', async () => {
      const element = await placed(`code="${supplement.dossier.code}"`);
      await shows(element, 'bổ sung giấy tờ');
      enter(element, 'access-code', ACCESS_CODE);
      await shows(element, 'Trích lục bản đồ địa chính');
      await until(() => element.shadowRoot?.activeElement?.matches('.owner-heading'), 'focus on the owner’s part');
      await expect(element).to.be.accessible();
    });

    it('shows fee and apology', async () => {
      const fee = await placed(`code="${paymentDue.dossier.code}"`);
      await shows(fee, 'nộp phí');
      enter(fee, 'access-code', ACCESS_CODE);
      await shows(fee, '150.000');
      const apology = await placed(`code="${overdue.dossier.code}"`);
      await shows(apology, 'quá hạn');
      enter(apology, 'access-code', ACCESS_CODE);
      await shows(apology, '12/PXL-UBND');
    });

    it('says when it is wrong or missing, and keeps the card', async () => {
      const element = await placed(`code="${supplement.dossier.code}"`);
      await shows(element, 'bổ sung giấy tờ');
      enter(element, 'access-code', '');
      await shows(element, 'Hãy nhập mã truy cập');
      enter(element, 'access-code', 'nope');
      await shows(element, 'không khớp với hồ sơ này');
      expect(find<HTMLInputElement>(element, '#access-code').value).to.equal('nope');
      expect(textOf(element)).to.contain(supplement.dossier.code);
      await expect(element).to.be.accessible();
    });

    it('speaks the new language when the page changes it', async () => {
      const element = await placed(`code="${supplement.dossier.code}"`);
      await shows(element, 'bổ sung giấy tờ');
      enter(element, 'access-code', ACCESS_CODE);
      await shows(element, 'Giấy tờ cần bổ sung');
      element.lang = 'en';
      await shows(element, 'Documents asked for');
    });

    it('is forgotten with the next dossier', async () => {
      const element = await placed(`code="${supplement.dossier.code}"`);
      await shows(element, 'bổ sung giấy tờ');
      enter(element, 'access-code', ACCESS_CODE);
      await shows(element, 'Trích lục bản đồ địa chính');
      enter(element, 'code', paymentDue.dossier.code);
      await shows(element, 'nộp phí');
      expect(textOf(element)).not.to.contain('Trích lục bản đồ');
      expect(find<HTMLInputElement>(element, '#access-code').value).to.equal('');
    });
  });
});
