import { WebKitSession } from './webkit-session.js';

const defaultViewport = { width: 800, height: 600 };

/**
 * Lets @web/test-runner drive WebKitGTK. One window serves one test file after another: WebKitWebDriver allows a single
 * session, and a second window would lose the focus that keyboard tests need. It has the shape of the runner's
 * `BrowserLauncher`.
 */
export class WebKitLauncher {
  name = 'WebKit';
  type = 'webkit-driver';
  concurrency = 1;

  #found;
  /** @type {Promise<WebKitSession> | undefined} */
  #session;
  /** @type {string | undefined} */
  #active;

  /** @param {NonNullable<import('./find.js').Browsers['webkit']>} found */
  constructor(found) {
    this.#found = found;
  }

  #open() {
    this.#session ??= WebKitSession.open(this.#found);
    return this.#session;
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    const session = await this.#open();
    this.#active = id;
    await session.setViewport(defaultViewport);
    await session.goTo(url);
  }

  /** @param {string} id */
  isActive(id) {
    return this.#active === id;
  }

  async getBrowserUrl() {
    return (await this.#open()).url();
  }

  async stopSession() {
    this.#active = undefined;
    // An empty page stops timers and endless reloads of the one before.
    await (await this.#open()).goTo('about:blank');
    return {};
  }

  /**
   * @param {{ width: number, height: number }} size
   */
  async setViewport(size) {
    await (await this.#open()).setViewport(size);
  }

  async stop() {
    await (await this.#session)?.close();
    this.#session = undefined;
  }

  /** @returns {Promise<never>} */
  async startDebugSession() {
    throw new Error('WebKit runs without a screen here: debug in Chromium or Firefox.');
  }
}
