import type { Procedure, ProcedureChannel } from '@ninhthuan/contract';
import type { StoredProcedure } from '../store/procedures.js';
import type { Procedure as ProcedureEntry, ProcedureField } from './demonstration-data.js';

const POST_NOTE = 'Tính từ ngày cơ quan nhận được hồ sơ do bưu điện chuyển đến';
const POST_FEE_NOTE = 'Chưa gồm cước bưu chính';
const ONLINE_FEE_NOTES = {
  same: null,
  half: 'Nộp qua mạng được giảm một nửa lệ phí',
  free: 'Nộp qua mạng được miễn lệ phí',
} as const;
const COPY = /^Bản sao /;

/** Makes whole records of the demonstration's procedures: what an entry leaves out comes from its field. */
export function expandProcedures(
  entries: readonly ProcedureEntry[],
  fields: readonly ProcedureField[],
): StoredProcedure[] {
  return entries.map((entry) => expand(entry, fieldOf(entry, fields)));
}

function fieldOf({ name, field }: ProcedureEntry, fields: readonly ProcedureField[]): ProcedureField {
  const found = fields.find((candidate) => candidate.name === field);
  if (!found) throw new Error(`data/procedure-fields.json has no field “${field}”, which “${name}” names.`);
  return found;
}

function expand(entry: ProcedureEntry, field: ProcedureField): StoredProcedure {
  const { code, name, agencyId, level, result } = entry;
  const steps = entry.steps ?? field.steps;
  return {
    code,
    name,
    agencyId,
    field: { id: field.id, name: field.name, nameEn: field.nameEn },
    level,
    // An apt reading for a demonstration; in law the one does not follow from the other.
    online: level === 4 ? 'full' : 'partial',
    applicants: entry.applicants ?? field.applicants,
    channels: channelsOf(entry, field),
    steps: steps.map(([when, text]) => ({ case: when, text: text.replaceAll('{unit}', entry.unit) })),
    documents: documentsOf(entry, field),
    sets: entry.sets ?? field.sets,
    conditions: entry.conditions === undefined ? field.conditions : entry.conditions,
    result,
    legalBasis: entry.legalBasis ?? field.legalBasis,
    applyUrl: `demo/apply/${code}`,
    updatedOn: field.updatedOn,
  };
}

function channelsOf(entry: ProcedureEntry, field: ProcedureField): ProcedureChannel[] {
  const promise = entry.time ?? { amount: entry.workingDays, unit: 'working-day' as const };
  const time = { ...promise, note: null };
  const fee = { amount: entry.fee, note: entry.feeNote ?? null };
  const online: ProcedureChannel = { channel: 'online', time, fee: onlineFee(entry, field) };
  const desk: ProcedureChannel = { channel: 'in-person', time, fee };
  if (!(entry.publicPost ?? field.publicPost)) return [desk, online];
  const postFee = { ...fee, note: [fee.note, POST_FEE_NOTE].filter(Boolean).join('. ') };
  return [desk, online, { channel: 'public-post', time: { ...promise, note: POST_NOTE }, fee: postFee }];
}

function onlineFee({ fee, feeNote }: ProcedureEntry, { onlineFee: rule }: ProcedureField): ProcedureChannel['fee'] {
  if (fee === null || fee === 0) return { amount: fee, note: feeNote ?? null };
  const amount = { same: fee, half: Math.round(fee / 2), free: 0 }[rule];
  return { amount, note: ONLINE_FEE_NOTES[rule] ?? feeNote ?? null };
}

/** The form first, then what belongs to the procedure, then what every procedure of the field asks for. */
function documentsOf(entry: ProcedureEntry, field: ProcedureField): Procedure['documents'] {
  const form = entry.form ?? field.form;
  const url = `demo/forms/${entry.code}.html`;
  const ofField = entry.fieldDocuments === false ? [] : field.documents;
  const names = [...new Set([...entry.documents, ...ofField])];
  return [
    { name: form, case: null, original: true, copies: 0, form: { name: `Mẫu: ${form}`, url } },
    ...names.map((name) => {
      const copied = name.replace(COPY, '');
      const isCopy = copied !== name;
      const shown = copied.charAt(0).toUpperCase() + copied.slice(1);
      return { name: shown, case: null, original: !isCopy, copies: isCopy ? 1 : 0, form: null };
    }),
  ];
}
