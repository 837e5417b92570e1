import { expect } from '@open-wc/testing';
import { createFakePortal, DOSSIER_FIXTURES, type FakeFault } from '@ninhthuan/sdk/testing';
import { place, removeAll, until } from '../../testing/element-contract.js';
import './dossier-status.define.js';
import { enter, find, placed, shows } from './dossier-status.driver.js';

const { inProcess } = DOSSIER_FIXTURES;

describe('<nt-dossier-status> in hard times', () => {
  afterEach(removeAll);

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
