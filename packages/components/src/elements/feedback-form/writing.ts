import type { FeedbackReceipt } from '@ninhthuan/contract';
import type { Portal, PortalError } from '@ninhthuan/sdk';
import { html, nothing, type ReactiveController } from 'lit';
import { nameIn } from '../../base/name-in.js';
import type { AnswerSource } from '../../base/source-line.js';
import { LoadTask } from '../../base/load-task.js';
import { adoptStyles } from './adopt-styles.js';
import { attachmentRows } from './attachment-rows.js';
import { Attachments, AttachmentsError } from './attachments.js';
import { checkMessage, gatewayErrors, roomFor, type MessageErrors } from './check-message.js';
import { errorSummary } from './error-summary.js';
import { readMessage, type FeedbackMessage } from './feedback-message.js';
import type { FormHost } from './form-host.js';
import { intentKey, newIntent, randomKey } from './intent-key.js';
import { NtFeedbackFailedEvent } from './nt-feedback-failed.event.js';
import { NtFeedbackSentEvent } from './nt-feedback-sent.event.js';
import { Outbox } from './outbox.js';
import { Proofs } from './proofs.js';
import { ReceiptView } from './receipt-view.js';
import { sendMessage } from './send-message.js';
import { sendingFailure } from './sending-failure.js';
import { sendingStyles } from './sending.styles.js';
import { loadSendingTexts, type SendingSpeech } from './sending-texts.js';
import { waitingCard } from './waiting-card.js';

/** From here on a citizen is told how much room is left. */
const ROOM_TOLD = 500;
const ROOM_STEP = 100;

// long because: everything between the first letter and the receipt shares one state
/** A message being written: checked, sent once, kept where there is no line. Comes when somebody begins to write. */
export class Writing implements ReactiveController {
  readonly #host: FormHost;
  readonly #portal: Portal;
  readonly #sending: LoadTask<FeedbackReceipt>;
  readonly #proofs: Proofs;
  readonly #attachments: Attachments;
  readonly #outbox: Outbox;
  readonly #receipts: ReceiptView;
  #speech: SendingSpeech;
  #begun = false;
  #running = false;
  #room = Infinity;
  #keepFailed = false;
  #receipt: FeedbackReceipt | null = null;

  /** What is wrong, by the control's name. */
  errors: MessageErrors = {};
  /** For the ears. */
  announcement = '';

  static async open(host: FormHost, onFollow: (code: string) => void): Promise<Writing> {
    const { portal } = host;
    if (!portal) {
      throw new Error('A form without a portal can send nothing.');
    }
    return new Writing(host, portal, await loadSendingTexts(portal, host.spoken), onFollow);
  }

