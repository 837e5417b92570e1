import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './browsers/launch.js';
import { serveFolder } from './stories/static-server.js';

/**
 * Takes pictures of the built stories for people to look at, into `.cache/screenshots`.
 *
 * `node scripts/screenshots.js [part of an id] [width ...]`
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUTPUT = join(ROOT, '.cache/screenshots');
const [part = '', ...widths] = process.argv.slice(2);

/** @type {{ entries: Record<string, { id: string, type: string }> }} */
const { entries } = JSON.parse(readFileSync(join(ROOT, 'storybook-static/index.json'), 'utf8'));
const stories = Object.values(entries).filter(({ id, type }) => type === 'story' && id.includes(part));
mkdirSync(OUTPUT, { recursive: true });

const server = await serveFolder(join(ROOT, 'storybook-static'));
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  for (const { id } of stories) {
    for (const width of widths.length ? widths.map(Number) : [360, 1000]) {
      await page.setViewport({ width, height: 600, deviceScaleFactor: width < 500 ? 2 : 1 });
      await page.goto(`${server.url}iframe.html?viewMode=story&id=${id}`, { waitUntil: 'networkidle0' });
      const path = join(OUTPUT, `${id}-${width}.png`);
      await page.screenshot({ path: /** @type {`${string}.png`} */ (path), fullPage: true });
      console.log(path);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
