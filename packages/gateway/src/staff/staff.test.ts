import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FeedbackAttachment, FeedbackProgress, FeedbackReceipt } from '@ninhthuan/contract';
import { GENEROUS, newMessage, send, upload } from '../testing/feedback-messages.js';
import { spawnGateway } from '../testing/gateway-process.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

let database: TestDatabase;
let gateway: TestGateway;
let folder: string;

before(async () => {
  database = await createTestDatabase('demonstration');
  gateway = await createTestGateway({ database, env: GENEROUS });
  folder = await mkdtemp(join(tmpdir(), 'gateway-staff-'));
});
after(async () => {
  await gateway.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const gatewayProcess = spawnGateway(args, { DEMO: 'true', DATABASE_URL: database.url });
  return { code: await gatewayProcess.ended, output: gatewayProcess.output() };
}

async function ok(...args: string[]): Promise<string> {
  const { code, output } = await run(...args);
  assert.equal(code, 0, output);
  return output;
}

function audited(code: string) {
  return gateway.db
    .selectFrom('audit')
    .select(['actor', 'action', 'detail'])
    .where('code', '=', code)
    .orderBy('id')
    .execute();
}

async function sendOne(changes = {}): Promise<string> {
  return (await send(gateway.app, await newMessage(gateway.app, changes))).json<FeedbackReceipt>().code;
}

async function progressOf(code: string): Promise<FeedbackProgress> {
  const response = await gateway.app.inject({ method: 'POST', url: '/v1/feedback/lookup', payload: { code } });
  return response.json<FeedbackProgress>();
}

describe('gateway feedback list', () => {
  it('shows messages by status, agency and lateness, and writes down which were seen', async () => {
    const all = await ok('feedback', 'list');
    for (const code of ['PA-7K4M-2Q9X-5F', 'PA-3F8P-6W2D-AR', 'PA-2B6V-8N3K-DJ']) assert.ok(all.includes(code));
    assert.doesNotMatch(all, /Lan|0912|example\.org/);
    const received = await ok('feedback', 'list', '--status', 'received', '--agency', 'so-tttt');
    assert.ok(received.includes('PA-7K4M-2Q9X-5F') && !received.includes('PA-2B6V-8N3K-DJ'));
    const late = await ok('feedback', 'list', '--overdue');
    assert.match(late, /PA-8D2Y-3P6R-01 +in-progress +resolve/);
    assert.equal(late.trim().split('\n').length, 2);
    const [entry] = await gateway.db
      .selectFrom('audit')
      .select(['actor', 'detail'])
      .where('action', '=', 'list')
      .orderBy('id', 'desc')
      .limit(1)
      .execute();
    assert.equal(entry?.actor, userInfo().username);
    assert.deepEqual(entry.detail, { suspected: false, codes: ['PA-8D2Y-3P6R-01'] });
  });

  it('shows what sprang the trap only when that is asked for', async () => {
    const code = await sendOne({ website: 'x' });
    assert.ok(!(await ok('feedback', 'list')).includes(code));
    assert.ok((await ok('feedback', 'list', '--suspected')).includes(code));
  });
});

describe('gateway feedback show', () => {
  it('shows who wrote it only with --with-contact, and writes that down as such', async () => {
    const code = await sendOne({ content: 'Một hai ba', dossierCode: '000.00.01.H43-161205-0001' });
    const without = await ok('feedback', 'show', code.toLowerCase());
    assert.match(without, /Một hai ba/);
    assert.match(without, /000\.00\.01\.H43-161205-0001/);
    assert.doesNotMatch(without, /Nguyễn Thị Lan|0912|lan@/);
    const withContact = await ok('feedback', 'show', code, '--with-contact', '--actor', 'chi-hoa');
    for (const text of ['Nguyễn Thị Lan', '0912 000 321', 'lan@example.org']) assert.ok(withContact.includes(text));
    const account = userInfo().username;
    assert.deepEqual(await audited(code), [
      { actor: account, action: 'show', detail: {} },
      { actor: 'chi-hoa', action: 'show-with-contact', detail: { account } },
    ]);
  });
});

describe('gateway feedback answer, publish, refuse, ask-supplement', () => {
  it('takes a message from its receipt to its publication, each step told, seen and written down', async () => {
    const code = await sendOne();
    await ok('feedback', 'start', code);
    await ok('feedback', 'ask-supplement', code, '--text', 'Xin biên nhận', '--by', 'Văn phòng');
    assert.equal((await progressOf(code)).status, 'supplement-requested');
    const file = join(folder, 'answer.txt');
    await writeFile(file, 'Đã sửa biểu mẫu.\r\n\u001b[31mCảm ơn.\n');
    await ok('feedback', 'answer', code, '--file', file, '--by', 'Phòng CNTT');
    const { status, answer } = await progressOf(code);
    assert.deepEqual(
      [status, answer],
      [
        'answered',
        { text: 'Đã sửa biểu mẫu.\n[31mCảm ơn.', by: 'Phòng CNTT', answeredAt: '2016-12-15T10:32:00+07:00' },
      ],
    );
    await ok('feedback', 'publish', code);
    assert.deepEqual(
      (await audited(code)).map(({ action }) => action),
      ['start', 'ask-supplement', 'answer', 'publish'],
    );
    const list = await ok('outbox', 'list');
    for (const event of ['received', 'started', 'supplement-requested', 'answered', 'published'])
      assert.match(list, new RegExp(`${code} +${event} +webhook +not-configured`));
  });

  it('refuses steps that the message does not allow, and writes nothing then', async () => {
    const secret = await sendOne({ mayPublish: false });
    for (const [args, text] of [
      [['publish', secret], /"received" cannot take "publish"/],
      [['answer', secret, '--by', 'x'], /--text or with --file/],
      [['answer', secret, '--text', 'x'], /--by/],
      [['answer', secret, '--text', ' \u200b\n', '--by', 'x'], /characters/],
      [['answer', 'PA-0000-0000-00', '--text', 'x', '--by', 'x'], /No message/],
      [['answer', 'PA-0000-0000-01', '--text', 'x', '--by', 'x'], /not the code/],
      [['fly', secret], /no command "feedback fly"/],
      [['answer'], /one code/],
      [['list', secret], /takes no code/],
      [['list', '--status', 'lost'], /--status is one of/],
      [['show', secret, '--nonsense'], /nonsense/],
    ] as const) {
      const { code, output } = await run('feedback', ...args);
      assert.equal(code, 1, args.join(' '));
      assert.match(output, text);
      assert.doesNotMatch(output, /\n\s+at /);
    }
    await ok('feedback', 'answer', secret, '--text', 'Rồi', '--by', 'x');
    assert.match((await run('feedback', 'publish', secret)).output, /did not allow publishing/);
    assert.match(
      (await run('feedback', 'refuse', secret, '--text', 'x', '--by', 'x')).output,
      /"answered" cannot take/,
    );
    assert.deepEqual(
      (await audited(secret)).map(({ action }) => action),
      ['answer'],
    );
  });

  it('says when the deadline for the step has passed', async () => {
    const output = await ok('feedback', 'refuse', 'PA-3F8P-6W2D-AR', '--text', 'x', '--by', 'y');
    assert.match(output, /Late: the last day for this was 2016-12-08/);
  });
});

describe('gateway feedback export', () => {
  it('writes CSV in which nothing a stranger wrote can act as a formula', async () => {
    const code = await sendOne({
      subject: '=HYPERLINK("http://a.example";"x")',
      content: '+1\n"a",b',
      contact: { name: '@SUM(A1)' },
    });
    const csv = await ok('feedback', 'export', '--with-contact');
    assert.ok(csv.startsWith('\ufeffcode,status,'));
    const line = csv.slice(csv.indexOf(code));
    assert.ok(line.includes(`"'=HYPERLINK(""http://a.example"";""x"")"`), line.slice(0, 200));
    assert.ok(line.includes(`"'+1\n""a"",b"`));
    assert.ok(line.includes(`'@SUM(A1)`));
    assert.doesNotMatch(csv, /(^|,)"?[=+@-]/m);
    assert.ok(!(await ok('feedback', 'export')).includes('SUM(A1)'));
  });

  it('writes JSON', async () => {
    const rows = JSON.parse(
      await ok('feedback', 'export', '--format', 'json', '--agency', 'huyen-thuan-nam'),
    ) as object[];
    assert.deepEqual(
      rows.map((row) => 'name' in row),
      [false],
    );
    assert.equal((await run('feedback', 'export', '--format', 'xml')).code, 1);
  });
});

describe('gateway feedback save', () => {
  it('writes attachments to files, and overwrites none', async () => {
    const { id } = (await upload(gateway.app, PDF)).json<FeedbackAttachment>();
    const code = await sendOne({ attachments: [id] });
    const path = (await ok('feedback', 'save', code, '--to', folder)).trim();
    assert.equal(path, join(folder, `${code}-1.pdf`));
    assert.deepEqual(await readFile(path), PDF);
    assert.equal((await run('feedback', 'save', code, '--to', folder)).code, 1);
    assert.deepEqual(
      (await audited(code)).map(({ action }) => action),
      ['save-attachments', 'save-attachments'],
    );
  });
});

describe('gateway outbox', () => {
  it('lists, and retries only what has a way', async () => {
    await sendOne();
    assert.match(await ok('outbox', 'list'), /^ID +CODE +EVENT +WAY +STATE/);
    assert.match(await ok('outbox', 'retry', '--all'), /^0 due now/);
    for (const args of [['retry'], ['retry', 'x'], ['retry', '1', '--all'], ['list', '3'], ['drop']])
      assert.equal((await run('outbox', ...args)).code, 1, args.join(' '));
  });
});

describe('a command under another FEEDBACK_KEY', () => {
  it('says that the messages cannot be opened, and shows nothing', async () => {
    const other = spawnGateway(['feedback', 'list'], {
      DEMO: 'true',
      DATABASE_URL: database.url,
      FEEDBACK_KEY: 'o'.repeat(40),
    });
    assert.equal(await other.ended, 1);
    assert.match(other.output(), /FEEDBACK_KEY is not the one/);
  });
});
