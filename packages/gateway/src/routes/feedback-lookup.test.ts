import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FeedbackProgressSchema, type FeedbackProgress, type Problem } from '@ninhthuan/contract';
import { Value } from 'typebox/value';
import { GENEROUS } from '../testing/feedback-messages.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

let database: TestDatabase;
let gateway: TestGateway;

before(async () => {
  database = await createTestDatabase('demonstration');
  gateway = await createTestGateway({ database, env: GENEROUS });
});
after(async () => {
  await gateway.close();
  await database.drop();
});

function lookUp(code: unknown, on: TestGateway = gateway) {
  return on.app.inject({ method: 'POST', url: '/v1/feedback/lookup', payload: { code } as object });
}

function problemOf(response: { json: () => unknown }): string {
  return (response.json() as Problem).type.replace('urn:ninhthuan:problem:', '');
}

describe('POST /v1/feedback/lookup', () => {
  it('shows each of the demonstration’s messages where it stands, and nothing the sender wrote or is', async () => {
    const expected = {
      'PA-7K4M-2Q9X-5F': 'received',
      'PA-3F8P-6W2D-AR': 'in-progress',
      'PA-9R5T-4H7C-B9': 'supplement-requested',
      'PA-2B6V-8N3K-DJ': 'refused',
      'PA-5X9J-7M4G-EZ': 'answered',
      'PA-8D2Y-3P6R-01': 'in-progress',
    };
    for (const [code, status] of Object.entries(expected)) {
      const response = await lookUp(code);
      assert.equal(response.headers['cache-control'], 'no-store');
      const progress = response.json<FeedbackProgress>();
      assert.deepEqual([...Value.Errors(FeedbackProgressSchema, progress)], []);
      assert.equal(progress.status, status);
      assert.equal(progress.answer !== null, ['supplement-requested', 'refused', 'answered'].includes(status));
      assert.doesNotMatch(response.body, /Lan|Bình|Hoà|Yến|0912|example\.org|hai giờ/);
    }
  });

  it('tells an unknown code from what cannot be one, and repeats neither', async () => {
    const unknown = await lookUp('PA-0000-0000-00');
    assert.equal(unknown.statusCode, 404);
    assert.equal(problemOf(unknown), 'not-found');
    for (const code of ['', 'PA-7K4M-2Q9X-5G', '<b>', '\u0000', '\ud800', "' or 1=1 --"]) {
      const response = await lookUp(code);
      assert.equal(response.statusCode, 422, code);
      assert.equal(problemOf(response), 'invalid-code');
      assert.ok(code === '' || !response.body.includes(code));
    }
  });

  it('lets nobody try codes out', async () => {
    const strict = await createTestGateway({ database, env: { ACCESS_CODE_RATE_LIMIT_PER_MINUTE: '4' } });
    const statuses = [];
    for (let index = 0; index < 6; index++) statuses.push((await lookUp('PA-0000-0000-00', strict)).statusCode);
    assert.deepEqual(statuses, [404, 404, 404, 404, 429, 429]);
    await strict.close();
  });
});
