import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { inRoot } from './setup/root.js';

/**
 * The figures that depend on the machine. Each bench is a program of its own that prints lines of JSON and ends with 1
 * where a figure misses its target. Build first (`npm run build`), and leave the machine alone meanwhile.
 *
 * `npm run bench [part of a name]`
 */
const benches = [
  { name: 'lookup', file: 'packages/gateway/bench/lookup.js' },
  { name: 'news', file: 'packages/gateway/bench/news.js' },
  ...readdirSync(inRoot('scripts/bench'))
    .filter((file) => file.endsWith('.bench.js'))
    .map((file) => ({ name: file.replace('.bench.js', ''), file: `scripts/bench/${file}` })),
];

const [part = ''] = process.argv.slice(2);
let failed = 0;
for (const { name, file } of benches.filter((bench) => bench.name.includes(part))) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [inRoot(file)], { stdio: 'inherit' });
  failed += status === 0 ? 0 : 1;
}
process.exitCode = failed === 0 ? 0 : 1;
