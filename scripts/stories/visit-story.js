import { createRequire } from 'node:module';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2 AA, which the portal holds, and axe's own good practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A story is part of a page: what only a whole page can have is not asked of it. */
const PAGE_RULES = ['landmark-one-main', 'page-has-heading-one', 'region'];

/**
 * @typedef {object} Entry one line of Storybook's index.json
 * @property {string} id
 * @property {string} title
 * @property {string} name
 * @property {'story' | 'docs'} type
 * @property {string[]} [tags]
 */

/**
 * Opens one story in a page of its own and says what is wrong with it.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url of the built Storybook
 * @param {Entry} entry
 * @returns {Promise<string[]>} one sentence per problem
 */
export async function visitStory(browser, url, entry) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error instanceof Error ? error.message : String(error)}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) {
      problems.push(`asks the network: ${request.url()}`);
    }
  });
  try {
    const view = entry.type === 'docs' ? 'docs' : 'story';
    // The a11y add-on would run axe a second time, with the rules of whole pages.
    await page.goto(`${url}iframe.html?viewMode=${view}&id=${entry.id}&globals=a11y.manual:!true`);
    const message = await page.evaluate(settled);
    if (message) problems.push(message);
    else if (view === 'story') problems.push(...(await inspect(page, entry)));
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  } finally {
    await page.close();
  }
  return problems;
}

/**
 * Runs in the page: resolves when Storybook has rendered and played the story.
 * @returns {Promise<string>} what Storybook says went wrong, or nothing
 */
function settled() {
  return new Promise((resolve) => {
    const deadline = performance.now() + 20_000;
    const look = () => {
      const shows = document.body.classList;
      const preview = /** @type {any} */ (globalThis).__STORYBOOK_PREVIEW__;
      const phase = preview?.currentRender?.phase;
      if (shows.contains('sb-show-errordisplay') || phase === 'errored') {
        const text = document.querySelector('#error-message')?.textContent?.trim();
        resolve(`does not render: ${text || 'see the console'}`);
      } else if (shows.contains('sb-show-nopreview')) {
        resolve('does not render: Storybook has no preview');
      } else if (shows.contains('sb-show-main') && (phase === 'finished' || preview.currentRender.type === 'docs')) {
        resolve('');
      } else if (performance.now() > deadline) {
        resolve(`does not settle: still ${phase ?? 'loading'} after 20 s`);
      } else {
        requestAnimationFrame(look);
      }
    };
    look();
  });
}

/** @param {import('puppeteer-core').Page} page @param {Entry} entry */
async function inspect(page, { tags = [] }) {
  const { width, height, text } = await page.evaluate(() => {
    const root = document.querySelector('#storybook-root');
    const box = root?.getBoundingClientRect() ?? { width: 0, height: 0 };
    /** @param {Node} node @returns {string} as it is composed: through shadow roots */
    const textOf = (node) => {
      if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
      if (node instanceof Text) return node.data;
      const children = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
      return [...children].map(textOf).join('');
    };
    return { width: box.width, height: box.height, text: root ? textOf(root).trim() : '' };
  });
  const problems = width * height === 0 || text === '' ? ['renders nothing'] : [];

  await page.addScriptTag({ path: AXE });
  const violations = await page.evaluate(
    async (values, pageRules) => {
      const { axe } = /** @type {any} */ (globalThis);
      const result = await axe.run('#storybook-root', {
        runOnly: { type: 'tag', values },
        rules: Object.fromEntries(pageRules.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return result.violations.map((/** @type {any} */ { id, help, nodes }) => {
        const where = nodes.map((/** @type {any} */ node) => node.target.flat().join(' ')).join('; ');
        return `axe ${id}: ${help} (${where})`;
      });
    },
    RULES,
    tags.includes('whole-page') ? [] : PAGE_RULES,
  );
  return [...problems, ...violations];
}
