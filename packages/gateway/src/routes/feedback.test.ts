import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import {
  FeedbackProgressSchema,
  FeedbackReceiptSchema,
  type FeedbackProgress,
  type FeedbackReceipt,
  type FeedbackSubmission,
  type Problem,
} from '@ninhthuan/contract';
import { Value } from 'typebox/value';
import { fixedClock } from '../clock.js';
import { freshProof, GENEROUS, newMessage, send } from '../testing/feedback-messages.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

let database: TestDatabase;
let gateways: TestGateway[];
let gateway: TestGateway;

before(async () => {
  database = await createTestDatabase('demonstration');
  gateways = await Promise.all([0, 1, 2].map(() => createTestGateway({ database, env: GENEROUS })));
  gateway = gateways[0] ?? assert.fail();
});
after(async () => {
  for (const one of gateways) await one.close();
  await database.drop();
});

async function recorded(idempotencyKey: string) {
  return gateway.db.selectFrom('feedback').selectAll().where('idempotency_key', '=', idempotencyKey).execute();
}

function lookUp(code: string) {
  return gateway.app.inject({ method: 'POST', url: '/v1/feedback/lookup', payload: { code } });
}

function problemOf(response: { body: string; json: () => unknown }): string {
  return (response.json() as Problem).type.replace('urn:ninhthuan:problem:', '');
}

