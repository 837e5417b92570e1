import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressPrefix, countingKey } from './address.js';

describe('addressPrefix', () => {
  it('keeps the whole of an IPv4 address', () => {
    assert.equal(addressPrefix('203.0.113.7'), '203.0.113.7');
  });

  it('groups IPv6 by its first 64 bits, however it is written', () => {
    const prefix = '2001:db8:1:2::/64';
    for (const address of [
      '2001:db8:1:2::1',
      '2001:0db8:0001:0002:ffff:ffff:ffff:ffff',
      '2001:DB8:1:2:0:0:0:9',
      '2001:db8:1:2::1%eth0',
    ]) {
      assert.equal(addressPrefix(address), prefix, address);
    }
    assert.notEqual(addressPrefix('2001:db8:1:3::1'), prefix);
  });

  it('takes IPv4 inside IPv6 for IPv4', () => {
    for (const address of ['::ffff:203.0.113.7', '::ffff:cb00:7107', '0:0:0:0:0:ffff:203.0.113.7']) {
      assert.equal(addressPrefix(address), '203.0.113.7', address);
    }
  });

  it('has one prefix for everything that is no address', () => {
    for (const text of ['', 'localhost', '1.2.3', ':::', '2001:db8::1::2', 'x'.repeat(10_000)])
      assert.equal(addressPrefix(text), 'unknown');
  });

  it('depends on the first four groups alone, for any address', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const half = fc.tuple(group, group, group, group);
    fc.assert(
      fc.property(half, half, half, (network, host, other) => {
        fc.pre(network.some((value) => value !== 0));
        const write = (groups: number[]) => groups.map((value) => value.toString(16)).join(':');
        assert.equal(addressPrefix(write([...network, ...host])), addressPrefix(write([...network, ...other])));
        assert.equal(addressPrefix(write([...network, ...host])), `${write(network)}::/64`);
      }),
    );
  });
});

describe('countingKey', () => {
  it('differs by secret, kind and value', () => {
    const keys = [
      countingKey('a', 'address', 'x'),
      countingKey('b', 'address', 'x'),
      countingKey('a', 'site', 'x'),
      countingKey('a', 'address', 'y'),
    ];
    assert.equal(new Set(keys.map((key) => key.toString('hex'))).size, 4);
  });
});
