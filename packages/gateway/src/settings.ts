import ipaddr from 'ipaddr.js';

/** What was wrong with one environment variable. */
export interface SettingProblem {
  name: string;
  given: string;
  expected: string;
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** Reads typed values from environment variables and remembers every wrong one instead of stopping at the first. */
export class SettingsReader {
  readonly problems: SettingProblem[] = [];

  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  text(name: string, fallback: string): string {
    return this.env[name]?.trim() || fallback;
  }

  integer(name: string, fallback: number, { min, max }: { min: number; max: number }): number {
    return this.read(name, fallback, `a whole number from ${min} to ${max}`, (given) => {
      const value = /^\d{1,12}$/.test(given) ? Number(given) : Number.NaN;
      return value >= min && value <= max ? value : undefined;
    });
  }

  flag(name: string, fallback: boolean): boolean {
    return this.read(name, fallback, 'true or false', (given) => FLAGS.get(given));
  }

  choice<const T extends string>(name: string, fallback: T, choices: readonly T[]): T {
    return this.read(name, fallback, `one of ${choices.join(', ')}`, (given) => choices.find((c) => c === given));
  }

  instant(name: string, fallback: Date): Date {
    const expected = 'an instant with an offset, such as 2016-12-15T10:32:00+07:00';
    return this.read(name, fallback, expected, (given) => {
      const value = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(given)
        ? new Date(given)
        : new Date(NaN);
      return Number.isNaN(value.getTime()) ? undefined : value;
    });
  }

  /** A flag, or a comma-separated list of addresses and networks. */
  proxies(name: string): boolean | string[] {
    const expected = 'true or false, or addresses separated by commas, such as 10.0.0.1,2001:db8::/32';
    return this.read<boolean | string[]>(name, false, expected, (given) => {
      if (FLAGS.has(given)) return FLAGS.get(given);
      const list = given.split(',').map((item) => item.trim());
      return list.every((item) => ipaddr.isValid(item) || ipaddr.isValidCIDR(item)) ? list : undefined;
    });
  }

  /** A comma-separated list of origins, each exactly as a browser sends it. */
  origins(name: string): string[] {
    const expected = 'origins separated by commas, such as https://example.org,http://localhost:3000';
    return this.read(name, [], expected, (given) => {
      const list = given.split(',').map((item) => item.trim());
      return list.every((item) => URL.canParse(item) && new URL(item).origin === item) ? list : undefined;
    });
  }

  /** A value that is never shown: the message says only how long it was. */
  secret(name: string, check: (given: string) => boolean, expected: string): string | undefined {
    const given = this.env[name]?.trim();
    if (!given) return undefined;
    if (!check(given)) this.problems.push({ name, given: `a value of ${given.length} characters`, expected });
    return given;
  }

  missing(name: string, expected: string): void {
    this.problems.push({ name, given: 'nothing', expected });
  }

  private read<T>(name: string, fallback: T, expected: string, parse: (given: string) => T | undefined): T {
    const given = this.env[name]?.trim();
    if (!given) return fallback;
    const value = parse(given);
    if (value !== undefined) return value;
    this.problems.push({ name, given: JSON.stringify(given.slice(0, 80)), expected });
    return fallback;
  }
}
