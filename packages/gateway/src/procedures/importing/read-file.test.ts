import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Value } from 'typebox/value';
import { ProcedureSchema } from '@ninhthuan/contract';
import fc from 'fast-check';
import { decodeText } from './decode-text.js';
import { describeProblem, UnreadableFileError } from './import-problem.js';
import { readFee } from './national-words.js';
import { readContent } from './read-file.js';

const context = { agencies: [{ id: 'so-tu-phap', name: 'Sở Tư pháp' }], fields: [] };
const read = (text: string, format?: 'json' | 'csv') => readContent(Buffer.from(text), format, context);

const HEADING =
  'MATTHC,TENTTHC,LINHVUCTHUCHIEN,COQUANTHUCHIEN,DOITUONGTHUCHIEN,TRINHTUTHUCHIEN,CACHTHUCTHUCHIEN,KETQUATHUCHIEN';
const line = (code: string, name = 'Tên') =>
  `${code},${name},Hộ tịch,Sở Tư pháp,Công dân,Nộp,Trực tiếp|1|Ngày|Không,Giấy`;

describe('decodeText', () => {
  it('tells encodings by their bytes', () => {
    const text = 'MATTHC;Tên thủ tục – đất';
    assert.deepEqual(decodeText(Buffer.from(text)), { text, encoding: 'utf-8' });
    assert.deepEqual(decodeText(Buffer.from(`\ufeff${text}`)), { text, encoding: 'utf-8' });
    assert.equal(decodeText(Buffer.from(text, 'utf16le')).text, text);
    assert.equal(decodeText(Buffer.from(text, 'utf16le').swap16()).text, text);
  });

  it('reads windows-1258, whose tones stand behind their letters', () => {
    // “Sở Tư pháp, đất đai”: ở is ơ (F5) and a hook (D2), á is one letter, ấ is â (E2) and an acute (EC).
    const bytes = [
      0x53, 0xf5, 0xd2, 0x20, 0x54, 0xfd, 0x20, 0x70, 0x68, 0xe1, 0x70, 0x2c, 0x20, 0xf0, 0xe2, 0xec, 0x74,
    ];
    assert.deepEqual(decodeText(Uint8Array.from(bytes)), { text: 'Sở Tư pháp, đất', encoding: 'windows-1258' });
  });

  it('reads any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        assert.equal(typeof decodeText(bytes).text, 'string');
      }),
    );
  });
});

describe('readContent', () => {
  it('tells broken lines of CSV from whole ones', () => {
    const rows = [
      line('1.000001'),
      `${line('1.000002')},too many`,
      line('1.000003', 'a "quote" inside'),
      line('1.000004', '"Hai, một"'),
    ];
    const { procedures, problems, records } = read([HEADING, ...rows].join('\r\n'));
    assert.deepEqual(
      procedures.map(({ code, name }) => [code, name]),
      [
        ['1.000001', 'Tên'],
        ['1.000004', 'Hai, một'],
      ],
    );
    assert.equal(records, 4);
    assert.deepEqual(problems.map(describeProblem), [
      'Record 2 (line 3), the record: found CSV_RECORD_INCONSISTENT_COLUMNS, expected as many cells as the first line has.',
      'Record 3 (line 4), the record: found INVALID_OPENING_QUOTE, expected quotation marks around the whole cell, doubled inside it.',
    ]);
  });

  it('survives a quotation mark that is never closed', () => {
    const { procedures, problems } = read(
      [HEADING, line('1.000001'), line('1.000002', '"open'), line('1.000003')].join('\n'),
    );
    assert.deepEqual(
      procedures.map(({ code }) => code),
      ['1.000001'],
    );
    assert.match(problems.map(describeProblem).join(), /a closing quotation mark/);
  });

  it('refuses what a spreadsheet would run, not dashes', () => {
    for (const name of ['=1+1', '@SUM(A1)', '+cmd(1)', '-HYPERLINK(A1)', '  =A1']) {
      const { problems } = read(`${HEADING}\n${line('1.000001', `"${name}"`)}`);
      assert.match(
        problems.map(describeProblem).join(),
        /TENTTHC: found .*expected a text, not a spreadsheet formula/,
        name,
      );
    }
    assert.equal(read(`${HEADING}\n${line('1.000001', '- Bước một')}`).problems.length, 0);
  });

  it('shows nothing that could move a terminal’s cursor or turn its text around', () => {
    const { problems } = read(JSON.stringify([{ MATTHC: '\u001b[2J\u202eabc\u009b' }]));
    assert.doesNotMatch(problems.map(describeProblem).join('\n'), /[^\P{Cc}\n]|\u202e/u);
  });

  it('takes nothing from prototypes', () => {
    const { problems } = read('[{"__proto__":{"MATTHC":"1.000001"},"constructor":{"TENTTHC":"x"}}]');
    assert.ok(problems.some(({ field, found }) => field === 'MATTHC' && found === 'nothing'));
  });

  it('gives records that the contract takes, or problems, for any JSON', () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    const names = ['MATTHC', 'TENTTHC', 'LINHVUCTHUCHIEN', 'COQUANTHUCHIEN', 'DOITUONGTHUCHIEN', 'CACHTHUCTHUCHIEN'];
    const more = [
      'TRINHTUTHUCHIEN',
      'THANHPHANHOSO',
      'KETQUATHUCHIEN',
      'CANCUPHAPLY',
      'YEUCAU',
      'MUCDO',
      'NGAYCAPNHAT',
    ];
    const fields = fc.record(Object.fromEntries([...names, ...more].map((name) => [name, anything])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 3 }), (records) => {
        const { procedures, problems } = read(JSON.stringify(records));
        assert.equal(new Set(problems.map(({ record }) => record)).size + procedures.length, records.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives records that the contract takes', () => {
    const { procedures } = read(`${HEADING}\n${line('1.000001')}`);
    const [{ agencyId, ...rest } = { agencyId: '' }] = procedures;
    const whole = { ...rest, agency: { id: agencyId, name: 'x', nameEn: null }, updatedOn: '2016-01-01' };
    assert.deepEqual([...Value.Errors(ProcedureSchema, whole)], []);
  });

  it('never throws anything but its own error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('json', 'csv', undefined), (text, format) => {
        try {
          read(`${HEADING}\n${text}`, format);
          read(text, format);
        } catch (error) {
          assert.ok(error instanceof UnreadableFileError, String(error));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('readFee', () => {
  it('reads amounts, and keeps anything else as a note', () => {
    assert.deepEqual(readFee('75.000 đồng'), { amount: 75_000, note: null });
    assert.deepEqual(readFee('1,500,000 VNĐ'), { amount: 1_500_000, note: null });
    assert.deepEqual(readFee('0'), { amount: 0, note: null });
    assert.deepEqual(readFee('Không'), { amount: 0, note: null });
    assert.deepEqual(readFee('2.000 đồng/trang'), { amount: null, note: '2.000 đồng/trang' });
    assert.deepEqual(readFee(null), { amount: null, note: null });
  });
});
