export { createFakePortal, type FakePortal } from './fake-portal.js';
export { createFakeGateway, type FakeFault, type FakeGateway } from './fake-gateway.js';
export { ACCESS_CODE, DOSSIER_FIXTURES, SITE_FIXTURE, type DossierFixture, type FixtureName } from './fixtures.js';
export { DOSSIER_CONTRACT, type ContractCase, type DossierContractFacts } from './dossier-contract.js';
