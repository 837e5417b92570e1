import assert from 'node:assert/strict';

/** What a person at a keyboard does and sees. Test code for Chromium through puppeteer. */

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Opens a page in a profile of its own.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @returns what the page complained of is in `complaints`; `close` ends the profile
 */
export async function openPage(browser, url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

/**
 * Waits for something a person can see. Visible, because puppeteer's other way of waiting is blind in shadow roots.
 * @param {Page} page
 * @param {string} selector
 */
export const sees = (page, selector) => page.waitForSelector(selector, { visible: true, timeout: 10_000 });

/** @param {Page} page @param {string} text */
export const shows = (page, text) => sees(page, `::-p-text(${text})`);

/**
 * Waits until the focus is on what matches, inside whatever shadow root it is.
 * @param {Page} page
 * @param {string} selector
 */
export async function focusOn(page, selector) {
  await page.waitForFunction(hasFocus, { timeout: 10_000 }, selector);
}

/**
 * Presses Tab until the focus is on what matches.
 * @param {Page} page
 * @param {string} selector
 * @param {number} [most] how often at the most
 */
export async function tabTo(page, selector, most = 60) {
  for (let tabs = 0; !(await page.evaluate(hasFocus, selector)); tabs += 1) {
    assert.ok(tabs < most, `Tab never reached ${selector}`);
    await page.keyboard.press('Tab');
  }
}

/** In the page. @param {string} selector */
function hasFocus(selector) {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return Boolean(active?.matches(selector));
}
