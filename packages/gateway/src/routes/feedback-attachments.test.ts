import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import type { FeedbackAttachment, Problem } from '@ninhthuan/contract';
import { sql } from 'kysely';
import sharp from 'sharp';
import { dropUnclaimedAttachments } from '../store/attachments.js';
import { GENEROUS, newMessage, send, upload } from '../testing/feedback-messages.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

const LIMIT = 5 * 1024 * 1024;

let gateway: TestGateway;
let images: Record<'jpeg' | 'png' | 'webp' | 'gif' | 'tiff', Buffer>;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

before(async () => {
  gateway = await createTestGateway({ content: 'registry', env: GENEROUS });
  const image = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5cad' } });
  const [jpeg, png, webp, gif, tiff] = await Promise.all([
    image().jpeg().toBuffer(),
    image().png().toBuffer(),
    image().webp().toBuffer(),
    image().gif().toBuffer(),
    image().tiff().toBuffer(),
  ]);
  images = { jpeg, png, webp, gif, tiff };
});
after(() => gateway.close());

async function uploaded(bytes: Buffer): Promise<FeedbackAttachment> {
  const response = await upload(gateway.app, bytes);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<FeedbackAttachment>();
}

async function refusalOf(bytes: Buffer, headers: Record<string, string> = {}): Promise<string> {
  const response = await upload(gateway.app, bytes, headers);
  const { type, errors } = response.json<Problem>();
  return `${response.statusCode} ${type.replace('urn:ninhthuan:problem:', '')} ${errors?.[0]?.reason ?? ''}`.trim();
}

describe('POST /v1/feedback/attachments', () => {
  it('takes JPEG, PNG, WebP and PDF by their content, whatever the header says', async () => {
    const files = {
      'image/jpeg': images.jpeg,
      'image/png': images.png,
      'image/webp': images.webp,
      'application/pdf': PDF,
    };
    for (const [type, bytes] of Object.entries(files)) {
      for (const header of [undefined, 'text/html', 'application/json', 'multipart/form-data; boundary=x', type]) {
        const response = await upload(gateway.app, bytes, header === undefined ? {} : { 'content-type': header });
        assert.equal(response.statusCode, 201, `${type} as ${header}: ${response.body}`);
        const { id, ...rest } = response.json<FeedbackAttachment>();
        assert.match(id, /^[\w-]{24}$/);
        assert.deepEqual(rest, { type, bytes: bytes.length });
      }
    }
  });

  it('refuses every other type, and what only begins like one that is taken', async () => {
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.alloc(100_000))]);
    const hostile: Record<string, Buffer> = {
      'a program': Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(200)]),
      'an ELF program': Buffer.concat([Buffer.from('\u007fELF'), Buffer.alloc(200)]),
      'an SVG with a script': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'an SVG as XML': Buffer.from('<?xml version="1.0"?><!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg/>'),
      'a page': Buffer.from('<!doctype html><script>alert(1)</script>'),
      'a GIF': images.gif,
      'a TIFF': images.tiff,
      'a ZIP': zip,
      text: Buffer.from('xin chào'),
      zeros: Buffer.alloc(64),
      'a PDF after a program': Buffer.concat([Buffer.from('MZ'), PDF]),
      'a PDF after a page': Buffer.concat([Buffer.from('<html><!--'), PDF]),
      'a PDF without an end': Buffer.from('%PDF-1.7\n1 0 obj'),
      'a PDF of no version': Buffer.from('%PDF-x\n%%EOF'),
      'a PDF whose end is far before the last byte': Buffer.concat([PDF, zip, Buffer.alloc(10_000)]),
      'the first bytes of a JPEG, then a page': Buffer.from('\u00ff\u00d8\u00ff<script>', 'latin1'),
      'the first bytes of a PNG, then a program': Buffer.concat([images.png.subarray(0, 8), Buffer.from('MZ')]),
      'the first bytes of a WebP': Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBPVP8 '),
      'a PNG whose header claims 4 billion pixels': claimSize(images.png, 65_535, 65_535),
    };
    for (const [name, bytes] of Object.entries(hostile)) {
      const refusal = await refusalOf(bytes, { 'content-type': 'image/png', 'content-disposition': 'filename=a.png' });
      assert.equal(refusal, '422 invalid-request type', name);
    }
  });

  it('takes 5 MB and not a byte more, and nothing that is empty', async () => {
    const full = Buffer.concat([images.jpeg, Buffer.alloc(LIMIT - images.jpeg.length)]);
    assert.equal((await uploaded(full)).bytes, LIMIT);
    assert.equal(await refusalOf(Buffer.concat([full, Buffer.alloc(1)])), '413 too-large');
    assert.equal(await refusalOf(Buffer.alloc(0)), '422 invalid-request required');
  });

  it('stores no byte of it readable, and no address gives it back', async () => {
    const { id } = await uploaded(PDF);
    const row = await gateway.db
      .selectFrom('feedback_attachment')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.ok(!row.content.includes('%PDF'));
    for (const url of [`/v1/feedback/attachments/${id}`, `/v1/feedback/attachments?id=${id}`]) {
      assert.ok((await gateway.app.inject(url)).statusCode >= 404, url);
    }
  });

  it('limits each address before it reads the file', async () => {
    const strict = await createTestGateway({ content: 'registry', env: { UPLOAD_RATE_LIMIT_PER_MINUTE: '2' } });
    const statuses = [];
    for (let index = 0; index < 4; index++) statuses.push((await upload(strict.app, PDF)).statusCode);
    assert.deepEqual(statuses, [201, 201, 429, 429]);
    await strict.close();
  });

  it('takes no more than it has room for', async () => {
    const small = await createTestGateway({ content: 'registry', env: { ...GENEROUS, MAX_PENDING_UPLOADS_MB: '1' } });
    const half = Buffer.concat([images.jpeg, Buffer.alloc(600_000)]);
    assert.equal((await upload(small.app, half)).statusCode, 201);
    assert.equal((await upload(small.app, half)).statusCode, 503);
    assert.equal((await upload(small.app, PDF)).statusCode, 201);
    await small.close();
  });
});

