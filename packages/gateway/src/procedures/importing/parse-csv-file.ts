import { parse } from 'csv-parse/sync';
import { UnreadableFileError } from './import-problem.js';
import type { FileRecord } from './parse-json-file.js';

const LONGEST_RECORD = 1024 * 1024;
const DELIMITERS = [',', ';', '\t'];

/** Cells that hold a list: one item per line, the parts of an item between bars. */
const LIST_CELLS: Readonly<Record<string, readonly string[]>> = {
  TRINHTUTHUCHIEN: ['TRINHTU', 'TRUONGHOP'],
  CACHTHUCTHUCHIEN: ['KENH', 'THOIGIANGIAIQUYET', 'DONVITINH', 'PHILEPHI'],
  THANHPHANHOSO: ['TENGIAYTO', 'SOBANCHINH', 'SOBANSAO', 'TENMAUDON', 'URL'],
  CANCUPHAPLY: ['SOVANBAN', 'TENVANBAN'],
};

const EXPECTED: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a closing quotation mark before the end of the file',
  CSV_INVALID_CLOSING_QUOTE: 'a delimiter after a closing quotation mark',
  INVALID_OPENING_QUOTE: 'quotation marks around the whole cell, doubled inside it',
  CSV_RECORD_INCONSISTENT_COLUMNS: 'as many cells as the first line has',
  CSV_MAX_RECORD_SIZE: `at most ${LONGEST_RECORD} bytes, so perhaps a quotation mark is not closed`,
};

interface Row {
  record: Record<string, string>;
  info: { lines: number };
}

/** The records of a CSV file, those among them that cannot be taken apart too. Its first line names the fields. */
export function parseCsvFile(text: string): FileRecord[] {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  if (!/MATTHC/i.test(heading)) throw new UnreadableFileError('The first line does not name the field MATTHC.');
  const broken: FileRecord[] = [];
  const rows = parse(text, {
    columns: (names: string[]) => names.map((name) => name.trim().toUpperCase()),
    delimiter: delimiterOf(heading),
    bom: true,
    info: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    skip_records_with_error: true,
    on_skip(error) {
      const { code = 'broken', lines = null } = (error ?? {}) as { code?: string; lines?: number };
      const problem = { field: 'the record', found: code, expected: EXPECTED[code] ?? 'a line of cells' };
      // A line with several faults is reported with each of them; the first says enough.
      if (broken.at(-1)?.line !== lines) broken.push({ line: lines, value: null, problem });
      return undefined;
    },
  }) as unknown as Row[];
  const whole = rows.map(({ record, info }): FileRecord => ({ line: info.lines, value: toNational(record) }));
  return [...whole, ...broken].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function delimiterOf(heading: string): string {
  const cells = (delimiter: string) => heading.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => cells(b) - cells(a))[0] ?? ',';
}

/** The shape that the national JSON has. */
function toNational(row: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      const parts = Object.hasOwn(LIST_CELLS, name) ? LIST_CELLS[name] : undefined;
      return [name, parts ? nest(name, itemsOf(cell, parts)) : cell];
    }),
  );
}

function itemsOf(cell: string, parts: readonly string[]): Record<string, string>[] {
  const lines = cell.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const values = line.split('|').map((value) => value.trim());
    return Object.fromEntries(parts.map((part, i) => [part, values[i] ?? '']));
  });
}

function nest(name: string, items: Record<string, string>[]): unknown {
  if (name === 'THANHPHANHOSO') return items.length > 0 ? [{ GIAYTO: items }] : [];
  if (name !== 'CACHTHUCTHUCHIEN') return items;
  return items.map(({ KENH, ...time }) => ({ KENH, THOIGIAN: [time] }));
}
