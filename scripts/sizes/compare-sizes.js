/** How far a file may drift from its record before somebody has to look, as a share of the record. */
export const TOLERANCE = 0.02;

/** A few bytes are noise of the compressor, whatever the share. */
const NOISE = 8;

/**
 * @typedef {Record<string, number>} Sizes bytes over the wire by a file's name without its hash
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {number | null} measured null where the file is gone
 * @property {number | null} recorded null where the file is new
 * @property {boolean} ok
 */

/**
 * Holds what was measured against the record.
 * @param {Sizes} measured
 * @param {Sizes} recorded
 * @returns {Row[]} in the order measured, files that are gone last
 */
export function compareSizes(measured, recorded) {
  const names = [...new Set([...Object.keys(measured), ...Object.keys(recorded)])];
  return names.map((name) => {
    const now = measured[name] ?? null;
    const then = recorded[name] ?? null;
    const ok = now !== null && then !== null && Math.abs(now - then) <= Math.max(NOISE, then * TOLERANCE);
    return { name, measured: now, recorded: then, ok };
  });
}

/** @param {Row[]} rows */
export const totalSize = (rows) => rows.reduce((sum, { measured }) => sum + (measured ?? 0), 0);

/**
 * @param {Row[]} rows
 * @param {number} ceiling bytes that all of them together may have
 * @returns {string} a table for people
 */
export function sizeTable(rows, ceiling) {
  const width = Math.max(...rows.map(({ name }) => name.length), 'of the ceiling'.length);
  const bytes = (/** @type {number | null} */ value) => (value === null ? '–' : String(value)).padStart(8);
  const line = (/** @type {Row} */ { name, measured, recorded, ok }) => {
    const drift = measured !== null && recorded ? `${(((measured - recorded) / recorded) * 100).toFixed(1)} %` : '';
    return `${ok ? ' ' : '✘'} ${name.padEnd(width)} ${bytes(measured)} ${bytes(recorded)} ${drift.padStart(8)}`;
  };
  const total = totalSize(rows);
  return [
    `  ${'brotli bytes'.padEnd(width)} ${'now'.padStart(8)} ${'record'.padStart(8)} ${'drift'.padStart(8)}`,
    ...rows.map(line),
    `${total <= ceiling ? ' ' : '✘'} ${'together'.padEnd(width)} ${bytes(total)}`,
    `  ${'of the ceiling'.padEnd(width)} ${bytes(ceiling)} ${' '.repeat(8)} ${`${((total / ceiling) * 100).toFixed(1)} %`.padStart(8)}`,
  ].join('\n');
}
