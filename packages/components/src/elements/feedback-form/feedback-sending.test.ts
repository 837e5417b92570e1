import { expect } from '@open-wc/testing';
import { createFakePortal, type FakeFault } from '@ninhthuan/sdk/testing';
import { textOf, until } from '../../testing/element-contract.js';
import './feedback-form.define.js';
import { button, fill, find, send, WRITTEN } from './feedback-form.driver.js';
import { asked, focused, haveTheDevice, placed, shows } from './placed-form.driver.js';

const RECEIVED = 'Đã nhận phản ánh của ông/bà';
const keysOf = (requests: string[]) => requests.map((request) => /"idempotencyKey":"(\w+)"/.exec(request)?.[1]);

haveTheDevice();

describe('<nt-feedback-form> sending', () => {
  it('sends what was written, and only that', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    fill(element, { ...WRITTEN, name: ' Nguyễn Thị Lan ', phone: '0912 345 678', dossier: 'h43 – 161205 – 0001' });
    send(element);
    await shows(element, RECEIVED);
    const [message] = portal.gateway.feedback.messages;
    const { idempotencyKey, proof, ...rest } = message ?? {};
    expect(idempotencyKey).to.match(/^[\da-f]{64}$/);
    expect(proof).to.be.a('string');
    expect(rest).to.deep.equal({
      ...WRITTEN,
      agencyId: 'so-tttt',
      dossierCode: 'H43-161205-0001',
      contact: { name: 'Nguyễn Thị Lan', phone: '0912 345 678' },
      mayPublish: false,
    });
  });

  it('gives a receipt: code, times, agency; takes the focus and passes axe', async () => {
    const element = await placed();
    fill(element, WRITTEN);
    send(element);
    await until(() => focused(element)?.getAttribute('role') === 'heading', 'focus on the receipt');
    expect(textOf(element)).to.match(/PA-\w{4}-\w{4}-\w{2}/);
    expect(textOf(element)).to.contain('10:32 15/12/2016').and.to.contain('Thứ Sáu, 06/01/2017');
    expect(find(element, '.source').textContent).to.contain('Sở Thông tin và Truyền thông');
    await expect(element).to.be.accessible();
    button(element, 'Gửi phản ánh khác').click();
    await shows(element, 'Phản ánh về việc gì?');
    expect(find<HTMLInputElement>(element, '#subject').value).to.equal('');
  });

  it('makes one record of five clicks', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    fill(element, WRITTEN);
    for (let click = 0; click < 5; click += 1) {
      button(element, 'Gửi phản ánh').click();
    }
    await shows(element, RECEIVED);
    expect(portal.gateway.feedback.messages).to.have.length(1);
    expect(asked(portal, 'POST /v1/feedback {')).to.have.length(1);
  });

  it('waits for the site to know whom to send to', async () => {
    const portal = createFakePortal();
    const { site } = portal;
    let answer: () => void = () => undefined;
    const asking = new Promise<void>((resolve) => (answer = resolve));
    portal.site = () => asking.then(site);
    const element = await placed('', portal);
    fill(element, WRITTEN);
    send(element);
    await until(() => asked(portal, 'GET /v1/feedback/challenge').length, 'the beginning');
    expect(element.shadowRoot?.querySelector('.summary')).not.to.exist;
    answer();
    await shows(element, RECEIVED);
  });

  it('tells the page that, never the code nor a word', async () => {
    const element = await placed();
    const told: object[] = [];
    document.addEventListener('nt-feedback-sent', (event) => told.push({ ...event, isTrusted: null }), { once: true });
    fill(element, { ...WRITTEN, name: 'Nguyễn Thị Lan' });
    send(element);
    await shows(element, RECEIVED);
    expect(told).to.deep.equal([{ isTrusted: null, agencyId: 'so-tttt', category: 'conduct' }]);
  });

  it('does its work while the citizen writes, and sends with a proof that was ready', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    expect(asked(portal, 'GET /v1/feedback/challenge')).to.be.empty;
    fill(element, WRITTEN);
    await until(() => asked(portal, 'GET /v1/feedback/challenge').length, 'a challenge');
    send(element);
    await shows(element, RECEIVED);
    expect(asked(portal, 'GET /v1/feedback/challenge')).to.have.length(1);
  });

  it('solves another challenge where the proof is refused', async () => {
    const portal = createFakePortal();
    const element = await placed('', portal);
    const { challenge } = portal.feedback;
    let given = 0;
    portal.feedback.challenge = async (options) => {
      const real = await challenge(options);
      given += 1;
      return given === 1 ? { ...real, parameters: { ...real.parameters, nonce: '00'.repeat(16) } } : real;
    };
    fill(element, WRITTEN);
    send(element);
    await shows(element, RECEIVED);
    expect(given).to.equal(2);
    expect(portal.gateway.feedback.messages).to.have.length(1);
  });

  describe('failures, each with a way on', () => {
    const cases: readonly [FakeFault, string][] = [
      ['down', 'không ghi hai lần'],
      ['html', 'không ghi hai lần'],
      ['never-answers', 'không ghi hai lần'],
      ['rate-limited', 'đợi 40 giây'],
      ['other-version', 'tải lại trang'],
    ];
    for (const [fault, text] of cases) {
      it(`keeps all when the gateway is ${fault}, and sends again`, async () => {
        const portal = createFakePortal({ timeout: 100 });
        const element = await placed('', portal);
        const codes: string[] = [];
        element.addEventListener('nt-feedback-failed', ({ error }) => codes.push((error as { code: string }).code));
        fill(element, WRITTEN);
        portal.gateway.fault = fault;
        send(element);
        await shows(element, text);
        expect(codes).to.have.length(1);
        await expect(element).to.be.accessible();
        portal.gateway.fault = null;
        button(element, 'Gửi lại').click();
        await shows(element, RECEIVED);
        expect(portal.gateway.feedback.messages.map(({ subject }) => subject)).to.deep.equal([WRITTEN.subject]);
      });
    }

    it('keeps the key where an answer was lost: one record, the first receipt', async () => {
      const portal = createFakePortal();
      const element = await placed('', portal);
      const { send: deliver } = portal.feedback;
      let lost = '';
      portal.feedback.send = async (...call) => {
        const receipt = await deliver(...call);
        if (!lost) {
          lost = receipt.code;
          portal.gateway.fault = 'down';
          await portal.feedback.challenge();
        }
        return receipt;
      };
      fill(element, WRITTEN);
      send(element);
      await shows(element, 'không ghi hai lần');
      portal.gateway.fault = null;
      // As after a reload: another element, the same words typed again.
      const again = await placed('', portal);
      fill(again, WRITTEN);
      send(again);
      await shows(again, RECEIVED);
      expect(textOf(again)).to.contain(lost);
      button(element, 'Gửi lại').click();
      await until(
        () => asked(portal, 'POST /v1/feedback {').length === 3 || textOf(element).includes(RECEIVED),
        'an end',
      );
      expect(new Set(keysOf(asked(portal, 'POST /v1/feedback {')).slice(0, 2))).to.have.length(1);
    });

    it('takes another key for other words, and for the same words once they were received', async () => {
      const portal = createFakePortal();
      const element = await placed('', portal);
      for (const subject of ['Một', 'Hai', 'Hai']) {
        fill(element, { ...WRITTEN, subject });
        send(element);
        await shows(element, RECEIVED);
        button(element, 'Gửi phản ánh khác').click();
        await shows(element, 'Phản ánh về việc gì?');
      }
      expect(new Set(keysOf(asked(portal, 'POST /v1/feedback {')))).to.have.length(3);
    });
  });

  describe('life on a page', () => {
    it('keeps the draft while it is moved', async () => {
      const element = await placed();
      fill(element, WRITTEN);
      element.parentElement?.append(element);
      await element.updateComplete;
      expect(find<HTMLTextAreaElement>(element, '#content').value).to.equal(WRITTEN.content);
      expect(localStorage).to.have.length(0);
    });

    it('goes on sending when it comes back, as the same message', async () => {
      const portal = createFakePortal();
      const element = await placed('', portal);
      const home = element.parentElement as Element;
      fill(element, WRITTEN);
      await until(() => asked(portal, 'GET /v1/feedback/challenge').length, 'a challenge');
      portal.gateway.fault = 'never-answers';
      send(element);
      await until(() => asked(portal, 'POST /v1/feedback {').length, 'a message on its way');
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      portal.gateway.fault = null;
      home.append(element);
      await shows(element, RECEIVED);
      expect(new Set(keysOf(asked(portal, 'POST /v1/feedback {')))).to.have.length(1);
    });

    it('speaks another language from one moment to the next', async () => {
      const element = await placed();
      send(element);
      await shows(element, 'Hãy ghi tiêu đề');
      element.lang = 'en';
      await shows(element, 'Not sent yet');
    });
  });
});
