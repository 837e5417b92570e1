import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotAFeedError } from './feed-item.js';
import { readFeed } from './read-feed.js';
import { ITEM, only, read, rss } from './testing/feeds.js';

describe('formats', () => {
  it('RSS 2.0', () => {
    const item = only(
      rss(`<item><title>Nho chín</title><link>https://a.example/1</link><description>&lt;p&gt;Vụ &amp;amp; mùa&lt;/p&gt;</description>
        <pubDate>Mon, 05 Dec 2016 08:30:00 +0700</pubDate><category>Nông nghiệp</category><category>Nông nghiệp</category><guid isPermaLink="false">1</guid>
        <enclosure url="/a.jpg" type="image/jpeg" length="1"/></item>`),
    );
    assert.deepEqual(
      { ...item, key: item.key.length },
      {
        key: 22,
        title: 'Nho chín',
        url: 'https://a.example/1',
        excerpt: 'Vụ & mùa',
        publishedAt: new Date('2016-12-05T01:30:00Z'),
        categories: ['Nông nghiệp'],
        image: { url: 'https://so-x.example/a.jpg', alt: '' },
      },
    );
  });

  it('RSS 0.91 and 0.92, without ids or dates', () => {
    for (const version of ['0.91', '0.92']) {
      const item = only(`<rss version="${version}"><channel><title>x</title>${ITEM}</channel></rss>`);
      assert.deepEqual([item.url, item.publishedAt], ['https://so-x.example/a', null]);
    }
  });

  it('RSS 1.0 and 0.90', () => {
    const item =
      only(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://a.example/"><title>x</title><link>https://a.example/</link></channel>
      <item rdf:about="https://a.example/1"><title>Tin</title><link>https://a.example/1</link><dc:date>2016-12-05T08:30+07:00</dc:date><dc:subject>Muối</dc:subject></item></rdf:RDF>`);
    assert.deepEqual([item.publishedAt?.toISOString(), item.categories], ['2016-12-05T01:30:00.000Z', ['Muối']]);
    const old =
      only(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
      <channel><title>x</title><link>https://a.example/</link></channel><item><title>Tin</title><link>https://a.example/1</link></item></rdf:RDF>`);
    assert.equal(old.title, 'Tin');
  });

  it('Atom 1.0 and 0.3, with nested bases', () => {
    const item =
      only(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/tin/"><id>f</id><title>x</title>
      <entry xml:base="2016/"><id>tag:1</id><title type="html">Muối &amp;amp; &lt;i&gt;nắng&lt;/i&gt;</title><link rel="edit" href="no"/><link href="1.html"/>
      <updated>2016-12-06T00:00:00Z</updated><published>2016-12-05T01:30:00Z</published><content type="html">&lt;img src="p.jpg" alt="Ruộng muối"&gt;Nắng đều</content></entry></feed>`);
    assert.equal(item.url, 'https://a.example/tin/2016/1.html');
    assert.equal(item.title, 'Muối & nắng');
    assert.equal(item.publishedAt?.toISOString(), '2016-12-05T01:30:00.000Z');
    assert.deepEqual(item.image, { url: 'https://a.example/tin/2016/p.jpg', alt: 'Ruộng muối' });
    const old = only(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>x</title><entry><title>Tin</title><link rel="alternate" href="https://a.example/1"/><issued>2016-12-05T08:30:00+07:00</issued><id>1</id></entry></feed>`,
    );
    assert.equal(old.publishedAt?.toISOString(), '2016-12-05T01:30:00.000Z');
  });

  it('JSON Feed, under any content type, with control characters in its strings', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [
        {
          id: 7,
          url: '/a',
          title: 'Tin\nmới <3',
          content_html: '<p>Gió</p>',
          image: 'i.png',
          tags: ['Gió'],
          date_published: '2016-12-05',
        },
      ],
    };
    const item = only(JSON.stringify(feed).replaceAll('\\n', '\n'), 'text/html');
    assert.deepEqual([item.title, item.excerpt, item.categories], ['Tin mới <3', 'Gió', ['Gió']]);
    assert.equal(item.image?.url, 'https://so-x.example/tin/i.png');
  });
});

