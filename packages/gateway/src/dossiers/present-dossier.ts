import type { Dossier, DossierStatus, NextAction } from '@ninhthuan/contract';
import { maskIdentityNumber, maskName, maskPhone } from '@ninhthuan/contract/rules/mask';
import { timeliness } from '@ninhthuan/contract/rules/timeliness';
import { toVietnamDate, toVietnamInstant } from '../clock.js';
import { agencyRef } from '../registry/agency-ref.js';
import type { Registry } from '../registry/registry.js';
import type { DossierRecord } from '../store/dossiers.js';

const NEXT_ACTION: Readonly<Record<DossierStatus, NextAction>> = {
  submitted: 'wait',
  accepted: 'wait',
  'not-accepted': 'ask',
  'in-process': 'wait',
  'supplement-requested': 'supplement',
  'payment-due': 'pay',
  'withdrawal-requested': 'wait',
  stopped: 'ask',
  completed: 'collect',
  returned: 'none',
};

/**
 * What a citizen may see of a stored dossier. Everything about the person is left out, or masked when `withDetails` says
 * that the access code was right.
 */
export function presentDossier(record: DossierRecord, registry: Registry, now: Date, withDetails: boolean): Dossier {
  const today = toVietnamDate(now);
  return {
    code: record.code,
    procedure: { code: record.procedure_code, name: record.procedure_name },
    status: record.status,
    sourceStatus:
      record.source_status_code !== null && record.source_status_label !== null
        ? { code: record.source_status_code, label: record.source_status_label }
        : null,
    channel: record.channel,
    receivingAgency: agencyRef(registry, record.receiving_agency_id),
    handlingAgency: agencyRef(registry, record.handling_agency_id),
    submittedOn: record.submitted_on,
    receivedOn: record.received_on,
    dueOn: record.due_on,
    rescheduledTo: record.rescheduled_to,
    completedOn: record.completed_on,
    returnedOn: record.returned_on,
    timeliness: timeliness({
      status: record.status,
      receivedOn: record.received_on,
      dueOn: record.due_on,
      completedOn: record.completed_on,
      returnedOn: record.returned_on,
      pauses: record.pauses,
      today,
    }),
    steps: record.steps,
    nextAction: {
      kind: NEXT_ACTION[record.status],
      // Where to go today: the office may have been merged into another one since.
      at: agencyRef(registry, registry.currentAgencyId(record.receiving_agency_id, today)),
    },
    asOf: toVietnamInstant(now),
    details: withDetails ? presentDetails(record) : null,
  };
}

function presentDetails(record: DossierRecord): NonNullable<Dossier['details']> {
  return {
    owner: {
      name: maskName(record.owner_name),
      phone: record.owner_phone === null ? null : maskPhone(record.owner_phone),
      identityNumber: record.owner_identity_number === null ? null : maskIdentityNumber(record.owner_identity_number),
    },
    requestedDocuments: record.requested_documents,
    fee: record.fee,
    apology: record.apology,
  };
}
