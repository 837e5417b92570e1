import { createFakePortal, NEWS_SITES, SITE_FIXTURE, type FakeFault } from '@ninhthuan/sdk/testing';
import { expect } from '@open-wc/testing';
import { place, removeAll, until } from '../../testing/element-contract.js';
import './news-feed.define.js';
import { all, placed, portalWith, shows, textIn, titles } from './news-feed.driver.js';
import type { NtNewsFeed } from './news-feed.js';

describe('<nt-news-feed> in hard times', () => {
  afterEach(removeAll);

  describe('states', () => {
    const cases: readonly [FakeFault, string][] = [
      ['down', 'tạm thời không trả lời'],
      ['html', 'tạm thời không trả lời'],
      ['rate-limited', 'đợi 40 giây'],
      ['never-answers', 'trả lời quá chậm'],
      ['other-version', 'phiên bản cũ'],
    ];
    for (const [fault, text] of cases) {
      it(`says what to do when the gateway is ${fault}, and retries`, async () => {
        const portal = createFakePortal({ timeout: 100 });
        portal.gateway.fault = fault;
        const element = place<NtNewsFeed>('<nt-news-feed></nt-news-feed>', portal);
        await shows(element, text);
        await expect(element).to.be.accessible();
        portal.gateway.fault = null;
        all(element, '.message button')[0]?.click();
        await until(() => titles(element).length === 6, 'the news');
        await until(() => element.shadowRoot?.activeElement?.localName === 'a', 'the focus on the first item');
      });
    }

    it('says so when there is nothing', async () => {
      const element = place<NtNewsFeed>(`<nt-news-feed sites="${NEWS_SITES.empty.id}"></nt-news-feed>`);
      await shows(element, 'Chưa có tin nào');
      await expect(element).to.be.accessible();
    });

    it('says so when the news is old', async () => {
      const element = await placed(`sites="${NEWS_SITES.stale.id}"`);
      await shows(element, 'có thể đã cũ');
      await expect(element).to.be.accessible();
    });
  });

  describe('steady rooms', () => {
    const items = [
      { title: 'Ngắn' },
      {
        title: 'Rất dài '.repeat(30),
        excerpt: 'Nhiều chữ '.repeat(30),
        publishedAt: '2016-12-15T08:00:00+07:00',
        alsoAt: Array.from({ length: 9 }, (_, index) => ({ id: `x-${index}`, name: 'Sở Nội vụ', nameEn: null })),
      },
      {
        title: 'x'.repeat(200),
        excerpt: 'Một dòng',
        image: { sources: [{ url: 'data:,', width: 320 }], alt: '' },
      },
    ];
    const widths = [240, 300, 320, 480, 600, 800, 1000];
    for (const layout of ['list', 'cards', 'compact']) {
      it(`gives the news the skeleton’s height as ${layout}, whatever its words`, async () => {
        const waiting = createFakePortal();
        waiting.gateway.fault = 'never-answers';
        const tag = `<nt-news-feed layout="${layout}" limit="3"></nt-news-feed>`;
        const empty = place<NtNewsFeed>(tag, waiting);
        await until(() => all(empty, '.bar').length > 0, 'the skeleton');
        // Its site is unknown too: nothing is answered.
        const full = await placed(`layout="${layout}" limit="3"`, portalWith(items, { nextCursor: 'on' }));
        for (const width of widths) {
          for (const { style } of [empty, full]) {
            style.width = `${width}px`;
          }
          expect(full.offsetHeight, `${width} px`).to.be.closeTo(empty.offsetHeight, 1);
          expect(full.scrollWidth, `${width} px`).to.be.at.most(width);
        }
      });
    }

    it('fits a phone with letters twice the size', async () => {
      document.documentElement.style.fontSize = '200%';
      try {
        for (const layout of ['list', 'cards', 'compact']) {
          const element = await placed(`layout="${layout}"`);
          element.style.width = '320px';
          expect(element.scrollWidth).to.be.at.most(320);
        }
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  });

  describe('hostile news', () => {
    it('shows markup as text', async () => {
      const bad = '<img src=x onerror="document.title=1"><script>1</script>';
      const site = { id: 'x', name: bad, nameEn: null };
      const element = await placed('', portalWith([{ title: bad, excerpt: bad, site, alsoAt: [site] }]));
      expect(titles(element)).to.deep.equal([bad]);
      expect(all(element, 'img, script')).to.be.empty;
    });

    for (const url of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:1', 'data:text/html,x', '//x', '']) {
      it(`makes no link of ${JSON.stringify(url)}`, async () => {
        const element = await placed('', portalWith([{ url, title: 'Tin lạ' }]));
        expect(all(element, 'article a')).to.be.empty;
        expect(titles(element)).to.deep.equal(['Tin lạ']);
      });
    }

    it('keeps a change of direction within its title', async () => {
      const element = await placed('', portalWith([{ title: '\u202enêihp gnúrT', excerpt: '\u202eabc' }]));
      const [title, excerpt] = [...all(element, '.headline'), ...all(element, '.excerpt')];
      expect(getComputedStyle(title as Element).unicodeBidi).to.match(/isolate|plaintext/);
      expect(getComputedStyle(excerpt as Element).unicodeBidi).to.match(/isolate|plaintext/);
    });

    it('hides a picture that does not load, and keeps its room', async () => {
      const image = { sources: [{ url: 'data:image/png;base64,AAAA', width: 320 }], alt: 'Cảng cá' };
      const element = await placed('', portalWith([{ image }]));
      const [picture] = all(element, 'img') as HTMLImageElement[];
      // A page behind another never gets to its lazy pictures.
      Object.assign(picture ?? {}, { loading: 'eager' });
      await until(() => picture?.hidden, 'the picture to hide');
      expect(all(element, '.picture')[0]?.offsetHeight).to.be.greaterThan(40);
    });

    it('survives odd attributes', async () => {
      const element = await placed('layout="__proto__" limit="NaN" heading-level="x" lang="_"');
      expect(titles(element)).to.have.length(6);
      expect(all(element, '.items.list')).to.have.length(1);
    });
  });

  it('reads the same where the site is not known', async () => {
    const element = await placed('', createFakePortal({ site: 'nobody' }));
    expect(textIn(all(element, '.source')[0])).not.to.contain(SITE_FIXTURE.name);
  });
});
