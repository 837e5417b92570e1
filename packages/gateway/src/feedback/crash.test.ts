import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { FeedbackChallenge, FeedbackReceipt } from '@ninhthuan/contract';
import { GENEROUS, solve } from '../testing/feedback-messages.js';
import { spawnGateway, type GatewayProcess } from '../testing/gateway-process.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openDatabase, type Database } from '../store/database.js';

const SENDERS = 6;
const KILLS = 3;
/** Each try waits for the next gateway, so a few are enough. */
const MOST_TRIES = 50;

let database: TestDatabase;
let db: Database;

before(async () => {
  database = await createTestDatabase('registry');
  db = openDatabase({ url: database.url, poolSize: 2, statementTimeout: 5_000 });
});
after(async () => {
  await db.destroy();
  await database.drop();
});

function start(): GatewayProcess {
  return spawnGateway(['serve'], {
    ...GENEROUS,
    ACCESS_CODE_KEY: 'k'.repeat(40),
    PORT: '0',
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    SITE_RATE_LIMIT_PER_MINUTE: '10000000',
  });
}

/** Sends one message as a patient page does: the same key and the same words until there is an answer. */
async function sendUntilAnswered(idempotencyKey: string, url: () => Promise<string>): Promise<string> {
  for (let tries = 1; ; tries++) {
    try {
      const challenge = await fetch(new URL('v1/feedback/challenge', await url()));
      const response = await fetch(new URL('v1/feedback', await url()), {
        method: 'POST',
        body: JSON.stringify({
          idempotencyKey,
          category: 'other',
          agencyId: 'so-tttt',
          subject: 'Thử',
          content: idempotencyKey,
          consent: true,
          mayPublish: false,
          proof: await solve((await challenge.json()) as FeedbackChallenge),
        }),
      });
      const text = await response.text();
      assert.ok(response.status < 300, `${response.status} ${text}`);
      return text;
    } catch (error) {
      // A connection that broke tells nothing of whether the message was recorded: send it again.
      if (error instanceof assert.AssertionError || tries === MOST_TRIES) throw error;
    }
  }
}

describe('gateways that are killed while messages come in', () => {
  it('lose nothing that was acknowledged, and record nothing twice', { timeout: 240_000 }, async () => {
    let running = start();
    await running.url;
    const receipts = new Map<string, string[]>();
    let done = false;
    let tell = (): void => undefined;
    const answered = async (count: number) => {
      for (const wanted = receipts.size + count; receipts.size < wanted;)
        await new Promise<void>((resolve) => (tell = resolve));
    };

    const senders = Array.from({ length: SENDERS }, async () => {
      while (!done) {
        const key = randomUUID();
        const answers = [await sendUntilAnswered(key, () => running.url)];
        // The answer is thrown away, as a line that breaks would: the same again has to be the same.
        answers.push(await sendUntilAnswered(key, () => running.url));
        receipts.set(key, answers);
        tell();
      }
    });
    const killAgainAndAgain = async () => {
      for (let kills = 0; kills < KILLS; kills++) {
        await answered(SENDERS);
        const killed = running;
        running = start();
        killed.child.kill('SIGKILL');
        await running.url;
      }
      done = true;
    };
    await Promise.all([killAgainAndAgain(), ...senders]);
    running.child.kill('SIGTERM');
    await running.ended;

    const rows = await db.selectFrom('feedback').select(['id', 'idempotency_key', 'receipt', 'code']).execute();
    const byKey = new Map(rows.map((row) => [row.idempotency_key, row]));
    assert.equal(byKey.size, rows.length);
    assert.equal(rows.length, receipts.size);
    for (const [key, answers] of receipts) {
      const row = byKey.get(key) ?? assert.fail(`${key} was acknowledged and is not there`);
      assert.deepEqual(answers, [row.receipt, row.receipt]);
      assert.equal((JSON.parse(row.receipt) as FeedbackReceipt).code, row.code);
    }
    const { told } = await db
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll().as('told'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(told), 2 * rows.length, 'every message has its outbox rows');
    assert.ok(rows.length >= SENDERS * KILLS);
  });
});
