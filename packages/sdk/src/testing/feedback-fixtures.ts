import type { FeedbackProgress, FeedbackStatus } from '@ninhthuan/contract';
import { SITE_AGENCY_FIXTURE } from './site-agency-fixture.js';

const BASE: FeedbackProgress = {
  code: 'PA-7K4M-2Q9X-5F',
  status: 'received',
  category: 'regulation',
  agency: SITE_AGENCY_FIXTURE,
  receivedAt: '2016-12-14T09:05:00+07:00',
  dueOn: '2017-01-05',
  answer: null,
  asOf: '2016-12-15T10:32:00+07:00',
};

/** Invented messages, one in each state a sender may meet. The codes can be looked up in the fake portal. */
export const FEEDBACK_FIXTURES: Readonly<Record<FeedbackStatus, FeedbackProgress>> = {
  received: BASE,
  'in-progress': {
    ...BASE,
    code: 'PA-3F8P-6W2D-AR',
    status: 'in-progress',
    category: 'conduct',
    receivedAt: '2016-12-06T14:20:00+07:00',
    dueOn: '2016-12-27',
  },
  'supplement-requested': {
    ...BASE,
    code: 'PA-9R5T-4H7C-B9',
    status: 'supplement-requested',
    category: 'other',
    receivedAt: '2016-12-08T08:10:00+07:00',
    dueOn: '2016-12-29',
    answer: {
      text: 'Xin cho biết số biên nhận và ngày nộp hồ sơ để chúng tôi kiểm tra.',
      by: 'Bộ phận Tiếp công dân',
      answeredAt: '2016-12-12T15:00:00+07:00',
    },
  },
  refused: {
    ...BASE,
    code: 'PA-2B6V-8N3K-DJ',
    status: 'refused',
    category: 'other',
    receivedAt: '2016-12-01T10:00:00+07:00',
    dueOn: '2016-12-22',
    answer: {
      text: 'Nội dung thuộc thẩm quyền của Toà án nhân dân, không thuộc phạm vi tiếp nhận phản ánh, kiến nghị.',
      by: 'Văn phòng Sở',
      answeredAt: '2016-12-02T16:30:00+07:00',
    },
  },
  answered: {
    ...BASE,
    code: 'PA-5X9J-7M4G-EZ',
    status: 'answered',
    receivedAt: '2016-11-21T11:45:00+07:00',
    dueOn: '2016-12-12',
    answer: {
      text:
        'Cảm ơn ông/bà. Biểu mẫu trực tuyến đã được sửa: từ ngày 05/12/2016 không còn yêu cầu nộp bản sao sổ hộ khẩu ' +
        'khi đã có số định danh.',
      by: 'Phòng Công nghệ thông tin',
      answeredAt: '2016-12-05T09:15:00+07:00',
    },
  },
};
