/**
 * Trước hạn, Đúng hạn, Quá hạn, Còn hạn, Tạm dừng; `not-applicable` while nothing is due yet (no due date).
 * `overdue` serves finished and open dossiers alike.
 */
export const TIMELINESS_STATES = [
  'early',
  'on-time',
  'overdue',
  'within-deadline',
  'paused',
  'not-applicable',
] as const;

export type TimelinessState = (typeof TIMELINESS_STATES)[number];
