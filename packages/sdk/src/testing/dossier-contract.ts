import { expectEqual, failureOf, type ContractCase } from './contract-case.js';

/** What a portal under test is known to hold. */
export interface DossierContractFacts {
  readonly code: string;
  readonly accessCode: string;
  /** An agency that received or handles the dossier. */
  readonly office: string;
}

/**
 * What every source of dossiers must do, the real gateway and the fake one alike. Free of any test framework:
 * wrap each case in your runner's `it` or `test`.
 */
export const DOSSIER_CONTRACT: readonly ContractCase<DossierContractFacts>[] = [
  {
    name: 'finds a dossier by its code, without anything about the person',
    async run(portal, { code }) {
      const dossier = await portal.dossiers.find(code);
      expectEqual(dossier.code, code);
      expectEqual(dossier.details, null);
    },
  },
  {
    name: 'reads a code typed carelessly',
    async run(portal, { code }) {
      const dossier = await portal.dossiers.find(`  ${code.toLowerCase().replaceAll('-', ' – ')}\u00a0`);
      expectEqual(dossier.code, code);
    },
  },
  {
    name: 'shows the masked details to the holder of the access code',
    async run(portal, { code, accessCode }) {
      const { details } = await portal.dossiers.find(code, { accessCode });
      expectEqual(details?.owner.name.includes('•'), true);
    },
  },
  {
    name: 'answers a wrong access code as it answers an unknown dossier',
    async run(portal, { code }) {
      const wrong = await failureOf(portal.dossiers.find(code, { accessCode: 'WRNG-WRNG' }));
      const unknown = await failureOf(portal.dossiers.find('000.00.00.H43-160101-9999'));
      expectEqual(wrong.code, 'not-found');
      expectEqual(unknown.code, 'not-found');
      expectEqual(wrong.message, unknown.message);
    },
  },
  {
    name: 'restricts the search to an office',
    async run(portal, { code, office }) {
      expectEqual((await portal.dossiers.find(code, { office })).code, code);
      expectEqual((await failureOf(portal.dossiers.find(code, { office: 'no-such-office' }))).code, 'not-found');
    },
  },
  {
    name: 'refuses what can’t be a code',
    async run(portal) {
      for (const impossible of ['', '   ', '😀', "' OR 1=1 --", '<img src=x onerror=alert(1)>', '9'.repeat(10_000)]) {
        expectEqual((await failureOf(portal.dossiers.find(impossible))).code, 'invalid-code');
      }
    },
  },
];
