import type { DossierLookup } from '@ninhthuan/contract';
import { readDossierCode } from '@ninhthuan/contract/rules/dossier-code';
import { json, problem, type FakeResource } from './fake-answer.js';
import { ACCESS_CODE, DOSSIER_FIXTURES } from './fixtures.js';

/** The dossiers of the fixtures. */
export const fakeDossiers: FakeResource = ({ url, body }) => {
  return url.pathname === '/v1/dossiers/lookup' ? lookUp(JSON.parse(body as string) as DossierLookup) : null;
};

function lookUp({ code, accessCode, office }: DossierLookup): Response {
  const reading = readDossierCode(code);
  if (!reading.ok) {
    return problem(422, 'invalid-code');
  }
  const found = Object.values(DOSSIER_FIXTURES).find(({ dossier }) => dossier.code === reading.code);
  const offices = found ? [found.dossier.receivingAgency.id, found.dossier.handlingAgency.id] : [];
  if (!found || (office && !offices.includes(office)) || (accessCode && accessCode !== ACCESS_CODE)) {
    return problem(404, 'not-found');
  }
  return json(200, accessCode ? { ...found.dossier, details: found.details } : found.dossier);
}
