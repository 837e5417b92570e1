import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { launchChromium } from '../browsers/launch.js';
import { startDemonstration } from './demonstration.js';
import { focusOn, openPage, sees, shows, tabTo } from './person.js';

/** A department's home page with all its widgets, used by keyboard alone on the real gateway. */

/** @type {import('./demonstration.js').Demonstration} */
let demonstration;
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof openPage>>} */
let home;

before(async () => {
  demonstration = await startDemonstration();
  browser = await launchChromium();
  await newsIsThere();
});

after(async () => {
  await browser.close();
  await demonstration.stop();
});

afterEach(async () => {
  assert.deepEqual(home.complaints, []);
  await home.close();
});

/** The 47 sites are read in the first seconds after the start. */
async function newsIsThere() {
  for (let tries = 0; tries < 60; tries += 1) {
    const { items } = /** @type {{ items: unknown[] }} */ (
      await (await fetch(`${demonstration.url}v1/news?limit=20`)).json()
    );
    if (items.length === 20) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  assert.fail('The news of the 47 sites never came.');
}

async function openHome() {
  home = await openPage(browser, demonstration.url);
  const { page } = home;
  await sees(page, 'nt-feedback-form >>> textarea');
  return page;
}

describe('the home page by keyboard', () => {
  it('finds a procedure without accents and opens its record', async () => {
    const page = await openHome();
    await sees(page, 'nt-service-catalogue >>> .card');
    await tabTo(page, '#q');
    await page.keyboard.type('giay phep xay dung');
    await sees(page, 'nt-service-catalogue >>> mark');
    await tabTo(page, '.card .name');
    await page.keyboard.press('Enter');
    await shows(page, 'Giấy tờ cần mang');
  });

  it('goes on reading the news where it was', async () => {
    const page = await openHome();
    await sees(page, 'nt-news-feed >>> article a');
    const count = () => page.$$eval('nt-news-feed >>> article', (items) => items.length);
    const shown = await count();
    await tabTo(page, '.more button', 120);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (least) => {
        const feed = document.querySelector('nt-news-feed');
        return (feed?.shadowRoot?.querySelectorAll('article').length ?? 0) > least;
      },
      {},
      shown,
    );
    await focusOn(page, 'article a');
  });

  it('sends a message and gets a receipt with a code to follow it', async () => {
    const page = await openHome();
    await tabTo(page, 'input[name=category]', 120);
    await page.keyboard.press('Space');
    await tabTo(page, '#subject');
    await page.keyboard.type('Đèn đường hỏng');
    await tabTo(page, '#content');
    await page.keyboard.type('Đèn đường trước nhà văn hoá thôn không sáng từ ba hôm nay.');
    await tabTo(page, 'input[name=consent]');
    await page.keyboard.press('Space');
    await tabTo(page, 'button[type=submit].primary');
    await page.keyboard.press('Enter');
    const receipt = await sees(page, 'nt-feedback-form >>> ::-p-text(PA-)');
    const text = await receipt?.evaluate((element) => element.textContent ?? '');
    assert.match(String(text), /PA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/);
  });

  it('answers the one question', async () => {
    const page = await openHome();
    await sees(page, 'nt-satisfaction-rating >>> button');
    await page.focus('nt-satisfaction-rating >>> button');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shows(page, 'Cảm ơn ông/bà đã đánh giá');
  });
});
