import assert from 'node:assert/strict';
import net from 'node:net';
import { after, before, describe, it, mock } from 'node:test';
import { ASKED, failureOf, startHostileServer, type HostileServer } from './testing/hostile-server.js';

let server: HostileServer;
let origin: string;
let fetcher: HostileServer['fetcher'];

before(async () => {
  server = await startHostileServer();
  ({ origin, fetcher } = server);
});
after(() => server.close());

describe('addresses', () => {
  it('that are private are refused however they are written', async () => {
    const { port } = new URL(origin);
    server.requests.length = 0;
    const strict = fetcher({ allowedOrigins: [] });
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f000001',
      '0177.1',
      '[::1]',
      '[::ffff:7f00:1]',
      '[::7f00:1]',
      '10.0.0.1',
    ]) {
      assert.equal(await failureOf(strict.fetch(`http://${host}/`, ASKED)), 'forbidden-address', host);
      assert.equal(await failureOf(strict.fetch(`http://${host}:${port}/`, ASKED)), 'forbidden-url', host);
    }
    assert.equal(server.requests.length, 0);
  });

  it('are refused when a name leads to them, alone or among others', async () => {
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '192.168.0.1'], ['::ffff:127.0.0.1'], ['fe80::1']]) {
      const resolve = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      assert.equal(
        await failureOf(fetcher({ resolve }).fetch('http://rebind.example/', ASKED)),
        'forbidden-address',
        addresses.join(),
      );
    }
  });

  it('are refused when a redirect leads to them, as are other ports and schemes', async () => {
    assert.equal(await failureOf(fetcher().fetch(`${origin}/to-metadata`, ASKED)), 'forbidden-address');
    assert.equal(await failureOf(fetcher().fetch(`${origin}/to-other-port`, ASKED)), 'forbidden-url');
    assert.equal(await failureOf(fetcher().fetch(`${origin}/to-file`, ASKED)), 'forbidden-url');
  });

  it('are connected to as they were checked: a second, other answer is never asked for', async () => {
    const answers = ['8.8.8.8', '127.0.0.1'];
    const resolve = async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }];
    const connectedTo = new Promise<string>((tell) => {
      mock.method(net, 'connect', ({ lookup }: net.TcpNetConnectOpts) => {
        lookup?.('rebind.example', { all: false }, (_error, address) => tell(address as string));
        const socket = new net.Socket();
        setImmediate(() => socket.destroy(new Error('nothing leaves this machine')));
        return socket;
      });
    });
    assert.equal(await failureOf(fetcher({ resolve }).fetch('http://rebind.example/', ASKED)), 'unreachable');
    mock.restoreAll();
    assert.equal(await connectedTo, '8.8.8.8');
    assert.deepEqual(answers, ['127.0.0.1']);
  });

  it('that nobody has are told', async () => {
    assert.equal(
      await failureOf(fetcher({ resolve: async () => [] }).fetch('http://gone.example/', ASKED)),
      'unreachable',
    );
  });

  it('other than http and https, and other ports, are refused before anything is asked', async () => {
    const resolve = async () => assert.fail('a name was looked up');
    const strict = fetcher({ resolve });
    for (const url of [
      'ftp://a.example/',
      'file:///etc/passwd',
      'data:,x',
      'http://a.example:22/',
      'no url',
      '',
      `http://a.example/${'x'.repeat(3_000)}`,
    ]) {
      assert.equal(await failureOf(strict.fetch(url, ASKED)), 'forbidden-url', url);
    }
  });

  it('are let through for one origin exactly: not for its neighbours', async () => {
    const { port } = new URL(origin);
    assert.equal((await fetcher().fetch(`${origin}/plain`, ASKED)).status, 200);
    assert.equal(await failureOf(fetcher().fetch(`http://localhost:${port}/plain`, ASKED)), 'forbidden-url');
    assert.equal(await failureOf(fetcher().fetch('http://127.0.0.1/plain', ASKED)), 'forbidden-address');
    assert.equal(await failureOf(fetcher().fetch(`https://127.0.0.1:${port}/plain`, ASKED)), 'forbidden-url');
  });
});
