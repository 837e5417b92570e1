import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Browsers what can be driven on this machine; `undefined` where an engine is missing
 * @property {string} [chromium] executable
 * @property {string} [firefox] executable
 * @property {{ driver: string, miniBrowser: string, xvfb: string }} [webkit] WebKitGTK's driver, browser, and a display
 *
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 */

/** @type {Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The first that exists: the path a variable names, then the names on PATH, then the usual places.
 * @param {string} variable an environment variable, for example `CHROMIUM_PATH`
 * @param {string[]} names
 * @param {string[]} [places] absolute paths
 * @returns {string | undefined}
 * @throws {Error} where the variable names something that cannot be run: a silent fallback would test another browser
 */
function locate(variable, names, places = []) {
  const named = process.env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${variable} is ${named}, which is not an executable file.`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => onPath.map((folder) => join(folder, name)));
  return [...candidates, ...places].find(isExecutable);
}

/**
 * MiniBrowser lies in a folder named after the library's version, for example `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`.
 * @returns {string[]} newest library first
 */
function miniBrowserPlaces() {
  const list = (/** @type {string} */ folder) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  };
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'].flatMap((folder) => [...list(folder), folder]);
  return libraries
    .flatMap((folder) => list(folder).filter((path) => /webkit(2)?gtk-[\d.]+$/.test(path)))
    .sort()
    .reverse()
    .map((folder) => join(folder, 'MiniBrowser'));
}

/**
 * Looks again at every call, because the test command installs browsers while it runs.
 * @returns {Browsers}
 */
export function findBrowsers() {
  /** @type {Browsers} */
  const found = {};
  const chromium = locate(
    'CHROMIUM_PATH',
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
  );
  if (chromium) found.chromium = chromium;

  const firefox = locate(
    'FIREFOX_PATH',
    ['firefox-esr', 'firefox'],
    ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  );
  if (firefox) found.firefox = firefox;

  const driver = locate('WEBKIT_DRIVER_PATH', ['WebKitWebDriver']);
  const miniBrowser = locate('MINIBROWSER_PATH', ['MiniBrowser'], miniBrowserPlaces());
  const xvfb = locate('XVFB_PATH', ['Xvfb']);
  if (driver && miniBrowser && xvfb) found.webkit = { driver, miniBrowser, xvfb };
  return found;
}
