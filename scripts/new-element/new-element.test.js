import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compileLocales } from '../compile-locales.js';
import { inRoot } from '../setup/root.js';
import { elementName } from './element-name.js';
import { writeElement } from './write-element.js';

describe('elementName', () => {
  it('derives every name from one', () => {
    assert.deepEqual(elementName('lodging-notice'), {
      name: 'lodging-notice',
      pascal: 'LodgingNotice',
      camel: 'lodgingNotice',
      sentence: 'Lodging notice',
    });
  });

  for (const [name, message] of /** @type {const} */ ([
    ['', /Name the element/],
    ['nt-lodging', /Leave out the prefix/],
    ['LodgingNotice', /lower-case/],
    ['lodging_notice', /lower-case/],
    ['lưu-trú', /lower-case/],
    ['-lodging', /lower-case/],
    ['lodging-', /lower-case/],
    ['2016-figures', /lower-case/],
    ['../gateway', /lower-case/],
    ['a'.repeat(41), /longer than/],
    ['helpers', /says nothing/],
  ])) {
    it(`refuses ${name ? `"${name.slice(0, 20)}"` : 'nothing'}`, () =>
      assert.throws(() => elementName(name), { message }));
  }
});

describe('a new element', () => {
  const root = mkdtempSync(join(tmpdir(), 'new-element-'));
  const components = 'packages/components';
  const folder = join(root, components, 'src/elements/long-named-lodging-notice');
  /** @type {string[]} */
  let files;

  /** @param {string} tool @param {string[]} parameters */
  const run = (tool, ...parameters) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('node_modules', tool), ...parameters], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  };

  before(async () => {
    for (const file of ['package.json', 'tsconfig.json', '.prettierrc.json', '.prettierignore', 'eslint.config.js']) {
      cpSync(inRoot(file), join(root, file));
    }
    for (const path of ['src', 'package.json', 'tsconfig.json']) {
      cpSync(inRoot(components, path), join(root, components, path), { recursive: true });
    }
    cpSync(inRoot('scripts/lint'), join(root, 'scripts/lint'), { recursive: true });
    for (const path of ['node_modules', 'packages/contract', 'packages/sdk']) {
      symlinkSync(inRoot(path), join(root, path));
    }
    files = await writeElement(root, {
      name: 'long-named-lodging-notice',
      vi: 'Thông báo lưu trú',
      en: 'Stay notification',
    });
    await compileLocales(join(root, components, 'src'), join(root, components, 'src/generated/locales'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('has everything side by side', () => {
    const own = files.filter((file) => file.includes('/elements/')).map((file) => file.split('/').at(-1));
    assert.deepEqual(own.sort(), [
      'long-named-lodging-notice.define.ts',
      'long-named-lodging-notice.en.json',
      'long-named-lodging-notice.stories.ts',
      'long-named-lodging-notice.styles.ts',
      'long-named-lodging-notice.test.ts',
      'long-named-lodging-notice.ts',
      'long-named-lodging-notice.vi.json',
    ]);
    assert.ok(files.every((file) => existsSync(join(root, file))));
  });

  it('speaks both languages', () => {
    const title = (/** @type {string} */ locale) =>
      JSON.parse(readFileSync(join(folder, `long-named-lodging-notice.${locale}.json`), 'utf8')).title;
    assert.deepEqual([title('vi'), title('en')], ['Thông báo lưu trú', 'Stay notification']);
  });

  it('can be imported by name', () => {
    const manifest = JSON.parse(readFileSync(join(root, components, 'package.json'), 'utf8'));
    assert.equal(
      manifest.exports['./define/long-named-lodging-notice'].default,
      './dist/elements/long-named-lodging-notice/long-named-lodging-notice.define.js',
    );
    assert.match(readFileSync(join(root, components, 'src/index.ts'), 'utf8'), /NtLongNamedLodgingNotice/);
  });

  it('compiles', () => run('typescript/bin/tsc', '-p', components, '--outDir', join(root, components, 'dist')));

  it('passes the linter', () => run('eslint/bin/eslint.js', '--max-warnings', '0', folder));

  it('is formatted', () => run('prettier/bin/prettier.cjs', '--check', ...files));

  it('is refused a second time, and leaves the first alone', async () => {
    const file = join(folder, 'long-named-lodging-notice.ts');
    const text = readFileSync(file, 'utf8');
    await assert.rejects(writeElement(root, { name: 'long-named-lodging-notice' }), /already/);
    assert.equal(readFileSync(file, 'utf8'), text);
  });

  it('is refused with a title that would break out of a string', async () => {
    await assert.rejects(writeElement(root, { name: 'other-notice', vi: '${alert(1)}' }), /cannot be a title/);
    assert.equal(existsSync(join(root, components, 'src/elements/other-notice')), false);
  });
});
