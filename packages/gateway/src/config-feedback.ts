import type { SettingsReader } from './settings.js';

const MIN_SECRET_LENGTH = 32;

/** How the gateway takes feedback, and whom it tells. Limits are per minute and address prefix. */
export interface FeedbackConfig {
  /** Secret that messages are sealed with and codes are hashed under. Losing it loses the messages. */
  key: string;
  sendsPerAddress: number;
  uploadsPerAddress: number;
  /** Bytes of uploads that wait for their message, of everybody together. */
  maxPendingBytes: number;
  webhook: WebhookConfig | null;
  mail: MailConfig | null;
  /** Pauses between tries grow from the first of these to the second (milliseconds). */
  retryPauses: { first: number; longest: number };
  /** Tries before a delivery is given up and waits for a person. */
  attempts: number;
  /** Milliseconds that one delivery may take. */
  deliveryTimeout: number;
}

export interface WebhookConfig {
  url: string;
  secret: string;
}

export interface MailConfig {
  smtpUrl: string;
  from: string;
  /** Agency id to address; `*` is everybody else's. */
  mailboxes: ReadonlyMap<string, string>;
}

const ADDRESS = /^[^\s@<>",;:]+@[^\s@<>",;:]+$/;

/**
 * @param fallbackKey used where FEEDBACK_KEY is not set
 * @param isKey whether a text will do for FEEDBACK_KEY
 */
export function readFeedbackConfig(
  settings: SettingsReader,
  fallbackKey: string,
  isKey: (given: string) => boolean,
): FeedbackConfig {
  const isSecret = (given: string) => given.length >= MIN_SECRET_LENGTH;
  const expected = `a secret of at least ${MIN_SECRET_LENGTH} characters`;
  return {
    key: settings.secret('FEEDBACK_KEY', isKey, `${expected}, not the demonstration's`) ?? fallbackKey,
    sendsPerAddress: settings.integer('FEEDBACK_RATE_LIMIT_PER_MINUTE', 10, { min: 1, max: 1_000_000 }),
    uploadsPerAddress: settings.integer('UPLOAD_RATE_LIMIT_PER_MINUTE', 12, { min: 1, max: 1_000_000 }),
    maxPendingBytes: settings.integer('MAX_PENDING_UPLOADS_MB', 1_024, { min: 1, max: 1_000_000 }) * 1024 * 1024,
    webhook: readWebhook(settings, isSecret, expected),
    mail: readMail(settings),
    retryPauses: {
      first: settings.integer('OUTBOX_FIRST_PAUSE_MS', 2_000, { min: 1, max: 3_600_000 }),
      longest: settings.integer('OUTBOX_LONGEST_PAUSE_MS', 3_600_000, { min: 1, max: 86_400_000 }),
    },
    attempts: settings.integer('OUTBOX_ATTEMPTS', 100, { min: 1, max: 1_000 }),
    deliveryTimeout: settings.integer('OUTBOX_TIMEOUT_MS', 10_000, { min: 10, max: 120_000 }),
  };
}

function readWebhook(
  settings: SettingsReader,
  isSecret: (given: string) => boolean,
  expected: string,
): WebhookConfig | null {
  const url = settings.secret('WEBHOOK_URL', isPrivateLine, 'an https URL (http only to the same machine)');
  const secret = settings.secret('WEBHOOK_SECRET', isSecret, expected);
  if (url === undefined) return null;
  if (secret === undefined) settings.missing('WEBHOOK_SECRET', `${expected}, since WEBHOOK_URL is set`);
  return { url, secret: secret ?? '' };
}

function readMail(settings: SettingsReader): MailConfig | null {
  const smtpUrl = settings.secret('SMTP_URL', isSmtpUrl, 'a URL such as smtps://user:password@host:465');
  const from = settings.secret('MAIL_FROM', (given) => ADDRESS.test(given), 'an address');
  const list = settings.secret('MAILBOXES', isList, 'pairs such as so-tttt=office@example.org,*=post@example.org');
  if (smtpUrl === undefined) return null;
  if (from === undefined) settings.missing('MAIL_FROM', 'the address that mail is sent from, since SMTP_URL is set');
  if (list === undefined) settings.missing('MAILBOXES', 'the addresses of the agencies, since SMTP_URL is set');
  return { smtpUrl, from: from ?? '', mailboxes: new Map(pairsOf(list ?? '')) };
}

function isPrivateLine(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname } = new URL(given);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}

function isSmtpUrl(given: string): boolean {
  return URL.canParse(given) && ['smtp:', 'smtps:'].includes(new URL(given).protocol);
}

function isList(given: string): boolean {
  return pairsOf(given).every(([agency, address]) => /^(\*|[a-z0-9-]+)$/.test(agency) && ADDRESS.test(address));
}

function pairsOf(list: string): [agency: string, address: string][] {
  return list.split(',').map((pair) => {
    const [agency = '', address = ''] = pair.split('=').map((part) => part.trim());
    return [agency, address];
  });
}
