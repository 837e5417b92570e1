import assert from 'node:assert/strict';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ProcedureSchema, type Procedure } from '@ninhthuan/contract';
import { Value } from 'typebox/value';
import { findProcedure, listSummaries, readCatalogueState } from '../../store/procedures.js';
import { spawnGateway } from '../../testing/gateway-process.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

const sample = (name: string) => fileURLToPath(new URL(`../../../data/samples/${name}`, import.meta.url));

let database: TestDatabase;
let gateway: TestGateway;
let folder: string;

before(async () => {
  database = await createTestDatabase('demonstration');
  gateway = await createTestGateway({ database });
  folder = await mkdtemp(join(tmpdir(), 'gateway-import-'));
});
after(async () => {
  await gateway.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command as a member of staff does. */
async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { ended, output } = spawnGateway(['procedures', 'import', ...args], {
    DEMO: 'true',
    DATABASE_URL: database.url,
  });
  return { code: await ended, output: output() };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const record = {
  MATTHC: '1.000900',
  TENTTHC: 'Thủ tục thử',
  LINHVUCTHUCHIEN: 'Hộ tịch',
  COQUANTHUCHIEN: 'Sở Tư pháp',
  DOITUONGTHUCHIEN: ['Công dân Việt Nam'],
  CACHTHUCTHUCHIEN: [{ KENH: 'Trực tiếp', THOIGIAN: [{ THOIGIANGIAIQUYET: 1, DONVITINH: 'Ngày', PHILEPHI: 0 }] }],
  TRINHTUTHUCHIEN: [{ TRINHTU: 'Nộp rồi nhận' }],
  KETQUATHUCHIEN: 'Giấy',
};

describe('gateway procedures import', () => {
  it('changes nothing on a dry run, imports once, and says so when asked again', async () => {
    const path = sample('procedures.json');
    const before = await readCatalogueState(gateway.db);
    const trial = await run(path, '--dry-run');
    assert.match(
      trial.output,
      /JSON in utf-8, 2 records\.\nDry run, nothing is changed: 2 added, 0 changed, 0 unchanged/,
    );
    assert.equal((await listSummaries(gateway.db)).length, 97);
    assert.deepEqual(await readCatalogueState(gateway.db), before);

    assert.match((await run(path)).output, /\n2 added, 0 changed, 0 unchanged, 0 refused\.\n$/);
    assert.notEqual((await readCatalogueState(gateway.db))?.version, before?.version);
    const again = await run(path);
    assert.match(again.output, /\n0 added, 0 changed, 2 unchanged, 0 refused\.\n$/);
    assert.equal(again.code, 0);
  });

  it('reads every part of the sample records', async () => {
    const adoption = (await gateway.app.inject('/v1/procedures/1.004946')).json<Procedure>();
    assert.deepEqual([...Value.Errors(ProcedureSchema, adoption)], []);
    const { documents, steps, channels, field, agency, online, updatedOn } = adoption;
    assert.deepEqual(field, { id: 'nuoi-con-nuoi', name: 'Nuôi con nuôi', nameEn: null });
    assert.equal(agency.id, 'so-tu-phap');
    assert.deepEqual([online, updatedOn], ['partial', '2016-12-05']);
    assert.deepEqual(steps[3], {
      case: 'Cha dượng, mẹ kế nhận con riêng',
      text: 'Không phải có văn bản về hoàn cảnh gia đình, tình trạng chỗ ở, điều kiện kinh tế.',
    });
    assert.deepEqual(channels[1], {
      channel: 'online',
      time: { amount: 30, unit: 'day', note: null },
      fee: { amount: 400_000, note: null },
    });
    assert.deepEqual(documents[0], {
      name: 'Đơn xin nhận con nuôi trong nước',
      case: null,
      original: true,
      copies: 0,
      form: { name: 'Mẫu TP/CN-2014/CN.02', url: 'https://example.vn/mau/tp-cn-2014-cn-02.doc' },
    });
    const police = await findProcedure(gateway.db, '2.000488.000.00.00.H43');
    assert.deepEqual(police?.channels[0]?.time, { amount: 10, unit: 'day', note: 'Trường hợp khác: 15 Ngày' });
    assert.deepEqual(police?.channels[1]?.fee, { amount: null, note: '200.000 đồng, chưa gồm cước bưu chính' });
  });

  it('reads CSV in every encoding that offices send', async () => {
    const text = await readFile(sample('procedures.csv'), 'utf8');
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const files = {
      'utf-8': Buffer.from(`\ufeff${text}`),
      'utf-16le': utf16,
      'utf-16be': Buffer.from(utf16).swap16(),
    };
    for (const [encoding, bytes] of Object.entries(files)) {
      const { output, code } = await run(await file('procedures.csv', bytes));
      assert.match(output, new RegExp(`^CSV in ${encoding}, 2 records.\\n. added, 0 changed, . unchanged, 0 refused`));
      assert.equal(code, 0);
    }
    const allowance = await findProcedure(gateway.db, '1.001776');
    assert.deepEqual(allowance?.steps[1], {
      case: 'Hồ sơ đủ điều kiện',
      text: 'Hội đồng xét duyệt họp và niêm yết công khai',
    });
    assert.equal(allowance?.documents[0]?.form?.url, 'https://example.vn/mau/1d.docx');
    assert.equal(
      (await findProcedure(gateway.db, '1.000132'))?.name,
      'Quyết định quản lý cai nghiện ma tuý tự nguyện tại "gia đình"',
    );
  });

  it('reports what it refused, takes the rest, and ends with 1', async () => {
    const path = await file(
      'mixed.json',
      JSON.stringify([
        { ...record, MATTHC: 'ABC', TENTTHC: '' },
        { ...record, MATTHC: '1.000901' },
        { ...record, MATTHC: '1.000901', TENTTHC: 'Cùng mã' },
        { ...record, MATTHC: '1.000902', COQUANTHUCHIEN: 'Sở Phép thuật', DOITUONGTHUCHIEN: ['Người sao Hoả'] },
        {
          ...record,
          MATTHC: '1.000903',
          THANHPHANHOSO: [{ GIAYTO: [{ TENGIAYTO: 'A', URL: 'javascript:alert(1)' }] }],
        },
        { ...record, MATTHC: '1.000904', CACHTHUCTHUCHIEN: [{ KENH: 'Bồ câu', THOIGIAN: [] }] },
        'không phải bản ghi',
      ]),
    );
    const { output, code } = await run(path);
    for (const line of [
      'Record 1, TENTTHC: found nothing, expected a text.',
      'Record 1, MATTHC: found "ABC", expected a code such as 1.002421 or 1.002421.000.00.00.H43.',
      'Record 3, MATTHC: found "1.000901", expected a code that record 2 does not have.',
      'Record 4, COQUANTHUCHIEN: found "Sở Phép thuật", expected the name of an agency of the registry.',
      'Record 5, THANHPHANHOSO[1].GIAYTO[1].URL: found "javascript:alert(1)", expected an address that begins with',
      'Record 6, CACHTHUCTHUCHIEN[1].KENH: found "Bồ câu", expected',
      'Record 7, the record: found "không phải bản ghi", expected an object',
    ]) {
      assert.ok(output.includes(line), `${line}\n${output}`);
    }
    assert.match(output, /1 added, 0 changed, 0 unchanged, 6 refused\./);
    assert.equal(code, 1);
    assert.equal(await findProcedure(gateway.db, '1.000902'), undefined);
  });

  it('keeps the date of a record that says none for as long as it stays the same', async () => {
    const path = await file('one.json', JSON.stringify([{ ...record, NGAYCAPNHAT: '20160105' }]));
    await run(path);
    const undated = await file('one.json', JSON.stringify([record]));
    assert.match((await run(undated)).output, /0 added, 0 changed, 1 unchanged/);
    assert.equal((await findProcedure(gateway.db, '1.000900'))?.updatedOn, '2016-01-05');
    const changed = await file('one.json', JSON.stringify([{ ...record, KETQUATHUCHIEN: 'Giấy mới' }]));
    assert.match((await run(changed)).output, /0 added, 1 changed, 0 unchanged/);
    assert.notEqual((await findProcedure(gateway.db, '1.000900'))?.updatedOn, '2016-01-05');
  });

  it('refuses whole files that are not what they should be, in one line', async () => {
    const huge = join(folder, 'huge.json');
    const handle = await open(huge, 'w');
    await handle.truncate(100 * 1024 * 1024);
    await handle.close();
    const cases: [path: string, message: RegExp][] = [
      [huge, /^The file has 104857600 bytes; at most 67108864 are read\. Split it\.\n$/],
      [await file('deep.json', '['.repeat(100_000)), /^The JSON is nested deeper than 24 levels\.\n$/],
      [await file('broken.json', '[{"MATTHC":\n"1",]'), /^The file is not JSON\. Line 2\.\n$/],
      [await file('number.json', '[1'), /^The file is not JSON\.( Line 1\.)?\n$/],
      [await file('other.csv', 'a;b\n1;2\n'), /^The first line does not name the field MATTHC\.\n$/],
      [join(folder, 'missing.json'), /^The file cannot be opened \(ENOENT\)\.\n$/],
      [folder, /./],
    ];
    for (const [path, message] of cases) {
      const { output, code } = await run(path);
      assert.match(output, message);
      assert.doesNotMatch(output, /\n\s+at /);
      assert.equal(code, 1);
    }
  });

  it('explains itself when called wrongly', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--format', 'xml'], ['a', '--force']]) {
      const { output, code } = await run(...args);
      assert.match(output, /Usage: gateway procedures import FILE/);
      assert.equal(code, 1);
    }
  });
});
