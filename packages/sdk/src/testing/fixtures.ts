import type { AgencyRef, Dossier, DossierDetails, Site } from '@ninhthuan/contract';

/** Invented dossiers, one per interesting state, for tests and stories. Nothing in them is about a real person. */

const DESK: AgencyRef = {
  id: 'huyen-thuan-nam',
  name: 'Bộ phận Một cửa – UBND huyện Thuận Nam',
  nameEn: 'One-stop desk, Thuận Nam District',
  address: 'Quốc lộ 1, xã Phước Nam, huyện Thuận Nam',
  phone: '0259 000 0289',
  openingHours: 'Thứ Hai – Thứ Sáu, 7:30–11:30 và 13:30–17:00',
};

const LAND_OFFICE: AgencyRef = {
  ...DESK,
  id: 'huyen-thuan-nam-tnmt',
  name: 'Phòng Tài nguyên và Môi trường huyện Thuận Nam',
  nameEn: 'Natural Resources and Environment Office, Thuận Nam District',
};

export const ACCESS_CODE = 'K7M2-Q9TX';

const BASE: Dossier = {
  code: '000.02.89.H43-161205-0003',
  procedure: {
    code: '1.000748',
    name: 'Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất lần đầu',
  },
  status: 'in-process',
  sourceStatus: null,
  channel: 'in-person',
  receivingAgency: DESK,
  handlingAgency: LAND_OFFICE,
  submittedOn: '2016-12-05',
  receivedOn: '2016-12-05',
  dueOn: '2016-12-20',
  rescheduledTo: null,
  completedOn: null,
  returnedOn: null,
  timeliness: { state: 'within-deadline', workingDays: 3 },
  steps: [
    { name: 'Tiếp nhận hồ sơ', unit: DESK.name, state: 'done', startedOn: '2016-12-05', finishedOn: '2016-12-05' },
    {
      name: 'Thẩm tra hồ sơ',
      unit: LAND_OFFICE.name,
      state: 'done',
      startedOn: '2016-12-06',
      finishedOn: '2016-12-12',
    },
    {
      name: 'Trình ký',
      unit: 'Lãnh đạo UBND huyện Thuận Nam',
      state: 'current',
      startedOn: '2016-12-13',
      finishedOn: null,
    },
    { name: 'Trả kết quả', unit: DESK.name, state: 'upcoming', startedOn: null, finishedOn: null },
  ],
  nextAction: { kind: 'wait', at: DESK },
  asOf: '2016-12-15T10:32:00+07:00',
  details: null,
};

const DETAILS: DossierDetails = {
  owner: { name: 'N••• Hoa', phone: '••••••• 456', identityNumber: '••••••••• 123' },
  requestedDocuments: [],
  fee: null,
  apology: null,
};

/** A dossier and what its access code opens. */
export interface DossierFixture {
  readonly dossier: Dossier;
  readonly details: DossierDetails;
}

export type FixtureName =
  'inProcess' | 'supplement' | 'paymentDue' | 'overdue' | 'completed' | 'returned' | 'notAccepted' | 'stopped';

