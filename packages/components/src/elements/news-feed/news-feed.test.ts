import { createFakePortal, NEWS_FIXTURES, NEWS_SITES } from '@ninhthuan/sdk/testing';
import { expect } from '@open-wc/testing';
import { elementContract, place, removeAll, textOf, until } from '../../testing/element-contract.js';
import './news-feed.define.js';
import { all, placed, portalWith, shows, textIn, titles } from './news-feed.driver.js';
import { preload } from './news-feed.preload.js';
import type { NtNewsFeed } from './news-feed.js';

elementContract({ tag: 'nt-news-feed', vi: 'Tin tức', en: 'News' });

const newsRequests = ({ gateway }: ReturnType<typeof createFakePortal>) =>
  gateway.requests.filter((request) => request.startsWith('GET /v1/news'));

describe('<nt-news-feed>', () => {
  afterEach(removeAll);

  describe('accessibility', () => {
    for (const layout of ['list', 'cards', 'compact']) {
      it(`passes axe as ${layout}`, async () => {
        await expect(await placed(`layout="${layout}"`)).to.be.accessible();
      });
    }

    it('is a list of articles, each with a heading and one link named by its title', async () => {
      const element = await placed('limit="3"');
      expect(all(element, 'ul > li > article')).to.have.length(3);
      const links = all(element, 'article a') as HTMLAnchorElement[];
      expect(links.map((link) => link.textContent)).to.deep.equal(NEWS_FIXTURES.slice(0, 3).map((item) => item.title));
      expect(links[0]?.href).to.equal(NEWS_FIXTURES[0]?.url);
      expect(links.some((link) => link.target)).to.equal(false);
    });

    it('leaves the focus alone when the page loads', async () => {
      await placed();
      expect(document.activeElement).to.equal(document.body);
    });

    it('does not move a title that gets the focus', async () => {
      const element = await placed('layout="cards"');
      element.style.width = '900px';
      for (const title of all(element, '.headline')) {
        title.querySelector('a')?.focus();
        expect(title.scrollTop).to.equal(0);
      }
    });

    it('lets the whole card be pressed', async () => {
      const element = await placed('layout="cards" limit="1"');
      const card = all(element, 'article')[0]?.getBoundingClientRect() as DOMRect;
      const hit = element.shadowRoot?.elementFromPoint(card.left + card.width / 2, card.top + 20);
      expect(hit?.localName).to.equal('a');
    });
  });

  describe('attributes', () => {
    it('shows six items of all sites by itself', async () => {
      expect(titles(await placed())).to.deep.equal(NEWS_FIXTURES.slice(0, 6).map(({ title }) => title));
    });

    it('keeps to the sites named, and changes with them', async () => {
      const element = await placed(`sites=" ${NEWS_SITES.stale.id} ,"`);
      expect(titles(element)).to.have.length(2);
      element.sites = NEWS_SITES.fresh.id;
      await shows(element, 'Tập huấn an toàn thông tin');
      expect(titles(element)).to.have.length(4);
    });

    it('keeps to a category, and changes with it', async () => {
      const element = await placed('category="Văn hoá"');
      expect(titles(element)).to.deep.equal(['Trưng bày ảnh về lễ hội Katê và nghề dệt Mỹ Nghiệp']);
      element.setAttribute('category', 'Thể thao');
      await shows(element, 'Giải chạy việt dã');
    });

    it('shows as many as it is told', async () => {
      const element = await placed('limit="2"');
      expect(titles(element)).to.have.length(2);
      element.limit = 4;
      await until(() => titles(element).length === 4, 'four items');
    });

    it('takes another title, and numbers its headings from heading-level on', async () => {
      const element = await placed('heading="Tin của Sở" heading-level="3" limit="1"');
      expect(textIn(all(element, '#title')[0])).to.equal('Tin của Sở');
      expect(all(element, '[role=heading]').map((heading) => heading.getAttribute('aria-level'))).to.deep.equal([
        '3',
        '4',
      ]);
    });

    it('asks once for what the loader asked for already', async () => {
      const portal = createFakePortal();
      const markup = '<nt-news-feed sites="so-tttt, huyen-bac-ai" category="Thông báo" limit="2"></nt-news-feed>';
      const template = document.createElement('template');
      template.innerHTML = markup;
      preload(template.content.firstElementChild as Element, portal);
      const element = place<NtNewsFeed>(markup, portal);
      await until(() => titles(element).length === 2, 'the news');
      expect(newsRequests(portal)).to.have.length(1);
    });
  });

  describe('what an item says', () => {
    it('tells date and agency, and where else it is', async () => {
      const element = await placed();
      expect(textIn(all(element, '.meta')[0])).to.equal('50 phút trước · Sở Thông tin và Truyền thông');
      expect(textIn(all(element, '.meta')[1])).to.equal(
        '2 giờ trước · Sở Nông nghiệp và Phát triển nông thôn · cũng đăng tại Sở Văn hoá, Thể thao và Du lịch',
      );
      const time = all(element, 'time')[2];
      expect(time?.textContent).to.equal('Hôm qua');
      expect(time?.title).to.equal('16:30 14/12/2016');
      expect(time?.getAttribute('datetime')).to.equal('2016-12-14T16:30:00+07:00');
    });

    it('speaks English, and marks what is Vietnamese', async () => {
      const element = await placed('lang="en"');
      await shows(element, '50 minutes ago · Department of Information and Communications');
      expect(textOf(element)).to.contain('also at Department of Culture, Sports and Tourism');
      expect(all(element, '.headline')[0]?.lang).to.equal('vi');
    });

    it('shows no date where the feed has none', async () => {
      const element = await placed(`sites="${NEWS_SITES.stale.id}"`);
      expect(textIn(all(element, '.meta')[1])).to.equal('Uỷ ban nhân dân huyện Bác Ái');
    });

    it('offers its picture in every width, when it is needed', async () => {
      const element = await placed('limit="1"');
      const image = all(element, 'img')[0] as HTMLImageElement;
      expect(image.alt).to.equal('Biển buổi sớm');
      expect(image.loading).to.equal('lazy');
      expect(image.decoding).to.equal('async');
      expect(image.srcset).to.match(/ 320w,data:.* 640w$/);
      const { width, height } = all(element, '.picture')[0]?.getBoundingClientRect() as DOMRect;
      expect(width / height).to.be.closeTo(16 / 9, 0.01);
    });

    it('says whose answer it shows and how old it is', async () => {
      await shows(await placed(), 'Số liệu lúc 10:30 15/12/2016');
    });
  });

  describe('more', () => {
    const more = (element: Element) => all(element, '.more button')[0];

    it('adds the next page, moves the focus to its first item, and says so', async () => {
      const element = await placed('limit="4"');
      more(element)?.click();
      await until(() => titles(element).length === 8, 'the next page');
      const fifth = all(element, '.headline a')[4];
      await until(() => element.shadowRoot?.activeElement === fifth, 'the focus on the fifth item');
      expect(textIn(all(element, '[role=status]')[0])).to.equal('Đã thêm 4 tin');
      await expect(element).to.be.accessible();
      more(element)?.click();
      await until(() => titles(element).length === NEWS_FIXTURES.length, 'the last page');
      expect(more(element)).to.equal(undefined);
      expect(titles(element)).to.deep.equal(NEWS_FIXTURES.map(({ title }) => title));
    });

    it('makes one request of many clicks', async () => {
      const portal = createFakePortal();
      const element = await placed('limit="4"', portal);
      for (let click = 0; click < 5; click += 1) {
        more(element)?.click();
      }
      await until(() => titles(element).length === 8, 'the next page');
      expect(newsRequests(portal)).to.have.length(2);
    });

    it('keeps what is there when it fails, and goes on from there', async () => {
      const portal = createFakePortal();
      const element = await placed('limit="4"', portal);
      portal.gateway.fault = 'rate-limited';
      more(element)?.click();
      await shows(element, 'đợi 40 giây');
      expect(titles(element)).to.have.length(4);
      portal.gateway.fault = null;
      all(element, '.message button')[0]?.click();
      await until(() => titles(element).length === 8, 'the next page');
    });

    it('shows an item once that slid into the next page', async () => {
      const element = await placed('', portalWith([{ id: 'same' }], { nextCursor: 'on' }));
      more(element)?.click();
      await shows(element, 'Không còn tin nào khác');
      expect(titles(element)).to.have.length(1);
    });
  });

  describe('events', () => {
    it('tells of each page shown, and of a failure with its code', async () => {
      const portal = createFakePortal();
      const heard: string[] = [];
      const note = (event: Event) => {
        heard.push('page' in event ? `${(event as HTMLElementEventMap['nt-news-loaded']).page.items.length}` : '');
      };
      document.addEventListener('nt-news-loaded', note);
      document.addEventListener('nt-news-failed', ({ error }) => heard.push((error as { code: string }).code), {
        once: true,
      });
      const element = await placed('limit="4"', portal);
      all(element, '.more button')[0]?.click();
      await until(() => heard.length === 2, 'two pages');
      portal.gateway.fault = 'html';
      element.category = 'Thông báo';
      await until(() => heard.length === 3, 'the failure');
      document.removeEventListener('nt-news-loaded', note);
      expect(heard).to.deep.equal(['4', '4', 'unavailable']);
    });
  });
});
