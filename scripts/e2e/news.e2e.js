import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createPortal } from '@ninhthuan/sdk';
import { NEWS_CONTRACT } from '@ninhthuan/sdk/testing';
import { startDemonstration } from './demonstration.js';

/** @type {import('./demonstration.js').Demonstration} */
let demonstration;

/** The gateway begins to gather when it listens; the news of its own sites is there a moment later. */
before(async () => {
  demonstration = await startDemonstration();
  for (let found = 0; found < 2; await pause(50)) {
    const response = await fetch(new URL('v1/news?sites=so-nnptnt', demonstration.url));
    found = /** @type {import('@ninhthuan/contract').NewsPage} */ (await response.json()).items.length;
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
