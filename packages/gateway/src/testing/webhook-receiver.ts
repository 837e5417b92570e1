import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ReceivedCall {
  headers: IncomingMessage['headers'];
  body: string;
}

/** A real HTTP server that stands for the system messages are handed over to. */
export interface WebhookReceiver {
  url: string;
  calls: ReceivedCall[];
  /** What it does with a call from now on. */
  answer: (response: ServerResponse, call: ReceivedCall) => void;
  /** Resolves with the next call that comes in. */
  nextCall: () => Promise<ReceivedCall>;
  close: () => Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const waiting: ((call: ReceivedCall) => void)[] = [];
  const server = createServer((request, response) => {
    text(request).then(
      (body) => {
        const call = { headers: request.headers, body };
        receiver.calls.push(call);
        for (const tell of waiting.splice(0)) tell(call);
        receiver.answer(response, call);
      },
      // The caller hung up before it had said everything: to the receiver, nothing was said.
      () => undefined,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    calls: [],
    answer: (response) => void response.writeHead(204).end(),
    nextCall: () => new Promise((resolve) => waiting.push(resolve)),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
