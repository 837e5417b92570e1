import { randomInt } from 'node:crypto';
import { FeedbackChallengeSchema, type FeedbackChallenge } from '@ninhthuan/contract';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { HttpProblem } from '../http/problem.js';
import type { FeedbackKeys } from './keys.js';

const ALGORITHM = 'PBKDF2/SHA-256';

/**
 * The solver tries counters from 0 up, so the counter that solves it is the work: with fixed bounds nobody is unlucky.
 * Cost times counter is 300.000 rounds of HMAC: a tenth of a second here, well under one on a cheap phone.
 */
const COST = 1_000;
const COUNTERS = { from: 200, to: 400 };
const LIFETIME_S = 600;

/** A proof whose signature, age and solution are right. Whether it was used before, only the database knows. */
export interface ValidProof {
  /** What tells this challenge from every other. */
  signature: string;
  expiresAt: Date;
}

const Proof = Compile(
  Type.Object(
    {
      challenge: FeedbackChallengeSchema,
      solution: Type.Object({
        counter: Type.Integer({ minimum: 0, maximum: COUNTERS.to }),
        derivedKey: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      }),
    },
    { additionalProperties: false },
  ),
);

/** Makes a challenge. Nothing is stored: it carries its own signature and the day of its end. */
export async function issueChallenge(keys: FeedbackKeys): Promise<FeedbackChallenge> {
  const challenge = await createChallenge({
    algorithm: ALGORITHM,
    cost: COST,
    counter: randomInt(COUNTERS.from, COUNTERS.to + 1),
    keyPrefixLength: 8,
    deriveKey,
    expiresAt: Math.floor(Date.now() / 1_000) + LIFETIME_S,
    hmacSignatureSecret: keys.challenge,
    hmacKeySignatureSecret: keys.solution,
  });
  return challenge as FeedbackChallenge;
}

/** Reads a proof; null when anything about it is wrong. Costs two hashes, however much the solver worked. */
export async function checkProof(keys: FeedbackKeys, text: string): Promise<ValidProof | null> {
  const given = parse(text);
  if (!Proof.Check(given)) return null;
  const { challenge, solution } = given;
  if (challenge.parameters.keySignature === undefined) return null;
  const result = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: keys.challenge,
    hmacKeySignatureSecret: keys.solution,
  }).catch(() => null);
  if (result?.verified !== true) return null;
  return { signature: challenge.signature, expiresAt: new Date(challenge.parameters.expiresAt * 1_000) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString());
  } catch {
    return null;
  }
}

export function invalidProof(): HttpProblem {
  return new HttpProblem('invalid-proof', {
    status: 422,
    title: 'The proof of work is wrong, was used before, or is too old.',
    detail: 'Get a new challenge, solve it and send the same message again under the same key.',
  });
}
