import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideProblems } from './guides/guide-problems.js';
import { inRoot } from './setup/root.js';

/**
 * Holds the webmasters' guides to the elements: every tag has its chapter in every language, and the tables name
 * exactly the attributes and events the elements have. The packages must be built before.
 */
const guides = inRoot('docs/guides');
/** @type {import('./guides/guide-problems.js').Manifest} */
const manifest = JSON.parse(readFileSync(inRoot('packages/components/dist/custom-elements.json'), 'utf8'));

const files = readdirSync(guides, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(embedding|nhung-the)\.md$/.test(file),
);
const problems = files.flatMap((file) =>
  guideProblems(readFileSync(join(guides, file), 'utf8'), manifest).map((problem) => `${file}: ${problem}`),
);
problems.forEach((problem) => console.log(`✘ ${problem}`));
console.log(`${files.length} guides read, ${problems.length} problems`);
process.exitCode = files.length > 0 && problems.length === 0 ? 0 : 1;
