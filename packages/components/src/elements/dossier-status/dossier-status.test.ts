import { expect } from '@open-wc/testing';
import {
  ACCESS_CODE,
  createFakePortal,
  DOSSIER_FIXTURES,
  type FakeFault,
  type FixtureName,
} from '@ninhthuan/sdk/testing';
import { elementContract, place, removeAll, textOf, until } from '../../testing/element-contract.js';
import type { NtDossierStatus } from './dossier-status.js';
import './dossier-status.define.js';

const { inProcess, supplement, paymentDue, overdue } = DOSSIER_FIXTURES;

elementContract({ tag: 'nt-dossier-status', vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' });

const shows = (element: Element, text: string) => until(() => textOf(element).includes(text), `“${text}”`);
const find = <Found extends HTMLElement>(element: Element, selector: string): Found => {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) {
    throw new Error(`Nothing matches ${selector}.`);
  }
  return found;
};

/** Types into the field labelled so and presses Enter, as the browser does: the form's implicit submission. */
function enter(element: Element, id: 'code' | 'access-code', text: string): void {
  const input = find<HTMLInputElement>(element, `#${id}`);
  input.value = text;
  input.form?.requestSubmit();
}

async function placed(attributes = '', portal = createFakePortal()): Promise<NtDossierStatus> {
  const element = place<NtDossierStatus>(`<nt-dossier-status ${attributes}></nt-dossier-status>`, portal);
  await shows(element, 'Mã hồ sơ');
  return element;
}

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
      expect(element.shadowRoot?.activeElement?.textContent).to.equal('Hồ sơ đang được xử lý');
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

  describe('failures, each with a way on', () => {
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
        const portal = createFakePortal({ timeout: 100 });
        const element = await placed('', portal);
        portal.gateway.fault = fault;
        enter(element, 'code', inProcess.dossier.code);
        await shows(element, text);
        await expect(element).to.be.accessible();
        portal.gateway.fault = null;
        find(element, '.message button').click();
        await shows(element, 'còn 3 ngày làm việc');
        expect(find<HTMLInputElement>(element, '#code').value).to.equal(inProcess.dossier.code);
      });
    }

    it('leads back to the code where no dossier was found', async () => {
      const element = await placed();
      enter(element, 'code', '000.00.01.H43-160101-0000');
      await shows(element, 'Không tìm thấy hồ sơ');
      await expect(element).to.be.accessible();
      find(element, '.message button').click();
      expect(element.shadowRoot?.activeElement?.id).to.equal('code');
    });
  });

  describe('hostile input', () => {
    for (const text of [
      '😀😀',
      "'; DROP TABLE dossier; --",
      '<img src=x onerror=alert(1)>',
      '9'.repeat(10_000),
      '--',
      '\u202e',
    ]) {
      it(`says that ${JSON.stringify(text.slice(0, 30))} is no code, and asks nothing`, async () => {
        const portal = createFakePortal();
        const element = await placed('', portal);
        const asked = portal.gateway.requests.length;
        enter(element, 'code', text);
        await until(() => element.shadowRoot?.querySelector('.error'), 'the error');
        expect(portal.gateway.requests).to.have.length(asked);
        expect(element.shadowRoot?.querySelector('img')).not.to.exist;
      });
    }

    it('shows markup in an answer as text', async () => {
      const bad = '<img src=x onerror="document.title=1">';
      const dossier = { ...inProcess.dossier, procedure: { code: '1', name: bad } };
      const fetch = () => Promise.resolve(Response.json(dossier));
      const element = await placed(`code="${dossier.code}"`, createFakePortal({ fetch, site: undefined }));
      await shows(element, bad);
      expect(element.shadowRoot?.querySelector('img')).not.to.exist;
    });
  });

  describe('life on a page', () => {
    it('makes one request for two instances of the same dossier', async () => {
      const portal = createFakePortal();
      const tag = `<nt-dossier-status code="${inProcess.dossier.code}"></nt-dossier-status>`;
      const first = place(`<div>${tag}${tag}</div>`, portal);
      for (const element of first.querySelectorAll('nt-dossier-status')) {
        await shows(element, 'còn 3 ngày làm việc');
      }
      expect(portal.gateway.requests.filter((request) => request.startsWith('POST'))).to.have.length(1);
    });

    it('goes on loading while it is moved', async () => {
      const portal = createFakePortal();
      const element = await placed('', portal);
      enter(element, 'code', inProcess.dossier.code);
      element.parentElement?.append(element);
      await shows(element, 'còn 3 ngày làm việc');
      expect(portal.gateway.requests.filter((request) => request.startsWith('POST'))).to.have.length(1);
    });

    it('stops when it leaves, and takes it up again when it is back', async () => {
      const portal = createFakePortal();
      const element = await placed('', portal);
      const home = element.parentElement as Element;
      portal.gateway.fault = 'never-answers';
      enter(element, 'code', inProcess.dossier.code);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      portal.gateway.fault = null;
      home.append(element);
      await shows(element, 'còn 3 ngày làm việc');
    });
  });
});
