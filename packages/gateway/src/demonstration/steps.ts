import type { DossierStep } from '@ninhthuan/contract';
import type { Office, Procedure } from './demonstration-data.js';
import type { Life } from './life.js';

const DESK = 'Bộ phận Tiếp nhận và Trả kết quả';

/** The four steps of a one-stop desk, as far as this dossier has come. A dossier that ended early has no later steps. */
export function stepsOf(life: Life, office: Office, procedure: Procedure): DossierStep[] {
  const { submittedOn, receivedOn, appraisedOn, completedOn, returnedOn } = life;
  const endedEarly = life.status === 'stopped' || life.status === 'not-accepted';
  const handledOn = appraisedOn ?? (endedEarly ? completedOn : null);
  const steps = [
    step('Tiếp nhận hồ sơ', DESK, submittedOn, receivedOn ?? (endedEarly ? completedOn : null)),
    step('Thẩm định, giải quyết hồ sơ', procedure.unit, receivedOn, handledOn),
    step('Phê duyệt, ký kết quả', office.approver, appraisedOn, completedOn),
    step('Trả kết quả', DESK, completedOn, returnedOn),
  ];
  return endedEarly ? steps.slice(0, life.status === 'not-accepted' ? 1 : 2) : steps;
}

function step(name: string, unit: string, startedOn: string | null, finishedOn: string | null): DossierStep {
  const state = finishedOn !== null ? 'done' : startedOn !== null ? 'current' : 'upcoming';
  return { name, unit, state, startedOn, finishedOn };
}
