import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ProcedureQuery } from '@ninhthuan/contract';
import { packProcedures } from '@ninhthuan/contract/rules/pack-procedures';
import { searchProcedures, type ProcedureIndex } from '@ninhthuan/contract/rules/search-procedures';
import type { PrecompressedJson } from '../http/precompressed.js';
import type { CatalogueState } from '../store/procedures.js';

export type Restriction = Pick<ProcedureQuery, 'agency' | 'field' | 'level'>;

/** Agencies, fields and levels that pages really restrict to are few; this only bounds what a hostile caller can fill. */
const MOST_FILES = 128;
/** A second of work for five thousand procedures would not be worth the last two per cent. */
const BROTLI_QUALITY = 9;

/** The index files of one version of the catalogue: each is made and compressed once, however often it is asked for. */
export class IndexFiles {
  readonly #files = new Map<string, Promise<PrecompressedJson>>();

  constructor(
    private readonly index: ProcedureIndex,
    private readonly state: CatalogueState,
  ) {}

  get({ agency, field, level }: Restriction): Promise<PrecompressedJson> {
    const key = JSON.stringify([agency, field, level]);
    const known = this.#files.get(key);
    if (known) return known;
    const [oldest] = this.#files.keys();
    if (oldest !== undefined && this.#files.size >= MOST_FILES) this.#files.delete(oldest);
    const made = this.#make({ agency, field, level });
    this.#files.set(key, made);
    return made;
  }

  async #make(restriction: Restriction): Promise<PrecompressedJson> {
    const { hits } = searchProcedures(this.index, restriction);
    const summaries = hits.map(({ procedure }) => procedure);
    const identity = Buffer.from(JSON.stringify(packProcedures(summaries, this.state.asOf)));
    const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
    const [br, gzipped] = await Promise.all([
      promisify(brotliCompress)(identity, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
        },
      }),
      promisify(gzip)(identity),
    ]);
    return { etag: `W/"${hash}"`, identity, br, gzip: gzipped };
  }
}
