/** Which senders of `X-Forwarded-…` are believed: nobody, whoever connects, or proxies at these addresses. */
export type TrustProxy = boolean | string[];

/**
 * What Fastify is told. "Whoever connects" is one proxy, so only what it wrote itself counts, the last entry: with
 * Fastify's own `true` the first entry would, and that one the caller writes, a new address for every guess.
 */
export function trustedProxies(setting: TrustProxy): boolean | string[] | ((address: string, hop: number) => boolean) {
  return setting === true ? (_address, hop) => hop === 0 : setting;
}
