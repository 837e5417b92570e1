import type { FastifyRequest } from 'fastify';
import type { GatewayServices } from '../services.js';
import { drawFromAllowances, type Allowance } from '../store/rate-limits.js';
import { addressPrefix, countingKey } from './address.js';
import { rateLimited } from './problem.js';
import { siteOf } from './request-log.js';

/** Shared by everyone who names no site, or one that is not in the registry. */
const NO_SITE = '-';

/** A dossier may be guessed at from this many addresses at their full allowance; whoever owns more gains nothing. */
const GUESSERS_PER_DOSSIER = 3;

/**
 * Limits look-ups per address and per site, and more strictly those that try an access code: these also per dossier,
 * known or not, so that many addresses together guess no faster.
 *
 * @returns A check that throws the problem `rate-limited`.
 */
export function limitLookups({ db, registry, config }: GatewayServices) {
  const { perAddress, perSite, guessesPerAddress } = config.rateLimits;
  const keyOf = (kind: string, value: string) => countingKey(config.accessCodeKey, kind, value);

  return async (request: FastifyRequest, code: string, isGuess: boolean): Promise<void> => {
    const prefix = addressPrefix(request.ip);
    const own: Allowance[] = [{ key: keyOf('address', prefix), perMinute: perAddress }];
    if (isGuess) {
      own.push({ key: keyOf('guess', prefix), perMinute: guessesPerAddress });
      own.push({ key: keyOf('dossier', code), perMinute: guessesPerAddress * GUESSERS_PER_DOSSIER });
    }
    const named = siteOf(request) ?? NO_SITE;
    const site = (await registry.get()).hasSite(named) ? named : NO_SITE;
    const wait = await drawFromAllowances(db, own, { key: keyOf('site', site), perMinute: perSite });
    if (wait !== null) throw rateLimited(wait);
  };
}
