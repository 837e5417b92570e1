import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createPortal } from '@ninhthuan/sdk';
import { NEWS_CONTRACT } from '@ninhthuan/sdk/testing';
import { inRoot } from '../setup/root.js';
import { startDemonstration } from './demonstration.js';

/** @type {import('./demonstration.js').Demonstration} */
let demonstration;
/** @type {{ sites: { id: string }[] }} */
const { sites } = JSON.parse(await readFile(inRoot('packages/gateway/data/sites.json'), 'utf8'));

/** The gateway begins to gather when it listens; pages only add up once the news of every site is there. */
before(async () => {
  demonstration = await startDemonstration();
  for (const { id } of sites) {
    for (let found = 0; found === 0; await pause(20)) {
      const response = await fetch(new URL(`v1/news?limit=1&sites=${id}`, demonstration.url));
      found = /** @type {import('@ninhthuan/contract').NewsPage} */ (await response.json()).items.length;
    }
  }
});

after(() => demonstration.stop());

describe('the news of the real gateway', () => {
  for (const { name, run } of NEWS_CONTRACT) {
    it(name, () => {
      const portal = createPortal({ gateway: demonstration.url, site: 'so-tttt' });
      return run(portal, { site: 'so-nnptnt', category: 'Nông nghiệp' });
    });
  }
});
