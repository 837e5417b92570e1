import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { retryOutbox } from '../store/outbox.js';
import { GENEROUS, newMessage, send } from '../testing/feedback-messages.js';
import { openOutboxSetting, type OutboxSetting } from '../testing/outbox-setting.js';
import { createTestGateway } from '../testing/test-gateway.js';

let on: OutboxSetting;

before(async () => (on = await openOutboxSetting()));
after(() => on.close());
beforeEach(() => on.reset());

describe('the worker', () => {
  it('tells what comes while it runs, and lets go of what is under way when it is stopped', async () => {
    const worker = on.makeWorker();
    worker.start();
    const told = on.hook.nextCall();
    await on.sendOne();
    await told;
    on.hook.answer = () => undefined;
    const begun = on.hook.nextCall();
    await on.sendOne();
    await begun;
    await worker.stop();
    const left = (await on.rows()).filter(({ channel }) => channel === 'webhook');
    assert.deepEqual(
      left.map(({ state, attempts }) => `${state} ${attempts}`),
      ['delivered 1', 'pending 0'],
    );
  });

  it('gives up a letter that was sealed under another key, and goes on with the next', async () => {
    const code = await on.sendOne();
    await on.gateway.db
      .updateTable('feedback')
      .set({ letter: Buffer.alloc(60) })
      .where('code', '=', code)
      .execute();
    await on.sendOne();
    const worker = on.makeWorker();
    while (await worker.tellNext('webhook'));
    assert.deepEqual(await on.states('webhook'), ['dead', 'delivered']);
    await worker.stop();
  });
});

describe('without a webhook or a mail server', () => {
  it('keeps what was to be told as not configured, until there is a way and somebody retries', async () => {
    const silent = await createTestGateway({ database: on.database, env: GENEROUS });
    await send(silent.app, await newMessage(silent.app));
    assert.deepEqual(
      [...(await on.states('webhook')), ...(await on.states('mail'))],
      ['not-configured', 'not-configured'],
    );
    const worker = on.makeWorker(silent);
    assert.equal(await worker.tellNext('webhook'), false);
    assert.equal(await retryOutbox(silent.db, 'all', []), 0);
    assert.equal(await retryOutbox(on.gateway.db, 'all', ['webhook', 'mail']), 2);
    const capable = on.makeWorker();
    assert.equal(await capable.tellNext('webhook'), true);
    await worker.stop();
    await capable.stop();
    await silent.close();
  });
});
