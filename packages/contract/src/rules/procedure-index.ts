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
  /** Where a word is in `words`, by the way it is written. */
  readonly positions: ReadonlyMap<string, number>;
  /** The words of every name one after the other, as positions in `words`. */
  readonly text: Uint32Array;
  /** Where each name begins in `text`; one more than there are procedures. */
  readonly starts: Uint32Array;
  /** Names of fields and agencies, each once: its words, and which one each procedure has. */
  readonly outside: readonly OutsideWords[];
  readonly facets: readonly FacetColumn[];
}

/** Words that find a procedure without being in its name. */
export interface OutsideWords {
  /** Positions in `words`, one list per field or agency. */
  readonly texts: readonly (readonly number[])[];
  readonly held: Uint32Array;
}

/** Every procedure answers to these, though no name says so. */
const ALWAYS = 'thủ tục hành chính';

/** Names read in one step: well under a millisecond on a fast machine, a few on a cheap phone. */
const STEP = 50;

/** The order of the summaries is the order of the answer where nothing else decides. */
export function buildProcedureIndex(summaries: readonly ProcedureSummary[]): ProcedureIndex {
  const steps = procedureIndexSteps(summaries);
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}

/** The same in small steps, for a page that has keys to answer in between. */
export function* procedureIndexSteps(summaries: readonly ProcedureSummary[]): Generator<void, ProcedureIndex> {
  const lexicon = new Lexicon();
  const text: number[] = [];
  const starts = new Uint32Array(summaries.length + 1);
  for (const [i, { name }] of summaries.entries()) {
    for (const position of lexicon.read(name)) {
      text.push(position);
    }
    starts[i + 1] = text.length;
    if (i % STEP === 0) {
      yield;
    }
  }
  const always = { texts: [lexicon.read(ALWAYS)], held: new Uint32Array(summaries.length) };
  const fields = readOutside(
    summaries.map(({ field }) => field.name),
    lexicon,
  );
  const agencies = readOutside(
    summaries.map(({ agency }) => agency.name),
    lexicon,
  );
  return {
    summaries,
    words: lexicon.words,
    positions: lexicon.positions,
    text: Uint32Array.from(text),
    starts,
    outside: [fields, agencies, always],
    facets: buildFacets(summaries),
  };
}

function readOutside(names: readonly string[], lexicon: Lexicon): OutsideWords {
  const different = [...new Set(names)];
  const places = new Map(different.map((name, place) => [name, place]));
  return {
    texts: different.map((name) => lexicon.read(name)),
    held: Uint32Array.from(names, (name) => places.get(name) ?? 0),
  };
}

class Lexicon {
  readonly words: WordShape[] = [];
  readonly positions = new Map<string, number>();
  readonly #byShape = new Map<string, number>();
  /** Names repeat what stands between two spaces far more often than they bring something new. */
  readonly #read = new Map<string, readonly number[]>();

  read(text: string): number[] {
    return text.split(' ').flatMap((part) => {
      const known = this.#read.get(part);
      if (known) {
        return known;
      }
      const positions = wordsOf(part).map(({ text: word }) => this.#positionOf(word));
      this.#read.set(part, positions);
      return positions;
    });
  }

  #positionOf(word: string): number {
    const known = this.positions.get(word);
    if (known !== undefined) {
      return known;
    }
    const shape = shapeOf(word);
    const key = `${shape.letters} ${shape.qualities} ${shape.tone}`;
    const position = this.#byShape.get(key) ?? this.words.push(shape) - 1;
    this.#byShape.set(key, position);
    this.positions.set(word, position);
    return position;
  }
}
