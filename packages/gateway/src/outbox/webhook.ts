import { createHmac } from 'node:crypto';
import type { WebhookConfig } from '../config-feedback.js';
import { DeliveryError, type Deliver, type Delivery } from './delivery.js';

/**
 * Posts JSON, signed as the Standard Webhooks describe: `webhook-signature` is `v1,` and the Base64 HMAC-SHA256 of
 * `<webhook-id>.<webhook-timestamp>.<body>`. The id is the same in every try. Any 2xx means it was taken.
 */
export function webhookDelivery({ url, secret }: WebhookConfig): Deliver {
  return async (delivery, signal) => {
    const body = JSON.stringify(bodyOf(delivery));
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = createHmac('sha256', secret).update(`${delivery.id}.${timestamp}.${body}`).digest('base64');
    const response = await fetch(url, {
      method: 'POST',
      // A redirect would send what a citizen wrote to an address that nobody configured.
      redirect: 'manual',
      signal,
      headers: {
        'content-type': 'application/json',
        'webhook-id': delivery.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body,
    }).catch((error: unknown) => {
      throw new DeliveryError(reasonOf(error));
    });
    await response.body?.cancel();
    if (!response.ok) throw new DeliveryError(`HTTP ${response.status}`);
  };
}

/** The message itself goes with its first event only; what follows names it by its code. */
function bodyOf({ open, agencyName: _name, ...delivery }: Delivery): Record<string, unknown> {
  return delivery.event === 'received' ? { ...delivery, ...open() } : delivery;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) return 'timeout';
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : 'no answer';
}
