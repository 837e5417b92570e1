import { fileURLToPath } from 'node:url';
import { readFeedbackConfig, type FeedbackConfig } from './config-feedback.js';
import { readNewsConfig, type NewsConfig } from './config-news.js';
import type { TrustProxy } from './http/trusted-proxies.js';
import { SettingsReader, type SettingProblem } from './settings.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Long enough that access codes cannot be tried out by anyone who copies the database without the key. */
const MIN_KEY_LENGTH = 32;

/** The demonstration's dossiers belong to nobody, so its key may be known to everybody. */
const DEMONSTRATION_KEY = 'demonstration-key-that-protects-nothing-real';

/** Everything the gateway can be told from outside. Times are milliseconds, limits are requests per minute. */
export interface Config {
  host: string;
  port: number;
  /** Null: the gateway starts a PostgreSQL of its own in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  poolSize: number;
  statementTimeout: number;
  accessCodeKey: string;
  demo: boolean;
  /** With demonstration data the gateway answers as of this instant; null means the real time. */
  demoNow: Date | null;
  extraOrigins: string[];
  trustProxy: TrustProxy;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Null: standard error. */
  logFile: string | null;
  rateLimits: { perAddress: number; perSite: number; guessesPerAddress: number };
  feedback: FeedbackConfig;
  news: NewsConfig;
  staticDir: string;
  demoDir: string;
  requestTimeout: number;
  /** For requests that bring a file. */
  uploadTimeout: number;
  connectionTimeout: number;
  shutdownTimeout: number;
}

/** The environment does not describe a gateway. The message lists every variable that is wrong, never a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly SettingProblem[]) {
    const lines = problems.map(({ name, given, expected }) => `  ${name}: got ${given}, expected ${expected}`);
    super(`The gateway cannot start with this environment:\n${lines.join('\n')}`);
  }
}

/**
 * Reads the configuration from environment variables (README.md lists them).
 *
 * @throws ConfigError naming every variable that is wrong, what it holds and what was expected.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const settings = new SettingsReader(env);
  const demo = settings.flag('DEMO', false);
  const accessCodeKey = readAccessCodeKey(settings, demo);
  const port = settings.integer('PORT', 8080, { min: 0, max: 65_535 });
  const config: Config = {
    host: settings.text('HOST', '127.0.0.1'),
    port,
    databaseUrl:
      settings.secret('DATABASE_URL', isPostgresUrl, 'a URL such as postgres://user:password@host:5432/name') ?? null,
    dataDir: settings.text('DATA_DIR', '.data'),
    poolSize: settings.integer('DATABASE_POOL_SIZE', 10, { min: 1, max: 100 }),
    statementTimeout: settings.integer('STATEMENT_TIMEOUT_MS', 2_000, { min: 1, max: 600_000 }),
    accessCodeKey,
    demo,
    demoNow: demo ? settings.instant('DEMO_NOW', new Date('2016-12-15T10:32:00+07:00')) : null,
    extraOrigins: settings.origins('EXTRA_ORIGINS'),
    trustProxy: settings.proxies('TRUST_PROXY'),
    logLevel: settings.choice('LOG_LEVEL', 'info', LOG_LEVELS),
    logFile: settings.text('LOG_FILE', '') || null,
    rateLimits: {
      perAddress: settings.integer('RATE_LIMIT_PER_MINUTE', 60, { min: 1, max: 1_000_000 }),
      perSite: settings.integer('SITE_RATE_LIMIT_PER_MINUTE', 3_000, { min: 1, max: 10_000_000 }),
      guessesPerAddress: settings.integer('ACCESS_CODE_RATE_LIMIT_PER_MINUTE', 10, { min: 1, max: 1_000_000 }),
    },
    feedback: readFeedbackConfig(settings, accessCodeKey, (key) => isKey(key, demo)),
    news: readNewsConfig(settings, port),
    staticDir: settings.text('STATIC_DIR', fileURLToPath(new URL('../../components/dist/cdn', import.meta.url))),
    demoDir: fileURLToPath(new URL('../demo', import.meta.url)),
    requestTimeout: settings.integer('REQUEST_TIMEOUT_MS', 10_000, { min: 100, max: 600_000 }),
    uploadTimeout: settings.integer('UPLOAD_TIMEOUT_MS', 90_000, { min: 100, max: 600_000 }),
    connectionTimeout: settings.integer('CONNECTION_TIMEOUT_MS', 30_000, { min: 100, max: 600_000 }),
    shutdownTimeout: settings.integer('SHUTDOWN_TIMEOUT_MS', 10_000, { min: 0, max: 600_000 }),
  };
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return config;
}

function readAccessCodeKey(settings: SettingsReader, demo: boolean): string {
  const expected = `a secret of at least ${MIN_KEY_LENGTH} characters, not the demonstration's`;
  const key = settings.secret('ACCESS_CODE_KEY', (given) => isKey(given, demo), expected);
  if (key !== undefined) return key;
  if (!demo) settings.missing('ACCESS_CODE_KEY', `${expected} (only DEMO=true runs without one)`);
  return DEMONSTRATION_KEY;
}

/** Outside the demonstration its key is no secret, however long. */
function isKey(given: string, demo: boolean): boolean {
  return given.length >= MIN_KEY_LENGTH && (demo || given !== DEMONSTRATION_KEY);
}

function isPostgresUrl(given: string): boolean {
  return URL.canParse(given) && ['postgres:', 'postgresql:'].includes(new URL(given).protocol);
}
