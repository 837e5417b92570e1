import type { Channel, DossierDetails, DossierStatus } from '@ninhthuan/contract';
import { addWorkingDays } from '@ninhthuan/contract/rules/working-days';
import type { Pause } from '../store/tables.js';
import type { Procedure } from './demonstration-data.js';
import type { Random } from './random.js';

/** The day that the demonstration's dossiers are seen from; nothing in them happens later. */
export const TODAY = '2016-12-15';

/** What happened to one dossier, from its submission to today. */
export interface Life {
  status: DossierStatus;
  channel: Channel;
  submittedOn: string;
  receivedOn: string | null;
  dueOn: string | null;
  completedOn: string | null;
  returnedOn: string | null;
  /** The day the handling unit passed it on to be signed, when it has. */
  appraisedOn: string | null;
  pauses: Pause[];
  requestedDocuments: DossierDetails['requestedDocuments'];
  fee: DossierDetails['fee'];
  apology: DossierDetails['apology'];
}

const LATE = 0.05;
const REFUSED = 0.007;
const STOPPED = 0.005;
const PAUSED_ONCE = 0.06;
const REASONS = [
  'Cần xác minh thực địa thêm',
  'Chờ ý kiến của cơ quan phối hợp',
  'Hồ sơ phức tạp, cần thẩm định bổ sung',
];

/** Lets one dossier live from its submission until today. */
export function live(random: Random, procedure: Procedure, submittedOn: string): Life {
  const channel = random.chance(0.82) ? 'in-person' : random.chance(0.72) ? 'online' : 'public-post';
  const arrival = channel === 'in-person' ? 0 : channel === 'online' ? random.integer(0, 1) : random.integer(1, 2);
  const receivedOn = addWorkingDays(submittedOn, arrival);
  const life: Life = {
    status: 'submitted',
    channel,
    submittedOn,
    receivedOn: null,
    dueOn: null,
    completedOn: null,
    returnedOn: null,
    appraisedOn: null,
    pauses: [],
    requestedDocuments: [],
    fee: null,
    apology: null,
  };
  if (receivedOn > TODAY) return life;
  if (random.chance(REFUSED)) return { ...life, status: 'not-accepted', completedOn: receivedOn };

  const { workingDays: allowed } = procedure;
  life.receivedOn = receivedOn;
  life.dueOn = addWorkingDays(receivedOn, allowed);
  if (procedure.fee) life.fee = { amount: procedure.fee, paidOn: receivedOn, dueOn: null };

  const isLate = random.chance(LATE);
  const effort = isLate
    ? allowed + random.integer(1, 6)
    : Math.max(1, Math.round(allowed * (0.45 + random.next() * 0.55)));
  const waited = allowed >= 5 && random.chance(PAUSED_ONCE) ? random.integer(1, 5) : 0;
  const pauseFrom = addWorkingDays(receivedOn, Math.max(1, Math.round(effort * 0.3)));
  if (waited > 0 && pauseFrom <= TODAY) {
    const to = addWorkingDays(pauseFrom, waited);
    life.pauses.push({ from: pauseFrom, to: to <= TODAY ? to : null });
  }

  const appraised = addWorkingDays(receivedOn, Math.max(0, Math.round((effort + waited) * 0.75)));
  if (appraised <= TODAY && life.pauses.every(({ to }) => to !== null)) life.appraisedOn = appraised;
  const completedOn = addWorkingDays(receivedOn, effort + waited);
  if (random.chance(STOPPED) && completedOn <= TODAY) return { ...life, status: 'stopped', completedOn };
  if (isLate) life.apology = apologise(random, life, addWorkingDays(completedOn, 1));
  if (completedOn > TODAY) return stayOpen(random, procedure, life);

  const returnedOn = addWorkingDays(completedOn, random.chance(0.6) ? 0 : random.integer(1, 8));
  return returnedOn <= TODAY
    ? { ...life, status: 'returned', completedOn, returnedOn }
    : { ...life, status: 'completed', completedOn };
}

/** One of the states in which a dossier can be while it is being handled. */
function stayOpen(random: Random, procedure: Procedure, life: Life): Life {
  const open: Life = { ...life, completedOn: null };
  const isWaiting = life.pauses.some(({ to }) => to === null);
  if (isWaiting || (open.appraisedOn === null && random.chance(0.07))) {
    if (!isWaiting) open.pauses.push({ from: lastEvent(open), to: null });
    const names = procedure.documents.slice(0, random.integer(1, procedure.documents.length));
    const requestedDocuments = names.map((name) => ({
      name,
      original: random.chance(0.5),
      copies: random.integer(0, 2),
      note: null,
    }));
    return { ...open, status: 'supplement-requested', requestedDocuments };
  }
  if (random.chance(0.06)) {
    const from = lastEvent(open);
    open.pauses.push({ from, to: null });
    const amount =
      procedure.field === 'Đất đai' ? random.integer(500, 40_000) * 1_000 : Math.max(procedure.fee ?? 0, 50_000);
    return { ...open, status: 'payment-due', fee: { amount, paidOn: null, dueOn: addWorkingDays(from, 30) } };
  }
  if (random.chance(0.015)) return { ...open, status: 'withdrawal-requested' };
  const isNew = open.receivedOn !== null && addWorkingDays(open.receivedOn, 1) >= TODAY;
  return { ...open, status: isNew && random.chance(0.6) ? 'accepted' : 'in-process' };
}

function lastEvent({ appraisedOn, pauses, receivedOn, submittedOn }: Life): string {
  return [appraisedOn, pauses.at(-1)?.to, receivedOn].find((day) => day) ?? submittedOn;
}

/** Offices apologise on the working day after the due date, counted with the time they waited for the applicant. */
function apologise(random: Random, life: Life, newDueOn: string): Life['apology'] {
  const waited = life.pauses.length > 0;
  const issuedOn = life.dueOn === null || waited ? null : addWorkingDays(life.dueOn, 1);
  if (issuedOn === null || issuedOn > TODAY) return null;
  return { number: `${random.integer(1, 400)}/PXL-UBND`, reason: random.pick(REASONS), issuedOn, newDueOn };
}
