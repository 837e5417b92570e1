import { existsSync, readFileSync } from 'node:fs';
import { engines, findBrowsers } from '../browsers/find.js';
import { CommandError, run } from './command.js';
import { inRoot } from './root.js';
import { during, say } from './progress.js';

/** What Debian calls the packages each engine needs. */
const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** Roboto has every Vietnamese letter and is what most citizens' phones show, so pictures of the widgets stay true. */
const fonts = { packages: ['fonts-roboto-unhinted'], folder: '/usr/share/fonts/truetype/roboto' };

const log = inRoot('.cache/setup/browsers.log');

/** @returns {boolean} whether this process may install Debian packages */
function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && /debian|ubuntu/i.test(osRelease());
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** @param {string[]} args */
const apt = (args) =>
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-q', ...args], {
    log,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });

/**
 * Installs together what is missing; where that fails (Ubuntu ships two of the engines outside apt), one by one, so that
 * one absent package does not cost the other engines.
 * @param {string[][]} groups
 */
async function install(groups) {
  await during('refreshing the package lists', () => apt(['update']));
  const command = ['install', '-y', '--no-install-recommends'];
  try {
    await during(`installing ${groups.flat().join(', ')}`, () => apt([...command, ...groups.flat()]));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    for (const group of groups) {
      await during(`installing ${group.join(', ')}`, () => apt([...command, ...group])).catch((failure) =>
        say(`could not install ${group.join(', ')}: ${lastLine(failure)} (see .cache/setup/browsers.log)`),
      );
    }
  }
}

/** @param {unknown} failure */
function lastLine(failure) {
  const text = failure instanceof CommandError ? failure.output : String(failure);
  return text.trim().split('\n').at(-1) ?? '';
}

/**
 * Finds the engines asked for, and as root on Debian or Ubuntu installs those that are missing.
 * @param {readonly import('../browsers/find.js').Engine[]} [wanted]
 * @returns {Promise<{ browsers: import('../browsers/find.js').Browsers, missing: import('../browsers/find.js').Engine[] }>}
 */
export async function ensureBrowsers(wanted = engines) {
  const absent = () => wanted.filter((engine) => !findBrowsers()[engine]);
  const groups = absent().map((engine) => packages[engine]);
  if (canInstall()) {
    if (!existsSync(fonts.folder)) groups.push(fonts.packages);
    if (groups.length > 0) {
      await install(groups).catch((error) => say(`apt-get failed: ${lastLine(error)} (see .cache/setup/browsers.log)`));
    }
  } else if (groups.length > 0) {
    say(
      `missing: ${absent().join(', ')}. On Debian: sudo apt-get install --no-install-recommends ${groups.flat().join(' ')}`,
    );
  }
  return { browsers: findBrowsers(), missing: absent() };
}
