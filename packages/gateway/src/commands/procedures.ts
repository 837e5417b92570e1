import { parseArgs } from 'node:util';
import { systemClock, toVietnamDate } from '../clock.js';
import { readConfig } from '../config.js';
import { withRunningDatabase } from '../prepare.js';
import { importProcedures, readImportContext } from '../procedures/importing/import-procedures.js';
import { describeProblem } from '../procedures/importing/import-problem.js';
import { readFileContent, type FileContent, type FileFormat } from '../procedures/importing/read-file.js';
import type { Command } from './commands.js';
import { orUsageError, UsageError } from './usage-error.js';

const OPTIONS = { 'dry-run': { type: 'boolean', default: false }, format: { type: 'string' } } as const;

/** More than anyone reads; a file with so many has one cause for most of them. */
const MOST_SHOWN = 1_000;

/** `gateway procedures import FILE`: takes procedures from the national database's format. */
export const procedures: Command = {
  help: `Usage: gateway procedures import FILE [--dry-run] [--format json|csv]

Adds the procedures of a file and replaces those that are there under the same code; nothing is removed. Works beside a
running gateway, which shows them within seconds. A record with anything wrong in it is refused as a whole and reported
with its number, the field, what was found and what was expected; the others are taken, all in one transaction. Ends
with exit code 1 when a record was refused. Importing the same file again changes nothing.

  --dry-run   report and count, change nothing
  --format    left out: told by the content

JSON has the national field names: MATTHC, TENTTHC, LINHVUCTHUCHIEN, COQUANTHUCHIEN (an agency of the registry),
DOITUONGTHUCHIEN, CACHTHUCTHUCHIEN, TRINHTUTHUCHIEN, THANHPHANHOSO, KETQUATHUCHIEN, CANCUPHAPLY, YEUCAU; and, where
known, MUCDO (1 to 4, “Một phần”, “Toàn trình”), SOBOHOSO, URLNOPHOSO, NGAYCAPNHAT. CSV has the same names in its first
line; a cell that holds a list has one item per line, the parts of an item between bars (data/samples shows both).
UTF-8, UTF-16 and windows-1258 are recognised.
`,
  async run(args) {
    const { values, positionals } = orUsageError(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
    const [verb, path, ...more] = positionals;
    if (verb !== 'import' || path === undefined || more.length > 0) throw new UsageError('Say: procedures import FILE');
    const format = readFormat(values.format);
    await withRunningDatabase(readConfig(process.env), async (db) => {
      const content = await readFileContent(path, format, await readImportContext(db));
      report(content);
      const now = systemClock.now();
      const dryRun = values['dry-run'];
      const counts = await importProcedures(db, content.procedures, { dryRun, now, today: toVietnamDate(now) });
      const refused = content.records - content.procedures.length;
      const done = `${counts.added} added, ${counts.changed} changed, ${counts.unchanged} unchanged, ${refused} refused`;
      process.stdout.write(dryRun ? `Dry run, nothing is changed: ${done}.\n` : `${done}.\n`);
      if (refused > 0) process.exitCode = 1;
    });
  },
};

function readFormat(given: string | undefined): FileFormat | undefined {
  if (given === undefined || given === 'json' || given === 'csv') return given;
  throw new UsageError(`There is no format "${given}".`);
}

function report({ format, encoding, records, problems }: FileContent): void {
  process.stdout.write(`${format.toUpperCase()} in ${encoding}, ${records} records.\n`);
  for (const problem of problems.slice(0, MOST_SHOWN)) process.stderr.write(`${describeProblem(problem)}\n`);
  if (problems.length > MOST_SHOWN) process.stderr.write(`… and ${problems.length - MOST_SHOWN} more.\n`);
}
