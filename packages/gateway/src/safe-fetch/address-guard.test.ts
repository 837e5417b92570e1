import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isPublicAddress, readLiteralHost } from './address-guard.js';

const PRIVATE = [
  ['this host', '0.0.0.0', '0.1.2.3', '::'],
  ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['carrier', '100.64.0.1', '100.127.255.255'],
  ['link-local and metadata services', '169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
  ['unique local', 'fc00::1', 'fd12:3456::1'],
  ['site-local', 'fec0::1'],
  ['multicast and broadcast', '224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1'],
  [
    'reserved and examples',
    '192.0.0.8',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '240.0.0.1',
    '2001:db8::1',
  ],
  ['mapped IPv4', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8'],
  ['compatible IPv4', '::7f00:1', '::127.0.0.1', '::8.8.8.8'],
  ['6to4, Teredo, NAT64', '2002:7f00:1::', '2002:808:808::', '2001:0:1::1', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1'],
  ['no address', '', 'localhost', 'example.org', '1.2.3.4.5', '::g', '8.8.8.8%1'],
] as const;

describe('isPublicAddress', () => {
  for (const [name, ...addresses] of PRIVATE) {
    it(`refuses: ${name}`, () => {
      for (const address of addresses) assert.equal(isPublicAddress(address), false, address);
    });
  }

  it('accepts addresses of the internet', () => {
    for (const address of ['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2400:cb00:2048:1::c629:d7a2']) {
      assert.equal(isPublicAddress(address), true, address);
    }
  });

  it('accepts no IPv6 address that is written around a private IPv4 address', () => {
    const inner = fc.constantFrom('7f00:1', 'a00:1', 'c0a8:101', 'ac10:1', 'a9fe:a9fe');
    const outer = fc.constantFrom('::', '::ffff:', '::ffff:0:', '64:ff9b::', '2002:');
    fc.assert(
      fc.property(outer, inner, (prefix, v4) => {
        const address = prefix === '2002:' ? `2002:${v4}::1` : `${prefix}${v4}`;
        assert.equal(isPublicAddress(address), false, address);
      }),
    );
  });
});

describe('readLiteralHost', () => {
  it('finds the address in every way of writing that a URL allows', () => {
    const ways = [
      ['http://127.0.0.1/', '127.0.0.1'],
      ['http://2130706433/', '127.0.0.1'],
      ['http://0x7f.1/', '127.0.0.1'],
      ['http://0177.0.0.1/', '127.0.0.1'],
      ['http://127.1/', '127.0.0.1'],
      ['http://127.0.0.1./', '127.0.0.1'],
      ['http://１２７.０.０.１/', '127.0.0.1'],
      ['http://[::1]/', '::1'],
      ['http://[::127.0.0.1]/', '::7f00:1'],
      ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1'],
    ] as const;
    for (const [url, address] of ways) assert.equal(readLiteralHost(new URL(url).hostname), address, url);
  });

  it('knows names', () => {
    for (const name of ['localhost', 'ninhthuan.gov.vn', '1e100.net']) assert.equal(readLiteralHost(name), null);
  });
});
