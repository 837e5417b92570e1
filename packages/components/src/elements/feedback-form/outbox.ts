import type { Portal } from '@ninhthuan/sdk';
import { errorCode } from '../../base/failure-message.js';
import type { FeedbackMessage } from './feedback-message.js';
import { deleteKept, keep, listKept, timeLeft, type KeptMessage } from './kept-messages.js';
import type { Proofs } from './proofs.js';
import { sendMessage } from './send-message.js';

export type OutboxState = 'waiting' | 'sending' | 'failed' | 'refused';

/** Messages waiting on this device for a line, and the receipts of those that went. */
export class Outbox {
  readonly #portal: Portal;
  readonly #proofs: Proofs;
  readonly #changed: (sent: KeptMessage | null) => void;
  readonly #states = new Map<string, OutboxState>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #controller = new AbortController();
  items: readonly KeptMessage[] = [];

  /** @param changed called with the message that has just been sent, or with null */
  constructor(portal: Portal, proofs: Proofs, changed: (sent: KeptMessage | null) => void) {
    this.#portal = portal;
    this.#proofs = proofs;
    this.#changed = changed;
  }

  stateOf({ key }: KeptMessage): OutboxState {
    return this.#states.get(key) ?? 'waiting';
  }

  /** Takes up what is kept, and sends it where there is a line. */
  async start(): Promise<void> {
    this.#controller = new AbortController();
    addEventListener('online', this.sendAll);
    await this.#refresh();
    if (navigator.onLine) {
      await this.sendAll();
    }
  }

  stop(): void {
    removeEventListener('online', this.sendAll);
    clearTimeout(this.#timer);
    this.#controller.abort();
    this.#states.clear();
  }

  async add(key: string, message: FeedbackMessage, files: KeptMessage['files']): Promise<void> {
    await keep({ key, keptAt: Date.now(), message, files, receipt: null });
    await this.#refresh();
  }

  async forget({ key }: KeptMessage): Promise<void> {
    await deleteKept(key);
    await this.#refresh();
  }

  sendAll = async (): Promise<void> => {
    for (const kept of this.items) {
      await this.send(kept);
    }
  };

  async send(kept: KeptMessage): Promise<void> {
    if (!kept.message || this.stateOf(kept) === 'sending') {
      return;
    }
    const { signal } = this.#controller;
    this.#become(kept, 'sending');
    try {
      const files = await this.#upload(kept, signal);
      const attachments = files.map(({ id }) => id ?? '');
      const message = attachments.length ? { ...kept.message, attachments } : kept.message;
      const receipt = await sendMessage(this.#portal, this.#proofs, kept.key, message, signal);
      const sent: KeptMessage = { ...kept, message: null, files: [], receipt };
      await keep(sent);
      this.#states.delete(kept.key);
      await this.#refresh();
      this.#changed({ ...kept, receipt });
    } catch (error) {
      if (!signal.aborted) {
        this.#become(kept, isFinal(error) ? 'refused' : 'failed');
      }
    }
  }

  /** Ids are kept with the message, so that trying again is the same message to the gateway. */
  async #upload(kept: KeptMessage, signal: AbortSignal): Promise<KeptMessage['files']> {
    const files = [...kept.files];
    for (const [index, file] of files.entries()) {
      if (!file.id) {
        const { id } = await this.#portal.feedback.attach(new Blob([file.content]), { signal });
        files[index] = { ...file, id };
        await keep({ ...kept, files });
      }
    }
    return files;
  }

  async #refresh(): Promise<void> {
    this.items = await listKept().catch(() => []);
    this.#changed(null);
    clearTimeout(this.#timer);
    const next = Math.min(...this.items.map(timeLeft));
    if (next < Infinity) {
      this.#timer = setTimeout(() => void this.#refresh(), next);
    }
  }

  #become({ key }: KeptMessage, state: OutboxState): void {
    this.#states.set(key, state);
    this.#changed(null);
  }
}

/** The gateway has read it and will not have it: trying again would change nothing. */
function isFinal(error: unknown): boolean {
  return ['invalid-request', 'too-large', 'not-allowed', 'key-reused'].includes(errorCode(error) ?? '');
}
