import type { Life } from './life.js';

/** One showcase dossier: which procedure (by name) it follows and what happened to it. Seen from 15 December 2016. */
export interface ShowcaseLife {
  procedure: string;
  owner: { name: string; phone: string; identityNumber: string };
  life: Life;
}

const blank = {
  pauses: [],
  requestedDocuments: [],
  fee: null,
  apology: null,
  completedOn: null,
  returnedOn: null,
  appraisedOn: null,
};

/** By dossier code; `data/showcase.json` lists the same codes with their access codes and titles. */
export const SHOWCASE_LIVES: Readonly<Record<string, ShowcaseLife>> = {
  '000.00.01.H43-161205-0001': {
    procedure: 'Đăng ký biến động do chuyển nhượng, tặng cho quyền sử dụng đất',
    owner: { name: 'Nguyễn Thị Lan', phone: '0912000321', identityNumber: '264000123' },
    life: {
      ...blank,
      status: 'in-process',
      channel: 'online',
      submittedOn: '2016-12-05',
      receivedOn: '2016-12-06',
      dueOn: '2016-12-20',
      appraisedOn: '2016-12-14',
      fee: { amount: 50_000, paidOn: '2016-12-06', dueOn: null },
    },
  },
  '000.00.02.H43-161124-0007': {
    procedure: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    owner: { name: 'Đàng Văn Bình', phone: '0973000456', identityNumber: '264000456' },
    life: {
      ...blank,
      status: 'supplement-requested',
      channel: 'in-person',
      submittedOn: '2016-11-24',
      receivedOn: '2016-11-24',
      dueOn: '2016-12-15',
      pauses: [{ from: '2016-12-08', to: null }],
      requestedDocuments: [
        { name: 'Bản vẽ thiết kế xây dựng', original: true, copies: 1, note: 'Có chữ ký của đơn vị thiết kế' },
        {
          name: 'Bản sao Giấy chứng nhận quyền sử dụng đất',
          original: false,
          copies: 1,
          note: 'Bản sao có chứng thực',
        },
      ],
      fee: { amount: 75_000, paidOn: '2016-11-24', dueOn: null },
    },
  },
  '000.00.03.H43-161129-0002': {
    procedure: 'Xác nhận đăng ký thừa kế quyền sử dụng đất',
    owner: { name: 'Trần Văn Hoà', phone: '0905000789', identityNumber: '058000000789' },
    life: {
      ...blank,
      status: 'in-process',
      channel: 'in-person',
      submittedOn: '2016-11-29',
      receivedOn: '2016-11-29',
      dueOn: '2016-12-13',
      fee: { amount: 50_000, paidOn: '2016-11-29', dueOn: null },
      apology: {
        number: '27/PXL-UBND',
        reason: 'Cần xác minh thực địa thêm về ranh giới thửa đất',
        issuedOn: '2016-12-14',
        newDueOn: '2016-12-19',
      },
    },
  },
  '000.00.01.H43-161122-0015': {
    procedure: 'Chuyển mục đích sử dụng đất của hộ gia đình, cá nhân',
    owner: { name: 'Lê Ngọc Mai', phone: '0838000654', identityNumber: '264000654' },
    life: {
      ...blank,
      status: 'payment-due',
      channel: 'public-post',
      submittedOn: '2016-11-22',
      receivedOn: '2016-11-24',
      dueOn: '2016-12-15',
      appraisedOn: '2016-12-09',
      pauses: [{ from: '2016-12-09', to: null }],
      fee: { amount: 12_480_000, paidOn: null, dueOn: '2017-01-09' },
    },
  },
  '000.00.10.H43-161201-0002': {
    procedure: 'Cấp Giấy chứng nhận đăng ký đầu tư',
    owner: { name: 'Huỳnh Minh Quân', phone: '0389000987', identityNumber: '058000000987' },
    life: {
      ...blank,
      status: 'completed',
      channel: 'online',
      submittedOn: '2016-12-01',
      receivedOn: '2016-12-01',
      dueOn: '2016-12-22',
      appraisedOn: '2016-12-12',
      completedOn: '2016-12-14',
    },
  },
  '000.00.02.H43-161201-0011': {
    procedure: 'Đăng ký thành lập hộ kinh doanh',
    owner: { name: 'Phạm Thị Kim Yến', phone: '0706000135', identityNumber: '264000135' },
    life: {
      ...blank,
      status: 'returned',
      channel: 'in-person',
      submittedOn: '2016-12-01',
      receivedOn: '2016-12-01',
      dueOn: '2016-12-06',
      appraisedOn: '2016-12-02',
      completedOn: '2016-12-05',
      returnedOn: '2016-12-06',
      fee: { amount: 100_000, paidOn: '2016-12-01', dueOn: null },
    },
  },
};
