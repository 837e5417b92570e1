import type { FeedbackReceipt } from '@ninhthuan/contract';
import type { FormHost } from './form-host.js';
import { receiptCard } from './receipt-card.js';
import type { SendingSpeech } from './sending-texts.js';

/** A receipt and what can be done with it: copied, printed, followed. */
export class ReceiptView {
  readonly #host: FormHost;
  readonly #onFollow: (code: string) => void;
  #notice = '';

  constructor(host: FormHost, onFollow: (code: string) => void) {
    this.#host = host;
    this.#onFollow = onFollow;
  }

  async #copy({ translate }: SendingSpeech, code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.#notice = translate('receipt.copied');
    } catch {
      this.#notice = translate('receipt.copy-failed');
    }
    this.#host.requestUpdate();
  }

  async #print({ translate }: SendingSpeech): Promise<void> {
    const { printCard } = await import('../../on-demand/print-card.js');
    printCard(this.#host.renderRoot as ShadowRoot, '.receipt', translate('receipt.title'));
  }

  render(
    speech: SendingSpeech,
    receipt: FeedbackReceipt,
    onAnother: (() => void) | null,
    onForget: (() => void) | null,
  ): unknown {
    return receiptCard(speech, {
      receipt,
      headingLevel: this.#host.headingLevel + 1,
      notice: this.#notice,
      onCopy: () => void this.#copy(speech, receipt.code),
      onPrint: () => void this.#print(speech),
      onFollow: () => this.#onFollow(receipt.code),
      onAnother,
      onForget,
    });
  }
}
