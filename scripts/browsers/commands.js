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
 * In a test: `await executeServerCommand('emulate-media-features', { 'prefers-color-scheme': 'dark' })`, and `{}` to end
 * it. Chromium only; elsewhere it throws, so ask `await executeServerCommand('engine')` first.
 * @returns {Plugin}
 */
export function mediaCommand() {
  return {
    name: 'emulate-media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-media-features') return undefined;
      if (session.browser.name !== 'Chromium') {
        throw new Error(`${session.browser.name} cannot emulate media features; test them in Chromium.`);
      }
      const features = Object.entries(/** @type {Record<string, string>} */ (payload ?? {}));
      await pageOf(session.browser, session.id).emulateMediaFeatures(features.map(([name, value]) => ({ name, value })));
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
