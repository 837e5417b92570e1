/** Lists every element's `*.preload.ts` in one generated module for the loader, so that a new widget adds a folder only. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

const elements = resolve(import.meta.dirname, '../packages/components/src/elements');
const target = resolve(elements, '../generated/preloads.ts');

const files = (await readdir(elements, { recursive: true })).filter((file) => file.endsWith('.preload.ts')).sort();
const imports = files.map((file, index) => {
  return `import { preload as preload${index} } from '../elements/${file.replaceAll('\\', '/').replace(/ts$/, 'js')}';\n`;
});
const rows = files.map((file, index) => `  'nt-${basename(file, '.preload.ts')}': preload${index},\n`);
const text = `${imports.join('')}\nexport const preloads = {\n${rows.join('')}};\n`;

await mkdir(resolve(target, '..'), { recursive: true });
if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
  await writeFile(target, text);
}
