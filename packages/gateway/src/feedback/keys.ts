import { createHmac, hkdfSync } from 'node:crypto';

/** The secrets that feedback works with, each derived for one purpose so that none can stand in for another. */
export interface FeedbackKeys {
  /** AES-256 key that what citizens wrote is sealed with. */
  seal: Buffer;
  /** Signs challenges of the proof of work, and what solves them. */
  challenge: string;
  solution: string;
  keyOfCode: (code: string) => Buffer;
  keyOfProof: (signature: string) => Buffer;
  fingerprint: (meaning: string) => Buffer;
}

/** @param secret the configuration's FEEDBACK_KEY; changing it makes sealed messages unreadable */
export function deriveFeedbackKeys(secret: string): FeedbackKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `feedback ${purpose}`, 32));
  const hash = (purpose: string) => {
    const key = derive(purpose);
    return (text: string) => createHmac('sha256', key).update(text).digest();
  };
  return {
    seal: derive('seal'),
    challenge: derive('challenge').toString('hex'),
    solution: derive('solution').toString('hex'),
    keyOfCode: hash('code'),
    keyOfProof: hash('used proof'),
    fingerprint: hash('fingerprint'),
  };
}
