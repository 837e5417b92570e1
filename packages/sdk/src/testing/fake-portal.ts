import { createPortal, type Portal, type PortalOptions } from '../portal.js';
import { createFakeGateway, type FakeGateway } from './fake-gateway.js';
import { SITE_FIXTURE } from './fixtures.js';

export interface FakePortal extends Portal {
  readonly gateway: FakeGateway;
}

/** The real sdk on a gateway in memory: for tests, stories and authors of plug-ins. */
export function createFakePortal(options: Partial<PortalOptions> = {}): FakePortal {
  const gateway = createFakeGateway();
  const portal = createPortal({
    gateway: 'https://gateway.example/',
    site: SITE_FIXTURE.id,
    fetch: gateway.fetch,
    retryPause: 1,
    ...options,
  });
  return Object.assign(portal, { gateway });
}
