import type { Agency, AgencyPage } from '@ninhthuan/contract';
import { json, type FakeResource } from './fake-answer.js';
import { SITE_AGENCY_FIXTURE } from './site-agency-fixture.js';

const VALID = { validFrom: '1992-04-01', validTo: null, succeededBy: null };
const UNKNOWN = { address: null, phone: null, openingHours: null };

/** Enough of the registry to choose from: the fixtures' own agency and two beside it, on two pages. */
const AGENCIES: readonly Agency[] = [
  { ...SITE_AGENCY_FIXTURE, kind: 'department', oneStop: false, ...VALID },
  {
    id: 'so-y-te',
    name: 'Sở Y tế tỉnh Ninh Thuận',
    nameEn: 'Ninh Thuận Department of Health',
    kind: 'department',
    oneStop: false,
    ...UNKNOWN,
    ...VALID,
  },
  {
    id: 'huyen-ninh-phuoc',
    name: 'Uỷ ban nhân dân huyện Ninh Phước',
    nameEn: 'People’s Committee of Ninh Phước District',
    kind: 'district',
    oneStop: true,
    ...UNKNOWN,
    ...VALID,
  },
];

export const fakeAgencies: FakeResource = ({ url }) => {
  if (url.pathname !== '/v1/agencies') {
    return null;
  }
  const isSecond = url.searchParams.has('cursor');
  const items = isSecond ? AGENCIES.slice(2) : AGENCIES.slice(0, 2);
  return json(200, { items, nextCursor: isSecond ? null : '2' } satisfies AgencyPage);
};
