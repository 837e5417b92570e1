import { readFile } from 'node:fs/promises';
import type { Applicant, DossierStatus, TIME_UNITS } from '@ninhthuan/contract';

/** A one-stop office and what the province's record says of it. */
export interface Office {
  agencyId: string;
  organisationCode: string;
  /** How many dossiers it received in 2016. */
  dossiers: number;
  scope: 'district' | 'edo';
  approver: string;
  sourceStatuses: Partial<Record<DossierStatus, { code: string; label: string }>>;
}

type StepEntry = [when: string | null, text: string];

/** What the procedures of one field have in common; an entry may say otherwise. */
interface Common {
  applicants: Applicant[];
  /** Name of the form to fill in. */
  form: string;
  /** `{unit}` stands for the entry's unit. */
  steps: StepEntry[];
  legalBasis: { number: string; name: string }[];
  conditions: string | null;
  publicPost: boolean;
  sets: number;
}

export interface ProcedureField extends Common {
  id: string;
  name: string;
  nameEn: string;
  onlineFee: 'same' | 'half' | 'free';
  /** Asked for besides the entry's own. */
  documents: string[];
  updatedOn: string;
}

/** A procedure; `fee` in whole đồng or null where it depends, `workingDays` from receipt to result. */
export interface Procedure extends Partial<Common> {
  code: string;
  name: string;
  field: string;
  /** Null: none of the four one-stop offices takes it. */
  scope: Office['scope'] | null;
  unit: string;
  workingDays: number;
  fee: number | null;
  feeNote?: string;
  agencyId: string;
  documents: string[];
  /** False: the field's documents are not asked for. */
  fieldDocuments?: boolean;
  level: number;
  result: string;
  /** What is promised, where it is not in working days. */
  time?: { amount: number; unit: (typeof TIME_UNITS)[number] };
}

/** A dossier worth trying, with its access code. */
export interface ShowcaseEntry {
  code: string;
  accessCode: string;
  title: { vi: string; en: string };
}

export interface DemonstrationData {
  offices: Office[];
  procedures: Procedure[];
  fields: ProcedureField[];
  /** Since when the procedures are known to be right. */
  proceduresAsOf: string;
  showcase: ShowcaseEntry[];
}

/** Reads the data files that the demonstration is made from. */
export async function readDemonstrationData(): Promise<DemonstrationData> {
  const [{ offices }, { procedures, asOf }, { fields }, showcase] = await Promise.all([
    read<{ offices: Office[] }>('demonstration.json'),
    read<{ procedures: Procedure[]; asOf: string }>('procedures.json'),
    read<{ fields: ProcedureField[] }>('procedure-fields.json'),
    read<ShowcaseEntry[]>('showcase.json'),
  ]);
  return { offices, procedures, fields, proceduresAsOf: asOf, showcase };
}

async function read<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`../../data/${name}`, import.meta.url), 'utf8')) as T;
}
