import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeedDate } from './feed-date.js';

function read(text: string): string | undefined {
  return readFeedDate(text)?.toISOString().replace('.000Z', 'Z');
}

/** 2016-12-05, 08:30 in Vietnam, as found in the wild. */
const SAME_INSTANT = [
  'Mon, 05 Dec 2016 08:30:00 +0700',
  'Mon, 5 Dec 2016 08:30:00 +07:00',
  'Mon, 05 Dec 16 08:30:00 +0700',
  '05 Dec 2016 01:30 GMT',
  '05 Dec 2016 01:30:00 UT',
  'Sun, 04 Dec 2016 20:30:00 EST',
  'Monday, 05-Dec-16 01:30:00 GMT',
  'Mon, 05 December 2016 08:30:00 ICT',
  'Mon Dec 05 2016 08:30:00 GMT+0700 (Indochina Time)',
  'Mon Dec  5 08:30:00 ICT 2016',
  'Mon Dec 05 08:30:00 +0700 2016',
  'Dec 5, 2016 8:30 AM',
  'December 5th, 2016 08:30',
  '2016-12-05T08:30:00+07:00',
  '2016-12-05T01:30:00Z',
  '2016-12-05T01:30:00.000Z',
  '2016-12-05T08:30:00',
  '2016-12-05 08:30:00',
  '2016-12-05 08:30:00 +0700',
  '2016/12/05 08:30',
  '20161205T083000',
  '20161205T013000Z',
  '05/12/2016 08:30',
  '5/12/2016 8:30:00 SA',
  '05/12/2016 08:30:00 GMT+7',
  '05-12-2016 08:30',
  '05.12.2016, 08:30',
  '05/12/16 08:30',
  '08:30 05/12/2016',
  '08:30, 05-12-2016',
  '(05/12/2016 08:30)',
  '08h30 ngày 05/12/2016',
  '8 giờ 30 phút, ngày 5/12/2016',
  'Thứ hai, 05/12/2016, 08:30',
  'Thứ Hai, 05/12/2016 08:30 (GMT+7)',
  'Thứ hai, ngày 5 tháng 12 năm 2016, 08:30',
  '5 tháng mười hai, 2016 08:30',
  'Tháng Mười Hai 5, 2016 08:30',
  '05 Thg 12 2016 08:30:00 +0700',
  '12/5/2016 8:30:00 AM',
  '/Date(1480901400000)/',
  '/Date(1480901400000+0700)/',
  '1480901400',
  '1480901400000',
];

describe('readFeedDate', () => {
  for (const text of SAME_INSTANT) {
    it(`reads ${text}`, () => assert.equal(read(text), '2016-12-05T01:30:00Z'));
  }

  it('takes midnight in Vietnam where no time is given', () => {
    for (const text of ['05/12/2016', 'Thứ hai, 05/12/2016', '2016-12-05', '20161205', 'ngày 5 tháng 12 năm 2016']) {
      assert.equal(read(text), '2016-12-04T17:00:00Z', text);
    }
  });

  it('tells morning from afternoon', () => {
    assert.equal(read('05/12/2016 2:05 CH'), '2016-12-05T07:05:00Z');
    assert.equal(read('05/12/2016 12:05 CH'), '2016-12-05T05:05:00Z');
    assert.equal(read('05/12/2016 12:05 SA'), '2016-12-04T17:05:00Z');
    assert.equal(read('05/12/2016 2:05 chiều'), '2016-12-05T07:05:00Z');
    assert.equal(read('12/5/2016 11:59:59 PM'), '2016-12-05T16:59:59Z');
  });

  it('takes the day for the day where only one order is possible', () => {
    assert.equal(read('25/12/2016 08:30'), '2016-12-25T01:30:00Z');
    assert.equal(read('12/25/2016 08:30'), '2016-12-25T01:30:00Z');
    assert.equal(read('25/12/2016 8:30 AM'), '2016-12-25T01:30:00Z');
  });

  it('does not guess', () => {
    const unreadable = [
      undefined,
      '',
      '   ',
      'hôm qua',
      'yesterday',
      '2016',
      '12/2016',
      '31/02/2016',
      '30/02/2016 08:30',
      '05/13/2016 25:00',
      '00/00/0000',
      '0000-00-00 00:00:00',
      '2016-12-05 08:61',
      '05 Foo 2016',
      '<b>x</b>',
      '😀',
      '99999999999999999999',
      '-1',
      '05/12/1016',
    ];
    for (const text of unreadable) assert.equal(readFeedDate(text), null, String(text));
  });

  it('reads every minute in every way of writing it', () => {
    const instants = fc.date({ min: new Date('1991-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.nat(WAYS.length - 1), (instant, way) => {
        const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
        const text = WAYS[way]?.(minute) ?? '';
        assert.equal(readFeedDate(text)?.getTime(), minute.getTime(), text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws and never takes long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void readFeedDate(text)));
    const shaped = fc.array(
      fc.constantFrom('0', '12', '05', ':', '/', '-', ' ', 'h', 't', '+', 'dec', 'tháng', 'năm', ','),
    );
    fc.assert(
      fc.property(shaped, (parts) => void readFeedDate(parts.join(''))),
      { numRuns: 2_000 },
    );
    for (const text of ['1'.repeat(1e6), ' '.repeat(1e6), 'tháng a '.repeat(1e5)])
      assert.equal(readFeedDate(text), null);
  });
});

const two = (value: number) => String(value).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Year, month, day, hour, minute on a clock in Vietnam. */
function local(instant: Date): [year: number, month: number, day: number, hour: number, minute: number] {
  const shifted = new Date(instant.getTime() + 7 * 3_600_000);
  return [
    shifted.getUTCFullYear(),
    shifted.getUTCMonth() + 1,
    shifted.getUTCDate(),
    shifted.getUTCHours(),
    shifted.getUTCMinutes(),
  ];
}

const WAYS: ((instant: Date) => string)[] = [
  (instant) => instant.toUTCString(),
  (instant) => instant.toISOString(),
  (instant) => `/Date(${instant.getTime()})/`,
  (instant) => String(instant.getTime() / 1_000),
  (instant) => {
    const [year, month, day, hour, minute] = local(instant);
    return `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)}`;
  },
  (instant) => {
    const [year, month, day, hour, minute] = local(instant);
    return `Thứ tư, ${day}-${month}-${year}, ${hour}h${two(minute)}`;
  },
  (instant) => {
    const [year, month, day, hour, minute] = local(instant);
    return `${two(hour)}:${two(minute)} ngày ${day} tháng ${month} năm ${year}`;
  },
  (instant) => {
    const [year, month, day, hour, minute] = local(instant);
    return `${month}/${day}/${year} ${hour % 12 || 12}:${two(minute)}:00 ${hour < 12 ? 'AM' : 'PM'}`;
  },
  (instant) => {
    const [year, month, day, hour, minute] = local(instant);
    return `${day}/${month}/${year} ${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'SA' : 'CH'}`;
  },
  (instant) => {
    const [year, month, day, hour, minute] = local(instant);
    return `Wed, ${two(day)} ${MONTHS[month - 1]} ${year} ${two(hour)}:${two(minute)}:00 +0700`;
  },
  (instant) => {
    const [year, month, day, hour, minute] = local(instant);
    return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}00+0700`;
  },
];
