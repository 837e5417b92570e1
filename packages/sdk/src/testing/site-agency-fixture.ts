import type { AgencyRef } from '@ninhthuan/contract';

/** The agency that `SITE_FIXTURE` belongs to. */
export const SITE_AGENCY_FIXTURE: AgencyRef = {
  id: 'so-tttt',
  name: 'Sở Thông tin và Truyền thông tỉnh Ninh Thuận',
  nameEn: 'Ninh Thuận Department of Information and Communications',
  address: '17 Nguyễn Trãi, TP. Phan Rang–Tháp Chàm',
  phone: '0259 000 0117',
  openingHours: 'Thứ Hai – Thứ Sáu, 7:30–11:30 và 13:30–17:00',
};
