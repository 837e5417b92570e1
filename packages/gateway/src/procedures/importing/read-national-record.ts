import type { Named, Procedure, ProcedureChannel } from '@ninhthuan/contract';
import { foldVietnamese } from '@ninhthuan/contract/rules/fold';
import { isCalendarDate } from '@ninhthuan/contract/rules/working-days';
import type { StoredProcedure } from '../../store/procedures.js';
import { readApplicant, readChannel, readFee, readTimeUnit, slugOf } from './national-words.js';
import type { RecordReader } from './record-reader.js';

/** What records are read against. */
export interface ImportContext {
  agencies: readonly { id: string; name: string }[];
  /** Fields that the catalogue has already, so that a name keeps its id and its English. */
  fields: readonly Named[];
}

/** A record as read; without a date where the file gives none. */
export type ReadProcedure = Omit<StoredProcedure, 'updatedOn'> & { updatedOn: string | null };

const CODE = /^\d{1,2}\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}(?:\.\d{1,3})*)?$/;
const NAMES = /[;\r\n]+/;
const LINES = /[\r\n]+/;
const PROVINCE = /\s*[-–,]?\s*tinh ninh thuan$/;
const LEVELS: ReadonlyMap<string, Pick<Procedure, 'level' | 'online'>> = new Map([
  ['1', { level: 1, online: 'none' }],
  ['2', { level: 2, online: 'none' }],
  ['3', { level: 3, online: 'partial' }],
  ['4', { level: 4, online: 'partial' }],
  ['mot phan', { level: 3, online: 'partial' }],
  ['toan trinh', { level: 4, online: 'full' }],
]);

/**
 * Reads a record of the national database (field names in capitals) into one of ours. `MUCDO` may be missing: then a
 * procedure that takes applications online counts as level 3, any other as level 2.
 */
export function readNationalRecord(reader: RecordReader, context: ImportContext): ReadProcedure {
  const channels = readChannels(reader);
  return {
    code: readCode(reader),
    name: reader.text('TENTTHC', 1_000).replaceAll('\n', ' '),
    field: readField(reader, context.fields),
    agencyId: readAgency(reader, context.agencies),
    ...readLevel(reader, channels),
    applicants: readApplicants(reader),
    channels,
    steps: readSteps(reader),
    documents: readDocuments(reader),
    sets: reader.integer('SOBOHOSO', 1, 1),
    conditions: reader.optionalText('YEUCAU'),
    result: readResult(reader),
    legalBasis: reader
      .list('CANCUPHAPLY')
      .map((item) => ({ number: item.text('SOVANBAN', 100), name: item.text('TENVANBAN', 2_000) })),
    applyUrl: reader.optionalUrl('URLNOPHOSO'),
    updatedOn: readDate(reader),
  };
}

function readCode(reader: RecordReader): string {
  const code = reader.text('MATTHC', 64).toUpperCase();
  if (code !== '' && !CODE.test(code)) reader.wrong('MATTHC', 'a code such as 1.002421 or 1.002421.000.00.00.H43');
  return code;
}

function readField(reader: RecordReader, known: readonly Named[]): Named {
  const name = reader.text('LINHVUCTHUCHIEN', 200);
  const id = slugOf(name);
  if (name !== '' && id === '') reader.wrong('LINHVUCTHUCHIEN', 'the name of a field');
  return (
    known.find((field) => field.id === id || foldVietnamese(field.name) === foldVietnamese(name)) ?? {
      id,
      name,
      nameEn: null,
    }
  );
}

function readAgency(reader: RecordReader, agencies: ImportContext['agencies']): string {
  const names = reader.texts('COQUANTHUCHIEN', NAMES).map((name) => foldVietnamese(name).replace(PROVINCE, ''));
  for (const name of names) {
    const found = agencies.find(
      (agency) => agency.id === name || foldVietnamese(agency.name).replace(PROVINCE, '') === name,
    );
    if (found) return found.id;
  }
  reader.wrong('COQUANTHUCHIEN', 'the name of an agency of the registry');
  return '';
}

function readLevel(reader: RecordReader, channels: readonly ProcedureChannel[]): Pick<Procedure, 'level' | 'online'> {
  const words = reader.optionalText('MUCDO', 50);
  const found = LEVELS.get(foldVietnamese(words ?? '').replace(/^muc do /, ''));
  if (words !== null && !found) reader.wrong('MUCDO', '1, 2, 3, 4, “Một phần” or “Toàn trình”');
  const isOnline = channels.some(({ channel }) => channel === 'online');
  return found ?? (isOnline ? { level: 3, online: 'partial' } : { level: 2, online: 'none' });
}

