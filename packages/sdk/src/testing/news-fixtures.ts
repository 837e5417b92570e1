import type { NewsImage, NewsItem, NewsPage } from '@ninhthuan/contract';

/** Invented news for tests and stories. Nothing in it is about a real person or event. */

type SiteRef = NewsItem['site'];

/** Three kinds of site: one read a moment ago, one that could not be read lately, one without any news. */
export const NEWS_SITES = {
  fresh: {
    id: 'so-tttt',
    name: 'Sở Thông tin và Truyền thông',
    nameEn: 'Department of Information and Communications',
  },
  stale: { id: 'huyen-bac-ai', name: 'Uỷ ban nhân dân huyện Bác Ái', nameEn: 'Bác Ái District People’s Committee' },
  empty: { id: 'ban-dan-toc', name: 'Ban Dân tộc', nameEn: 'Committee for Ethnic Affairs' },
} as const satisfies Record<string, SiteRef>;

const FARMING: SiteRef = {
  id: 'so-nnptnt',
  name: 'Sở Nông nghiệp và Phát triển nông thôn',
  nameEn: 'Department of Agriculture and Rural Development',
};
const CULTURE: SiteRef = {
  id: 'so-vhttdl',
  name: 'Sở Văn hoá, Thể thao và Du lịch',
  nameEn: 'Department of Culture, Sports and Tourism',
};

/** A drawn picture of a few hundred bytes, so that stories and tests need no file and no network. */
function picture(sky: string, ground: string, sun: string, alt = ''): NewsImage {
  const draw = (width: number) =>
    `data:image/svg+xml,${encodeURIComponent(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(width * 9) / 16}" viewBox="0 0 320 180">` +
        `<path fill="${sky}" d="M0 0h320v180H0z"/><circle cx="236" cy="62" r="30" fill="${sun}"/>` +
        `<path fill="${ground}" opacity=".55" d="M0 122 70 84l64 34 58-46 128 62v46H0z"/>` +
        `<path fill="${ground}" d="M0 138q80-26 160 0t160 0v42H0z"/></svg>`,
    )}`;
  return { sources: [320, 640].map((width) => ({ url: draw(width), width })), alt };
}

const SEA = picture('#bfe3f2', '#1f7a94', '#f7c948', 'Biển buổi sớm');
const VINEYARD = picture('#f6e7c1', '#5d7f3a', '#e8743b', 'Vườn nho trước mùa thu hoạch');
const HILLS = picture('#f3d3c4', '#9a4a3c', '#f5b83d');

function item(day: string, title: string, excerpt: string, rest: Partial<NewsItem> & Pick<NewsItem, 'site'>): NewsItem {
  const id = `fixture-${day}-${title.length}`;
  return {
    id,
    title,
    url: `https://${rest.site.id}.example/tin/${id}`,
    excerpt,
    image: null,
    publishedAt: `2016-12-${day}:00+07:00`,
    categories: [],
    alsoAt: [],
    ...rest,
  };
}

/** Newest first, as the gateway answers. */
export const NEWS_FIXTURES: readonly NewsItem[] = [
  item(
    '15T09:40',
    'Thêm 12 thủ tục hành chính được tiếp nhận qua mạng từ tháng 01/2017',
    'Người dân và doanh nghiệp có thể gửi hồ sơ từ nhà, theo dõi tiến trình bằng mã hồ sơ và nhận kết quả qua bưu chính công ích. Bộ phận Một cửa vẫn tiếp nhận trực tiếp như trước.',
    {
      site: NEWS_SITES.fresh,
      categories: ['Cải cách hành chính'],
      image: SEA,
    },
  ),
  item(
    '15T08:05',
    'Nho Phan Rang vào vụ Tết: sản lượng dự kiến tăng nhẹ, giá ổn định',
    'Các vùng trồng nho ở Ninh Phước và Ninh Sơn đang tỉa cành, bao trái. Nhà vườn được khuyến cáo ghi nhật ký sản xuất để truy xuất nguồn gốc.',
    {
      site: FARMING,
      categories: ['Nông nghiệp'],
      image: VINEYARD,
      alsoAt: [CULTURE],
    },
  ),
  item(
    '14T16:30',
    'Thông báo lịch cắt nước tạm thời để nâng cấp đường ống tại các phường trung tâm thành phố Phan Rang – Tháp Chàm và các xã lân cận trong tuần thứ ba của tháng 12',
    '',
    { site: NEWS_SITES.fresh, categories: ['Thông báo'] },
  ),
  item(
    '14T10:00',
    'Trưng bày ảnh về lễ hội Katê và nghề dệt Mỹ Nghiệp',
    'Hơn 80 bức ảnh và hiện vật giới thiệu tháp Chăm, trang phục và nghề dệt truyền thống, mở cửa miễn phí đến hết tháng.',
    {
      site: CULTURE,
      categories: ['Văn hoá'],
      image: HILLS,
    },
  ),
  item(
    '13T14:20',
    'Hướng dẫn người dân tra cứu hồ sơ một cửa bằng mã trên phiếu hẹn',
    'Mỗi phiếu hẹn có một mã hồ sơ. Nhập mã này tại ô tra cứu để biết hồ sơ đang ở bước nào và khi nào có kết quả.',
    {
      site: NEWS_SITES.fresh,
      categories: ['Cải cách hành chính'],
      alsoAt: [FARMING, CULTURE],
    },
  ),
  item(
    '13T07:45',
    'Diêm dân Cà Ná bước vào vụ muối mới sau đợt mưa trái mùa',
    'Nắng đều và gió Phan Rang giúp ruộng muối kết tinh nhanh; các hợp tác xã chuẩn bị bạt trải cho vụ mới.',
    {
      site: FARMING,
      categories: ['Nông nghiệp'],
      image: SEA,
    },
  ),
  item(
    '12T15:10',
    'Tập huấn an toàn thông tin cho cán bộ phụ trách công nghệ',
    'Lớp học kéo dài hai ngày, có phần thực hành ứng cứu sự cố thư điện tử giả mạo.',
    {
      site: NEWS_SITES.fresh,
      categories: ['Thông báo'],
    },
  ),
  item(
    '10T09:00',
    'Giải chạy việt dã “Gió và nắng” mở đăng ký',
    'Đường chạy 5 km và 10 km ven biển Bình Sơn, dành cho mọi lứa tuổi.',
    {
      site: CULTURE,
      categories: ['Thể thao'],
      image: HILLS,
    },
  ),
  item(
    '09T08:30',
    'Mô hình tưới tiết kiệm giúp táo xanh đứng vững qua mùa khô',
    'Tưới nhỏ giọt giảm một nửa lượng nước so với tưới tràn, theo số liệu của các hộ tham gia mô hình.',
    {
      site: FARMING,
      categories: ['Nông nghiệp'],
      image: VINEYARD,
    },
  ),
  item(
    '02T08:00',
    'Khởi công hồ chứa nước phục vụ sản xuất',
    'Công trình dự kiến cấp nước cho các xã vùng cao khi hoàn thành.',
    {
      site: NEWS_SITES.stale,
      categories: ['Nông nghiệp'],
      image: HILLS,
    },
  ),
  item(
    '01T08:00',
    'Kế hoạch tiếp công dân tháng 12',
    'Lịch tiếp công dân định kỳ được niêm yết tại trụ sở và trên trang thông tin của huyện.',
    {
      site: NEWS_SITES.stale,
      categories: ['Thông báo'],
      publishedAt: null,
    },
  ),
];

/** When the fixtures' gateway last read anything. */
export const NEWS_AS_OF: NewsPage['asOf'] = '2016-12-15T10:30:00+07:00';
