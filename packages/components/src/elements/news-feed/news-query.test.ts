import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { newsQuery } from './news-query.js';

describe('what a news tag asks for', () => {
  it('is everything, six at a time, where it says nothing', () => {
    const nothing = { sites: [], category: undefined, limit: 6 };
    expect(newsQuery(null, null, Number(null))).to.deep.equal(nothing);
    expect(newsQuery('', ' ', NaN)).to.deep.equal(nothing);
    expect(newsQuery(' , ,', '', -1)).to.deep.equal(nothing);
  });

  it('names each site once', () => {
    expect(newsQuery('so-tttt, so-y-te ,so-tttt', 'Y tế', 3)).to.deep.equal({
      sites: ['so-tttt', 'so-y-te'],
      category: 'Y tế',
      limit: 3,
    });
  });

  it('always asks for 1 to 50 items', () => {
    fc.assert(
      fc.property(fc.double(), (limit) => {
        const asked = newsQuery(null, null, limit).limit;
        return Number.isInteger(asked) && asked >= 1 && asked <= 50;
      }),
    );
  });
});
