import { depthOf } from '../../http/json-body.js';
import { UnreadableFileError, type ImportProblem } from './import-problem.js';
import { isRecord } from './record-reader.js';

/** A record of a file before its fields are read. */
export interface FileRecord {
  /** Line on which it ends, where the format has lines. */
  line: number | null;
  value: unknown;
  /** Why it could not even be taken apart into fields. */
  problem?: Pick<ImportProblem, 'field' | 'found' | 'expected'>;
}

/** The national record is six levels deep; what goes far beyond would only cost memory. */
const MAX_DEPTH = 24;
const LISTS = ['data', 'DATA', 'RESULT', 'result', 'items'];

/** A list of records, one record, or an answer of the national service with the list inside. */
export function parseJsonFile(text: string): FileRecord[] {
  if (depthOf(text) > MAX_DEPTH) {
    throw new UnreadableFileError(`The JSON is nested deeper than ${MAX_DEPTH} levels.`);
  }
  const root = parse(text);
  const list = isRecord(root) ? LISTS.map((name) => root[name]).find(Array.isArray) : root;
  const records: unknown = list ?? [root];
  if (!Array.isArray(records)) throw new UnreadableFileError('The JSON is neither a list of records nor a record.');
  return records.map((value: unknown) => ({ line: null, value }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, place] = /position (\d+)/.exec((error as Error).message) ?? [];
    const where = place === undefined ? '' : ` Line ${text.slice(0, Number(place)).split('\n').length}.`;
    throw new UnreadableFileError(`The file is not JSON.${where}`);
  }
}
