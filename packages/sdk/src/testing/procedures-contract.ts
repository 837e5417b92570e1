import type { ProcedurePage, ProcedureQuery } from '@ninhthuan/contract';
import { buildProcedureIndex, searchProcedures } from '@ninhthuan/contract/rules/search-procedures';
import type { Portal } from '../portal.js';
import { expectEqual, failureOf, type ContractCase } from './contract-case.js';

/** What a portal under test is known to hold. */
export interface ProceduresContractFacts {
  /** A procedure with at least one form, and words of its name that few others have. */
  readonly code: string;
  readonly words: string;
  /** An agency that has some but not all of the procedures. */
  readonly agency: string;
}

type Item = ProcedurePage['items'][number];

/** What every source of procedures must do, the real gateway and the fake one alike. */
export const PROCEDURES_CONTRACT: readonly ContractCase<ProceduresContractFacts>[] = [
  {
    name: 'gives all procedures page by page, nothing twice, nothing left out',
    async run(portal) {
      const { total } = await portal.procedures.search();
      const items = await readAll(portal, { limit: 5 });
      expectEqual(items.length, total);
      expectEqual(new Set(codes(items)).size, total);
    },
  },
  {
    name: 'finds by words in any order, without accents, decomposed, in capitals',
    async run(portal, { code, words }) {
      const bare = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
      const turned = words.split(' ').reverse().join(' ');
      for (const q of [words, words.normalize('NFD'), words.toUpperCase(), bare, turned]) {
        const { items } = await portal.procedures.search({ q });
        expectEqual(codes(items).includes(code), true);
      }
    },
  },
  {
    name: 'marks what matched in the name as it is written',
    async run(portal, { code, words }) {
      const { items } = await portal.procedures.search({ q: words });
      const found = items.find(({ procedure }) => procedure.code === code);
      const marked = found?.marks.map(([from, to]) => found.procedure.name.slice(from, to).toLowerCase()) ?? [];
      expectEqual([...new Set(marked)].sort().join(' '), words.toLowerCase().split(' ').sort().join(' '));
    },
  },
  {
    name: 'narrows by every filter, and counts what each value would leave',
    async run(portal) {
      const { facets, total } = await portal.procedures.search();
      for (const [facet, values] of Object.entries(facets)) {
        for (const { value, count } of values) {
          const narrowed = await portal.procedures.search({ [facet]: value });
          expectEqual(narrowed.total, count);
          expectEqual(count > 0 && count <= total, true);
        }
      }
    },
  },
  {
    name: 'counts a filter with the other filters applied, not with itself',
    async run(portal, { agency }) {
      const all = await portal.procedures.search();
      const narrowed = await portal.procedures.search({ agency });
      expectEqual(narrowed.total < all.total, true);
      expectEqual(JSON.stringify(narrowed.facets.agency), JSON.stringify(all.facets.agency));
      const fields = narrowed.facets.field.reduce((sum, { count }) => sum + count, 0);
      expectEqual(fields, narrowed.total);
    },
  },
  {
    name: 'answers from its index as it answers itself',
    async run(portal, { words, agency }) {
      const { summaries } = await portal.procedures.index();
      const index = buildProcedureIndex(summaries);
      for (const query of [{}, { q: words }, { q: words.slice(0, -1), level: 3 }, { agency }, { q: 'zzzz' }]) {
        const { hits, total, facets } = searchProcedures(index, query);
        const answer = await portal.procedures.search({ ...query, limit: 50 });
        expectEqual(answer.total, total);
        expectEqual(JSON.stringify(answer.facets), JSON.stringify(facets));
        const own = hits.slice(0, 50).map(({ procedure, marks }) => ({ procedure, marks }));
        expectEqual(codes(answer.items).join(), codes(own).join());
        expectEqual(
          JSON.stringify(answer.items.map(({ marks }) => marks)),
          JSON.stringify(own.map(({ marks }) => marks)),
        );
      }
    },
  },
  {
    name: 'restricts its index',
    async run(portal, { agency }) {
      const { summaries } = await portal.procedures.index({ agency });
      const { total } = await portal.procedures.search({ agency });
      expectEqual(summaries.length, total);
      expectEqual(
        summaries.every((summary) => summary.agency.id === agency),
        true,
      );
    },
  },
  {
    name: 'gives the whole record, with addresses that are absolute',
    async run(portal, { code }) {
      const procedure = await portal.procedures.get(code);
      expectEqual(procedure.code, code);
      expectEqual(procedure.steps.length > 0 && procedure.legalBasis.length > 0 && procedure.result !== '', true);
      const forms = procedure.documents.flatMap(({ form }) => (form ? [form.url] : []));
      expectEqual(forms.length > 0, true);
      expectEqual(
        forms.every((url) => /^https?:$/.test(new URL(url).protocol)),
        true,
      );
    },
  },
  {
    name: 'does not know what is not there',
    async run(portal) {
      for (const code of ['9.999999', 'index', '../agencies', '😀', 'a'.repeat(64)]) {
        expectEqual((await failureOf(portal.procedures.get(code))).code, 'not-found');
      }
      const { total, items, nextCursor } = await portal.procedures.search({ field: 'no-such-field' });
      expectEqual([total, items.length, nextCursor].join(), '0,0,');
    },
  },
  {
    name: 'searches for anything anyone may type',
    async run(portal) {
      for (const q of [
        '',
        '   ',
        '😀',
        '%_',
        "' OR 1=1 --",
        '<img src=x>',
        '\u0000',
        'a '.repeat(100),
        '\u0301',
        '\ud800',
      ]) {
        const { total, items } = await portal.procedures.search({ q });
        expectEqual(items.length <= total, true);
      }
    },
  },
];

async function readAll(portal: Portal, query: ProcedureQuery): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await portal.procedures.search({ ...query, ...(cursor && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}

function codes(items: readonly { readonly procedure: { readonly code: string } }[]): string[] {
  return items.map(({ procedure }) => procedure.code);
}
