import { readFile } from 'node:fs/promises';
import type { DossierStatus } from '@ninhthuan/contract';

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

/** A procedure; `fee` in whole đồng, `workingDays` from receipt to result. */
export interface Procedure {
  code: string;
  name: string;
  field: string;
  scope: Office['scope'];
  unit: string;
  workingDays: number;
  fee: number;
  agencyId: string;
  documents: string[];
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
  showcase: ShowcaseEntry[];
}

/** Reads the data files that the demonstration is made from. */
export async function readDemonstrationData(): Promise<DemonstrationData> {
  const [{ offices }, { procedures }, showcase] = await Promise.all([
    read<{ offices: Office[] }>('demonstration.json'),
    read<{ procedures: Procedure[] }>('procedures.json'),
    read<ShowcaseEntry[]>('showcase.json'),
  ]);
  return { offices, procedures, showcase };
}

async function read<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`../../data/${name}`, import.meta.url), 'utf8')) as T;
}
