import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { DossierSchema, type Dossier, type Problem } from '@ninhthuan/contract';
import { Value } from 'typebox/value';
import { fixedClock } from '../clock.js';
import type { ShowcaseEntry } from '../demonstration/demonstration-data.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
let showcase: ShowcaseEntry[];

const IN_PROCESS = '000.00.01.H43-161205-0001';
const SUPPLEMENT = '000.00.02.H43-161124-0007';
const OVERDUE = '000.00.03.H43-161129-0002';
const PAYMENT = '000.00.01.H43-161122-0015';
const COMPLETED = '000.00.10.H43-161201-0002';
const RETURNED = '000.00.02.H43-161201-0011';

before(async () => {
  gateway = await createTestGateway({
    env: { RATE_LIMIT_PER_MINUTE: '100000', ACCESS_CODE_RATE_LIMIT_PER_MINUTE: '100000' },
  });
  showcase = JSON.parse(
    await readFile(new URL('../../data/showcase.json', import.meta.url), 'utf8'),
  ) as ShowcaseEntry[];
});
after(() => gateway.close());

async function find(code: string, accessCode?: string): Promise<Dossier> {
  const response = await gateway.lookUp({ code, accessCode });
  assert.equal(response.statusCode, 200, response.body);
  return response.json<Dossier>();
}

function accessCodeOf(code: string): string {
  return showcase.find((entry) => entry.code === code)?.accessCode ?? assert.fail(`${code} is not in the showcase`);
}

