import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FeedbackAttachment, FeedbackReceipt } from '@ninhthuan/contract';
import { GENEROUS, newMessage, send, upload } from '../testing/feedback-messages.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

const ADDRESS = '198.51.100.77';
const PDF = Buffer.from('%PDF-1.4\nBIMAT-TEP\n%%EOF\n');

let gateway: TestGateway;

before(async () => {
  gateway = await createTestGateway({ content: 'registry', env: GENEROUS });
});
after(() => gateway.close());

describe('the log of feedback', () => {
  it('holds no content, contact, code, key, proof, file or address, whatever happens', async () => {
    const { app } = gateway;
    const from = { remoteAddress: ADDRESS };
    const { id } = (
      await upload(app, PDF, { 'content-disposition': 'filename=BIMAT-TEP.pdf' })
    ).json<FeedbackAttachment>();
    const message = await newMessage(app, {
      subject: 'BIMAT-TIEUDE',
      content: 'BIMAT-NOIDUNG',
      contact: { name: 'BIMAT-TEN', phone: '0912999888', email: 'bimat@example.org' },
      attachments: [id],
    });
    const { code } = (await send(app, message, from)).json<FeedbackReceipt>();
    await send(app, message, from);
    await send(app, { ...message, content: 'BIMAT-KHAC' }, from);
    await send(app, { ...message, idempotencyKey: `BIMAT-${message.idempotencyKey}` }, from);
    await send(app, { ...message, subject: '', contact: { email: 'BIMAT' } }, from);
    await send(app, `{"content":"BIMAT-HONG`, from);
    await send(app, { ...message, 'BIMAT-TRUONG': 1 }, { ...from, url: '/v1/feedback?site=BIMAT-SITE' });
    const lookUp = (typed: string) =>
      app.inject({ method: 'POST', url: '/v1/feedback/lookup', payload: { code: typed }, ...from });
    await lookUp(code);
    await lookUp('BIMAT-MA');
    await app.inject({ url: `/v1/feedback/${code}`, ...from });
    const whole = await newMessage(app, { content: 'BIMAT-MATMANG' });
    await gateway.db.destroy();
    await send(app, whole, from);
    await lookUp(code);

    const log = gateway.log.join('');
    assert.ok(gateway.log.length >= 12, `only ${gateway.log.length} lines`);
    for (const secret of ['BIMAT', 'bimat', '0912999888', code, code.slice(3, 7), message.idempotencyKey, id, ADDRESS])
      assert.ok(!log.includes(secret), `the log holds ${secret}`);
    assert.ok(!log.includes(message.proof.slice(0, 40)));
    assert.match(log, /"route":"\/v1\/feedback"/);
  });
});
