import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { createPortal } from '@ninhthuan/sdk';
import { DOSSIER_CONTRACT } from '@ninhthuan/sdk/testing';
import { launchChromium } from '../browsers/launch.js';
import { inRoot } from '../setup/root.js';
import { servePage, startDemonstration } from './demonstration.js';
import { focusOn, openPage, sees, shows, tabTo } from './person.js';

/** @typedef {{ code: string, accessCode: string, title: { vi: string, en: string } }} Showcase */

/** @type {import('./demonstration.js').Demonstration} */
let demonstration;
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Showcase[]} */
const showcase = JSON.parse(await readFile(inRoot('packages/gateway/data/showcase.json'), 'utf8'));
const first = /** @type {Showcase} */ (showcase[0]);

/** @type {(() => Promise<void>)[]} what the test under way opened */
const closing = [];

/** @param {string} html */
async function serve(html) {
  const site = await servePage(html);
  closing.push(site.stop);
  return site;
}

before(async () => {
  demonstration = await startDemonstration();
  browser = await launchChromium();
});

afterEach(async () => {
  for (const close of closing.splice(0)) {
    await close();
  }
});

after(async () => {
  await browser.close();
  await demonstration.stop();
});

/** @param {string} url */
async function open(url) {
  const { page, complaints, close } = await openPage(browser, url);
  closing.push(close);
  return { page, check: () => assert.deepEqual(complaints, []) };
}

describe('the demonstration', () => {
  it('shows a found dossier for each listed code', async () => {
    assert.ok(showcase.length >= 5);
    const { page, check } = await open(demonstration.url);
    await sees(page, '#showcase a');
    for (const { code } of showcase) {
      // Not by the mouse: the page's other widgets are still finding their size.
      await page.$eval(`#showcase ::-p-text(${code})`, (link) => /** @type {HTMLElement} */ (link).click());
      await sees(page, `nt-dossier-status >>> .card[aria-label$="${code}"]`);
    }
    check();
  });

  it('opens each with its access code', async () => {
    const portal = createPortal({ gateway: demonstration.url, site: 'so-tttt' });
    for (const { code, accessCode } of showcase) {
      assert.ok((await portal.dossiers.find(code, { accessCode })).details, code);
    }
  });

  it('is used by keyboard alone, from the address bar to the owner’s part', async () => {
    const { page, check } = await open(demonstration.url);
    await sees(page, 'nt-dossier-status >>> #code');
    await tabTo(page, '#code', 20);
    await page.keyboard.type(` ${first.code.toLowerCase()}`);
    await page.keyboard.press('Enter');
    await shows(page, 'còn 3 ngày làm việc');
    await focusOn(page, '.headline');
    await tabTo(page, 'summary', 5);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await focusOn(page, '#access-code');
    await page.keyboard.type(first.accessCode);
    await page.keyboard.press('Enter');
    await shows(page, 'Chủ hồ sơ');
    check();
  });

  it('never sends the form of the page around it, and is served once where it is included twice', async () => {
    const { page, check } = await open(new URL('demo/webforms.html', demonstration.url).href);
    const field = await sees(page, 'nt-dossier-status >>> #code');
    await field?.type(first.code);
    await page.keyboard.press('Enter');
    await shows(page, 'còn 3 ngày làm việc');
    assert.equal(await page.$eval('#pageSubmits', (output) => /** @type {HTMLOutputElement} */ (output).value), '0');
    assert.equal(await page.$$eval('nt-dossier-status', (elements) => elements.length), 1);
    check();
  });

  it('sends the dossier’s code in no address', async () => {
    const { page } = await open('about:blank');
    /** @type {string[]} */
    const addresses = [];
    page.on('request', (request) => addresses.push(request.url().split('#')[0] ?? ''));
    await page.goto(`${demonstration.url}#ma-ho-so=${first.code}`);
    await shows(page, 'còn 3 ngày làm việc');
    assert.ok(addresses.length > 5);
    assert.deepEqual(
      addresses.filter((address) => address.includes(first.code) || !address.startsWith(demonstration.url)),
      [],
    );
    assert.equal((await readFile(demonstration.log, 'utf8')).includes(first.code), false);
  });
});

describe('a page of another origin', () => {
  it('shows the dossier in two round trips, without a preflight', async () => {
    const tag = `<nt-dossier-status code="${first.code}"></nt-dossier-status>`;
    const script = `<script type="module" async="" src="${demonstration.url}portal.js" data-site="so-tttt"></script>`;
    const site = await serve(`<!doctype html><title>x</title>${script}${tag}`);
    const { page, check } = await open('about:blank');
    /** @type {string[]} */
    const requests = [];
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.emulateNetworkConditions({ latency: 400, download: 1e6, upload: 1e6 });
    await page.goto(site.url);
    await shows(page, 'còn 3 ngày làm việc');
    assert.ok(requests.includes('POST /v1/dossiers/lookup'), requests.join('\n'));
    assert.equal(requests.filter((request) => request.startsWith('POST')).length, 1);
    assert.deepEqual(
      requests.filter((request) => request.startsWith('OPTIONS')),
      [],
    );
    // On a slow line what waits for another answer starts visibly later than the loader's end.
    const waited = await page.evaluate((gateway) => {
      const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
      const ours = entries.filter(({ name }) => name.startsWith(gateway));
      const loaded = ours.find(({ name }) => name.endsWith('/portal.js'))?.responseEnd ?? 0;
      return ours.filter(({ startTime }) => startTime > loaded + 100).map(({ name }) => name);
    }, demonstration.url);
    assert.deepEqual(waited, []);
    check();
  });

  it('keeps its fallback where the script does not come', async () => {
    const site = await serve(
      '<!doctype html><title>x</title><nt-dossier-status><a href="#">Tra cứu</a></nt-dossier-status>',
    );
    const { page } = await open(site.url);
    assert.equal(await page.$eval('a', (link) => link.checkVisibility()), true);
  });
});

describe('the real gateway', () => {
  for (const { name, run } of DOSSIER_CONTRACT) {
    it(name, async () => {
      const portal = createPortal({ gateway: demonstration.url, site: 'so-tttt' });
      const { receivingAgency } = await portal.dossiers.find(first.code);
      await run(portal, { code: first.code, accessCode: first.accessCode, office: receivingAgency.id });
    });
  }
});
