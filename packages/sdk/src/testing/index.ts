export { createFakePortal, type FakePortal } from './fake-portal.js';
export { createFakeGateway, type FakeFault, type FakeGateway } from './fake-gateway.js';
export { ACCESS_CODE, DOSSIER_FIXTURES, SITE_FIXTURE, type DossierFixture, type FixtureName } from './fixtures.js';
export type { ContractCase } from './contract-case.js';
export { DOSSIER_CONTRACT, type DossierContractFacts } from './dossier-contract.js';
export { NEWS_CONTRACT, type NewsContractFacts } from './news-contract.js';
export { NEWS_AS_OF, NEWS_FIXTURES, NEWS_SITES } from './news-fixtures.js';
