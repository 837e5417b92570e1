import { expect } from '@open-wc/testing';
import { createChallenge, verifySolution, type Challenge, type Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { solveChallenge } from './solve-challenge.js';

const SECRET = { hmacSignatureSecret: 'a secret of this test' };

describe('solveChallenge', () => {
  for (const [algorithm, keyPrefix] of [
    ['PBKDF2/SHA-256', '0'],
    ['PBKDF2/SHA-256', '00'],
    ['PBKDF2/SHA-512', '0'],
  ] as const) {
    it(`satisfies altcha’s own check: ${algorithm}, ${keyPrefix}`, async () => {
      const given = await createChallenge({ algorithm, cost: 2, deriveKey, keyPrefix, ...SECRET });
      const proof = await solveChallenge(given as never);
      const { challenge, solution } = JSON.parse(atob(proof)) as { challenge: Challenge; solution: Solution };
      expect(challenge).to.deep.equal(given);
      const { verified } = await verifySolution({ challenge, solution, deriveKey, ...SECRET });
      expect(verified).to.equal(true);
    });
  }

  it('finds a counter fixed beforehand', async () => {
    const given = await createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 1, counter: 321, deriveKey, ...SECRET });
    const { solution } = JSON.parse(atob(await solveChallenge(given as never))) as { solution: Solution };
    expect(solution.counter).to.equal(321);
  });

  it('stops when told', async () => {
    const impossible = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 1,
      deriveKey,
      keyPrefix: 'f'.repeat(64),
      ...SECRET,
    });
    const controller = new AbortController();
    const solving = solveChallenge(impossible as never, controller.signal);
    controller.abort(new Error('enough'));
    let reason: unknown;
    await solving.catch((error: unknown) => (reason = error));
    expect(reason).to.be.an('error').with.property('message', 'enough');
  });

  it('refuses an algorithm it does not know', async () => {
    let reason: unknown;
    await solveChallenge({ parameters: { algorithm: 'ARGON2ID', nonce: '', salt: '' } } as never).catch(
      (error: unknown) => (reason = error),
    );
    expect(reason).to.be.an('error').with.property('message').that.contains('ARGON2ID');
  });
});
