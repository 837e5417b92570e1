import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ASKED, failureOf, startHostileServer, type HostileServer } from './testing/hostile-server.js';

let server: HostileServer;
let origin: string;
let fetcher: HostileServer['fetcher'];

before(async () => {
  server = await startHostileServer();
  ({ origin, fetcher } = server);
});
after(() => server.close());

describe('what is fetched', () => {
  it('comes with its status, headers and final address', async () => {
    const answer = await fetcher().fetch(`${origin}/cookie`, ASKED);
    assert.deepEqual([answer.status, answer.url, answer.body.toString()], [200, `${origin}/plain`, 'hello']);
  });

  it('is decompressed', async () => {
    for (const path of ['/gzip', '/br', '/deflate']) {
      assert.equal((await fetcher().fetch(origin + path, ASKED)).body.toString(), 'hello', path);
    }
  });

  it('is asked for under our own name, without cookies or credentials, redirected or not', async () => {
    server.requests.length = 0;
    const url = new URL(`${origin}/cookie`);
    url.username = 'me';
    url.password = 'secret';
    await fetcher().fetch(url.href, ASKED);
    assert.equal(server.requests.length, 2);
    for (const { headers } of server.requests) {
      assert.match(headers['user-agent'] ?? '', /NinhThuanPortal/);
      assert.equal(headers.cookie, undefined);
      assert.equal(headers.authorization, undefined);
    }
  });

  it('has no body where the answer is no good', async () => {
    const { status, body } = await fetcher().fetch(`${origin}/missing`, ASKED);
    assert.deepEqual([status, body.length], [404, 0]);
  });
});

describe('limits', () => {
  it('stop a body without an end, and one that unfolds to 200 MB', async () => {
    assert.equal(await failureOf(fetcher().fetch(`${origin}/huge`, ASKED)), 'too-large');
    const before = process.memoryUsage().arrayBuffers;
    assert.equal(await failureOf(fetcher().fetch(`${origin}/bomb`, ASKED)), 'too-large');
    assert.ok(process.memoryUsage().arrayBuffers - before < 50_000_000);
  });

  it('stop bodies that are not what their encoding says', async () => {
    for (const path of ['/not-gzip', '/half-gzip', '/unknown-coding']) {
      assert.equal(await failureOf(fetcher().fetch(origin + path, ASKED)), 'bad-encoding', path);
    }
  });

  it('stop answers that do not come, do not go on, or never end', async () => {
    const short = { headers: 100, idle: 100 };
    assert.equal(await failureOf(fetcher({ times: short }).fetch(`${origin}/silent`, ASKED)), 'timeout');
    assert.equal(await failureOf(fetcher({ times: short }).fetch(`${origin}/stalls`, ASKED)), 'timeout');
    assert.equal(await failureOf(fetcher({ times: { total: 200 } }).fetch(`${origin}/drips`, ASKED)), 'timeout');
  });

  it('tell a line that broke', async () => {
    assert.equal(await failureOf(fetcher().fetch(`${origin}/breaks`, ASKED)), 'unreachable');
  });

  it('stop redirects in circles', async () => {
    server.requests.length = 0;
    assert.equal(await failureOf(fetcher().fetch(`${origin}/loop`, ASKED)), 'too-many-redirects');
    assert.equal(server.requests.length, 6);
  });

  it('end with the signal of the caller, and its reason', async () => {
    const stop = new AbortController();
    const fetching = fetcher().fetch(`${origin}/silent`, { ...ASKED, signal: stop.signal });
    stop.abort(new Error('enough'));
    await assert.rejects(fetching, /enough/);
  });
});