function readApplicants(reader: RecordReader): Procedure['applicants'] {
  const found = reader.texts('DOITUONGTHUCHIEN', NAMES).map((words) => {
    return (
      readApplicant(words) ??
      reader.wrong('DOITUONGTHUCHIEN', 'who can apply, such as “Công dân Việt Nam” or “Doanh nghiệp”')
    );
  });
  if (found.length === 0) reader.wrong('DOITUONGTHUCHIEN', 'who can apply');
  return [...new Set(found.filter((applicant) => applicant !== null))];
}

function readChannels(reader: RecordReader): ProcedureChannel[] {
  const channels = reader.list('CACHTHUCTHUCHIEN').flatMap((item) => readChannelItem(item) ?? []);
  if (reader.raw('CACHTHUCTHUCHIEN') === undefined) reader.wrong('CACHTHUCTHUCHIEN', 'at least one way to apply');
  const seen = new Set<string>();
  return channels.filter(({ channel }) => {
    if (seen.has(channel)) reader.wrong('CACHTHUCTHUCHIEN', `each way to apply once, but “${channel}” is there twice`);
    return !seen.has(channel) && seen.add(channel);
  });
}

function readChannelItem(item: RecordReader): ProcedureChannel | null {
  const words = item.text('KENH', 100);
  const channel = readChannel(words);
  if (!channel) return words === '' ? null : item.wrong('KENH', '“Trực tiếp”, “Trực tuyến” or “Dịch vụ bưu chính”');
  const [first, ...others] = item.list('THOIGIAN').map((time) => {
    const unitWords = time.optionalText('DONVITINH', 50);
    const unit = unitWords === null ? 'working-day' : readTimeUnit(unitWords);
    if (!unit) time.wrong('DONVITINH', '“Ngày làm việc”, “Ngày”, “Giờ” or “Tháng”');
    const amount = time.raw('THOIGIANGIAIQUYET') === undefined ? null : time.integer('THOIGIANGIAIQUYET', 0, 0);
    const fee = readFee(time.optionalText('PHILEPHI', 2_000));
    return { amount, unit: unit ?? 'working-day', words: `${amount ?? '–'} ${unitWords ?? 'ngày làm việc'}`, fee };
  });
  if (!first) return item.wrong('THOIGIAN', 'the processing time and the fee');
  const note = others.length > 0 ? `Trường hợp khác: ${others.map((other) => other.words).join('; ')}` : null;
  return { channel, time: { amount: first.amount, unit: first.unit, note }, fee: first.fee };
}

function readSteps(reader: RecordReader): Procedure['steps'] {
  const steps = reader.list('TRINHTUTHUCHIEN').flatMap((item) => {
    const when = item.optionalText('TRUONGHOP', 500);
    return item.texts('TRINHTU', LINES).map((text) => ({ case: when, text }));
  });
  if (steps.length === 0) reader.wrong('TRINHTUTHUCHIEN', 'the steps to follow');
  return steps;
}

function readDocuments(reader: RecordReader): Procedure['documents'] {
  return reader.list('THANHPHANHOSO').flatMap((group) => {
    const when = group.optionalText('TRUONGHOP', 500);
    return group.list('GIAYTO').map((item) => {
      const name = item.text('TENGIAYTO', 2_000);
      const url = item.optionalUrl('URL');
      const form = url === null ? null : { name: item.optionalText('TENMAUDON', 500) ?? name, url };
      const originals = item.integer('SOBANCHINH', 0, 1);
      return { name, case: when, original: originals > 0, copies: item.integer('SOBANSAO', 0, 0), form };
    });
  });
}

function readResult(reader: RecordReader): string {
  const results = reader.texts('KETQUATHUCHIEN', LINES);
  if (results.length === 0) reader.wrong('KETQUATHUCHIEN', 'the result of the procedure');
  return results.join('; ');
}

/** National instants are `yyyyMMddHHmmss` in the country's time, so the day is their beginning. */
function readDate(reader: RecordReader): string | null {
  const text = reader.optionalText('NGAYCAPNHAT', 14);
  if (text === null) return null;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return /^\d{8}(\d{6})?$/.test(text) && isCalendarDate(day)
    ? day
    : reader.wrong('NGAYCAPNHAT', 'yyyyMMdd or yyyyMMddHHmmss');
}
