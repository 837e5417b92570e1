import type { FeedbackChallenge } from '@ninhthuan/contract';

type Parameters = FeedbackChallenge['parameters'];

/** What is inside a proof: the challenge as it was given, and the counter that solves it. */
interface Proof {
  challenge: FeedbackChallenge;
  solution: { counter: number; derivedKey: string };
}

/** Gives challenges in the gateway's format, solved within some thirty tries of one iteration, and takes each once. */
export interface FakeProofs {
  issue(): FeedbackChallenge;
  accept(proof: string): Promise<boolean>;
}

const LIFETIME_S = 600;

export function createFakeProofs(): FakeProofs {
  const open = new Map<string, Parameters>();
  return {
    issue() {
      const parameters: Parameters = {
        algorithm: 'PBKDF2/SHA-256',
        nonce: randomHex(),
        salt: randomHex(),
        cost: 1,
        keyLength: 32,
        keyPrefix: '0',
        expiresAt: Math.floor(Date.now() / 1_000) + LIFETIME_S,
      };
      open.set(parameters.nonce, parameters);
      return { parameters, signature: '00' };
    },
    async accept(text) {
      const proof = readProof(text);
      const parameters = proof && open.get(proof.challenge.parameters.nonce);
      if (!parameters || JSON.stringify(parameters) !== JSON.stringify(proof.challenge.parameters)) {
        return false;
      }
      const key = await deriveKey(parameters, proof.solution.counter);
      return key === proof.solution.derivedKey && key.startsWith(parameters.keyPrefix) && open.delete(parameters.nonce);
    },
  };
}

function readProof(text: string): Proof | undefined {
  try {
    const proof = JSON.parse(atob(text)) as Proof;
    return typeof proof.challenge.parameters.nonce === 'string' && Number.isInteger(proof.solution.counter)
      ? proof
      : undefined;
  } catch {
    return undefined;
  }
}

/** Solves a challenge the plain way, as a browser does: for tests that need a proof. */
export async function solveFeedbackChallenge(challenge: FeedbackChallenge): Promise<string> {
  for (let counter = 0; ; counter += 1) {
    const derivedKey = await deriveKey(challenge.parameters, counter);
    if (derivedKey.startsWith(challenge.parameters.keyPrefix)) {
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
    }
  }
}

async function deriveKey({ nonce, salt, cost, keyLength }: Parameters, counter: number): Promise<string> {
  const password = new Uint8Array([...fromHex(nonce), counter >>> 24, counter >>> 16, counter >>> 8, counter]);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: cost };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, keyLength * 8)));
}

function randomHex(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
