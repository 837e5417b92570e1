import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agency } from '@ninhthuan/contract';
import { readRegistryFiles } from './load-registry.js';
import { Registry } from './registry.js';

function agency(id: string, validTo: string | null, succeededBy: string | null): Agency {
  return {
    id,
    validTo,
    succeededBy,
    name: id,
    nameEn: null,
    kind: 'department',
    oneStop: false,
    address: null,
    phone: null,
    openingHours: null,
    validFrom: '2000-01-01',
  };
}

describe('the registry’s files', () => {
  it('hold the 47 sites of the province’s record: 18, 7 and 22', async () => {
    const { agencies, sites } = await readRegistryFiles();
    const kinds = sites.map(({ agencyId }) => agencies.find(({ id }) => id === agencyId)?.kind);
    const count = (kind: string) => kinds.filter((k) => k === kind).length;
    assert.deepEqual([sites.length, count('department'), count('district'), count('party-or-mass')], [47, 18, 7, 22]);
    assert.ok(sites.some(({ id }) => id === 'so-tttt'));
  });

  it('give each site an origin and a colour of its own', async () => {
    const { sites } = await readRegistryFiles();
    assert.equal(new Set(sites.map(({ colour }) => colour)).size, 47);
    assert.equal(new Set(sites.flatMap(({ origins }) => origins)).size, 47);
    for (const { id, origins } of sites) assert.deepEqual(origins, [`https://${id}.ninhthuan.gov.vn`]);
  });

  it('name only successors that exist, and start after the end', async () => {
    const { agencies } = await readRegistryFiles();
    for (const { id, validTo, succeededBy } of agencies) {
      if (succeededBy === null) continue;
      const successor = agencies.find((entry) => entry.id === succeededBy);
      assert.ok(successor && validTo !== null && successor.validFrom > validTo, id);
    }
  });
});

describe('Registry', () => {
  it('follows successors as far as the day asks for', () => {
    const registry = new Registry(
      [agency('a', '2010-12-31', 'b'), agency('b', '2020-12-31', 'c'), agency('c', null, null)],
      [],
      false,
    );
    assert.equal(registry.currentAgencyId('a', '2010-12-31'), 'a');
    assert.equal(registry.currentAgencyId('a', '2011-01-01'), 'b');
    assert.equal(registry.currentAgencyId('a', '2021-01-01'), 'c');
  });

  it('survives circles, missing successors and unknown ids', () => {
    const registry = new Registry(
      [agency('a', '2010-12-31', 'b'), agency('b', '2010-12-31', 'a'), agency('x', '2010-12-31', 'gone')],
      [],
      false,
    );
    assert.ok(['a', 'b'].includes(registry.currentAgencyId('a', '2020-01-01')));
    assert.equal(registry.currentAgencyId('x', '2020-01-01'), 'x');
    assert.equal(registry.currentAgencyId('nobody', '2020-01-01'), 'nobody');
  });
});
