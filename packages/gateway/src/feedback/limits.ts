import type { FastifyRequest } from 'fastify';
import { addressPrefix, countingKey } from '../http/address.js';
import { rateLimited } from '../http/problem.js';
import { siteOf } from '../http/request-log.js';
import type { GatewayServices } from '../services.js';
import { drawFromAllowances } from '../store/rate-limits.js';

export type FeedbackUse = 'feedback-challenge' | 'feedback-send' | 'feedback-upload' | 'feedback-lookup' | 'rating';

/**
 * Limits each use of feedback per address, and all of them together per site.
 *
 * @returns A check that throws the problem `rate-limited`.
 */
export function limitFeedback({ db, registry, config }: GatewayServices) {
  const { sendsPerAddress, uploadsPerAddress } = config.feedback;
  const perMinute: Readonly<Record<FeedbackUse, number>> = {
    'feedback-challenge': sendsPerAddress * 3,
    'feedback-send': sendsPerAddress,
    'feedback-upload': uploadsPerAddress,
    'feedback-lookup': config.rateLimits.guessesPerAddress,
    rating: sendsPerAddress * 3,
  };
  return async (request: FastifyRequest, use: FeedbackUse): Promise<void> => {
    const own = countingKey(config.accessCodeKey, use, addressPrefix(request.ip));
    const named = siteOf(request) ?? '';
    const site = (await registry.get()).hasSite(named) ? named : '-';
    const shared = {
      key: countingKey(config.accessCodeKey, 'feedback-site', site),
      perMinute: config.rateLimits.perSite,
    };
    const wait = await drawFromAllowances(db, [{ key: own, perMinute: perMinute[use] }], shared);
    if (wait !== null) throw rateLimited(wait);
  };
}
