import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { createTranslate } from '@ninhthuan/sdk/translations';
import fc from 'fast-check';
import i18next from 'i18next';
import { compileLocales, differences, flatten, shapesOf } from './compile-locales.js';

const SOURCE = resolve(import.meta.dirname, '../packages/components/src');
const files = (await readdir(SOURCE, { recursive: true })).filter((file) => /\.[a-z]{2}\.json$/.test(file));

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Nguyễn Thị Ngọc', '{{count}}', '$t(title)', '$&', '<b>&amp;</b>', '', '__proto__'),
);
const count = fc.oneof(fc.nat({ max: 200 }), fc.constantFrom(0, 1, 2, 11, 21, 1000));

describe('the built-in lookup', () => {
  assert.ok(files.length >= 4, 'no resource files found');
  for (const file of files) {
    it(`answers as i18next does for every key of ${file}`, async () => {
      const resources = JSON.parse(await readFile(join(SOURCE, file), 'utf8'));
      const locale = String(file.split('.').at(-2));
      const theirs = i18next.createInstance();
      await theirs.init({
        lng: locale,
        resources: { [locale]: { translation: resources } },
        interpolation: { escapeValue: false },
      });
      const messages = flatten(resources);
      const ours = createTranslate(locale, messages);
      for (const [key, names] of shapesOf(messages)) {
        const shape = Object.fromEntries([...names].map((name) => [name, name === 'count' ? count : value]));
        fc.assert(
          fc.property(fc.record(shape), (values) => {
            assert.equal(ours(key, values), theirs.t(key, values), `${key} with ${JSON.stringify(values)}`);
          }),
          { numRuns: 60 },
        );
      }
      assert.equal(ours('no.such.key'), theirs.t('no.such.key'));
    });
  }
});

describe('compile-locales', () => {
  it('finds keys, values and plural forms in which languages differ', () => {
    const record = { title: 'Chào', days_other: '{{count}} ngày', due: 'hẹn {{date}}' };
    assert.deepEqual(differences('x', 'en', { title: 'Hello', days_other: '{{count}} days', extra: '' }, record), [
      'x.en.json lacks "due".',
      'x.en.json lacks "days_one".',
      'x.en.json has "extra", which vi lacks.',
    ]);
    assert.deepEqual(differences('x', 'vi', { ...record, due: 'hẹn {{day}}' }, record), [
      'x.vi.json "due" needs {date}, but has {day}.',
    ]);
  });

  it('refuses languages that differ', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'locales-'));
    try {
      await writeFile(join(folder, 'x.vi.json'), '{"a":{"b":"Một"}}');
      await writeFile(join(folder, 'x.en.json'), '{"a":{}}');
      await assert.rejects(compileLocales(folder, join(folder, 'out')), /x\.en\.json lacks "a\.b"/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
