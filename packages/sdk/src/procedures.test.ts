import { expect } from 'chai';
import { createFakePortal, PROCEDURE_FIXTURES, PROCEDURES_CONTRACT } from './testing/index.js';

const { code } = PROCEDURE_FIXTURES[5] ?? { code: '' };

describe('the fake portal’s procedures', () => {
  for (const { name, run } of PROCEDURES_CONTRACT) {
    it(name, () => run(createFakePortal(), { code, words: 'khai sinh', agency: 'so-tu-phap' }));
  }
});

describe('portal.procedures', () => {
  it('asks for the index once, however many elements want it', async () => {
    const portal = createFakePortal();
    const [first, second] = await Promise.all([portal.procedures.index(), portal.procedures.index({ agency: '' })]);
    const third = await portal.procedures.index({ agency: undefined });
    expect(first).to.equal(second);
    expect(first).to.equal(third);
    expect(portal.gateway.requests).to.deep.equal(['GET /v1/procedures/index.json']);
    await portal.procedures.index({ agency: 'so-tu-phap' });
    expect(portal.gateway.requests).to.have.length(2);
  });

  it('asks the same question in the same words, whatever the order of its parts', async () => {
    const portal = createFakePortal();
    await portal.procedures.search({ q: 'đất', level: 3 });
    await portal.procedures.search({ level: 3, q: 'đất', agency: undefined as unknown as string });
    expect(portal.gateway.requests).to.have.length(1);
  });

  it('gives summaries that share what is the same', async () => {
    const { summaries, asOf } = await createFakePortal().procedures.index();
    const found = summaries.find((summary) => summary.code === code);
    const { name, field, agency, level, online, applicants, channels } = PROCEDURE_FIXTURES[5] ?? {};
    expect(found).to.deep.equal({ code, name, field, agency, level, online, applicants, channels });
    expect(new Set(summaries.map((summary) => summary.field)).size).to.equal(6);
    expect(Number.isNaN(Date.parse(asOf))).to.equal(false);
  });

  it('resolves addresses against the gateway', async () => {
    const procedure = await createFakePortal().procedures.get(code);
    expect(procedure.applyUrl).to.equal(`https://gateway.example/demo/apply.html?procedure=${code}`);
    expect(procedure.documents[0]?.form?.url).to.equal('https://gateway.example/demo/forms/to-khai.html');
  });
});
