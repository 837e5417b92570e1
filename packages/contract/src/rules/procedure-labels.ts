import type { Applicant } from '../schemas/procedure.js';
import type { Channel } from '../schemas/dossier.js';

interface Label {
  readonly vi: string;
  readonly en: string;
}

/** Who can apply, in the order of filters. */
export const APPLICANT_LABELS: Readonly<Record<Applicant, Label>> = {
  citizen: { vi: 'Công dân Việt Nam', en: 'Citizens' },
  business: { vi: 'Doanh nghiệp', en: 'Businesses' },
  organisation: { vi: 'Tổ chức', en: 'Organisations' },
  official: { vi: 'Cán bộ, công chức, viên chức', en: 'Officials' },
  foreigner: { vi: 'Người nước ngoài', en: 'Foreigners' },
};

/** How to apply, in the order of filters. */
export const CHANNEL_LABELS: Readonly<Record<Channel, Label>> = {
  'in-person': { vi: 'Trực tiếp', en: 'In person' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  'public-post': { vi: 'Bưu chính công ích', en: 'Public post' },
};

/** Service levels as in 2016. */
export const LEVEL_LABELS: Readonly<Record<string, Label>> = {
  1: { vi: 'Mức độ 1', en: 'Level 1' },
  2: { vi: 'Mức độ 2', en: 'Level 2' },
  3: { vi: 'Mức độ 3', en: 'Level 3' },
  4: { vi: 'Mức độ 4', en: 'Level 4' },
};
