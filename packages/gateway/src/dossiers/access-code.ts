import { createHmac, timingSafeEqual } from 'node:crypto';

/** Compared against when there is nothing to compare with, so that both ways cost the same. */
const DUMMY_HASH = Buffer.alloc(32);

/**
 * What is stored of an access code: its HMAC under the gateway's key, bound to the dossier. Spaces, hyphens and case do
 * not count, since people copy it from paper.
 */
export function hashAccessCode(key: string, dossierCode: string, accessCode: string): Buffer {
  const plain = accessCode
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  return createHmac('sha256', key).update(`${dossierCode}\u0000${plain}`).digest();
}

/** Whether the access code opens the dossier. Takes the same time for a wrong code and for no dossier at all (null). */
export function accessCodeOpens(key: string, dossierCode: string, accessCode: string, hash: Buffer | null): boolean {
  const equal = timingSafeEqual(hashAccessCode(key, dossierCode, accessCode), hash ?? DUMMY_HASH);
  return equal && hash !== null;
}
