// long because: one set of names serves the search, its marks and its counts
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { ProcedureQuery, ProcedureSummary } from '../schemas/procedure.js';
import { foldVietnamese } from './fold.js';
import { packProcedures } from './pack-procedures.js';
import { buildProcedureIndex, searchProcedures } from './search-procedures.js';
import { unpackProcedures } from './unpack-procedures.js';

const NAMES = [
  'Đăng ký khai sinh có yếu tố nước ngoài',
  'Đăng ký kết hôn có yếu tố nước ngoài',
  'Cấp bản sao trích lục hộ tịch',
  'Chứng thực bản sao từ bản chính giấy tờ, văn bản',
  'Hoà giải tranh chấp đất đai',
  'Hóa đơn điện tử của hộ kinh doanh',
  'Đăng ký thành lập hộ kinh doanh',
  'Cấp Giấy phép bán lẻ rượu',
  'Tách thửa hoặc hợp thửa đất',
  'Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở',
  'Cấp giấy phép xây dựng nhà ở riêng lẻ',
  'Thẩm định, phê duyệt báo cáo đánh giá tác động môi trường',
  'Đổi giấy phép lái xe do ngành Giao thông vận tải cấp',
  'Cấp thẻ hướng dẫn viên du lịch nội địa',
  'Thành lập hội có phạm vi hoạt động trong tỉnh'.normalize('NFD'),
];
const FIELDS = ['Hộ tịch', 'Đất đai', 'Xây dựng', 'Hộ tịch – Quốc tịch'];
const AGENCIES = ['Sở Tư pháp', 'Sở Xây dựng', 'Uỷ ban nhân dân huyện Ninh Phước'];
const APPLICANTS = [['citizen'], ['business', 'organisation'], ['citizen', 'foreigner'], []] as const;
const CHANNELS = [['in-person'], ['in-person', 'online'], ['online', 'public-post']] as const;

const named = (list: readonly string[], i: number) => {
  const name = list[i % list.length] ?? '';
  return { id: foldVietnamese(name).replaceAll(' ', '-'), name, nameEn: null };
};
const summaries = NAMES.map((name, i): ProcedureSummary => ({
  code: `1.00${100 + i}.000.00.00.H43`,
  name,
  field: named(FIELDS, i),
  agency: named(AGENCIES, i),
  level: 3 + (i % 2),
  online: 'partial',
  applicants: [...(APPLICANTS[i % 4] ?? [])],
  channels: (CHANNELS[i % 3] ?? []).map((channel) => ({
    channel,
    time: { amount: 5, unit: 'working-day', note: null },
    fee: { amount: 0, note: null },
  })),
}));
const index = buildProcedureIndex(summaries);
const names = (query: ProcedureQuery) => searchProcedures(index, query).hits.map(({ procedure }) => procedure.name);
const marked = (q: string) => {
  const [hit] = searchProcedures(index, { q }).hits;
  return hit?.marks.map(([from, to]) => hit.procedure.name.slice(from, to)).join(' ');
};

const summary = fc.constantFrom(...summaries);
const wordsOf = (name: string) => name.normalize('NFC').split(/[^\p{L}\p{N}]+/u);
/** Whole names as a person might type them. */
const typed = fc.tuple(summary, fc.infiniteStream(fc.nat())).map(([procedure, numbers]) => {
  const number = () => numbers.next().value as number;
  const order = wordsOf(procedure.name)
    .map((word) => ({ word: number() % 3 === 0 ? word.slice(0, 1 + (number() % word.length)) : word, key: number() }))
    .sort((a, b) => a.key - b.key);
  const text = order.map(
    ({ word }) => [word, foldVietnamese(word), word.toUpperCase(), word.normalize('NFD')][number() % 4],
  );
  return { procedure, q: text.join(number() % 2 ? ' ' : ' \u00a0, ') };
});

