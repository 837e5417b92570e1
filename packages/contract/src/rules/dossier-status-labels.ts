import type { DossierStatus } from './dossier-status.js';

/** The national portal's wording of each status. Apart from the list itself, so that a page pays only for what it shows. */
export const DOSSIER_STATUS_LABELS: Readonly<Record<DossierStatus, { readonly vi: string; readonly en: string }>> = {
  submitted: { vi: 'Mới đăng ký', en: 'Newly submitted' },
  accepted: { vi: 'Được tiếp nhận', en: 'Accepted' },
  'not-accepted': { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  'in-process': { vi: 'Đang xử lý', en: 'In process' },
  'supplement-requested': { vi: 'Yêu cầu bổ sung giấy tờ', en: 'More documents requested' },
  'payment-due': { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment due' },
  'withdrawal-requested': { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawal requested' },
  stopped: { vi: 'Dừng xử lý', en: 'Stopped' },
  completed: { vi: 'Đã xử lý xong', en: 'Completed' },
  returned: { vi: 'Đã trả kết quả', en: 'Result returned' },
};
