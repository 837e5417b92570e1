import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { CommandError, run } from './command.js';
import { isNewEnough } from './node-version.js';
import { choosePort } from './port.js';
import { duration } from './progress.js';

describe('isNewEnough', () => {
  it('compares numbers, not words', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '100.0.0'])
      assert.equal(isNewEnough(version, '>=20.19'), true);
    for (const version of ['20.18.9', '20.9.0', '18.20.0', '9.99.9'])
      assert.equal(isNewEnough(version, '>=20.19'), false);
  });
});

describe('duration', () => {
  it('is short', () => {
    assert.equal(duration(940), '0.9 s');
    assert.equal(duration(125_000), '2 min 05 s');
  });
});

describe('run', () => {
  it('gives what the command wrote', async () => {
    assert.equal(await run(process.execPath, ['-e', 'process.stdout.write("xin chào")']), 'xin chào');
  });

  it('throws what it wrote and how it ended', async () => {
    const failing = run(process.execPath, ['-e', 'console.error("sai"); process.exit(3)']);
    await assert.rejects(
      failing,
      (error) => error instanceof CommandError && error.code === 3 && error.output === 'sai\n',
    );
  });

  it('throws where there is no such command', async () => {
    await assert.rejects(run('/nowhere/at-all', []), CommandError);
  });
});

describe('choosePort', () => {
  it('refuses what is no port', async () => {
    for (const asked of ['0', '65536', 'abc', '80.5', '']) await assert.rejects(choosePort(asked, 8080), RangeError);
  });

  it('refuses a taken port that was asked for, and passes over one that was not', async () => {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    try {
      await assert.rejects(choosePort(String(port), 8080), /taken/);
      if (port < 65_000) assert.ok((await choosePort(undefined, port)) > port);
    } finally {
      server.close();
    }
  });
});
