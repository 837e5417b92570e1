import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareSizes, sizeTable, totalSize } from './compare-sizes.js';
import { pageFiles } from './page-files.js';
import { wireSize } from './wire-size.js';

/** @param {Record<string, number>} measured @param {Record<string, number>} recorded */
const okOf = (measured, recorded) => compareSizes(measured, recorded).map(({ ok }) => ok);

describe('compareSizes', () => {
  it('lets a file drift by two per cent, either way', () => {
    assert.deepEqual(okOf({ a: 1020, b: 980 }, { a: 1000, b: 1000 }), [true, true]);
    assert.deepEqual(okOf({ a: 1021, b: 979 }, { a: 1000, b: 1000 }), [false, false]);
  });

  it('lets a tiny file drift by a few bytes', () => {
    assert.deepEqual(okOf({ a: 108, b: 109 }, { a: 100, b: 100 }), [true, false]);
  });

  it('asks for a look at files that are new or gone', () => {
    assert.deepEqual(okOf({ a: 1, b: 1 }, { a: 1, c: 1 }), [true, false, false]);
  });

  it('adds up what is there', () => {
    assert.equal(totalSize(compareSizes({ a: 3, b: 4 }, { c: 9 })), 7);
  });
});

describe('sizeTable', () => {
  it('marks files that drifted and a total above the ceiling', () => {
    const table = sizeTable(compareSizes({ loader: 1000, lit: 6000 }, { loader: 900, lit: 6000 }), 6500);
    assert.match(table, /✘ loader +1000 +900 +11\.1 %/);
    assert.match(table, /^ {2}lit +6000 +6000 +0\.0 %/m);
    assert.match(table, /✘ together +7000/);
    assert.match(table, /107\.7 %/);
  });

  it('marks nothing when all is well', () => {
    assert.doesNotMatch(sizeTable(compareSizes({ lit: 6000 }, { lit: 6000 }), 6000), /✘/);
  });
});

describe('wireSize', () => {
  it('counts compressed bytes', () => {
    const size = wireSize(Buffer.from('tra cứu hồ sơ '.repeat(1000)));
    assert.ok(size > 10 && size < 100, String(size));
  });
});

describe('pageFiles', () => {
  const manifest = {
    folder: 'assets/x7Yb-hKD',
    elements: { 'nt-dossier-status': ['dossier-status', 'base'] },
    locales: ['en', 'vi'],
  };

  it('names everything a page loads, without the hash', () => {
    const files = pageFiles(manifest, 'nt-dossier-status', 'vi');
    assert.deepEqual(Object.keys(files), [
      'portal.js',
      'assets/dossier-status.js',
      'assets/base.js',
      'assets/dossier-status.vi.js',
      'assets/shared.vi.js',
    ]);
    assert.equal(files['assets/base.js'], 'assets/x7Yb-hKD/base.js');
  });

  it('refuses an element or a language that was not built', () => {
    assert.throws(() => pageFiles(manifest, 'nt-other', 'vi'), /no nt-other/);
    assert.throws(() => pageFiles(manifest, 'nt-dossier-status', 'fr'), /no language fr/);
  });
});
