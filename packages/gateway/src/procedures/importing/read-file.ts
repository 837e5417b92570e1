import { open } from 'node:fs/promises';
import { decodeText, type TextEncoding } from './decode-text.js';
import { show, UnreadableFileError, type ImportProblem } from './import-problem.js';
import { parseCsvFile } from './parse-csv-file.js';
import { parseJsonFile, type FileRecord } from './parse-json-file.js';
import { readNationalRecord, type ImportContext, type ReadProcedure } from './read-national-record.js';
import { isRecord, RecordReader } from './record-reader.js';

/** All procedures of the country take some 30 MB. */
const LARGEST_FILE = 64 * 1024 * 1024;
const MOST_RECORDS = 50_000;

export type FileFormat = 'json' | 'csv';

/** What a file holds: the procedures that can be taken, and why the others cannot. */
export interface FileContent {
  format: FileFormat;
  encoding: TextEncoding;
  procedures: ReadProcedure[];
  problems: ImportProblem[];
  /** Records in the file, refused ones too. */
  records: number;
}

/** @throws UnreadableFileError when the file as a whole is not what it should be. */
export async function readFileContent(
  path: string,
  format: FileFormat | undefined,
  context: ImportContext,
): Promise<FileContent> {
  return readContent(await readBytes(path), format, context);
}

async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: unknown) => {
    throw new UnreadableFileError(`The file cannot be opened (${(error as { code?: string }).code ?? 'unknown'}).`);
  });
  try {
    const { size } = await file.stat();
    if (size > LARGEST_FILE) {
      throw new UnreadableFileError(`The file has ${size} bytes; at most ${LARGEST_FILE} are read. Split it.`);
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** As `readFileContent`, for bytes that are in memory. A missing format is told by the first character. */
export function readContent(bytes: Uint8Array, given: FileFormat | undefined, context: ImportContext): FileContent {
  const { text, encoding } = decodeText(bytes);
  const format = given ?? (/^\s*[[{]/.test(text) ? 'json' : 'csv');
  const records = format === 'json' ? parseJsonFile(text) : parseCsvFile(text);
  if (records.length > MOST_RECORDS) {
    throw new UnreadableFileError(
      `The file has ${records.length} records; at most ${MOST_RECORDS} are read. Split it.`,
    );
  }
  return { format, encoding, records: records.length, ...readRecords(records, context) };
}

function readRecords(
  records: readonly FileRecord[],
  context: ImportContext,
): Pick<FileContent, 'procedures' | 'problems'> {
  const problems: ImportProblem[] = [];
  const procedures: ReadProcedure[] = [];
  const seen = new Map<string, number>();
  for (const [i, { line, value, problem }] of records.entries()) {
    const record = i + 1;
    const before = problems.length;
    const refuse = (found: Pick<ImportProblem, 'field' | 'found' | 'expected'>) =>
      problems.push({ record, line, ...found });
    if (problem) {
      refuse(problem);
    } else if (!isRecord(value)) {
      refuse({ field: 'the record', found: show(value), expected: 'an object with MATTHC, TENTTHC and so on' });
    } else {
      const procedure = readNationalRecord(new RecordReader(value, refuse), context);
      const twin = seen.get(procedure.code);
      if (twin !== undefined) {
        refuse({ field: 'MATTHC', found: show(procedure.code), expected: `a code that record ${twin} does not have` });
      }
      if (problems.length === before) {
        seen.set(procedure.code, record);
        procedures.push(procedure);
      }
    }
  }
  return { procedures, problems };
}
