import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './setup/root.js';
import { compareSizes, sizeTable, totalSize } from './sizes/compare-sizes.js';
import { pageFiles } from './sizes/page-files.js';
import { wireSize } from './sizes/wire-size.js';

/**
 * Exact size check of the build that web pages load. For each element: the bytes over the wire (brotli 11) of the loader,
 * the element's files and the Vietnamese language; the data is counted apart. All together stay under a ceiling, and
 * each file near its record, so that growth is a decision and not an accident. So do all elements on one page.
 *
 * `node scripts/check-sizes.js --update` writes the record, scripts/sizes.json.
 */
/** A page with one element; the others have the ceiling of all together, and their records. @type {Record<string, number>} */
const CEILINGS = { 'nt-dossier-status': 20_000 };
const CEILING_OF_ALL = 38_000;
const CDN = inRoot('packages/components/dist/cdn');
const RECORD = inRoot('scripts/sizes.json');

if (!existsSync(`${CDN}/manifest.json`)) {
  console.error('There is no build to measure: run `npm run build` first.');
  process.exit(1);
}

/** @type {Record<string, import('./sizes/compare-sizes.js').Sizes>} */
const recorded = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
/** @type {import('../packages/components/src/loader/element-files.js').ElementManifest} */
const manifest = JSON.parse(readFileSync(`${CDN}/manifest.json`, 'utf8'));

/** @type {typeof recorded} */
const measured = {};
let failed = 0;
for (const tag of Object.keys(manifest.elements)) {
  const sizes = Object.entries(pageFiles(manifest, tag, 'vi')).map(([name, path]) => [
    name,
    wireSize(readFileSync(`${CDN}/${path}`)),
  ]);
  measured[tag] = Object.fromEntries(sizes);
}

if (process.argv.includes('--update')) {
  writeFileSync(RECORD, `${JSON.stringify(measured, null, 2)}\n`);
  Object.assign(recorded, measured);
}

for (const tag of new Set([...Object.keys(measured), ...Object.keys(recorded)])) {
  const rows = compareSizes(measured[tag] ?? {}, recorded[tag] ?? {});
  const ceiling = CEILINGS[tag] ?? CEILING_OF_ALL;
  console.log(`\n<${tag}>, loader to card\n${sizeTable(rows, ceiling)}`);
  if (totalSize(rows) > ceiling || rows.some(({ ok }) => !ok)) failed += 1;
}
// Pages with several elements load one file that holds them all.
const together = ['portal.js', `${manifest.folder}/vi/together.js`]
  .map((path) => wireSize(readFileSync(`${CDN}/${path}`)))
  .reduce((sum, bytes) => sum + bytes);
console.log(`\nall elements on one page: ${together} of the ceiling ${CEILING_OF_ALL}`);
if (together > CEILING_OF_ALL) failed += 1;

const total = Object.keys(measured).length;
if (failed > 0) {
  console.log('\nLook at what grew. If it is worth its bytes, `npm run sizes -- --update` writes the new record.');
}
process.exitCode = failed === 0 && total > 0 ? 0 : 1;
