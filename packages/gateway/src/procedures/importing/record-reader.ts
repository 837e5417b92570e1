import { show, type ImportProblem } from './import-problem.js';

type Refuse = (problem: Pick<ImportProblem, 'field' | 'found' | 'expected'>) => void;

const LONGEST_TEXT = 20_000;
const LONGEST_LIST = 500;
/** A cell that a spreadsheet would run when the data is exported again. A dash before a text is only a dash. */
const FORMULA = /^\s*(?:[=@]|[+-]\s*[A-Za-z.]+\()/;
// eslint-disable-next-line no-control-regex -- exactly those are meant; tabs and line ends are not among them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/**
 * Reads the fields of one record of a file. What is wrong is reported and read as nothing, so that one pass finds
 * everything that is wrong with a record.
 */
export class RecordReader {
  constructor(
    private readonly record: Readonly<Record<string, unknown>>,
    private readonly refuse: Refuse,
    private readonly path = '',
  ) {}

  /** The value as it stands; undefined where it is missing, null or blank. */
  raw(name: string): unknown {
    const value = Object.hasOwn(this.record, name) ? this.record[name] : undefined;
    return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
  }

  /** Text of several lines, each trimmed. Numbers are taken as their digits. */
  optionalText(name: string, longest = LONGEST_TEXT): string | null {
    const value = this.raw(name);
    if (value === undefined) return null;
    if (typeof value !== 'string' && typeof value !== 'number') return this.wrong(name, 'a text');
    const text = String(value)
      .normalize('NFC')
      .split(/\r\n|\r|\n/)
      .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
      .join('\n')
      .trim();
    if (text.length > longest) return this.wrong(name, `at most ${longest} characters`);
    if (CONTROL.test(text)) return this.wrong(name, 'a text without control characters');
    if (FORMULA.test(text)) return this.wrong(name, 'a text, not a spreadsheet formula');
    return text;
  }

  text(name: string, longest?: number): string {
    if (this.raw(name) === undefined) this.wrong(name, 'a text');
    return this.optionalText(name, longest) ?? '';
  }

  /** A web address, or null where there is none. */
  optionalUrl(name: string): string | null {
    const text = this.optionalText(name, 2_000);
    if (text === null) return null;
    const isWeb = URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
    return isWeb ? text : this.wrong(name, 'an address that begins with http:// or https://');
  }

  integer(name: string, least: number, fallback: number): number {
    const value = this.raw(name);
    if (value === undefined) return fallback;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= 1_000_000) return number;
    this.wrong(name, `a whole number of at least ${least}`);
    return fallback;
  }

  /** One reader per object of a list; a single object counts as a list of one. Nothing where it is missing. */
  list(name: string): RecordReader[] {
    const items = this.#items(name);
    return items.flatMap((item, i) => {
      const place = `${this.path}${name}[${i + 1}]`;
      if (isRecord(item)) return [new RecordReader(item, this.refuse, `${place}.`)];
      this.refuse({ field: place, found: show(item), expected: 'an object' });
      return [];
    });
  }

  /** Texts of a list, or of one text with separators between them. */
  texts(name: string, separators: RegExp): string[] {
    const items = this.#items(name).flatMap((item) => (typeof item === 'string' ? item.split(separators) : [item]));
    return items.flatMap((item) => new RecordReader({ [name]: item }, this.refuse, this.path).optionalText(name) ?? []);
  }

  /** Reports what stands there. Gives null, to be returned in place of a value. */
  wrong(name: string, expected: string): null {
    this.refuse({ field: this.path + name, found: show(this.raw(name)), expected });
    return null;
  }

  #items(name: string): unknown[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [value];
    if (value.length <= LONGEST_LIST) return value;
    this.refuse({ field: this.path + name, found: `${value.length} items`, expected: `at most ${LONGEST_LIST} items` });
    return [];
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