  private constructor(host: FormHost, portal: Portal, speech: SendingSpeech, onFollow: (code: string) => void) {
    this.#host = host;
    this.#portal = portal;
    this.#speech = speech;
    this.#sending = new LoadTask(host);
    this.#proofs = new Proofs(portal);
    this.#attachments = new Attachments(portal, () => host.requestUpdate());
    this.#receipts = new ReceiptView(host, onFollow);
    this.#outbox = new Outbox(portal, this.#proofs, (sent) => {
      if (sent?.message?.category && sent.receipt) {
        this.announcement = this.#speech.translate('receipt.title');
        host.dispatchEvent(new NtFeedbackSentEvent(sent.receipt.agency.id, sent.message.category));
      }
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#running) {
      this.#running = true;
      addEventListener('online', this.#onLine);
      addEventListener('offline', this.#onLine);
      void this.#outbox.start();
    }
  }

  hostDisconnected(): void {
    // A move disconnects and connects in one go; only what is still away afterwards has left.
    queueMicrotask(() => {
      if (!this.#host.isConnected) {
        this.#running = false;
        removeEventListener('online', this.#onLine);
        removeEventListener('offline', this.#onLine);
        this.#outbox.stop();
      }
    });
  }

  hostUpdated(): void {
    adoptStyles(this.#host.renderRoot, sendingStyles);
  }

  #onLine = (): void => this.#host.requestUpdate();

  #onAgain = async (): Promise<void> => {
    const { form } = this;
    if (form) {
      await this.submit(form);
    }
  };

  #onKeep = async (): Promise<void> => {
    const message = this.#read();
    if (!message) {
      return this.#focus('.summary');
    }
    try {
      const { items } = this.#attachments;
      const files = await Promise.all(items.map(async ({ file, id }) => ({ content: await file.arrayBuffer(), id })));
      // What may have reached the gateway keeps its key; what was never whole enough to be sent gets one.
      const isWhole = items.every(({ id }) => id);
      const key = isWhole
        ? await intentKey(
            withAttachments(
              message,
              items.map(({ id }) => id ?? ''),
            ),
          )
        : randomKey();
      await this.#outbox.add(key, message, files);
      this.#clear();
    } catch {
      this.#keepFailed = true;
    }
    await this.#focus('.kept, .keep');
  };

  #onAnother = async (): Promise<void> => {
    this.#receipt = null;
    this.announcement = '';
    this.#clear();
    await this.#focus('input, textarea');
  };

  #focus = async (selector: string): Promise<void> => {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  };

  /** What stands in the form, where it could be sent as it is; else its errors are shown and the answer is null. */
  #read(): FeedbackMessage | null {
    const { form } = this;
    const message = form && readMessage(form, this.#host.presetAgency);
    this.errors = message ? checkMessage(this.#speech, message) : {};
    if (this.#attachments.hasUnusable) {
      this.errors = { ...this.errors, attachments: this.#speech.translate('errors.attachments') };
    }
    return Object.keys(this.errors).length ? null : message;
  }

  async #send(message: FeedbackMessage, signal: AbortSignal): Promise<FeedbackReceipt> {
    const whole = withAttachments(message, await this.#attachments.ready());
    const receipt = await sendMessage(this.#portal, this.#proofs, await intentKey(whole), whole, signal);
    // Not in `submit`: a form that left the page meanwhile takes this up again when it is back.
    if (!signal.aborted) {
      this.#receipt = receipt;
      newIntent();
      this.announcement = this.#speech.translate('receipt.title');
      this.#host.dispatchEvent(new NtFeedbackSentEvent(receipt.agency.id, message.category || 'other'));
    }
    return receipt;
  }

  #refuse(error: unknown): void {
    const isAboutFiles = error instanceof AttachmentsError || this.#attachments.hasUnusable;
    const fields = isAboutFiles ? [{ field: 'attachments', reason: 'type' as const }] : (error as PortalError).fields;
    const errors = gatewayErrors(this.#speech, fields);
    if (errors) {
      this.errors = errors;
      this.#sending.reset();
      if (errors['attachments'] && !isAboutFiles) {
        this.#attachments.expire();
      }
    }
    this.#proofs.prepare();
    this.#host.dispatchEvent(new NtFeedbackFailedEvent(error));
  }

  #clear(): void {
    this.form?.reset();
    this.errors = {};
    this.#room = Infinity;
    this.#keepFailed = false;
    this.#attachments.clear();
    this.#sending.reset();
    newIntent();
  }

  private get form(): HTMLFormElement | null {
    return this.#host.renderRoot.querySelector('form.compose');
  }

  get busy(): boolean {
    return this.#sending.state.name === 'loading';
  }

  get source(): AnswerSource | null {
    const { locale } = this.#speech;
    return this.#receipt && { agency: nameIn(this.#receipt.agency, locale), asOf: this.#receipt.receivedAt };
  }

  /** Somebody has begun to write: the proof of work is done while they do. */
  begin(): void {
    if (!this.#begun) {
      this.#begun = true;
      this.#proofs.prepare();
    }
  }

  async speak(locale: string): Promise<void> {
    if (locale !== this.#speech.locale) {
      this.#speech = await loadSendingTexts(this.#portal, locale);
      if (Object.keys(this.errors).length) {
        this.#read();
      }
      this.#host.requestUpdate();
    }
  }

  measure(content: string): void {
    const before = this.#room;
    this.#room = roomFor(content);
    if (Math.floor(before / ROOM_STEP) !== Math.floor(this.#room / ROOM_STEP) && this.#room <= ROOM_TOLD) {
      this.announcement = this.#roomText();
    }
    this.#host.requestUpdate();
  }

  attach(files: readonly File[]): void {
    if (!this.#attachments.add(files)) {
      this.announcement = this.#speech.translate('attachment.too-many');
      this.errors = { ...this.errors, attachments: this.announcement };
    }
  }

  /** Sends what stands in the form. Pressed again while it travels, it is the same message and nothing happens. */
  async submit(form: HTMLFormElement): Promise<void> {
    if (this.busy || this.form !== form) {
      return;
    }
    this.#keepFailed = false;
    this.announcement = '';
    const message = this.#read();
    if (!message) {
      this.#sending.reset();
      return this.#focus('.summary');
    }
    const ended = await this.#sending.run((signal) => this.#send(message, signal));
    if (ended?.name === 'failed') {
      this.#refuse(ended.error);
    }
    await this.#focus('.receipt [tabindex], .summary, .failure button');
  }

  #roomText(): string {
    return this.#speech.translate(this.#room < 0 ? 'over' : 'remaining', { count: Math.abs(this.#room) });
  }

  /** Above the form: what waits on this device, receipts of what waited, what is wrong. */
  renderAbove(): unknown {
    const kept = this.#outbox.items.map((item) => {
      const forget = () => {
        this.announcement = this.#speech.translate('waiting.deleted');
        void this.#outbox.forget(item);
      };
      return item.receipt
        ? this.#receipts.render(this.#speech, item.receipt, null, forget)
        : waitingCard(this.#speech, item, this.#outbox.stateOf(item), () => void this.#outbox.send(item), forget);
    });
    const go = (name: string) => void this.#focus(`[name="${name}"]`);
    const isWrong = Object.keys(this.errors).length > 0;
    return html`${kept}${isWrong ? errorSummary(this.#speech, this.errors, go) : nothing}`;
  }

  /** Under the message, once it matters. */
  renderRoom(): unknown {
    return this.#room > ROOM_TOLD
      ? nothing
      : html`<p class="small ${this.#room < 0 ? 'wrong' : ''}">${this.#roomText()}</p>`;
  }

  renderFiles(): unknown {
    const retry = (item: Parameters<Attachments['remove']>[0]) =>
      void this.#attachments.upload(item).catch(() => undefined);
    const remove = (item: Parameters<Attachments['remove']>[0]) => {
      this.#attachments.remove(item);
      this.announcement = this.#speech.translate('attachment.removed', { name: item.name });
      this.errors = Object.fromEntries(Object.entries(this.errors).filter(([name]) => name !== 'attachments'));
      void this.#focus('[name="attachments"]');
    };
    return attachmentRows(this.#speech, this.#attachments.items, retry, remove);
  }

  /** Above the button: why the message did not go, or that there is no line at present. */
  renderBelow(): unknown {
    const { state } = this.#sending;
    if (state.name === 'failed') {
      return sendingFailure(this.#speech, {
        error: state.error,
        keepFailed: this.#keepFailed,
        onAgain: () => void this.#onAgain(),
        onKeep: () => void this.#onKeep(),
      });
    }
    return navigator.onLine ? nothing : html`<p class="small" role="status">${this.#speech.translate('offline')}</p>`;
  }

  /** In the form's place once the message is received; undefined before. */
  renderReceipt(): unknown {
    return this.#receipt
      ? this.#receipts.render(this.#speech, this.#receipt, () => void this.#onAnother(), null)
      : undefined;
  }
}

function withAttachments(message: FeedbackMessage, attachments: string[]): FeedbackMessage {
  return attachments.length ? { ...message, attachments } : message;
}
