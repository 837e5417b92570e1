/**
 * Measures the search of procedures as the gateway and the browser both do it. Prints one JSON line per measure, times in
 * milliseconds.
 *
 *   node packages/gateway/bench/procedures.js [--count 5000]
 *
 * Names are made of those of the demonstration, so they have the words and lengths of real ones. Each key of what is
 * typed counts as a search of its own; of three runs the quickest counts, since others use this machine too.
 */
import { parseArgs } from 'node:util';
import { foldVietnamese } from '@ninhthuan/contract/rules/fold';
import { packProcedures } from '@ninhthuan/contract/rules/pack-procedures';
import { buildProcedureIndex, searchProcedures } from '@ninhthuan/contract/rules/search-procedures';
import { brotliCompressSync } from 'node:zlib';
import { readDemonstrationData } from '../dist/demonstration/demonstration-data.js';
import { expandProcedures } from '../dist/demonstration/expand-procedures.js';
import { Random } from '../dist/demonstration/random.js';
import { manyProcedures } from './many-procedures.js';

const { values } = parseArgs({ options: { count: { type: 'string', default: '5000' } } });
const data = await readDemonstrationData();
const procedures = manyProcedures(expandProcedures(data.procedures, data.fields), Number(values.count));
const summaries = procedures.map(({ code, name, field, agencyId, level, online, applicants, channels }) => {
  return {
    code,
    name,
    field,
    agency: { id: agencyId, name: agencyId, nameEn: null },
    level,
    online,
    applicants,
    channels,
  };
});

const builds = Array.from({ length: 5 }, () => time(() => buildProcedureIndex(summaries)));
const index = buildProcedureIndex(summaries);
const file = JSON.stringify(packProcedures(summaries, data.proceduresAsOf));
print('build', {
  first: builds[0],
  best: Math.min(...builds),
  bytes: file.length,
  brotli: brotliCompressSync(file).length,
});

const keys = typedKeys(200);
print('per key', percentiles(keys.map((q) => quickest(() => firstPage({ q })))));
print('per key, filtered', percentiles(keys.map((q) => quickest(() => firstPage({ q, level: 3, channel: 'online' })))));

/** @param {import('@ninhthuan/contract').ProcedureQuery} query */
function firstPage(query) {
  return searchProcedures(index, query)
    .hits.slice(0, 20)
    .map(({ marks }) => marks);
}

/**
 * Two or three words out of a name, key by key, every other one without accents.
 * @param {number} count
 */
function typedKeys(count) {
  const random = new Random(97);
  return Array.from({ length: count }, (_, i) => {
    const words = random.pick(summaries).name.split(' ');
    const start = random.integer(0, Math.max(0, words.length - 3));
    const text = words.slice(start, start + random.integer(2, 3)).join(' ');
    const typed = i % 2 ? foldVietnamese(text) : text;
    return Array.from(typed, (_letter, end) => typed.slice(0, end + 1));
  }).flat();
}

/** @param {() => unknown} work */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @param {() => unknown} work */
function quickest(work) {
  return Math.min(time(work), time(work), time(work));
}

/** @param {number[]} times */
function percentiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)];
  return { keys: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

/**
 * @param {string} measure
 * @param {Record<string, number | undefined>} figures
 */
function print(measure, figures) {
  const rounded = Object.entries(figures).map(([name, value = NaN]) => [name, Math.round(value * 1000) / 1000]);
  process.stdout.write(`${JSON.stringify({ measure, count: summaries.length, ...Object.fromEntries(rounded) })}\n`);
}
