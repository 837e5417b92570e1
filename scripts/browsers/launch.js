import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowsers } from './find.js';

/**
 * Chromium's flags, in one place: the unit tests, end to end tests, pictures and benchmarks all drive the same browser.
 * @returns {string[]}
 */
export function chromiumArguments() {
  return [
    // A closed network must see no request that a page did not make.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    // Containers give /dev/shm 64 MB, which crashes tabs.
    '--disable-dev-shm-usage',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--hide-scrollbars',
    // Chromium's sandbox refuses to run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/**
 * The environment of every test browser.
 * @returns {Record<string, string | undefined>}
 */
export const browserEnvironment = () => ({
  ...process.env,
  FONTCONFIG_FILE: process.env.FONTCONFIG_FILE ?? fileURLToPath(new URL('fonts.conf', import.meta.url)),
});

/**
 * @param {import('puppeteer-core').LaunchOptions} [options] added to ours; `args` are appended
 * @returns {Promise<import('puppeteer-core').Browser>}
 * @throws {Error} where there is no Chromium
 */
export async function launchChromium({ args = [], ...options } = {}) {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) {
    throw new Error(
      'No Chromium found: install it, or name one in CHROMIUM_PATH. `npm test` as root installs it on Debian.',
    );
  }
  return launch({
    executablePath,
    headless: true,
    env: browserEnvironment(),
    args: [...chromiumArguments(), ...args],
    ...options,
  });
}
