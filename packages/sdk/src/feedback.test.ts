import { expect } from 'chai';
import { createFakePortal, FEEDBACK_CONTRACT, FEEDBACK_FIXTURES, SITE_FIXTURE } from './testing/index.js';

describe('the fake portal’s feedback', () => {
  for (const { name, run } of FEEDBACK_CONTRACT) {
    it(name, () =>
      run(createFakePortal(), { agencyId: SITE_FIXTURE.agencyId, answeredCode: FEEDBACK_FIXTURES.answered.code }),
    );
  }
});

describe('portal.feedback', () => {
  it('records a rating once per key', async () => {
    const portal = createFakePortal();
    const rating = { idempotencyKey: crypto.randomUUID(), rating: 'satisfied', about: { kind: 'page' } } as const;
    await portal.feedback.rate(rating);
    await portal.feedback.rate(rating);
    expect(portal.gateway.feedback.ratings).to.deep.equal([rating]);
  });

  it('uploads without a type, so that no preflight is asked', async () => {
    let type: string | undefined;
    const portal = createFakePortal({
      fetch: (_input, init) => {
        type = (init?.body as Blob).type;
        return Promise.resolve(Response.json({ id: 'a', type: 'image/png', bytes: 1 }));
      },
    });
    await portal.feedback.attach(new Blob(['x'], { type: 'image/png' }));
    expect(type).to.equal('');
  });
});