describe('POST /v1/feedback', () => {
  it('answers with a receipt as the contract says, due in 15 working days by the gateway’s clock', async () => {
    const message = await newMessage(gateway.app);
    const response = await send(gateway.app, message);
    assert.equal(response.statusCode, 201, response.body);
    assert.equal(response.headers['cache-control'], 'no-store');
    const receipt = response.json<FeedbackReceipt>();
    assert.deepEqual([...Value.Errors(FeedbackReceiptSchema, receipt)], []);
    assert.equal(receipt.receivedAt, '2016-12-15T10:32:00+07:00');
    assert.equal(receipt.dueOn, '2017-01-06');
    assert.equal(receipt.agency.id, 'so-tttt');
    const progress = (await lookUp(receipt.code.toLowerCase())).json<FeedbackProgress>();
    assert.deepEqual([...Value.Errors(FeedbackProgressSchema, progress)], []);
    assert.deepEqual([progress.status, progress.answer, progress.code], ['received', null, receipt.code]);
  });

  it('answers the same message again with the same bytes, and records it once', async () => {
    const message = await newMessage(gateway.app);
    const first = await send(gateway.app, message);
    for (const again of [
      message,
      { ...message, proof: await freshProof(gateway.app) },
      { ...message, proof: 'used up', subject: `  ${message.subject}\u0000 ` },
    ]) {
      for (const { app } of gateways) {
        const response = await send(app, again);
        assert.equal(response.statusCode, 200, response.body);
        assert.equal(response.body, first.body);
      }
    }
    assert.equal((await recorded(message.idempotencyKey)).length, 1);
  });

  it('makes one record of twenty that come at once, at three gateways', async () => {
    const message = await newMessage(gateway.app);
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, index) => send(gateways[index % 3]?.app ?? gateway.app, message)),
    );
    assert.deepEqual(
      responses.map(({ statusCode }) => statusCode).sort(),
      [...Array<number>(19).fill(200), 201].sort(),
    );
    assert.equal(new Set(responses.map(({ body }) => body)).size, 1);
    const [row, ...others] = await recorded(message.idempotencyKey);
    assert.equal(others.length, 0);
    const outbox = await gateway.db
      .selectFrom('outbox')
      .selectAll()
      .where('feedback_id', '=', row?.id ?? 0)
      .execute();
    assert.deepEqual(outbox.map(({ channel, state, event }) => `${channel} ${state} ${event}`).sort(), [
      'mail not-configured received',
      'webhook not-configured received',
    ]);
  });

  it('refuses another message under the same key, whatever differs', async () => {
    const message = await newMessage(gateway.app);
    await send(gateway.app, message);
    const others: Partial<FeedbackSubmission>[] = [
      { content: 'Khác' },
      { subject: 'Khác' },
      { agencyId: 'edo' },
      { category: 'other' },
      { mayPublish: false },
      { contact: { name: 'Ai đó' } },
      { dossierCode: '000.00.01.H43-161205-0001' },
    ];
    for (const change of others) {
      const response = await send(gateway.app, { ...message, ...change });
      assert.equal(response.statusCode, 422, JSON.stringify(change));
      assert.equal(problemOf(response), 'key-reused');
    }
    assert.equal((await recorded(message.idempotencyKey)).length, 1);
  });

  it('keeps nothing readable of what was written', async () => {
    const message = await newMessage(gateway.app, { content: 'ĐIỀU-BÍ-MẬT', contact: { name: 'NGƯỜI-GỬI' } });
    await send(gateway.app, message);
    const [row] = await recorded(message.idempotencyKey);
    const { letter, contact, ...rest } = row ?? assert.fail();
    for (const text of [letter.toString(), contact?.toString() ?? '', JSON.stringify(rest)]) {
      assert.doesNotMatch(text, /ĐIỀU|NGƯỜI|Biểu mẫu/);
    }
  });

  it('records what sprang the trap, answers as to anybody, and hands it over to nobody', async () => {
    const message = await newMessage(gateway.app, { website: 'https://spam.example' });
    const response = await send(gateway.app, message);
    assert.equal(response.statusCode, 201);
    assert.deepEqual(Object.keys(response.json<object>()), ['code', 'receivedAt', 'dueOn', 'agency']);
    const [row] = await recorded(message.idempotencyKey);
    assert.equal(row?.suspected, true);
    const outbox = await gateway.db.selectFrom('outbox').select('id').where('feedback_id', '=', row.id).execute();
    assert.deepEqual(outbox, []);
  });

  it('names every wrong field, and never its value', async () => {
    const base = await newMessage(gateway.app);
    const cases: [Partial<Record<keyof FeedbackSubmission, unknown>>, status: number, errors: string[]][] = [
      [{ subject: ' \u202e ', content: '\u0000' }, 422, ['content required', 'subject required']],
      [{ agencyId: 'SECRET' }, 422, ['agencyId unknown']],
      [{ contact: { email: 'SECRET', phone: 'SECRET' } }, 422, ['contact.email format', 'contact.phone format']],
      [{ dossierCode: '<SECRET>' }, 422, ['dossierCode format']],
      [{ attachments: ['SECRET'] }, 422, ['attachments expired']],
      [{ attachments: ['\u0000', '\ud800', "' or 1=1 --"] }, 422, ['attachments expired']],
      [{ attachments: ['SECRET', 'SECRET'] }, 422, ['attachments format']],
      [{ consent: false }, 400, ['consent required']],
      [{ content: 'S'.repeat(5_001), subject: '' }, 400, ['content too-long', 'subject required']],
      [{ category: 'SECRET' }, 400, ['category unknown']],
      [{ contact: { name: 'S'.repeat(101) } }, 400, ['contact.name too-long']],
      [{ attachments: ['a', 'b', 'c', 'd'] }, 400, ['attachments too-long']],
      [{ idempotencyKey: 'SECRET' }, 400, ['idempotencyKey required']],
      [{ mayPublish: undefined, category: undefined }, 400, ['category required', 'mayPublish required']],
      [{ SECRET: 1 } as never, 400, []],
    ];
    for (const [change, status, errors] of cases) {
      const response = await send(gateway.app, { ...base, ...change });
      assert.equal(response.statusCode, status, response.body);
      const problem = response.json<Problem>();
      assert.equal(problemOf(response), 'invalid-request');
      assert.deepEqual((problem.errors ?? []).map(({ field, reason }) => `${field} ${reason}`).sort(), errors);
      assert.doesNotMatch(response.body, /SECRET|SSS/);
    }
    assert.deepEqual(await recorded(base.idempotencyKey), []);
    assert.equal((await send(gateway.app, base)).statusCode, 201, 'the key and the proof are still good');
  });

  it('takes text of every script and cleans what cannot be stored', async () => {
    const message = await newMessage(gateway.app, {
      subject: 'a\u0000b\ud800c\u001b[31m\u202e',
      content: `dòng một\r\ndòng hai\u0000\u0007 ${'ế'.normalize('NFD')} 👩‍👩‍👧 \udfff <script>`,
    });
    assert.equal((await send(gateway.app, message)).statusCode, 201);
    const largest = await newMessage(gateway.app, { content: '漢'.repeat(5_000), subject: '字'.repeat(200) });
    assert.equal((await send(gateway.app, largest)).statusCode, 201);
  });

  it('refuses what is too large, broken or of another kind', async () => {
    const cases: [payload: string, status: number][] = [
      ['{"idempotencyKey":', 400],
      ['null', 400],
      ['[]', 400],
      [JSON.stringify({ content: 'x'.repeat(70_000) }), 413],
      [`${'['.repeat(500)}${']'.repeat(500)}`, 400],
    ];
    for (const [payload, status] of cases) assert.equal((await send(gateway.app, payload)).statusCode, status);
  });

  it('takes a message also in a year whose days off are not announced, and invents no day', async () => {
    const later = await createTestGateway({
      database,
      env: GENEROUS,
      clock: fixedClock(new Date('2031-03-03T03:00:00Z')),
    });
    const agencyId = 'ubnd-tinh-khanh-hoa';
    const response = await send(later.app, await newMessage(later.app, { agencyId }));
    assert.equal(response.statusCode, 201, response.body);
    assert.equal(response.json<FeedbackReceipt>().dueOn, null);
    await later.close();
  });

  it('passes a message to the agency that took over', async () => {
    const later = await createTestGateway({
      database,
      env: GENEROUS,
      clock: fixedClock(new Date('2026-03-03T03:00:00Z')),
    });
    const response = await send(later.app, await newMessage(later.app, { agencyId: 'edo' }));
    assert.equal(response.json<FeedbackReceipt>().agency.id, 'ubnd-tinh-khanh-hoa');
    await later.close();
  });

  it('limits each address, over all gateways, and lets others through', async () => {
    const strict = await Promise.all(
      [0, 1].map(() => createTestGateway({ database, env: { FEEDBACK_RATE_LIMIT_PER_MINUTE: '3' } })),
    );
    const statuses = [];
    for (let index = 0; index < 5; index++) {
      const { app } = strict[index % 2] ?? assert.fail();
      statuses.push((await send(app, { idempotencyKey: randomUUID() }, { remoteAddress: '198.51.100.9' })).statusCode);
    }
    // A body without the contract's shape is refused before it is counted.
    assert.deepEqual(statuses, [400, 400, 400, 400, 400]);
    const whole = await newMessage(gateway.app, { proof: 'none' });
    const counted = [];
    for (let index = 0; index < 5; index++) {
      const { app } = strict[index % 2] ?? assert.fail();
      counted.push((await send(app, whole, { remoteAddress: '198.51.100.9' })).statusCode);
    }
    assert.deepEqual(counted, [422, 422, 422, 429, 429]);
    const other = await send(strict[0]?.app ?? gateway.app, whole, { remoteAddress: '198.51.100.10' });
    assert.equal(other.statusCode, 422);
    for (const one of strict) await one.close();
  });
});
