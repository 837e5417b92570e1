import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openOutboxSetting, type OutboxSetting } from '../testing/outbox-setting.js';

let on: OutboxSetting;

before(async () => (on = await openOutboxSetting()));
after(() => on.close());
beforeEach(() => on.reset());

describe('the mail', () => {
  it('goes to the agency’s mailbox and names no person and nothing of the message', async () => {
    const code = await on.sendOne({ content: 'ĐIỀU BÍ MẬT' });
    const other = await on.sendOne({ agencyId: 'edo' });
    const worker = on.makeWorker();
    while (await worker.tellNext('mail'));
    assert.deepEqual(
      on.post.mails.map(({ to }) => to[0]),
      ['office@example.org', 'post@example.org'],
    );
    const [mail] = on.post.mails;
    const raw = mail?.raw ?? '';
    assert.match(raw, /^Message-ID: <feedback-\d+@example\.org>/m);
    assert.match(raw, /^Auto-Submitted: auto-generated/m);
    const words = decode(raw);
    assert.ok(words.includes(code) && !words.includes(other));
    assert.match(words, /06\/01\/2017/);
    assert.doesNotMatch(words, /BÍ MẬT|Lan|0912|lan@|Biểu mẫu trực tuyến/);
    await worker.stop();
  });

  it('is tried again after 4xx, and given up at once after 5xx', async () => {
    await on.sendOne();
    const worker = on.makeWorker();
    on.post.refuseWith = 451;
    await worker.tellNext('mail');
    assert.deepEqual(await on.states('mail'), ['pending']);
    await on.passPauses();
    on.post.refuseWith = null;
    await worker.tellNext('mail');
    assert.deepEqual(await on.states('mail'), ['delivered']);

    await on.sendOne();
    on.post.refuseWith = 550;
    await worker.tellNext('mail');
    assert.deepEqual(await on.states('mail'), ['delivered', 'dead']);
    assert.equal((await on.rows()).at(-1)?.last_error, 'SMTP 550');
    await worker.stop();
  });
});

/** A mail's words, whatever they were encoded with on the way. */
function decode(raw: string): string {
  const [head = '', ...parts] = raw.replaceAll('\r\n', '\n').split('\n\n');
  const body = parts.join('\n\n');
  const words = /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(
        body
          .replace(/=\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString();
  return `${head}\n${words}`;
}
