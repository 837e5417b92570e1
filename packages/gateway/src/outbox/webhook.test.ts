import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { deriveFeedbackKeys } from '../feedback/keys.js';
import { actOnMessage } from '../store/feedback-staff.js';
import { retryOutbox } from '../store/outbox.js';
import { spawnGateway } from '../testing/gateway-process.js';
import { openOutboxSetting, WEBHOOK_SECRET, type OutboxSetting } from '../testing/outbox-setting.js';
import { createTestGateway } from '../testing/test-gateway.js';
import type { WebhookReceiver } from '../testing/webhook-receiver.js';

let on: OutboxSetting;

before(async () => (on = await openOutboxSetting()));
after(() => on.close());
beforeEach(() => on.reset());

const keyOf = (code: string) => deriveFeedbackKeys(on.gateway.config.feedback.key).keyOfCode(code);

function actOn(code: string, action: 'start' | 'answer' | 'publish') {
  const answer = action === 'answer' ? { answer: { text: 'Đã sửa.', by: 'Văn phòng' } } : {};
  return on.gateway.db
    .transaction()
    .execute((trx) =>
      actOnMessage(trx, keyOf(code), { action, ...answer, at: new Date(), outbox: { webhook: 'pending' } }),
    );
}

describe('the webhook', () => {
  it('gets the message once, signed, with an id that stays the same', async () => {
    const code = await on.sendOne({ content: 'Nội dung' });
    const worker = on.makeWorker();
    assert.equal(await worker.tellNext('webhook'), true);
    assert.equal(await worker.tellNext('webhook'), false);
    assert.equal(on.hook.calls.length, 1);
    const { headers, body } = on.hook.calls[0] ?? assert.fail();
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    assert.equal(
      headers['webhook-signature'],
      `v1,${createHmac('sha256', WEBHOOK_SECRET).update(signed).digest('base64')}`,
    );
    const told = JSON.parse(body) as Record<string, unknown>;
    assert.deepEqual(
      [told['event'], told['code'], told['agencyId'], told['letter'], told['contact']],
      [
        'received',
        code,
        'so-tttt',
        { subject: 'Biểu mẫu trực tuyến', content: 'Nội dung', dossierCode: null },
        { name: 'Nguyễn Thị Lan', phone: '0912 000 321', email: 'lan@example.org' },
      ],
    );
    const audit = await on.gateway.db
      .selectFrom('audit')
      .select(['actor', 'action'])
      .where('code', '=', code)
      .execute();
    assert.deepEqual(audit, [{ actor: 'gateway', action: 'hand-over' }]);
    await worker.stop();
  });

  it('is told again after every failure, until it is well, and never follows a redirect', async () => {
    await on.sendOne();
    const worker = on.makeWorker();
    const failures: [string, WebhookReceiver['answer']][] = [
      ['HTTP 503', (response) => void response.writeHead(503).end('later')],
      ['HTTP 302', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ];
    for (const [reason, answer] of failures) {
      on.hook.answer = answer;
      await worker.tellNext('webhook');
      const [row] = (await on.rows()).filter(({ channel }) => channel === 'webhook');
      assert.deepEqual([row?.state, row?.last_error], ['pending', reason]);
      assert.ok((row?.next_at.getTime() ?? 0) > Date.now(), 'the next try waits');
      assert.equal(await worker.tellNext('webhook'), false);
      await on.passPauses();
    }
    on.hook.answer = (response) => void response.writeHead(200).end();
    await worker.tellNext('webhook');
    assert.deepEqual(await on.states('webhook'), ['delivered']);
    assert.equal(new Set(on.hook.calls.map(({ headers }) => headers['webhook-id'])).size, 1);
    await worker.stop();
  });

  it('is not waited for longer than OUTBOX_TIMEOUT_MS', async () => {
    await on.sendOne();
    const worker = on.makeWorker();
    on.hook.answer = () => undefined;
    await worker.tellNext('webhook');
    assert.equal((await on.rows()).find(({ channel }) => channel === 'webhook')?.last_error, 'timeout');
    await worker.stop();
  });

  it('is given up after OUTBOX_ATTEMPTS tries, and told after all when somebody retries', async () => {
    await on.sendOne();
    const worker = on.makeWorker();
    on.hook.answer = (response) => void response.writeHead(500).end();
    for (let tries = 0; tries < 3; tries++) {
      await worker.tellNext('webhook');
      await on.passPauses();
    }
    assert.deepEqual(await on.states('webhook'), ['dead']);
    assert.equal(await worker.tellNext('webhook'), false);
    on.hook.answer = (response) => void response.writeHead(204).end();
    assert.equal(await retryOutbox(on.gateway.db, 'all', ['webhook']), 1);
    await worker.tellNext('webhook');
    assert.deepEqual(await on.states('webhook'), ['delivered']);
    await worker.stop();
  });

  it('hears of one message in order: what failed before holds up what came after, of that message only', async () => {
    const first = await on.sendOne();
    await actOn(first, 'start');
    await actOn(first, 'answer');
    await actOn(first, 'publish');
    const second = await on.sendOne();
    const worker = on.makeWorker();
    const heard: string[] = [];
    on.hook.answer = (response, { body }) => {
      const { code, event } = JSON.parse(body) as { code: string; event: string };
      heard.push(`${code === first ? 'first' : 'second'} ${event}`);
      response.writeHead(heard.length === 1 ? 503 : 204).end();
    };
    while (await worker.tellNext('webhook'));
    assert.deepEqual(heard, ['first received', 'second received']);
    await on.passPauses();
    while (await worker.tellNext('webhook'));
    assert.deepEqual(heard.slice(2), ['first received', 'first started', 'first answered', 'first published']);
    assert.equal((JSON.parse(on.hook.calls.at(-1)?.body ?? '') as { letter?: unknown }).letter, undefined);
    assert.notEqual(second, first);
    await worker.stop();
  });

  it('is told each thing once when several gateways share the outbox', async () => {
    await Promise.all(Array.from({ length: 12 }, () => on.sendOne()));
    const others = await Promise.all([0, 1].map(() => createTestGateway({ database: on.database, env: on.env })));
    const workers = [on.gateway, ...others].map((one) => on.makeWorker(one));
    await Promise.all(
      workers.map(async (worker) => {
        while (await worker.tellNext('webhook'));
      }),
    );
    const ids = on.hook.calls.map(({ headers }) => headers['webhook-id']);
    assert.equal(ids.length, 12);
    assert.equal(new Set(ids).size, 12);
    for (const worker of workers) await worker.stop();
    for (const other of others) await other.close();
  });

  it('is told again by another gateway when one is killed in the middle', async () => {
    on.hook.answer = () => undefined;
    const dying = spawnGateway(['serve'], {
      ...on.env,
      DEMO: 'false',
      ACCESS_CODE_KEY: 'k'.repeat(40),
      FEEDBACK_KEY: on.gateway.config.feedback.key,
      OUTBOX_TIMEOUT_MS: '60000',
      PORT: '0',
      DATABASE_URL: on.database.url,
    });
    await dying.url;
    const begun = on.hook.nextCall();
    await on.sendOne();
    const id = (await begun).headers['webhook-id'];
    dying.child.kill('SIGKILL');
    await dying.ended;
    on.hook.answer = (response) => void response.writeHead(204).end();
    const worker = on.makeWorker();
    // The server notices the end of the connection a moment after the end of the process.
    while (!(await worker.tellNext('webhook')));
    assert.deepEqual(await on.states('webhook'), ['delivered']);
    assert.deepEqual(
      on.hook.calls.map(({ headers }) => headers['webhook-id']),
      [id, id],
    );
    await worker.stop();
  });
});
