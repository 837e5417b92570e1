import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { exportTargets } from './exports-map.js';
import { matchesGlob } from './glob.js';
import { packedFileProblems } from './packed-files.js';
import { publishablePackages } from './publishable.js';
import { sideEffectProblems } from './side-effects.js';

/** @type {string[]} */
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** @param {Record<string, string>} files */
function folderOf(files) {
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('publishablePackages', () => {
  it('reads folders and starred folders, and leaves out what is private', () => {
    const root = folderOf({
      'package.json': JSON.stringify({ workspaces: ['packages/a', 'packages/plugins/*', 'packages/none/*'] }),
      'packages/a/package.json': '{"name":"a"}',
      'packages/plugins/b/package.json': '{"name":"b"}',
      'packages/plugins/c/package.json': '{"name":"c","private":true}',
      'packages/plugins/README.md': '',
    });
    assert.deepEqual(
      publishablePackages(root).map(({ manifest }) => manifest.name),
      ['a', 'b'],
    );
  });
});

describe('packedFileProblems', () => {
  const map = (/** @type {object} */ more) => JSON.stringify({ version: 3, sources: ['../src/a.ts'], ...more });

  it('accepts modules, and maps that lead to a source', () => {
    const folder = folderOf({ 'dist/a.js.map': map({}), 'dist/b.js.map': map({ sourcesContent: ['x'] }) });
    assert.deepEqual(packedFileProblems(folder, ['dist/a.js', 'dist/a.js.map', 'src/a.ts']), []);
    assert.deepEqual(packedFileProblems(folder, ['dist/b.js', 'dist/b.js.map']), []);
  });

  it('refuses maps that lead nowhere', () => {
    const folder = folderOf({ 'dist/a.js.map': map({}) });
    assert.match(packedFileProblems(folder, ['dist/a.js', 'dist/a.js.map']).join(), /src\/a\.ts/);
  });

  for (const file of [
    'dist/a.test.js',
    'src/a.stories.ts',
    'dist/a.driver.js',
    'dist/.tsbuildinfo',
    'tsconfig.json',
    '.env',
  ]) {
    it(`refuses ${file}`, () => {
      assert.equal(packedFileProblems('/nowhere', ['dist/a.js', file]).length, 1);
    });
  }

  it('refuses a package that was not built', () => {
    assert.match(packedFileProblems('/nowhere', ['README.md']).join(), /is it built/);
  });
});

describe('exportTargets', () => {
  it('follows conditions and stars', () => {
    const { targets, problems } = exportTargets(
      { '.': { types: './dist/a.d.ts', default: './dist/a.js' }, './rules/*': './dist/rules/*.js', './x': null },
      ['dist/a.js', 'dist/a.d.ts', 'dist/rules/fold.js', 'dist/rules/mask.js'],
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      targets.map(({ entry }) => entry),
      ['.', '.', './rules/fold', './rules/mask'],
    );
  });

  it('names entries that lead nowhere', () => {
    const { problems } = exportTargets(
      { '.': { types: './dist/a.d.ts', default: './dist/a.js' }, './b/*': './b/*.js' },
      ['dist/a.js'],
    );
    assert.equal(problems.length, 2);
  });

  it('names a path that does not start with ./', () => {
    assert.equal(exportTargets({ '.': 'dist/a.js' }, ['dist/a.js']).problems.length, 1);
  });
});

describe('matchesGlob', () => {
  it('reads the globs of sideEffects as bundlers do', () => {
    assert.ok(matchesGlob('dist/elements/a/a.define.js', './dist/**/*.define.js'));
    assert.ok(matchesGlob('dist/a.define.js', 'dist/**/*.define.js'));
    assert.ok(matchesGlob('dist/elements/a/a.define.js', '*.define.js'));
    assert.ok(!matchesGlob('dist/elements/a/a.js', './dist/**/*.define.js'));
    assert.ok(!matchesGlob('dist/elements/a.js', './dist/*.js'));
    assert.ok(!matchesGlob('dist/aXdefine.js', './dist/*.define.js'));
  });
});

describe('sideEffectProblems', () => {
  /** @param {Record<string, string>} files @param {boolean | string[]} [sideEffects] */
  const problemsOf = (files, sideEffects) =>
    sideEffectProblems(
      {
        folder: folderOf({ ...files, 'package.json': '{"type":"module"}' }),
        manifest: { name: 'x', version: '1.0.0', ...(sideEffects === undefined ? {} : { sideEffects }) },
      },
      Object.keys(files),
    );
  const define = `customElements.define('nt-a', class {});`;

  it('accepts silent modules and listed define modules', async () => {
    const files = { 'dist/a.js': 'export class A {}', 'dist/a.define.js': define };
    assert.deepEqual(await problemsOf(files, ['./dist/**/*.define.js']), []);
  });

  it('refuses a define module that is not listed, and a pattern that matches nothing', async () => {
    const problems = await problemsOf({ 'dist/a.define.js': define }, ['./lib/*.js']);
    assert.match(problems.join('\n'), /matches no module[^]*does not list[^]*defines <nt-a>/);
  });

  for (const [what, code] of /** @type {const} */ ([
    ['defines an element', define],
    ['touches the page', `document.body.append('x');`],
    ['starts a timer', `setTimeout(() => {}, 0);`],
    ['adds a global', `globalThis.portal = 1;`],
    ['asks the network', `fetch('http://127.0.0.1:1/').catch(() => {});`],
  ])) {
    it(`refuses a class module that ${what}`, async () => {
      assert.equal((await problemsOf({ 'dist/a.js': code }, false)).length, 1);
    });
  }

  it('does not ask where sideEffects is not declared', async () => {
    assert.deepEqual(await problemsOf({ 'dist/a.js': define }), []);
  });
});
