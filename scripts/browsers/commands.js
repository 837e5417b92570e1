import { WebKitLauncher } from './webkit-launcher.js';

/**
 * @typedef {import('@web/test-runner-core').TestRunnerPlugin} Plugin
 */

/**
 * @param {unknown} payload
 * @returns {{ width: number, height: number }}
 */
function readSize(payload) {
  const { width, height } = /** @type {Record<string, unknown>} */ (payload ?? {});
  if (!Number.isInteger(width) || !Number.isInteger(height)) {
    throw new Error(`set-viewport-size wants whole numbers { width, height }, got ${JSON.stringify(payload)}`);
  }
  return { width: Number(width), height: Number(height) };
}

/**
 * In a test: `await executeServerCommand('set-viewport-size', { width: 640, height: 480 })`. Works in all three engines;
 * the tool's own `set-viewport` knows nothing of a WebDriver session. Every test file begins at 800×600.
 * @returns {Plugin}
 */
export function viewportCommand() {
  return {
    name: 'set-viewport-size',
    async executeCommand({ command, payload, session }) {
      if (command !== 'set-viewport-size') return undefined;
      const size = readSize(payload);
      const { browser } = session;
      if (browser instanceof WebKitLauncher) await browser.setViewport(size);
      else await pageOf(browser, session.id).setViewport(size);
      return true;
    },
  };
}

/**
 * In a test: `await executeServerCommand('emulate-media-features', { 'prefers-color-scheme': 'dark' })`; `{}` ends it, and
 * so does the end of the test file. Takes every feature Chromium knows (`forced-colors`, `prefers-reduced-motion`, …),
 * and `type: 'print'`. Chromium only; elsewhere it throws, so ask `await executeServerCommand('engine')` first.
 * @returns {Plugin}
 */
export function mediaCommand() {
  /** @type {WeakMap<import('puppeteer-core').Page, Promise<import('puppeteer-core').CDPSession>>} */
  const connections = new WeakMap();
  /** @param {import('puppeteer-core').Page} page */
  const connect = async (page) => {
    const connection = await page.createCDPSession();
    // The tool reuses pages: what one file emulates must not leak into the next.
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) connection.send('Emulation.setEmulatedMedia', {}).catch(() => undefined);
    });
    return connection;
  };
  return {
    name: 'emulate-media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-media-features') return undefined;
      if (session.browser.name !== 'Chromium') {
        throw new Error(`${session.browser.name} cannot emulate media features; test them in Chromium.`);
      }
      const page = pageOf(session.browser, session.id);
      const connection = connections.get(page) ?? connect(page);
      connections.set(page, connection);
      const { type = '', ...wanted } = /** @type {Record<string, string>} */ (payload ?? {});
      const features = Object.entries(wanted).map(([name, value]) => ({ name, value }));
      await (await connection).send('Emulation.setEmulatedMedia', { media: type, features });
      return true;
    },
  };
}

/**
 * In a test: `await executeServerCommand('engine')` gives `chromium`, `firefox` or `webkit`.
 * @returns {Plugin}
 */
export function engineCommand() {
  return {
    name: 'engine',
    executeCommand({ command, session }) {
      return command === 'engine' ? session.browser.name.toLowerCase() : undefined;
    },
  };
}

/**
 * @param {import('@web/test-runner-core').BrowserLauncher} launcher
 * @param {string} id
 * @returns {import('puppeteer-core').Page}
 */
function pageOf(launcher, id) {
  return /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (launcher).getPage(id);
}
