import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { engineCommand, mediaCommand, viewportCommand } from './scripts/browsers/commands.js';
import { countReporter } from './scripts/browsers/count-reporter.js';
import { engines, findBrowsers } from './scripts/browsers/find.js';
import { browserEnvironment, chromiumArguments } from './scripts/browsers/launch.js';
import { testPage } from './scripts/browsers/test-page.js';
import { WebKitLauncher } from './scripts/browsers/webkit-launcher.js';

const found = findBrowsers();
// `ENGINES=chromium npx wtr --watch` while writing a test.
const wanted = (process.env.ENGINES ?? engines.join(',')).split(',');

const launchers = {
  chromium: () =>
    found.chromium &&
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'chrome',
        env: browserEnvironment(),
        executablePath: found.chromium,
        args: chromiumArguments(),
      },
    }),
  firefox: () =>
    found.firefox &&
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', env: browserEnvironment(), executablePath: found.firefox },
      concurrency: 1,
    }),
  webkit: () => found.webkit && new WebKitLauncher(found.webkit),
};

export default {
  files: ['packages/{sdk,components}/dist/**/*.test.js', '!**/*.node.test.js'],
  nodeResolve: { exportConditions: ['default'] },
  browsers: engines
    .filter((engine) => wanted.includes(engine))
    .map((engine) => launchers[engine]())
    .filter(Boolean),
  plugins: [viewportCommand(), mediaCommand(), engineCommand()],
  concurrentBrowsers: 3,
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testRunnerHtml: testPage,
  testFramework: { config: { ui: 'bdd', timeout: '10000' } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    countReporter('.cache/test/browsers.json'),
  ],
  coverageConfig: {
    include: ['packages/sdk/dist/**/*.js', 'packages/components/dist/**/*.js'],
    exclude: ['**/*.test.js', '**/testing/**', '**/node_modules/**'],
    reportDir: '.cache/coverage',
    threshold: { statements: 85, branches: 80, functions: 80, lines: 85 },
  },
};
