import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NotAFeedError } from './feed-item.js';
import { only, read, rss } from './testing/feeds.js';

describe('hostile documents', () => {
  it('expand no entities: a billion laughs stay ten characters', () => {
    const entities = Array.from(
      { length: 10 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join('');
    const bomb = rss(
      '<item><title>Tin &l10;</title><link>/a</link></item>',
      `<!DOCTYPE rss [<!ENTITY l0 "lol">${entities}]>`,
    );
    const started = process.memoryUsage().heapUsed;
    assert.equal(only(bomb).title, 'Tin &l10;');
    assert.ok(process.memoryUsage().heapUsed - started < 50_000_000);
  });

  it('read no files and ask no servers for external entities', () => {
    const item = only(
      rss(
        '<item><title>&xxe;</title><link>/a</link></item>',
        '<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
      ),
    );
    assert.equal(item.title, '&xxe;');
  });

  it('may be nested a hundred thousand deep', () => {
    const deep = '<b>'.repeat(100_000);
    assert.equal(
      only(rss(`<item><title>Tin</title><link>/a</link><description>${deep}x</description></item>`)).title,
      'Tin',
    );
    assert.equal(read(rss(`<item><title>Tin</title><link>/a</link>${'<x>'.repeat(100_000)}`))[0]?.title, 'Tin');
    assert.throws(() => read('['.repeat(1_000_000)), NotAFeedError);
    assert.throws(() => read(`{"items":${'['.repeat(1_000_000)}`), NotAFeedError);
  });

  it('may hold many items: 200 are read', () => {
    const many = Array.from(
      { length: 5_000 },
      (_, index) => `<item><title>${index}</title><link>/${index}</link></item>`,
    );
    assert.equal(read(rss(many.join(''))).length, 200);
  });

  it('of any bytes give items or are refused, and never anything else', () => {
    const pieces = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      'Tin',
      '</title>',
      '<link>',
      '/a',
      '</link>',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#x',
      '<!--',
      '-->',
      '<?xml',
      '?>',
      '<!DOCTYPE',
      '[',
      ']',
      '"',
      '=',
      '</rss>',
      '<entry',
      '{',
      '\u0000',
      '\uD800',
      'ế',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.array(pieces, { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''))),
        ),
        (bytes) => {
          try {
            for (const { title, url, excerpt } of read(bytes)) {
              assert.ok(title !== '' && title.length <= 300 && excerpt.length <= 300 && /^https?:/.test(url));
            }
          } catch (error) {
            assert.ok(error instanceof NotAFeedError, String(error));
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
