import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { browserEnvironment } from './launch.js';

/** @returns {Promise<number>} a port nobody listens on */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * A display in memory. Xvfb picks a free number itself and writes it to the file descriptor it is given.
 * @param {string} xvfb
 */
async function startDisplay(xvfb) {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'];
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  return { child, name: `:${number}` };
}

/** Talks W3C WebDriver to one MiniBrowser window. */
export class WebKitSession {
  /** @type {import('node:child_process').ChildProcess[]} */
  #children = [];
  #base = '';
  #path = '';
  #endChildren = () => {
    for (const child of this.#children) child.kill('SIGTERM');
  };

  /**
   * @param {NonNullable<import('./find.js').Browsers['webkit']>} found
   * @returns {Promise<WebKitSession>}
   */
  static async open(found) {
    const session = new WebKitSession();
    await session.#start(found).catch(async (error) => {
      await session.close();
      throw error;
    });
    return session;
  }

  /** @param {NonNullable<import('./find.js').Browsers['webkit']>} found */
  async #start({ driver, miniBrowser, xvfb }) {
    process.once('exit', this.#endChildren);
    const display = await startDisplay(xvfb);
    this.#children.push(display.child);
    const port = await freePort();
    const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      // Without DMA buffers pages load faster here; the accessibility bus would only be waited for in vain.
      env: {
        ...browserEnvironment(),
        DISPLAY: display.name,
        GDK_BACKEND: 'x11',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        NO_AT_BRIDGE: '1',
      },
    });
    // Ended before the display is: a browser whose display vanishes complains at length.
    this.#children.unshift(child);
    this.#base = `http://127.0.0.1:${port}`;
    await this.#listening(child);
    const capabilities = {
      alwaysMatch: {
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
      },
    };
    const { sessionId } = await this.#send('POST', '/session', { capabilities });
    this.#path = `/session/${sessionId}`;
  }

  /**
   * Asks until the driver answers; it says nothing of itself when it is ready.
   * @param {import('node:child_process').ChildProcess} child
   */
  async #listening(child) {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`);
      const answer = await fetch(`${this.#base}/status`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('WebKitWebDriver did not answer within 10 s');
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   */
  async #send(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (!response.ok)
      throw new Error(`WebKit: ${method} ${path}: ${value?.message ?? value?.error ?? response.status}`);
    return value;
  }

  /** @param {string} url */
  goTo(url) {
    return this.#send('POST', `${this.#path}/url`, { url });
  }

  /** @returns {Promise<string>} */
  url() {
    return this.#send('GET', `${this.#path}/url`);
  }

  /**
   * Sets the inside of the window: the frame's own size is measured, then added.
   * @param {{ width: number, height: number }} size in CSS pixels
   * @throws {Error} where the window refuses the size; its toolbar wants about 450 px
   */
  async setViewport({ width, height }) {
    let inner = await this.#innerSize();
    for (let attempt = 0; attempt < 3 && (inner.width !== width || inner.height !== height); attempt += 1) {
      const rect = await this.#send('GET', `${this.#path}/window/rect`);
      await this.#send('POST', `${this.#path}/window/rect`, {
        width: rect.width + width - inner.width,
        height: rect.height + height - inner.height,
      });
      inner = await this.#innerSize();
    }
    if (inner.width !== width || inner.height !== height) {
      throw new Error(
        `WebKit's window cannot be ${width}×${height}, it stays ${inner.width}×${inner.height}. ` +
          'Narrow widths: put the element into a narrow container, or test them in Chromium and Firefox.',
      );
    }
  }

  /**
   * @param {number} [tries] left; the page may be on its way to the next test file, and then the answer is lost
   * @returns {Promise<{ width: number, height: number }>}
   */
  async #innerSize(tries = 5) {
    // Two frames later the page knows the window's new size.
    const script =
      'const done = arguments[0];' +
      'requestAnimationFrame(() => requestAnimationFrame(() => done({ width: innerWidth, height: innerHeight })));';
    try {
      return await this.#send('POST', `${this.#path}/execute/async`, { script, args: [] });
    } catch (error) {
      if (tries > 1 && String(error).includes('unload')) {
        return this.#innerSize(tries - 1);
      }
      throw error;
    }
  }

  async close() {
    process.off('exit', this.#endChildren);
    if (this.#path) await this.#send('DELETE', this.#path).catch(() => undefined);
    this.#endChildren();
  }
}
