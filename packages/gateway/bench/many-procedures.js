import { Random } from '../dist/demonstration/random.js';

/** @typedef {import('../dist/store/procedures.js').StoredProcedure} StoredProcedure */

const BEGINNINGS = [
  'Cấp',
  'Cấp lại',
  'Cấp đổi',
  'Gia hạn',
  'Điều chỉnh',
  'Thu hồi',
  'Sửa đổi, bổ sung',
  'Đăng ký',
  'Xoá đăng ký',
  'Thẩm định',
  'Phê duyệt',
  'Công nhận',
  'Xác nhận',
  'Chấm dứt',
  'Công bố',
  'Thông báo',
  'Chuyển đổi',
  'Cho phép thành lập',
  'Giải thể',
  'Hỗ trợ',
];
const ENDINGS = [
  '',
  'đối với hộ gia đình, cá nhân',
  'đối với tổ chức',
  'đối với doanh nghiệp nhỏ và vừa',
  'do bị mất, hỏng',
  'trong khu công nghiệp',
  'tại vùng đồng bào dân tộc thiểu số',
  'có yếu tố nước ngoài',
  'lần đầu',
  'khi thay đổi địa chỉ trụ sở',
  'trên địa bàn hai huyện trở lên',
  'thuộc thẩm quyền của Uỷ ban nhân dân tỉnh',
  'của hợp tác xã, liên hiệp hợp tác xã',
];
const FIRST_WORDS =
  /^(?:Cấp lại|Cấp đổi|Cấp|Gia hạn|Điều chỉnh|Đăng ký lại|Đăng ký|Xoá đăng ký|Thẩm định|Công nhận|Xác nhận|Chấm dứt hoạt động|Công bố|Hỗ trợ|Giải quyết|Thực hiện|Chứng thực|Đổi) /;

/**
 * As many procedures as a whole country has, made of a few real ones: the same every time.
 * @param {readonly StoredProcedure[]} models
 * @param {number} count
 * @returns {StoredProcedure[]}
 */
export function manyProcedures(models, count) {
  const random = new Random(2016);
  const names = new Set(models.map(({ name }) => name));
  const made = [...models];
  while (made.length < count) {
    const model = random.pick(models);
    const rest = model.name.replace(FIRST_WORDS, '');
    const name =
      `${random.pick(BEGINNINGS)} ${rest.charAt(0).toLowerCase()}${rest.slice(1)} ${random.pick(ENDINGS)}`.trim();
    if (!names.has(name)) {
      names.add(name);
      made.push({ ...model, name, code: `2.${String(100_000 + made.length)}.000.00.00.H43` });
    }
  }
  return made.slice(0, count);
}
