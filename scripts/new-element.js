import { parseArgs } from 'node:util';
import { inRoot } from './setup/root.js';
import { writeElement } from './new-element/write-element.js';

/**
 * Writes the folder of a new element, working, translated and tested, in the pattern of all the others.
 *
 * `npm run new:element -- lodging-notice --vi "Thông báo lưu trú" --en "Stay notification"`
 */
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { vi: { type: 'string' }, en: { type: 'string' } },
  });
  if (positionals.length > 1) {
    throw new Error(`One element at a time: "${positionals.join(' ')}" is ${positionals.length} names.`);
  }
  const name = positionals[0] ?? '';
  const files = await writeElement(inRoot(), { name, ...values });
  console.log(files.map((file) => `  ${file}`).join('\n'));
  console.log(`\n<nt-${name}> is there. See it with \`npm run build\` and \`npm run storybook\`.`);
  console.log('`npm run sizes -- --update` takes it into the record of sizes.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
