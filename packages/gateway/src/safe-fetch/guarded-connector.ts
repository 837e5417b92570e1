import { lookup, Resolver } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { buildConnector } from 'undici';
import { isPublicAddress, readLiteralHost } from './address-guard.js';
import { SafeFetchError } from './safe-fetch-error.js';

/** Finds every address of a name; rejects, or gives an empty list, when there is none. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

const DNS_TIMEOUT_MS = 2_000;
const DNS_TRIES = 2;

/**
 * Asks name servers without the thread pool: names that nobody answers must not keep the pictures of others waiting. Such
 * a resolver knows nothing of the hosts file, whose names are the machine's own.
 */
export function createResolver(): Resolve {
  const resolver = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: DNS_TRIES });
  return async (name) => {
    const [v4, v6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    return [
      ...(v4.status === 'fulfilled' ? v4.value.map((address) => ({ address, family: 4 })) : []),
      ...(v6.status === 'fulfilled' ? v6.value.map((address) => ({ address, family: 6 })) : []),
    ];
  };
}

export interface GuardOptions {
  /** Origins that may be connected to wherever they are. */
  allowedOrigins: ReadonlySet<string>;
  resolve: Resolve;
  /** Milliseconds. */
  connectTimeout: number;
}

/**
 * Connects to public addresses only. The address that was checked is the address that is connected to: the name is not
 * looked up a second time, so an answer that changes in between (DNS rebinding) gains nothing.
 */
export function guardedConnector({ allowedOrigins, resolve, connectTimeout }: GuardOptions): buildConnector.connector {
  return (options, callback) => {
    const { protocol, hostname, port } = options;
    const isAllowed = allowedOrigins.has(originOf(protocol, hostname, port));
    const find = isAllowed ? findAnywhere(hostname) : findPublic(hostname, resolve);
    find.then(
      (addresses) => {
        const connect = buildConnector({
          timeout: connectTimeout,
          lookup: (_name, { all }, answer) => {
            const [first] = addresses;
            if (all) answer(null, [...addresses]);
            else answer(null, first?.address ?? '', first?.family);
          },
        });
        connect(options, callback);
      },
      (error: Error) => callback(error, null),
    );
  };
}

/** undici gives IPv6 hosts without their brackets, and no port where it is the scheme's own. */
function originOf(protocol: string, hostname: string, port: string): string {
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
  return new URL(`${protocol}//${host}${port ? `:${port}` : ''}`).origin;
}

async function findAnywhere(hostname: string): Promise<readonly LookupAddress[]> {
  return lookup(readLiteralHost(hostname) ?? hostname, { all: true });
}

/** One address that is not public condemns the name: no public service needs it. */
async function findPublic(hostname: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const literal = readLiteralHost(hostname);
  const addresses = literal === null ? await resolve(hostname) : [{ address: literal, family: 0 }];
  if (addresses.length === 0) throw new SafeFetchError('unreachable', `No address was found for ${hostname}.`);
  const wrong = addresses.find(({ address }) => !isPublicAddress(address));
  if (wrong === undefined) return addresses;
  throw new SafeFetchError('forbidden-address', `${hostname} is at ${wrong.address}, which is not a public address.`);
}