describe('POST /v1/dossiers/lookup', () => {
  it('answers every showcase code, with and without its access code, as the contract says', async () => {
    assert.equal(showcase.length, 6);
    for (const { code, accessCode } of showcase) {
      for (const given of [undefined, accessCode]) {
        const dossier = await find(code, given);
        assert.deepEqual([...Value.Errors(DossierSchema, dossier)], []);
        assert.equal(dossier.code, code);
        assert.equal(dossier.details === null, given === undefined);
      }
    }
  });

  it('shows one interesting state per showcase code', async () => {
    const state = async (code: string) => {
      const { status, timeliness, nextAction } = await find(code);
      return [status, timeliness.state, timeliness.workingDays, nextAction.kind];
    };
    assert.deepEqual(await state(IN_PROCESS), ['in-process', 'within-deadline', 3, 'wait']);
    assert.deepEqual((await state(SUPPLEMENT)).slice(0, 2), ['supplement-requested', 'paused']);
    assert.deepEqual(await state(OVERDUE), ['in-process', 'overdue', 2, 'wait']);
    assert.deepEqual((await state(PAYMENT)).slice(0, 2), ['payment-due', 'paused']);
    assert.deepEqual(await state(COMPLETED), ['completed', 'early', 6, 'collect']);
    assert.deepEqual(await state(RETURNED), ['returned', 'early', 1, 'none']);
  });

  it('says nothing about the person without the access code', async () => {
    for (const { code } of showcase) {
      const { body } = await gateway.lookUp({ code });
      assert.doesNotMatch(body, /Lan|Bình|Mai|264000|058000|•/);
    }
  });

  it('masks the owner for who has the access code, and adds what she has to bring, pay and know', async () => {
    const { details } = await find(SUPPLEMENT, accessCodeOf(SUPPLEMENT));
    assert.deepEqual(details?.owner, { name: 'Đ••• Bình', phone: '•••••••456', identityNumber: '•••••••••456' });
    assert.equal(details?.requestedDocuments.length, 2);
    const overdue = await find(OVERDUE, accessCodeOf(OVERDUE));
    assert.equal(overdue.rescheduledTo, '2016-12-19');
    assert.equal(overdue.details?.apology?.newDueOn, '2016-12-19');
    const payment = await find(PAYMENT, accessCodeOf(PAYMENT));
    assert.deepEqual(payment.details?.fee, { amount: 12_480_000, paidOn: null, dueOn: '2017-01-09' });
  });

  it('takes a code as people type it, and an access code without its hyphens', async () => {
    const dossier = await find(' mã hồ sơ: 000.00.01.h43 – 161205 – 0001 ', ' nt7k4m 2q9x');
    assert.equal(dossier.code, IN_PROCESS);
    assert.notEqual(dossier.details, null);
  });

  it('takes application/json as well as text/plain', async () => {
    const response = await gateway.lookUp({ code: IN_PROCESS }, { headers: { 'content-type': 'application/json' } });
    assert.equal(response.statusCode, 200);
  });

  it('answers as of the clock, and lets nothing keep the answer', async () => {
    const response = await gateway.lookUp({ code: IN_PROCESS });
    assert.equal(response.json<Dossier>().asOf, '2016-12-15T10:32:00+07:00');
    assert.equal(response.headers['cache-control'], 'no-store');
  });

  it('answers a wrong access code exactly like an unknown dossier', async () => {
    const unknown = await gateway.lookUp({ code: '000.00.01.H43-161205-9999', accessCode: 'NT-0000-0000' });
    const wrong = await gateway.lookUp({ code: IN_PROCESS, accessCode: 'NT-0000-0000' });
    const unknownWithout = await gateway.lookUp({ code: '000.00.01.H43-161205-9999' });
    for (const other of [wrong, unknownWithout]) {
      assert.equal(other.statusCode, 404);
      assert.equal(other.body, unknown.body);
      const comparable = ({ 'request-id': id, date, ...rest }: Record<string, unknown>) => [
        String(id).length,
        typeof date,
        rest,
      ];
      assert.deepEqual(comparable(other.headers), comparable(unknown.headers));
    }
  });

  it('does not open one dossier with the access code of another', async () => {
    assert.equal((await gateway.lookUp({ code: IN_PROCESS, accessCode: accessCodeOf(PAYMENT) })).statusCode, 404);
  });

  it('answers only for the office that is asked for: the one that received or handles it', async () => {
    for (const [office, status] of [
      ['huyen-thuan-nam', 200],
      ['so-tnmt', 200],
      ['edo', 404],
      ["' or 1=1 --", 404],
      ['\u0000', 404],
    ] as const) {
      assert.equal((await gateway.lookUp({ code: OVERDUE, office })).statusCode, status, office);
    }
  });

  it('names the office’s own status where it has one', async () => {
    assert.deepEqual((await find(RETURNED)).sourceStatus, { code: 'KT', label: 'Kết thúc hồ sơ' });
    assert.equal((await find(IN_PROCESS)).sourceStatus, null);
  });

  it('refuses what cannot be a code, without asking the database and without repeating it', async () => {
    const hostile = [
      "' or 1=1; drop table dossier; --",
      '<script>alert(1)</script>',
      '🙂🙂🙂🙂',
      '\u0000\u0000',
      '   ',
      '....',
      'a'.repeat(199),
      '%00%0a',
      '{{7*7}}',
    ];
    for (const code of hostile) {
      const response = await gateway.lookUp({ code });
      assert.equal(response.statusCode, 422, code);
      assert.equal(response.headers['content-type'], 'application/problem+json');
      assert.equal(response.json<Problem>().type, 'urn:ninhthuan:problem:invalid-code');
      assert.ok(!response.body.includes(code.trim() || 'nothing'), code);
    }
  });

  it('is not troubled by hostile access codes', async () => {
    for (const accessCode of ["' or 1=1 --", '<b>', '🙂', '\u0000', '\ud800', 'x'.repeat(64)]) {
      assert.equal((await gateway.lookUp({ code: IN_PROCESS, accessCode })).statusCode, 404);
    }
  });

  it('names the wrong field of a body, and never its value', async () => {
    const cases: [unknown, RegExp][] = [
      [{}, /body/],
      [{ code: 12 }, /body\.code/],
      [{ code: 'secret-value'.repeat(900) }, /body\.code/],
      [{ code: IN_PROCESS, accessCode: '' }, /body\.accessCode/],
      [{ code: IN_PROCESS, accessCode: 'secret-value'.repeat(10) }, /body\.accessCode/],
      [{ code: IN_PROCESS, 'secret-value': 1 }, /not known/],
      [[IN_PROCESS], /body/],
      [null, /body/],
      ['"secret-value"', /body/],
    ];
    for (const [body, detail] of cases) {
      const response = await gateway.lookUp(body);
      assert.equal(response.statusCode, 400, JSON.stringify(body).slice(0, 60));
      assert.match(response.json<Problem>().detail ?? '', detail);
      assert.doesNotMatch(response.body, /secret-value/);
    }
  });

  it('refuses bodies that are broken, deep, large or of another kind', async () => {
    const cases: [payload: string, headers: Record<string, string>, status: number][] = [
      ['{"code":', {}, 400],
      ['', {}, 400],
      ['<html>', {}, 400],
      [`${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`, {}, 400],
      ['{"__proto__":{"x":1},"code":"a"}', {}, 400],
      [JSON.stringify({ code: 'x'.repeat(17_000) }), {}, 413],
      ['code=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ['<a/>', { 'content-type': 'application/xml' }, 415],
    ];
    for (const [payload, headers, status] of cases) {
      const response = await gateway.lookUp(payload, { headers });
      assert.equal(response.statusCode, status, payload.slice(0, 40));
      assert.equal(response.headers['content-type'], 'application/problem+json');
      assert.doesNotMatch(response.body, /stack|node_modules|at /);
    }
  });
});

describe('a look-up after a reorganisation', () => {
  it('still finds the dossier, and sends the citizen to the office that took over', async () => {
    const later = await createTestGateway({ clock: fixedClock(new Date('2026-01-15T03:00:00Z')) });
    try {
      const dossier = (await later.lookUp({ code: COMPLETED })).json<Dossier>();
      assert.equal(dossier.receivingAgency.id, 'edo');
      assert.equal(dossier.nextAction.at.id, 'ubnd-tinh-khanh-hoa');
    } finally {
      await later.close();
    }
  });
});
