import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.js';

const KEY = 'k'.repeat(32);

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('the configuration was accepted');
}

describe('readConfig', () => {
  it('needs nothing but DEMO for the demonstration', () => {
    const config = readConfig({ DEMO: 'true' });
    assert.equal(config.port, 8080);
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.databaseUrl, null);
    assert.equal(config.demoNow?.toISOString(), '2016-12-15T03:32:00.000Z');
    assert.ok(config.accessCodeKey.length >= 32);
  });

  it('uses the real time without DEMO', () => {
    assert.equal(readConfig({ ACCESS_CODE_KEY: KEY, DEMO_NOW: '2016-01-01T00:00:00Z' }).demoNow, null);
  });

  it('asks for a key of its own outside the demonstration', () => {
    assert.match(messageOf({}), /ACCESS_CODE_KEY: got nothing, expected a secret of at least 32 characters/);
  });

  it('refuses the key of the demonstration outside it: everybody knows it', () => {
    const { accessCodeKey } = readConfig({ DEMO: 'true' });
    assert.match(messageOf({ ACCESS_CODE_KEY: accessCodeKey }), /ACCESS_CODE_KEY: got a value/);
    assert.match(
      messageOf({ ACCESS_CODE_KEY: KEY, FEEDBACK_KEY: accessCodeKey }),
      /FEEDBACK_KEY: got a value.*not the demonstration/,
    );
    assert.equal(readConfig({ DEMO: 'true', ACCESS_CODE_KEY: accessCodeKey }).accessCodeKey, accessCodeKey);
  });

  it('takes a flag, or the addresses of the proxies, for TRUST_PROXY', () => {
    const trusted = (TRUST_PROXY: string) => readConfig({ DEMO: 'true', TRUST_PROXY }).trustProxy;
    assert.equal(trusted(''), false);
    assert.equal(trusted('0'), false);
    assert.equal(trusted('true'), true);
    assert.deepEqual(trusted('10.0.0.1, 2001:db8::/32'), ['10.0.0.1', '2001:db8::/32']);
    assert.match(messageOf({ DEMO: 'true', TRUST_PROXY: '10.0.0.1,proxy.example' }), /TRUST_PROXY/);
  });

  it('lists every wrong variable at once, with what it holds and what was expected', () => {
    const message = messageOf({
      DEMO: 'true',
      PORT: '99999',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'perhaps',
      DEMO_NOW: 'yesterday',
      EXTRA_ORIGINS: 'http://a.example/path',
      RATE_LIMIT_PER_MINUTE: '0',
    });
    assert.match(message, /PORT: got "99999", expected a whole number from 0 to 65535/);
    assert.match(message, /LOG_LEVEL: got "loud", expected one of fatal/);
    assert.match(message, /TRUST_PROXY: got "perhaps", expected true or false/);
    assert.match(message, /DEMO_NOW: got "yesterday"/);
    assert.match(message, /EXTRA_ORIGINS: got "http:\/\/a.example\/path"/);
    assert.match(message, /RATE_LIMIT_PER_MINUTE: got "0"/);
  });

  it('never shows a secret', () => {
    const message = messageOf({ ACCESS_CODE_KEY: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@host/db' });
    assert.doesNotMatch(message, /hunter2/);
    assert.match(message, /ACCESS_CODE_KEY: got a value of 7 characters/);
    assert.match(message, /DATABASE_URL: got a value of 28 characters/);
  });

  it('takes an empty variable for a missing one', () => {
    assert.equal(readConfig({ DEMO: 'true', PORT: '', DATABASE_URL: ' ' }).port, 8080);
  });

  it('reads origins as a browser sends them', () => {
    const { extraOrigins } = readConfig({ DEMO: 'true', EXTRA_ORIGINS: 'http://localhost:3000, https://a.example' });
    assert.deepEqual(extraOrigins, ['http://localhost:3000', 'https://a.example']);
  });

  it('reads how news is gathered: often enough, from public addresses, the demonstration beside its own port', () => {
    assert.deepEqual(readConfig({ DEMO: 'true' }).news, {
      interval: 600_000,
      allowedOrigins: [],
      demonstrationPort: 8081,
    });
    assert.equal(readConfig({ DEMO: 'true', PORT: '0' }).news.demonstrationPort, 0);
    assert.equal(readConfig({ DEMO: 'true', PORT: '65535' }).news.demonstrationPort, 0);
    const { news } = readConfig({ DEMO: 'true', ALLOWED_FETCH_ORIGINS: 'http://10.1.1.1:8080', NEWS_INTERVAL_S: '60' });
    assert.deepEqual([news.allowedOrigins, news.interval], [['http://10.1.1.1:8080'], 60_000]);
    assert.match(messageOf({ DEMO: 'true', ALLOWED_FETCH_ORIGINS: '10.0.0.0/8' }), /ALLOWED_FETCH_ORIGINS/);
  });
});
