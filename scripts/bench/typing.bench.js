import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createPortal } from '@ninhthuan/sdk';
import { buildProcedureIndex, searchProcedures } from '@ninhthuan/contract/rules/search-procedures';
import { launchChromium } from '../browsers/launch.js';
import { servePage, startDemonstration } from '../e2e/demonstration.js';
import { inRoot } from '../setup/root.js';
import { writeManyProcedures } from './many-procedures-file.js';

/**
 * Typing in a catalogue of 5.000 procedures, imported as an operator would, on a CPU four times slower: from the key to
 * the paint of the right list. What is right is computed here, from the gateway's own index.
 */
const COUNT = 5000;
const CPU_SLOWDOWN = 4;
const LIMIT = 10;
const CEILING = { median: 35, worst: 100 };
const TYPED = [
  'đăng ký khai sinh',
  'cap phep xay dung',
  'giay chung nhan quyen su dung dat',
  'kinh daonh',
  'lao động nước ngoài',
];

const demonstration = await startDemonstration();
const browser = await launchChromium();
const script = `<script type="module" async="" src="${demonstration.url}portal.js" data-site="so-tttt"></script>`;
const site = await servePage(
  `<!doctype html><title>x</title><link rel="icon" href="data:,">${script}` +
    `<nt-service-catalogue limit="${LIMIT}"></nt-service-catalogue>`,
);
try {
  const file = join(demonstration.folder, 'many.json');
  await writeManyProcedures(file, COUNT);
  const env = { ...process.env, DEMO: 'true', DATA_DIR: demonstration.folder };
  execFileSync(process.execPath, [inRoot('packages/gateway/dist/cli.js'), 'procedures', 'import', file], { env });
  // The gateway looks for a new version of its catalogue every two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2500));

  const { summaries } = await createPortal({ gateway: demonstration.url }).procedures.index();
  const index = buildProcedureIndex([...summaries]);
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 1400 });
  await page.goto(site.url);
  await page.waitForSelector('nt-service-catalogue >>> .card', { visible: true });
  await page.emulateCPUThrottling(CPU_SLOWDOWN);
  const field = await page.waitForSelector('nt-service-catalogue >>> input', { visible: true });
  await field?.focus();
  await page.waitForNetworkIdle();
  // What a person pauses between seeing the field and typing; the index is taken in meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 3000));

  /** @type {number[]} */
  const times = [];
  for (const text of TYPED) {
    for (let end = 1; end <= text.length; end += 1) {
      const right = searchProcedures(index, { q: text.slice(0, end) }).hits.slice(0, LIMIT);
      await page.evaluate(
        watchForPaint,
        right.map(({ procedure }) => procedure.code),
      );
      await page.keyboard.sendCharacter(text.charAt(end - 1));
      times.push(Number(await page.evaluate('painted')));
    }
    await page.keyboard.press('Escape');
    await new Promise((resolve) => setTimeout(resolve, 800));
  }
  times.sort((left, right) => left - right);
  const median = Math.round(times[Math.floor(times.length / 2)] ?? Infinity);
  const worst = Math.round(times.at(-1) ?? Infinity);
  const heap = Math.round((await page.metrics()).JSHeapUsedSize ?? 0);
  console.log(
    JSON.stringify({ bench: 'typing', procedures: summaries.length, keys: times.length, median, worst, heap }),
  );
  if (median > CEILING.median || worst > CEILING.worst) process.exitCode = 1;
} finally {
  await browser.close();
  await site.stop();
  await demonstration.stop();
}

/**
 * In the page: from now on `painted` promises the milliseconds from the next input to the end of the frame that shows the
 * right list.
 * @param {string[]} codes
 */
function watchForPaint(codes) {
  const { shadowRoot } = /** @type {Element} */ (document.querySelector('nt-service-catalogue'));
  const painted = new Promise((resolve, reject) => {
    addEventListener(
      'input',
      ({ timeStamp }) => {
        const look = () => {
          const shown = [...(shadowRoot?.querySelectorAll('[data-code]') ?? [])].map((card) =>
            card.getAttribute('data-code'),
          );
          if (shown.join() !== codes.join()) {
            if (performance.now() - timeStamp > 5000) reject(new Error(`Never showed ${codes}, but ${shown}.`));
            else requestAnimationFrame(look);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  Object.assign(window, { painted });
}
