import { after, before, describe, it } from 'node:test';
import { createPortal } from '@ninhthuan/sdk';
import { PROCEDURES_CONTRACT } from '@ninhthuan/sdk/testing';
import { startDemonstration } from './demonstration.js';

/** @type {import('./demonstration.js').Demonstration} */
let demonstration;

before(async () => {
  demonstration = await startDemonstration();
});
after(() => demonstration.stop());

describe('the real gateway’s procedures', () => {
  for (const { name, run } of PROCEDURES_CONTRACT) {
    it(name, async () => {
      const portal = createPortal({ gateway: demonstration.url, site: 'so-tttt' });
      await run(portal, { code: '1.001137.000.00.00.H43', words: 'khai sinh', agency: 'so-tu-phap' });
    });
  }
});
