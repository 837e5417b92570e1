import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/**
 * The part of an address that one subscriber holds: the whole of IPv4, the first 64 bits of IPv6, where the rest is
 * the subscriber's to change at will. IPv4 inside IPv6 counts as IPv4.
 */
export function addressPrefix(address: string): string {
  if (isIPv4(address)) return address;
  const bare = address.split('%', 1)[0] ?? '';
  if (!isIPv6(bare)) return 'unknown';
  const groups = expand(bare);
  const [g6 = 0, g7 = 0] = groups.slice(6);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return [g6 >> 8, g6 & 0xff, g7 >> 8, g7 & 0xff].join('.');
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of an IPv6 address, also when it ends in dotted IPv4. */
function expand(address: string): number[] {
  const [, head = '', dotted] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? ['', address];
  const text = dotted === undefined ? head : head + asGroups(dotted);
  const [left = '', right] = text.split('::');
  const parse = (part: string | undefined) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const start = parse(left);
  const end = parse(right);
  return [...start, ...Array<number>(8 - start.length - end.length).fill(0), ...end];
}

function asGroups(dotted: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

/** The key under which something is counted. Keyed, so that nobody can find an address by hashing all of them. */
export function countingKey(secret: string, kind: string, value: string): Buffer {
  return createHmac('sha256', secret).update(`rate-limit\u0000${kind}\u0000${value}`).digest().subarray(0, 16);
}