export const DOSSIER_FIXTURES: Readonly<Record<FixtureName, DossierFixture>> = {
  inProcess: { dossier: BASE, details: DETAILS },
  supplement: {
    dossier: {
      ...BASE,
      code: '000.02.89.H43-161201-0011',
      status: 'supplement-requested',
      timeliness: { state: 'paused', workingDays: 4 },
      nextAction: { kind: 'supplement', at: DESK },
    },
    details: {
      ...DETAILS,
      requestedDocuments: [
        { name: 'Trích lục bản đồ địa chính thửa đất', original: true, copies: 1, note: 'Có xác nhận của UBND xã' },
        { name: 'Sổ hộ khẩu', original: false, copies: 2, note: null },
      ],
    },
  },
  paymentDue: {
    dossier: {
      ...BASE,
      code: '000.02.89.H43-161202-0007',
      status: 'payment-due',
      timeliness: { state: 'paused', workingDays: 2 },
      nextAction: { kind: 'pay', at: DESK },
    },
    details: { ...DETAILS, fee: { amount: 150_000, paidOn: null, dueOn: '2016-12-22' } },
  },
  overdue: {
    dossier: {
      ...BASE,
      code: '000.02.89.H43-161124-0002',
      channel: 'public-post',
      submittedOn: '2016-11-23',
      receivedOn: '2016-11-24',
      dueOn: '2016-12-13',
      rescheduledTo: '2016-12-19',
      timeliness: { state: 'overdue', workingDays: 2 },
    },
    details: {
      ...DETAILS,
      apology: {
        number: '12/PXL-UBND',
        reason: 'Cần xác minh thêm ranh giới thửa đất tại thực địa',
        issuedOn: '2016-12-13',
        newDueOn: '2016-12-19',
      },
    },
  },
  completed: {
    dossier: {
      ...BASE,
      code: '000.02.89.H43-161128-0005',
      status: 'completed',
      channel: 'online',
      completedOn: '2016-12-14',
      timeliness: { state: 'early', workingDays: 4 },
      steps: BASE.steps.map((step, index) =>
        index < 3
          ? { ...step, state: 'done', startedOn: '2016-12-05', finishedOn: '2016-12-14' }
          : { ...step, state: 'current', startedOn: '2016-12-14' },
      ),
      nextAction: { kind: 'collect', at: DESK },
    },
    details: DETAILS,
  },
  returned: {
    dossier: {
      ...BASE,
      code: '000.02.89.H43-161110-0001',
      status: 'returned',
      completedOn: '2016-12-09',
      returnedOn: '2016-12-12',
      timeliness: { state: 'on-time', workingDays: 0 },
      steps: BASE.steps.map((step) => ({ ...step, state: 'done', startedOn: '2016-12-05', finishedOn: '2016-12-09' })),
      nextAction: { kind: 'none', at: DESK },
    },
    details: DETAILS,
  },
  notAccepted: {
    dossier: {
      ...BASE,
      code: '000.02.89.H43-161206-0004',
      status: 'not-accepted',
      receivedOn: null,
      dueOn: null,
      timeliness: { state: 'not-applicable', workingDays: null },
      steps: [
        { name: 'Kiểm tra hồ sơ', unit: DESK.name, state: 'done', startedOn: '2016-12-06', finishedOn: '2016-12-06' },
      ],
      nextAction: { kind: 'ask', at: DESK },
    },
    details: DETAILS,
  },
  stopped: {
    dossier: {
      ...BASE,
      code: '000.02.89.H43-161115-0009',
      status: 'stopped',
      sourceStatus: { code: 'HUY', label: 'Huỷ theo đề nghị của công dân' },
      completedOn: '2016-12-01',
      timeliness: { state: 'on-time', workingDays: 0 },
      steps: BASE.steps.slice(0, 2),
      nextAction: { kind: 'ask', at: DESK },
    },
    details: DETAILS,
  },
};

const LIGHT = {
  accent: '#0b5cad',
  accentStrong: '#084a8c',
  onAccent: '#ffffff',
  accentSoft: '#e8f1fb',
  accentText: '#0b5cad',
};
const DARK = {
  accent: '#5aa7f2',
  accentStrong: '#86c0f7',
  onAccent: '#10151a',
  accentSoft: '#12263a',
  accentText: '#86c0f7',
};

export const SITE_FIXTURE: Site = {
  id: 'so-tttt',
  name: 'Sở Thông tin và Truyền thông tỉnh Ninh Thuận',
  nameEn: 'Ninh Thuận Department of Information and Communications',
  agencyId: 'so-tttt',
  locale: 'vi',
  portalUrl: 'https://portal.example/',
  demonstration: true,
  theme: { light: LIGHT, dark: DARK },
};
