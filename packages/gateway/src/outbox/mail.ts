import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { MailConfig } from '../config-feedback.js';
import { DeliveryError, type Deliver, type Delivery } from './delivery.js';
import { mailboxOf } from './outbox-states.js';

interface MailTexts {
  subject: string;
  noDueDate: string;
  categories: Readonly<Record<Delivery['category'], string>>;
  text: string[];
}

/**
 * Tells an agency's mailbox that a message is there. Mail is open to everyone on its way, so it names no person and
 * repeats nothing of the message. The Message-ID is the same in every try.
 */
export function mailDelivery(mail: MailConfig, timeout: number): { deliver: Deliver; close: () => void } {
  const texts = JSON.parse(
    readFileSync(new URL('../../data/hand-over-mail.json', import.meta.url), 'utf8'),
  ) as MailTexts;
  const transport = createTransport({
    url: mail.smtpUrl,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = mail.from.split('@').pop() ?? 'localhost';

  const deliver: Deliver = async (delivery, signal) => {
    const to = mailboxOf(mail, delivery.agencyId);
    if (to === undefined) throw new DeliveryError('no mailbox', true);
    const sending = transport.sendMail({
      from: mail.from,
      to,
      messageId: `<${delivery.id}@${domain}>`,
      subject: fill(texts.subject, texts, delivery),
      text: texts.text.map((line) => fill(line, texts, delivery)).join('\n'),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    await Promise.race([sending, whenAborted(signal)]).catch((error: unknown) => {
      throw error instanceof DeliveryError ? error : toDeliveryError(error);
    });
  };
  return { deliver, close: () => transport.close() };
}

function fill(template: string, texts: MailTexts, delivery: Delivery): string {
  const values: Readonly<Record<string, string>> = {
    code: delivery.code,
    agency: delivery.agencyName,
    category: texts.categories[delivery.category],
    received: asVietnameseDay(delivery.receivedAt),
    due: delivery.dueOn === null ? texts.noDueDate : asVietnameseDay(delivery.dueOn),
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function asVietnameseDay(date: string): string {
  return date.slice(0, 10).split('-').reverse().join('/');
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DeliveryError('timeout')), { once: true });
  });
}

/** 5xx: the other server will never take it. 4xx and everything about the line: later, perhaps. */
function toDeliveryError(error: unknown): DeliveryError {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') return new DeliveryError(`SMTP ${responseCode}`, responseCode >= 500);
  return new DeliveryError(typeof code === 'string' ? code : 'no answer');
}
