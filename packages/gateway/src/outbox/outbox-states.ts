import type { FeedbackConfig } from '../config-feedback.js';
import type { OutboxChannel, OutboxState } from '../store/feedback-tables.js';

/**
 * In which state what has to be told begins. Without a way to tell it, the row stays as `not-configured`: seen in the
 * list, tried by nobody, until somebody configures the way and retries it.
 */
export function outboxStates(
  { webhook, mail }: Pick<FeedbackConfig, 'webhook' | 'mail'>,
  agencyId: string,
): Record<OutboxChannel, OutboxState> {
  return {
    webhook: webhook ? 'pending' : 'not-configured',
    mail: mailboxOf(mail, agencyId) === undefined ? 'not-configured' : 'pending',
  };
}

/** The address of an agency's post, or of the post of all that have none of their own. */
export function mailboxOf(mail: FeedbackConfig['mail'], agencyId: string): string | undefined {
  return mail?.mailboxes.get(agencyId) ?? mail?.mailboxes.get('*');
}
