import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { newsDate } from './news-date.js';

const AS_OF = '2016-12-15T10:30:00+07:00';

describe('the date of a news item', () => {
  const cases: readonly [publishedAt: string, vi: string, en: string][] = [
    ['2016-12-15T10:29:31+07:00', 'Bây giờ', 'Now'],
    ['2016-12-15T10:29:00+07:00', '1 phút trước', '1 minute ago'],
    ['2016-12-15T09:31:00+07:00', '59 phút trước', '59 minutes ago'],
    ['2016-12-15T00:10:00+07:00', '10 giờ trước', '10 hours ago'],
    ['2016-12-14T18:00:00Z', '9 giờ trước', '9 hours ago'],
    ['2016-12-14T23:59:00+07:00', 'Hôm qua', 'Yesterday'],
    ['2016-12-12T08:00:00+07:00', '3 ngày trước', '3 days ago'],
    ['2016-12-09T00:01:00+07:00', '6 ngày trước', '6 days ago'],
    ['2016-12-08T23:59:00+07:00', '08/12/2016', '08/12/2016'],
    ['2016-12-15T10:31:00+07:00', '15/12/2016', '15/12/2016'],
    ['1999-01-02T00:00:00+07:00', '02/01/1999', '02/01/1999'],
  ];
  for (const [publishedAt, vi, en] of cases) {
    it(`says ${vi} of ${publishedAt}`, () => {
      expect(newsDate(publishedAt, AS_OF, 'vi')).to.equal(vi);
      expect(newsDate(publishedAt, AS_OF, 'en')).to.equal(en);
    });
  }

  it('says hours, not yesterday, shortly after midnight', () => {
    expect(newsDate('2016-12-14T22:30:00+07:00', '2016-12-15T00:40:00+07:00', 'vi')).to.equal('2 giờ trước');
  });

  it('speaks of every instant without throwing, in any tag, and never of the future', () => {
    const instant = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, fc.constantFrom('vi', 'en', '_', 'km'), (then, now, locale) => {
        const words = newsDate(then.toISOString(), now.toISOString(), locale);
        return /^\d\d\/\d\d\/\d{4}$/.test(words) || (then <= now && Number(now) - Number(then) < 7 * 86_400_000);
      }),
    );
  });
});
