import assert from 'node:assert/strict';
import { connect, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;

before(async () => {
  gateway = await createTestGateway({ content: 'registry', env: { REQUEST_TIMEOUT_MS: '200' } });
  await gateway.app.listen({ host: '127.0.0.1', port: 0 });
});
after(() => gateway.close());

/** Sends a request whose body never comes; resolves with what is answered until the connection ends. */
function sendHalf(path: string): { answer: Promise<string>; finish: (rest: string) => void } {
  const { port } = gateway.app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: 40\r\n\r\n{"code"`,
  );
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
  return { answer, finish: (rest) => void socket.write(rest) };
}

describe('a body that does not arrive', () => {
  it('ends its request after REQUEST_TIMEOUT_MS, while an upload may go on', async () => {
    const upload = sendHalf('/v1/feedback/attachments');
    assert.match(await sendHalf('/v1/feedback').answer, /^HTTP\/1\.1 408 /);
    upload.finish(' '.repeat(33));
    assert.match(await upload.answer, /^HTTP\/1\.1 422 /);
  });
});
