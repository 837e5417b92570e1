import { after, before, describe, it } from 'node:test';
import { createPortal } from '@ninhthuan/sdk';
import { FEEDBACK_CONTRACT, FEEDBACK_FIXTURES } from '@ninhthuan/sdk/testing';
import { startDemonstration } from './demonstration.js';

/** @type {import('./demonstration.js').Demonstration} */
let demonstration;

before(async () => {
  demonstration = await startDemonstration({
    FEEDBACK_RATE_LIMIT_PER_MINUTE: '1000',
    ACCESS_CODE_RATE_LIMIT_PER_MINUTE: '1000',
  });
});
after(() => demonstration.stop());

describe('the real gateway’s feedback', () => {
  for (const { name, run } of FEEDBACK_CONTRACT) {
    it(name, async () => {
      const portal = createPortal({ gateway: demonstration.url, site: 'so-tttt' });
      await run(portal, { agencyId: 'so-tttt', answeredCode: FEEDBACK_FIXTURES.answered.code });
    });
  }
});
