import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FeedbackChallenge, Problem } from '@ninhthuan/contract';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { freshProof, GENEROUS, newMessage, send, solve } from '../testing/feedback-messages.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { deriveFeedbackKeys, type FeedbackKeys } from './keys.js';
import { checkProof } from './proof.js';

let gateway: TestGateway;
let keys: FeedbackKeys;

before(async () => {
  gateway = await createTestGateway({ content: 'registry', env: GENEROUS });
  keys = deriveFeedbackKeys(gateway.config.feedback.key);
});
after(() => gateway.close());

interface ProofContent {
  challenge: FeedbackChallenge;
  solution: { counter: number; derivedKey: string };
}

const read = (proof: string) => JSON.parse(Buffer.from(proof, 'base64').toString()) as ProofContent;
const write = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64');

async function signed(options: Partial<Parameters<typeof createChallenge>[0]>): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    counter: 3,
    keyPrefixLength: 8,
    deriveKey,
    expiresAt: Math.floor(Date.now() / 1_000) + 60,
    hmacSignatureSecret: keys.challenge,
    hmacKeySignatureSecret: keys.solution,
    ...options,
  });
  return solve(challenge as FeedbackChallenge);
}

describe('GET /v1/feedback/challenge', () => {
  it('gives challenges that are all different and that nothing may keep', async () => {
    const responses = await Promise.all([0, 1, 2].map(() => gateway.app.inject('/v1/feedback/challenge')));
    assert.equal(new Set(responses.map(({ json }) => json<FeedbackChallenge>().parameters.nonce)).size, 3);
    for (const { headers } of responses) assert.equal(headers['cache-control'], 'no-store');
  });
});

describe('a proof', () => {
  it('is valid when the work was done', async () => {
    const { challenge, solution } = read(await freshProof(gateway.app));
    assert.ok(solution.counter >= 200 && solution.counter <= 400);
    const valid = await checkProof(keys, write({ challenge, solution }));
    assert.equal(valid?.signature, challenge.signature);
    assert.equal(valid.expiresAt.getTime(), challenge.parameters.expiresAt * 1_000);
  });

  it('is none when anything about it was changed, left out or signed by somebody else', async () => {
    const proof = await freshProof(gateway.app);
    const { challenge, solution } = read(proof);
    const withParameters = (change: object) => ({
      challenge: { ...challenge, parameters: { ...challenge.parameters, ...change } },
      solution,
    });
    const forged = [
      withParameters({ cost: 1 }),
      withParameters({ keyPrefix: '00' }),
      withParameters({ expiresAt: challenge.parameters.expiresAt + 600 }),
      withParameters({ nonce: '00'.repeat(16) }),
      withParameters({ keySignature: undefined }),
      withParameters({ algorithm: 'SHA-256' }),
      withParameters({ data: { a: 1 } }),
      { challenge: { ...challenge, signature: challenge.signature.toUpperCase() }, solution },
      { challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      { challenge, solution: { ...solution, derivedKey: challenge.parameters.keyPrefix.padEnd(64, '0') } },
      { challenge, solution: { counter: -1, derivedKey: solution.derivedKey } },
      { challenge, solution: { counter: '300', derivedKey: solution.derivedKey } },
      { challenge },
      { solution },
      null,
      [],
      'text',
    ];
    for (const one of forged) assert.equal(await checkProof(keys, write(one)), null, JSON.stringify(one));
    for (const text of ['', 'x', '😀', '\u0000', 'e30=', 'bnVsbA==']) assert.equal(await checkProof(keys, text), null);
    assert.ok(await checkProof(keys, proof));
  });

  it('is none under another key, without a signature of its solution, or after its time', async () => {
    assert.ok(await checkProof(keys, await signed({})));
    for (const options of [
      { hmacSignatureSecret: 'x'.repeat(64) },
      { hmacKeySignatureSecret: 'x'.repeat(64) },
      { expiresAt: Math.floor(Date.now() / 1_000) - 1 },
    ]) {
      assert.equal(await checkProof(keys, await signed(options)), null, JSON.stringify(options));
    }
  });

  it('is good for one message, also when two come at once', async () => {
    const proof = await freshProof(gateway.app);
    const messages = await Promise.all([0, 1, 2, 3].map(() => newMessage(gateway.app, { proof })));
    const responses = await Promise.all(messages.map((message) => send(gateway.app, message)));
    assert.deepEqual(responses.map(({ statusCode }) => statusCode).sort(), [201, 422, 422, 422]);
    const refused = responses.find(({ statusCode }) => statusCode === 422);
    assert.equal(refused?.json<Problem>().type, 'urn:ninhthuan:problem:invalid-proof');
    const { count } = await gateway.db
      .selectFrom('feedback')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(
        'idempotency_key',
        'in',
        messages.map(({ idempotencyKey }) => idempotencyKey),
      )
      .executeTakeFirstOrThrow();
    assert.equal(Number(count), 1);
  });
});