describe('faults', () => {
  const recovered: [name: string, text: string][] = [
    [
      'junk before and after',
      `\uFEFF\n  <br />\n<b>Warning</b>: mysql <!-- x -->${rss(ITEM)}\n<script>alert(1)</script>`,
    ],
    [
      'a bare ampersand and unknown entities',
      rss('<item><title>Tin</title><link>/a?x=1&y=2</link><description>A & B &foo; &nbsp;</description></item>'),
    ],
    ['control characters', rss('<item><title>T\u0000i\u0008n\u001F&#0;&#x1F;&#xD800;</title><link>/a</link></item>')],
    ['an end that is missing', rss(ITEM).slice(0, -20)],
    ['an end in the middle of a tag', rss(`${ITEM}<item><title>Half</ti`).slice(0, -25)],
    [
      'an element never closed',
      rss('<item><title>Tin</title><link>/a</link><description><p>x<b>y</description></item>'),
    ],
    ['crossed elements', rss('<item><title><b>T<i>i</b>n</i></title><link>/a</link></item>')],
    [
      'attributes without quotes',
      rss('<item><title>Tin</title><link>/a</link><enclosure url=/a.jpg type=image/jpeg></item>'),
    ],
    ['upper case', '<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>Tin</TITLE><LINK>/a</LINK></ITEM></CHANNEL></RSS>'],
    ['no rss element around the channel', '<channel><item><title>Tin</title><link>/a</link></item></channel>'],
    [
      'a style sheet and a document type',
      rss(ITEM, '<?xml-stylesheet href="x.xsl"?><!DOCTYPE rss [<!ENTITY a "]>x">]>'),
    ],
  ];
  for (const [name, text] of recovered) {
    it(`reads past: ${name}`, () => assert.equal(read(text)[0]?.title, 'Tin'));
  }

  it('reads all items where one was not closed', () => {
    const items = read(rss('<item><title>A</title><link>/a</link><item><title>B</title><link>/b</link></item>'));
    assert.deepEqual(
      items.map(({ title }) => title),
      ['A', 'B'],
    );
  });

  it('leaves out what has no title or no link that can be opened', () => {
    const items = [
      '<item><title>A</title></item>',
      '<item><link>/b</link></item>',
      '<item><title>C</title><link>javascript:alert(1)</link></item>',
      '<item><title>D</title><link>file:///d</link></item>',
    ];
    assert.deepEqual(read(rss(items.join(''))), []);
  });

  it('tells what is no feed', () => {
    for (const text of [
      '',
      ' ',
      'x',
      '<!doctype html><html><head><title>Bảo trì</title></head><body>x</body></html>',
      '{"a":1}',
      '{',
      '[]',
      '<svg></svg>',
      '<?xml version="1.0"?>',
      '\u0000'.repeat(100),
    ]) {
      assert.throws(() => read(text), NotAFeedError, text.slice(0, 40));
    }
  });

  it('reads an empty feed as empty', () => {
    assert.deepEqual(read(rss('')), []);
  });
});

describe('the key of an item', () => {
  it('stays when the feed moves to https, to www or to another port', () => {
    const item = (link: string) => rss(`<item><title>Tin</title><link>${link}</link></item>`);
    const keys = ['http://so-x.example:8081/1', 'https://so-x.example/1', 'https://www.so-x.example/1'].map((link) => {
      const url = new URL('/rss', link).href;
      return readFeed({ bytes: Buffer.from(item(link)), contentType: '', url })[0]?.key;
    });
    assert.equal(new Set(keys).size, 1);
  });

  it('is the id, not the title, and differs between items', () => {
    const item = (id: string, title: string) =>
      rss(`<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>/a</link></item>`);
    assert.equal(only(item('1', 'A')).key, only(item('1', 'B')).key);
    assert.notEqual(only(item('1', 'A')).key, only(item('2', 'A')).key);
  });
});