describe('an upload', () => {
  it('belongs to one message, in the order it was named', async () => {
    const [first, second] = [await uploaded(PDF), await uploaded(images.png)];
    const attachments = [second.id, first.id];
    const message = await newMessage(gateway.app, { attachments });
    assert.equal((await send(gateway.app, message)).statusCode, 201);
    const rows = await gateway.db
      .selectFrom('feedback_attachment')
      .select(['id'])
      .where('id', 'in', attachments)
      .orderBy('position')
      .execute();
    assert.deepEqual(
      rows.map(({ id }) => id),
      attachments,
    );
    const thief = await newMessage(gateway.app, { attachments: [first.id] });
    const refused = await send(gateway.app, thief);
    assert.equal(refused.statusCode, 422);
    assert.deepEqual(refused.json<Problem>().errors, [{ field: 'attachments', reason: 'expired' }]);
    const honest = { ...thief, attachments: [] };
    assert.equal((await send(gateway.app, honest)).statusCode, 201, 'nothing was recorded, the proof is still good');
  });

  it('is the same file when a page that was reloaded uploads it again', async () => {
    const message = await newMessage(gateway.app, { attachments: [(await uploaded(images.webp)).id] });
    const first = await send(gateway.app, message);
    const again = await send(gateway.app, { ...message, attachments: [(await uploaded(images.webp)).id] });
    assert.deepEqual([again.statusCode, again.body], [200, first.body]);
    const other = await send(gateway.app, { ...message, attachments: [(await uploaded(images.jpeg)).id] });
    assert.equal(other.json<Problem>().type, 'urn:ninhthuan:problem:key-reused');
  });

  it('waits a day for its message, and is gone then', async () => {
    const [late, claimed] = [await uploaded(PDF), await uploaded(PDF)];
    await send(gateway.app, await newMessage(gateway.app, { attachments: [claimed.id] }));
    await gateway.db
      .updateTable('feedback_attachment')
      .set({ uploaded_at: sql`now() - interval '25 hours'` })
      .where('id', 'in', [late.id, claimed.id])
      .execute();
    const refused = await send(gateway.app, await newMessage(gateway.app, { attachments: [late.id] }));
    assert.deepEqual(refused.json<Problem>().errors, [{ field: 'attachments', reason: 'expired' }]);
    await dropUnclaimedAttachments(gateway.db);
    const rows = await gateway.db
      .selectFrom('feedback_attachment')
      .select('id')
      .where('id', 'in', [late.id, claimed.id])
      .execute();
    assert.deepEqual(rows, [{ id: claimed.id }]);
  });
});

/** Writes a size into a PNG's header and mends its checksum. */
function claimSize(png: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  copy.writeUInt32BE(crc(copy.subarray(12, 29)), 29);
  return copy;
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
