import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.js';

const SECRET = 's'.repeat(32);
const read = (env: Record<string, string>) => readConfig({ DEMO: 'true', ...env }).feedback;

function problemOf(env: Record<string, string>): string {
  try {
    read(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('it was taken');
}

describe('the settings of feedback', () => {
  it('tell nobody anything when nothing is set, and seal under the access code key', () => {
    const { key, webhook, mail } = read({ ACCESS_CODE_KEY: SECRET });
    assert.deepEqual([key, webhook, mail], [SECRET, null, null]);
    assert.equal(read({ ACCESS_CODE_KEY: SECRET, FEEDBACK_KEY: 'f'.repeat(32) }).key, 'f'.repeat(32));
  });

  it('take a webhook and a mail server', () => {
    const { webhook, mail } = read({
      WEBHOOK_URL: 'https://office.example/hook',
      WEBHOOK_SECRET: SECRET,
      SMTP_URL: 'smtps://user:password@mail.example:465',
      MAIL_FROM: 'portal@example.org',
      MAILBOXES: 'so-tttt=a@example.org, *=b@example.org',
    });
    assert.deepEqual(webhook, { url: 'https://office.example/hook', secret: SECRET });
    assert.deepEqual(Object.fromEntries(mail?.mailboxes ?? []), { 'so-tttt': 'a@example.org', '*': 'b@example.org' });
  });

  it('name what is wrong or missing, and no secret', () => {
    const webhook = { WEBHOOK_URL: 'https://office.example/hook' };
    assert.match(problemOf(webhook), /WEBHOOK_SECRET: got nothing/);
    assert.match(problemOf({ ...webhook, WEBHOOK_SECRET: 'hidden' }), /WEBHOOK_SECRET: got a value of 6 characters/);
    for (const url of ['http://office.example/hook', 'ftp://a', 'hook'])
      assert.match(problemOf({ WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET }), /WEBHOOK_URL/);
    assert.match(problemOf({ SMTP_URL: 'smtp://mail.example' }), /MAIL_FROM[^]*MAILBOXES/);
    for (const list of ['a@example.org', 'so-tttt=a', 'SO=a@example.org', 'a=b@c,'])
      assert.match(problemOf({ MAILBOXES: list }), /MAILBOXES/);
    assert.match(problemOf({ SMTP_URL: 'https://hidden.example' }), /SMTP_URL: got a value of 22 characters/);
    assert.doesNotMatch(problemOf({ FEEDBACK_KEY: 'hidden' }), /hidden/);
  });

  it('let a webhook on the same machine do without encryption', () => {
    for (const url of ['http://127.0.0.1:9/x', 'http://localhost/x', 'http://[::1]:1/'])
      assert.equal(read({ WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET }).webhook?.url, url);
  });
});
