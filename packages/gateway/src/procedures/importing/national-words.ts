import type { Applicant, Channel, ProcedureChannel } from '@ninhthuan/contract';
import { foldVietnamese } from '@ninhthuan/contract/rules/fold';

/** Words of the national data as they are written there, and the code some systems send in their place. */
const CHANNELS = new Map<string, Channel>([
  ['truc tiep', 'in-person'],
  ['truc tuyen', 'online'],
  ['qua mang', 'online'],
  ['buu chinh cong ich', 'public-post'],
  ['dich vu buu chinh', 'public-post'],
  ['dich vu buu chinh cong ich', 'public-post'],
  ['1', 'in-person'],
  ['2', 'online'],
  ['3', 'public-post'],
]);

const UNITS = new Map<string, ProcedureChannel['time']['unit']>([
  ['ngay lam viec', 'working-day'],
  ['ngay', 'day'],
  ['gio', 'hour'],
  ['thang', 'month'],
]);

const APPLICANTS = new Map<string, Applicant>([
  ['cong dan viet nam', 'citizen'],
  ['cong dan', 'citizen'],
  ['ca nhan', 'citizen'],
  ['nguoi viet nam dinh cu o nuoc ngoai', 'citizen'],
  ['nguoi nuoc ngoai', 'foreigner'],
  ['can bo, cong chuc, vien chuc', 'official'],
  ['doanh nghiep', 'business'],
  ['doanh nghiep co von dau tu nuoc ngoai', 'business'],
  ['to chuc', 'organisation'],
  ['to chuc (khong bao gom doanh nghiep, htx)', 'organisation'],
  ['to chuc nuoc ngoai', 'organisation'],
  ['hop tac xa', 'organisation'],
]);

export const readChannel = (words: string) => CHANNELS.get(foldVietnamese(words));
export const readTimeUnit = (words: string) => UNITS.get(foldVietnamese(words));
export const readApplicant = (words: string) => APPLICANTS.get(foldVietnamese(words));

const FREE = new Set(['khong', 'mien phi', 'khong thu phi', 'khong co']);
const AMOUNT = /^(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(?:đồng|đ|vnđ|vnd)?\.?$/i;

/** An amount in whole đồng where the words are one; else they are a note on what it depends on. */
export function readFee(words: string | null): ProcedureChannel['fee'] {
  if (words === null) return { amount: null, note: null };
  if (FREE.has(foldVietnamese(words))) return { amount: 0, note: null };
  const [, digits] = AMOUNT.exec(words) ?? [];
  const amount = Number(digits?.replace(/[.,]/g, ''));
  return Number.isSafeInteger(amount) ? { amount, note: null } : { amount: null, note: words };
}

/** “Hộ tịch” becomes `ho-tich`: the id of a field that was never heard of before. */
export function slugOf(name: string): string {
  return foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);
}
