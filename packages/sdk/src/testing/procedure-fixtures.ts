import type { Applicant, Channel, Named, Procedure, ProcedureChannel } from '@ninhthuan/contract';

export const PROCEDURES_AS_OF = '2016-12-15T10:32:00+07:00';

const named = (id: string, name: string, nameEn: string): Named => ({ id, name, nameEn });

const FIELDS = {
  civilStatus: named('ho-tich', 'Hộ tịch', 'Civil status'),
  certification: named('chung-thuc', 'Chứng thực', 'Certification'),
  business: named('doanh-nghiep', 'Đăng ký doanh nghiệp', 'Business registration'),
  press: named('bao-chi', 'Báo chí', 'Press'),
  tourism: named('du-lich', 'Du lịch', 'Tourism'),
  land: named('dat-dai', 'Đất đai', 'Land'),
};

const AGENCIES = {
  justice: named('so-tu-phap', 'Sở Tư pháp', 'Department of Justice'),
  planning: named('so-khdt', 'Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment'),
  information: named('so-tttt', 'Sở Thông tin và Truyền thông', 'Department of Information and Communications'),
  culture: named('so-vhttdl', 'Sở Văn hoá, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism'),
  environment: named('so-tnmt', 'Sở Tài nguyên và Môi trường', 'Department of Natural Resources and Environment'),
};

const BASE: Omit<Procedure, 'code' | 'name' | 'field' | 'agency' | 'channels' | 'level' | 'applicants'> = {
  online: 'partial',
  steps: [
    { case: null, text: 'Nộp hồ sơ tại Bộ phận tiếp nhận và trả kết quả hoặc qua mạng.' },
    { case: null, text: 'Cơ quan thực hiện kiểm tra, thẩm định hồ sơ.' },
    { case: null, text: 'Nhận kết quả theo giấy hẹn.' },
  ],
  documents: [
    {
      name: 'Tờ khai theo mẫu',
      case: null,
      original: true,
      copies: 0,
      form: { name: 'Mẫu tờ khai (HTML)', url: 'demo/forms/to-khai.html' },
    },
    { name: 'Chứng minh nhân dân', case: null, original: false, copies: 1, form: null },
  ],
  sets: 1,
  conditions: null,
  result: 'Giấy chứng nhận',
  legalBasis: [{ number: '63/2010/NĐ-CP', name: 'Nghị định về kiểm soát thủ tục hành chính' }],
  applyUrl: null,
  updatedOn: '2016-11-30',
};

function channel(
  name: Channel,
  workingDays: number | null,
  fee: number | null,
  note: string | null = null,
): ProcedureChannel {
  return { channel: name, time: { amount: workingDays, unit: 'working-day', note: null }, fee: { amount: fee, note } };
}

function procedure(
  number: number,
  name: string,
  field: keyof typeof FIELDS,
  agency: keyof typeof AGENCIES,
  level: number,
  applicants: Applicant[],
  channels: ProcedureChannel[],
  more: Partial<Procedure> = {},
): Procedure {
  const code = `1.00${number}.000.00.00.H43`;
  return { ...BASE, code, name, field: FIELDS[field], agency: AGENCIES[agency], level, applicants, channels, ...more };
}

const DESK_AND_NET = (days: number, fee: number) => [channel('in-person', days, fee), channel('online', days, fee)];

/** Twelve procedures in the order of the catalogue; between them every part of a record is there, missing and odd. */
export const PROCEDURE_FIXTURES: readonly Procedure[] = [
  procedure(2101, 'Cấp bản sao trích lục hộ tịch', 'civilStatus', 'justice', 4, ['citizen'], DESK_AND_NET(1, 8000), {
    online: 'full',
    applyUrl: 'demo/apply.html?procedure=1.002101.000.00.00.H43',
  }),
  procedure(
    2102,
    'Cấp giấy phép hoạt động bưu chính',
    'press',
    'information',
    4,
    ['business'],
    [channel('online', 20, 10_750_000), channel('public-post', 22, 10_750_000)],
  ),
  procedure(
    2103,
    'Cấp giấy phép xuất bản bản tin',
    'press',
    'information',
    4,
    ['organisation', 'business'],
    [...DESK_AND_NET(15, 0), channel('public-post', 17, 0)],
  ),
  procedure(
    2104,
    'Cấp thẻ hướng dẫn viên du lịch nội địa',
    'tourism',
    'culture',
    3,
    ['citizen'],
    DESK_AND_NET(10, 650_000),
  ),
  procedure(
    2105,
    'Chứng thực bản sao từ bản chính giấy tờ, văn bản',
    'certification',
    'justice',
    3,
    ['citizen', 'organisation', 'foreigner'],
    [channel('in-person', 1, 2000, '2.000 đồng/trang; từ trang thứ ba 1.000 đồng/trang')],
  ),
  procedure(
    2106,
    'Đăng ký khai sinh có yếu tố nước ngoài',
    'civilStatus',
    'justice',
    3,
    ['citizen', 'foreigner'],
    DESK_AND_NET(5, 75_000),
    {
      steps: [
        { case: 'Có giấy chứng sinh', text: 'Nộp tờ khai và giấy chứng sinh.' },
        { case: 'Không có giấy chứng sinh', text: 'Nộp tờ khai và văn bản của người làm chứng xác nhận việc sinh.' },
      ],
      documents: [
        ...BASE.documents,
        { name: 'Giấy chứng sinh', case: 'Có giấy chứng sinh', original: true, copies: 0, form: null },
        {
          name: 'Văn bản của người làm chứng',
          case: 'Không có giấy chứng sinh',
          original: true,
          copies: 0,
          form: null,
        },
      ],
      conditions: 'Một trong hai bên cha, mẹ cư trú tại tỉnh Ninh Thuận.',
      applyUrl: 'demo/apply.html?procedure=1.002106.000.00.00.H43',
    },
  ),
  procedure(
    2107,
    'Đăng ký kết hôn có yếu tố nước ngoài',
    'civilStatus',
    'justice',
    3,
    ['citizen', 'foreigner'],
    DESK_AND_NET(10, 1_500_000),
  ),
  procedure(
    2108,
    'Đăng ký lại khai sinh có yếu tố nước ngoài',
    'civilStatus',
    'justice',
    3,
    ['citizen', 'foreigner'],
    DESK_AND_NET(5, 75_000),
  ),
  procedure(
    2109,
    'Đăng ký thành lập doanh nghiệp tư nhân',
    'business',
    'planning',
    4,
    ['citizen', 'business'],
    DESK_AND_NET(3, 100_000),
    {
      online: 'full',
      sets: 2,
    },
  ),
  procedure(
    2110,
    'Đăng ký thay đổi nội dung đăng ký doanh nghiệp đối với công ty trách nhiệm hữu hạn hai thành viên trở lên',
    'business',
    'planning',
    4,
    ['business'],
    DESK_AND_NET(3, 100_000),
  ),
  procedure(
    2111,
    'Hoà giải tranh chấp đất đai',
    'land',
    'environment',
    3,
    ['citizen', 'organisation'],
    [channel('in-person', null, null, 'Theo thoả thuận của các bên')],
  ),
  procedure(
    2112,
    'Tách thửa hoặc hợp thửa đất',
    'land',
    'environment',
    3,
    ['citizen', 'organisation', 'official'],
    [
      channel('in-person', 15, null, 'Theo diện tích thửa đất'),
      channel('public-post', 15, null, 'Theo diện tích thửa đất'),
    ],
  ),
];
