import type { ProcedureSummary } from '../schemas/procedure.js';
import { buildFacets, type FacetColumn } from './procedure-facets.js';
import { shapeOf, wordsOf, type WordShape } from './word-shape.js';

/**
 * Everything a search needs, made once from the summaries. Five thousand names are written with some two thousand
 * different words, so what was typed is compared with each different word once, and the names are lists of numbers.
 */
export interface ProcedureIndex {
  readonly summaries: readonly ProcedureSummary[];
  /** The different words of all procedures. */
  readonly words: readonly WordShape[];
  /** The words of every procedure one after the other, as positions in `words`. */
  readonly text: Uint32Array;
  /** Where each procedure begins in `text`; one more than there are procedures. */
  readonly starts: Uint32Array;
  /** Where the name of each procedure ends in `text`; what follows is its field, agency and code. */
  readonly nameEnds: Uint32Array;
  readonly facets: readonly FacetColumn[];
}

/** Every procedure answers to these, though no name says so. */
const ALWAYS = 'thủ tục hành chính';

/** The order of the summaries is the order of the answer where nothing else decides. */
export function buildProcedureIndex(summaries: readonly ProcedureSummary[]): ProcedureIndex {
  const words: WordShape[] = [];
  const known = new Map<string, number>();
  const text: number[] = [];
  const starts = new Uint32Array(summaries.length + 1);
  const nameEnds = new Uint32Array(summaries.length);

  const add = (written: string) => {
    for (const { text: word } of wordsOf(written)) {
      let position = known.get(word);
      if (position === undefined) {
        const shape = shapeOf(word);
        const key = `${shape.letters} ${shape.qualities} ${shape.tone}`;
        position = known.get(key) ?? words.push(shape) - 1;
        known.set(key, position).set(word, position);
      }
      text.push(position);
    }
  };
  for (const [i, { name, field, agency, code }] of summaries.entries()) {
    add(name);
    nameEnds[i] = text.length;
    add(field.name);
    add(agency.name);
    add(code);
    add(ALWAYS);
    starts[i + 1] = text.length;
  }
  return { summaries, words, text: Uint32Array.from(text), starts, nameEnds, facets: buildFacets(summaries) };
}