describe('searchProcedures', () => {
  test('finds a procedure by its words in any order, begun or whole, in any accents, case and form', () => {
    fc.assert(
      fc.property(typed, ({ procedure, q }) => {
        assert.ok(names({ q }).includes(procedure.name), q);
      }),
      { numRuns: 1_000 },
    );
  });

  test('finds a procedure in spite of one typo anywhere in its name, between words too', () => {
    const typo = fc.tuple(summary, fc.nat(), fc.constantFrom('leave out', 'put in', 'replace', 'swap'), fc.nat(21));
    fc.assert(
      fc.property(typo, ([{ name }, place, kind, other]) => {
        const q = wordsOf(foldVietnamese(name)).join(' ');
        const at = 1 + (place % (q.length - 2));
        const letter = 'abcdeghiklmnopqrstuvxy'[other] ?? 'a';
        const rest = {
          'leave out': q.slice(at + 1),
          'put in': letter + q.slice(at),
          replace: letter + q.slice(at + 1),
        };
        const end = kind === 'swap' ? `${q[at + 1] ?? ''}${q[at] ?? ''}${q.slice(at + 2)}` : rest[kind];
        assert.ok(names({ q: q.slice(0, at) + end }).includes(name), q.slice(0, at) + end);
      }),
      { numRuns: 2_000 },
    );
  });

  test('puts exact accents first, whichever way their tone is placed', () => {
    for (const [q, first, second] of [
      ['hoà', NAMES[4], NAMES[5]],
      ['hòa', NAMES[4], NAMES[5]],
      ['hoá', NAMES[5], NAMES[4]],
      ['hóa', NAMES[5], NAMES[4]],
    ] as const) {
      assert.deepEqual(names({ q }).slice(0, 2), [first, second]);
      // “Hoạt” and “hoặc” begin so, with other accents.
      assert.deepEqual(names({ q }).slice(2), [NAMES[8], NAMES[14]]);
    }
  });

  test('puts names before fields and agencies, words that stand together before words apart', () => {
    assert.equal(names({ q: 'xây dựng' })[0], NAMES[10]);
    assert.ok(names({ q: 'xây dựng' }).length > 1);
    assert.deepEqual(names({ q: 'hộ kinh doanh' }).slice(0, 2).sort(), [NAMES[5], NAMES[6]].sort());
    assert.equal(names({ q: 'quyền sở hữu nhà ở' })[0], NAMES[9]);
  });

  test('answers to the words that people put before any procedure', () => {
    assert.deepEqual(names({ q: 'thủ tục kết hôn' }), [NAMES[1]]);
  });

  test('finds by code, whole or begun', () => {
    assert.deepEqual(names({ q: '1.00103.000.00.00.h43' }), [NAMES[3]]);
    assert.equal(names({ q: ' 1.0010' }).length, 10);
    assert.deepEqual(names({ q: '9.1' }), []);
  });

  test('guesses only where nothing is found as it stands', () => {
    assert.deepEqual(names({ q: 'khai sihn' }), [NAMES[0]]);
    assert.deepEqual(names({ q: 'khaisinh' }), [NAMES[0]]);
    assert.deepEqual(names({ q: 'kha isinh' }), [NAMES[0]]);
    assert.deepEqual(names({ q: 'ruou' }), [NAMES[7]]);
    assert.deepEqual(names({ q: 'khai sihn', field: 'dat-dai' }), []);
    assert.deepEqual(names({ q: 'xyzzy qwerty' }), []);
  });

  test('without words it gives everything in the given order', () => {
    for (const q of [undefined, '', '  ', '!?', '😀', '\u0301']) {
      assert.deepEqual(names(q === undefined ? {} : { q }), NAMES);
    }
  });

  test('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (q) => {
        const { hits, total } = searchProcedures(index, { q });
        assert.equal(hits.length, total);
        hits.forEach(({ marks, procedure }) => {
          marks.forEach(([from, to]) => assert.ok(from < to && to <= procedure.name.length));
        });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('marks', () => {
  test('mark what matched in the name as it is written', () => {
    assert.equal(marked('sinh khai'), 'khai sinh');
    assert.equal(marked('DANG KY KHAI SI'), 'Đăng ký khai si');
    assert.equal(marked('phạm vi hoạt đ'), 'phạm vi hoạt đ'.normalize('NFD'));
    assert.equal(marked('pham vi hoat d'), 'phạm vi hoạt đ'.normalize('NFD'));
    assert.equal(marked('khai sihn'), 'khai sinh');
    assert.equal(marked('1.00103'), '');
    assert.equal(marked('phap'), '');
  });

  test('cover exactly letters that were typed, whole characters, in order, not overlapping', () => {
    fc.assert(
      fc.property(typed, ({ procedure, q }) => {
        const hit = searchProcedures(index, { q }).hits.find((found) => found.procedure === procedure);
        const wanted = wordsOf(q).map(foldVietnamese);
        let last = -1;
        for (const [from, to] of hit?.marks ?? []) {
          assert.ok(from > last && to > from);
          assert.ok(wanted.includes(foldVietnamese(procedure.name.slice(from, to))));
          assert.doesNotMatch(procedure.name.slice(to), /^\p{M}/u);
          last = to;
        }
        assert.ok(last > 0);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('filters and their counts', () => {
  const one = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const query = fc.record({
    q: one('', 'dang ky', 'cấp', 'dat', 'zzz'),
    field: one('ho-tich', 'dat-dai', 'no-such'),
    agency: one('so-tu-phap', 'so-xay-dung'),
    level: one(2, 3, 4),
    applicant: one('citizen', 'business', 'official'),
    channel: one('online', 'public-post'),
  }) as fc.Arbitrary<ProcedureQuery>;

  /** The values a procedure has for a filter, read from it anew. */
  const held = (procedure: ProcedureSummary, facet: string): string[] => {
    switch (facet) {
      case 'applicant':
        return procedure.applicants;
      case 'channel':
        return procedure.channels.map(({ channel }) => channel);
      case 'level':
        return [String(procedure.level)];
      default:
        return [procedure[facet as 'field' | 'agency'].id];
    }
  };
  const passes = (procedure: ProcedureSummary, asked: ProcedureQuery, except?: string) =>
    (['field', 'agency', 'level', 'applicant', 'channel'] as const).every((facet) => {
      return facet === except || asked[facet] === undefined || held(procedure, facet).includes(String(asked[facet]));
    });

  test('are those of counting one by one', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const found = searchProcedures(index, { q: asked.q ?? '' }).hits.map(({ procedure }) => procedure);
        const { hits, facets } = searchProcedures(index, asked);
        assert.deepEqual(
          hits.map(({ procedure }) => procedure),
          found.filter((procedure) => passes(procedure, asked)),
        );
        for (const [facet, values] of Object.entries(facets)) {
          const others = found.filter((procedure) => passes(procedure, asked, facet));
          for (const { value, count } of values) {
            assert.equal(count, others.filter((procedure) => held(procedure, facet).includes(value)).length);
          }
          const listed = values.filter(({ count }) => count > 0).map(({ value }) => value);
          assert.deepEqual([...listed].sort(), [...new Set(others.flatMap((other) => held(other, facet)))].sort());
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a value asked for stays listed with a count of none', () => {
    const { facets } = searchProcedures(index, { q: 'kết hôn', field: 'ho-tich' });
    assert.deepEqual(facets.field.find(({ value }) => value === 'ho-tich')?.count, 0);
  });

  test('fields and agencies come in Vietnamese order, levels and the rest in their own', () => {
    const { facets } = searchProcedures(index, {});
    assert.deepEqual(
      facets.field.map(({ name }) => name),
      ['Đất đai', 'Hộ tịch', 'Hộ tịch – Quốc tịch', 'Xây dựng'],
    );
    assert.deepEqual(
      facets.level.map(({ value }) => value),
      ['3', '4'],
    );
    assert.deepEqual(
      facets.channel.map(({ value }) => value),
      ['in-person', 'online', 'public-post'],
    );
  });
});

describe('packProcedures', () => {
  test('comes back whole, and shares what is the same', () => {
    const file = JSON.parse(JSON.stringify(packProcedures(summaries, '2016-12-15T07:00:00+07:00'))) as ReturnType<
      typeof packProcedures
    >;
    assert.deepEqual(unpackProcedures(file), summaries);
    assert.equal(file.fields.length, FIELDS.length);
    assert.equal(file.channels.length, CHANNELS.length);
    assert.deepEqual(unpackProcedures(packProcedures([], '')), []);
  });
});
