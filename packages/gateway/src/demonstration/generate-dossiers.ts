import { isWorkingDay } from '@ninhthuan/contract/rules/working-days';
import type { Insertable } from 'kysely';
import { hashAccessCode } from '../dossiers/access-code.js';
import type { DossierTable } from '../store/tables.js';
import type { DemonstrationData, Office, Procedure } from './demonstration-data.js';
import { live, TODAY, type Life } from './life.js';
import { makePerson, type Person } from './people.js';
import { Random } from './random.js';
import { SHOWCASE_LIVES } from './showcase-lives.js';
import { stepsOf } from './steps.js';

const SEED = 20_161_215;
const FIRST_DAY = '2016-01-04';

/** A row as it goes into the table, with its JSON columns still as objects. */
export type DossierRow = Omit<
  Insertable<DossierTable>,
  'steps' | 'pauses' | 'requested_documents' | 'fee' | 'apology'
> & {
  steps: ReturnType<typeof stepsOf>;
} & Pick<Life, 'pauses' | 'fee' | 'apology'> & { requested_documents: Life['requestedDocuments'] };

/** All dossiers of the four offices, the showcase among them. The same data and key give the same rows, always. */
export function generateDossiers(data: DemonstrationData, accessCodeKey: string): DossierRow[] {
  const random = new Random(SEED);
  const days = workingDaysUpToToday();
  return data.offices.flatMap((office) => {
    const procedures = data.procedures.filter(({ scope }) => scope === office.scope);
    const shown = data.showcase.filter(({ code }) => code.startsWith(`${office.organisationCode}-`));
    const rows = shown.map(({ code, accessCode }) => {
      const { procedure, owner, life } = showcaseLife(code);
      return toRow(
        office,
        named(procedures, procedure),
        life,
        code,
        owner,
        hashAccessCode(accessCodeKey, code, accessCode),
      );
    });
    const nextCode = numberDossiers(office, new Set(shown.map(({ code }) => code)));
    const submitted = Array.from({ length: office.dossiers - rows.length }, () => random.pick(days)).sort();
    for (const day of submitted) {
      const procedure = random.pick(procedures);
      const life = live(random, procedure, day);
      const code = nextCode(day);
      // Nobody knows this access code, as nobody holds the receipt: these dossiers belong to no one.
      const hash = hashAccessCode(accessCodeKey, code, random.digits(16));
      rows.push(toRow(office, procedure, life, code, makePerson(random), hash));
    }
    return rows;
  });
}

function workingDaysUpToToday(): string[] {
  const days: string[] = [];
  for (let day = new Date(`${FIRST_DAY}T00:00:00Z`); ; day = new Date(day.getTime() + 86_400_000)) {
    const date = day.toISOString().slice(0, 10);
    if (date > TODAY) return days;
    if (isWorkingDay(date)) days.push(date);
  }
}

/** Numbers an office's dossiers day by day, leaving out the numbers that the showcase has taken. */
function numberDossiers(office: Office, taken: ReadonlySet<string>): (day: string) => string {
  const last = new Map<string, number>();
  return (day) => {
    for (;;) {
      const number = (last.get(day) ?? 0) + 1;
      last.set(day, number);
      const code = `${office.organisationCode}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
      if (!taken.has(code)) return code;
    }
  };
}

function showcaseLife(code: string) {
  const found = SHOWCASE_LIVES[code];
  if (!found) throw new Error(`data/showcase.json names ${code}, which has no life in showcase-lives.ts.`);
  return found;
}

function named(procedures: Procedure[], name: string): Procedure {
  const found = procedures.find((procedure) => procedure.name === name);
  if (!found) throw new Error(`data/procedures.json has no procedure “${name}”.`);
  return found;
}

function toRow(
  office: Office,
  procedure: Procedure,
  life: Life,
  code: string,
  owner: Person,
  hash: Buffer,
): DossierRow {
  const own = office.sourceStatuses[life.status];
  const isHandledElsewhere = office.scope === 'edo' || procedure.field === 'Đất đai';
  return {
    code,
    procedure_code: procedure.code,
    receiving_agency_id: office.agencyId,
    handling_agency_id: isHandledElsewhere ? procedure.agencyId : office.agencyId,
    status: life.status,
    source_status_code: own?.code ?? null,
    source_status_label: own?.label ?? null,
    channel: life.channel,
    submitted_on: life.submittedOn,
    received_on: life.receivedOn,
    due_on: life.dueOn,
    rescheduled_to: life.apology?.newDueOn ?? null,
    completed_on: life.completedOn,
    returned_on: life.returnedOn,
    steps: stepsOf(life, office, procedure),
    pauses: life.pauses,
    owner_name: owner.name,
    owner_phone: owner.phone,
    owner_identity_number: owner.identityNumber,
    requested_documents: life.requestedDocuments,
    fee: life.fee,
    apology: life.apology,
    access_code_hash: hash,
  };
}
