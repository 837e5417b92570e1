import type { Dossier } from '@ninhthuan/contract';
import type { components } from './generated/openapi.js';
import type { PortalErrorCode } from './portal-error.js';

/** Compiled, never run: what TypeScript must know of the sdk's types. */

type Equal<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;

/** The document the gateway publishes and the contract's types describe the same dossier. */
export const published: Equal<components['schemas']['Dossier']['status'], Dossier['status']> = true;

/** A switch over the codes is exhaustive. */
export function adviceFor(code: PortalErrorCode): string {
  switch (code) {
    case 'invalid-code':
    case 'invalid-request':
    case 'not-allowed':
    case 'not-found':
    case 'too-large':
      return 'correct';
    case 'invalid-proof':
    case 'key-reused':
      return 'send again';
    case 'rate-limited':
    case 'offline':
    case 'timeout':
    case 'unavailable':
      return 'wait';
    case 'version-mismatch':
      return 'reload';
  }
}
