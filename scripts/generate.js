/**
 * Writes what is generated from the contract's schemas: the OpenAPI document (packages/contract/openapi.json, from the
 * gateway's routes) and the sdk's types. Needs a build (`npm run build`).
 *
 *   node scripts/generate.js           writes both files
 *   node scripts/generate.js --check   writes nothing; exits 1 naming the files that are out of date
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { buildOpenApiDocument } from '../packages/gateway/dist/index.js';

const root = new URL('../', import.meta.url);
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const NOTICE = '// Generated from packages/contract/openapi.json by scripts/generate.js. Do not edit.\n\n';

const document = await buildOpenApiDocument();
const types = await openapiTS(/** @type {import('openapi-typescript').OpenAPI3} */ (structuredClone(document)));

/** @type {Record<string, string>} */
const files = {
  'packages/contract/openapi.json': JSON.stringify(document),
  'packages/sdk/src/generated/openapi.ts': NOTICE + astToString(types),
};

/** @type {string[]} */
const drifted = [];
for (const [name, text] of Object.entries(files)) {
  const path = fileURLToPath(new URL(name, root));
  const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  const present = await readFile(path, 'utf8').catch(() => '');
  if (present === wanted) continue;
  drifted.push(name);
  if (values.check) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, wanted);
}

if (values.check && drifted.length > 0) {
  console.error(`Out of date: ${drifted.join(', ')}. Run "npm run generate" and commit the result.`);
  process.exitCode = 1;
} else {
  console.log(drifted.length > 0 ? `Written: ${drifted.join(', ')}` : 'Generated files are up to date.');
}
