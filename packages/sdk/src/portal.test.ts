import { expect } from 'chai';
import { createPortal } from './portal.js';
import { PortalError } from './portal-error.js';
import {
  createFakePortal,
  DOSSIER_CONTRACT,
  DOSSIER_FIXTURES,
  ACCESS_CODE,
  NEWS_CONTRACT,
  NEWS_SITES,
  type FakeFault,
} from './testing/index.js';

const { code, receivingAgency } = DOSSIER_FIXTURES.inProcess.dossier;

async function failure(promise: Promise<unknown>): Promise<PortalError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(PortalError);
  return error as PortalError;
}

describe('the fake portal', () => {
  for (const { name, run } of DOSSIER_CONTRACT) {
    it(name, () => run(createFakePortal(), { code, accessCode: ACCESS_CODE, office: receivingAgency.id }));
  }
  for (const { name, run } of NEWS_CONTRACT) {
    it(name, () => run(createFakePortal(), { site: NEWS_SITES.fresh.id, category: 'Nông nghiệp' }));
  }
});

describe('portal.dossiers.find', () => {
  it('sends the code in the body, and only the site in the address', async () => {
    const portal = createFakePortal();
    await portal.dossiers.find(code);
    expect(portal.gateway.requests).to.deep.equal([`POST /v1/dossiers/lookup {"code":"${code}"}`]);
  });

  it('sends nothing where the shape is impossible', async () => {
    const portal = createFakePortal();
    const error = await failure(portal.dossiers.find('<script>'));
    expect(error.code).to.equal('invalid-code');
    expect(portal.gateway.requests).to.be.empty;
  });

  it('makes one request for the same question asked together', async () => {
    const portal = createFakePortal();
    const answers = await Promise.all([portal.dossiers.find(code), portal.dossiers.find(` ${code.toLowerCase()} `)]);
    expect(portal.gateway.requests).to.have.length(1);
    expect(answers[0]).to.equal(answers[1]);
  });

  it('keeps a shared request going until the last who asked gave up', async () => {
    const portal = createFakePortal();
    portal.gateway.fault = 'never-answers';
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [first, second].map(({ signal }) =>
      portal.dossiers.find(code, { signal }).catch((error: unknown) => (error as Error).name),
    );
    first.abort();
    expect(await calls[0]).to.equal('AbortError');
    second.abort();
    expect(await calls[1]).to.equal('AbortError');
    portal.gateway.fault = null;
    expect((await portal.dossiers.find(code)).code).to.equal(code);
  });

  it('asks nothing with a signal that is aborted already', async () => {
    const portal = createFakePortal();
    const error = await portal.dossiers
      .find(code, { signal: AbortSignal.abort() })
      .catch((reason: Error) => reason.name);
    expect(error).to.equal('AbortError');
    expect(portal.gateway.requests).to.be.empty;
  });

  const faults: readonly [FakeFault, PortalError['code'], number][] = [
    ['down', 'unavailable', 3],
    ['html', 'unavailable', 3],
    ['cut-short', 'unavailable', 3],
    ['error-500', 'unavailable', 3],
    ['rate-limited', 'rate-limited', 1],
    ['other-version', 'version-mismatch', 1],
    ['never-answers', 'timeout', 1],
  ];
  for (const [fault, expected, requests] of faults) {
    it(`calls a gateway that is ${fault} ${expected}, after ${requests} request(s)`, async () => {
      const portal = createFakePortal({ timeout: 30 });
      portal.gateway.fault = fault;
      const error = await failure(portal.dossiers.find(code));
      expect(error.code).to.equal(expected);
      expect(portal.gateway.requests).to.have.length(requests);
    });
  }

  it('says when to try again', async () => {
    const portal = createFakePortal();
    portal.gateway.fault = 'rate-limited';
    expect((await failure(portal.dossiers.find(code))).retryAfter).to.equal(40);
  });

  it('does not remember a failure', async () => {
    const portal = createFakePortal();
    portal.gateway.fault = 'rate-limited';
    await failure(portal.dossiers.find(code));
    portal.gateway.fault = null;
    expect((await portal.dossiers.find(code)).code).to.equal(code);
  });

  it('takes the second answer where the first was lost', async () => {
    let asked = 0;
    const { gateway } = createFakePortal();
    const portal = createFakePortal({
      fetch: (input, init) => {
        asked += 1;
        return asked === 1 ? Promise.reject(new TypeError('reset')) : gateway.fetch(input, init);
      },
    });
    expect((await portal.dossiers.find(code)).code).to.equal(code);
    expect(asked).to.equal(2);
  });

  it('refuses JSON that is no dossier', async () => {
    for (const body of ['null', '[]', '{}', '{"code":"X1"}', '"text"', '{"code":1,"steps":{}}']) {
      const portal = createFakePortal({ fetch: () => Promise.resolve(new Response(body)) });
      expect((await failure(portal.dossiers.find(code))).code).to.equal('unavailable');
    }
  });
});

describe('portal.site', () => {
  it('asks once, however many want to know', async () => {
    const portal = createFakePortal();
    const [one, two] = await Promise.all([portal.site(), portal.site()]);
    expect(one).to.equal(two);
    expect(await portal.site()).to.equal(one);
    expect(portal.gateway.requests).to.deep.equal(['GET /v1/sites/so-tttt']);
  });

  it('is null, without a request, where no site was named', async () => {
    const portal = createFakePortal({ site: undefined });
    expect(await portal.site()).to.equal(null);
    expect(portal.gateway.requests).to.be.empty;
  });
});

describe('portal.agencies.list', () => {
  it('goes from page to page by cursor', async () => {
    const pages: Record<string, unknown> = {
      '': { items: [{ id: 'a' }, { id: 'b' }], nextCursor: 'second' },
      second: { items: [{ id: 'c' }], nextCursor: null },
    };
    const addresses: string[] = [];
    const portal = createPortal({
      gateway: 'https://gateway.example/portal/',
      fetch: (input) => {
        const url = new URL(input as URL);
        addresses.push(url.pathname + url.search);
        return Promise.resolve(Response.json(pages[url.searchParams.get('cursor') ?? '']));
      },
    });
    const ids = [];
    for await (const agency of portal.agencies.list({ oneStop: true })) {
      ids.push(agency.id);
    }
    expect(ids).to.deep.equal(['a', 'b', 'c']);
    expect(addresses).to.deep.equal([
      '/portal/v1/agencies?oneStop=true',
      '/portal/v1/agencies?oneStop=true&cursor=second',
    ]);
  });
});
