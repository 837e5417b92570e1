/** Why a record was refused: what stood where, and what was expected there. */
export interface ImportProblem {
  /** Counted from 1. */
  record: number;
  /** Line of the file on which the record ends, where the format has lines. */
  line: number | null;
  /** As the file names it, with the place in a list: `CACHTHUCTHUCHIEN[2].KENH`. */
  field: string;
  found: string;
  expected: string;
}

/** The file as a whole cannot be read. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

const LONGEST_SHOWN = 80;

/** What was found, on one line and not too long; nothing in it can move a terminal's cursor. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? typeof value;
  const plain = text.replace(/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN)}…` : plain;
}

export function describeProblem({ record, line, field, found, expected }: ImportProblem): string {
  const place = line === null ? `Record ${record}` : `Record ${record} (line ${line})`;
  return `${place}, ${field}: found ${found}, expected ${expected}.`;
}
