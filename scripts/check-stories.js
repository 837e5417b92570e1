import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './browsers/launch.js';
import { serveFolder } from './stories/static-server.js';
import { visitStory } from './stories/visit-story.js';

/**
 * Builds Storybook and visits every page of it in Chromium: it must render, stay silent on the console, ask nothing of
 * the network, and pass axe. The packages must be built before.
 *
 * `node scripts/check-stories.js [part of an id]`
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUTPUT = join(ROOT, 'storybook-static');
const AT_ONCE = 2;

try {
  execFileSync(process.execPath, [join(ROOT, 'scripts/storybook.js'), 'build'], { stdio: 'pipe', encoding: 'utf8' });
} catch (error) {
  const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
  console.log(stdout + stderr);
  console.log('✘ Storybook does not build');
  process.exit(1);
}

/** @type {{ entries: Record<string, import('./stories/visit-story.js').Entry> }} */
const index = JSON.parse(readFileSync(join(OUTPUT, 'index.json'), 'utf8'));
const wanted = process.argv[2] ?? '';
const waiting = Object.values(index.entries).filter(({ id }) => id.includes(wanted));
const total = waiting.length;
let failed = 0;

const server = await serveFolder(OUTPUT);
const browser = await launchChromium();
try {
  const work = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const problems = await visitStory(browser, server.url, entry);
      if (problems.length === 0) continue;
      failed += 1;
      console.log(`✘ ${entry.title} / ${entry.name} (${entry.id})`);
      for (const problem of problems) console.log(`    ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  await browser.close();
  await server.close();
}
console.log(`${total - failed} stories passed, ${failed} failed`);
process.exitCode = failed === 0 && total > 0 ? 0 : 1;
