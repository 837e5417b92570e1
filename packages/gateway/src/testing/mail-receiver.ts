import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it is sent. */
export interface MailReceiver {
  url: string;
  mails: { to: string[]; raw: string }[];
  /** SMTP code it refuses recipients with; null: it takes everything. */
  refuseWith: number | null;
  close: () => Promise<void>;
}

export async function startMailReceiver(): Promise<MailReceiver> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, done) {
      const { refuseWith } = receiver;
      done(refuseWith === null ? null : Object.assign(new Error('refused'), { responseCode: refuseWith }));
    },
    onData(stream, session, done) {
      text(stream).then(
        (raw) => {
          receiver.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const receiver: MailReceiver = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails: [],
    refuseWith: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return receiver;
}
