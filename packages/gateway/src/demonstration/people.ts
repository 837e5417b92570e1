import type { Random } from './random.js';

// Kinh, Chăm and Raglai names, as people of the province have them. No name here is a person's.
const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Phan',
  'Trương',
  'Bùi',
  'Đặng',
  'Đỗ',
  'Ngô',
  'Hồ',
  'Dương',
  'Đàng',
  'Thành',
  'Quảng',
  'Lộ',
  'Pi Năng',
  'Chamaléa',
  'Katơr',
];
const MIDDLE = ['Văn', 'Thị', 'Ngọc', 'Minh', 'Thanh', 'Hữu', 'Quốc', 'Thị Thu', 'Thị Kim', 'Đức', 'Xuân', 'Hoàng'];
const GIVEN = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Đào',
  'Giang',
  'Hà',
  'Hạnh',
  'Hoà',
  'Hùng',
  'Khánh',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Phúc',
  'Phương',
  'Quân',
  'Sơn',
  'Tâm',
  'Thảo',
  'Thuỷ',
  'Trang',
  'Tuấn',
  'Uyên',
  'Vinh',
  'Xuân',
  'Yến',
];

/** An applicant as the one-stop desk writes her down. All made up. */
export interface Person {
  name: string;
  phone: string | null;
  identityNumber: string | null;
}

export function makePerson(random: Random): Person {
  return {
    name: `${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`,
    phone: random.chance(0.93) ? `0${random.pick(['3', '5', '7', '8', '9'])}${random.digits(8)}` : null,
    // In 2016 most people still had the nine digits of a CMND; the twelve of a CCCD were just coming.
    identityNumber: random.chance(0.97)
      ? random.chance(0.85)
        ? `264${random.digits(6)}`
        : `058${random.digits(9)}`
      : null,
  };
}
