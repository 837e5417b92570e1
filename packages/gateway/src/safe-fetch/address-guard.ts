import ipaddr from 'ipaddr.js';

/** IPv6 hands out nothing outside this block to hosts of the internet. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether this address belongs to a host of the public internet. Private, loopback, link-local, carrier and reserved
 * addresses do not, nor do the IPv6 forms that carry an IPv4 address inside: mapped (`::ffff:10.0.0.1`), compatible
 * (`::7f00:1`), 6to4, Teredo and NAT64. What is no address at all is not public either.
 */
export function isPublicAddress(text: string): boolean {
  // A zone (`fe80::1%eth0`) only makes sense on the own link.
  if (text.includes('%') || !ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}

/** The address that this host of a URL literally is, without brackets; null for a name. */
export function readLiteralHost(host: string): string | null {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? bare : null;
}
