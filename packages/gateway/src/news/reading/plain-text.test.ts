import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutAtWord, readMarkup, tidy } from './plain-text.js';

const text = (markup: string) => readMarkup(markup).text;

describe('readMarkup', () => {
  it('takes tags off and sets blocks apart', () => {
    assert.equal(text('<p>Nho</p><p>Táo</p>Mu<b>ối</b><br>Gió<ul><li>1<li>2</ul>'), 'Nho Táo Muối Gió 1 2');
  });

  it('decodes entities once', () => {
    assert.equal(text('A &amp; B &lt;b&gt; &amp;lt;i&amp;gt; &agrave;&#7871;'), 'A & B <b> &lt;i&gt; àế');
  });

  it('says nothing of scripts, styles and other things that are not read', () => {
    assert.equal(text('a<script>alert(1)</script><style>p{}</style><iframe>x</iframe><noscript>y</noscript>b'), 'a b');
    assert.equal(text('a<svg><title>t</title><script>x</script></svg>b<!-- c --><template><b>d</b></template>'), 'a b');
  });

  it('keeps what only looks like a tag', () => {
    assert.equal(text('5 < 6 và Map<String> a<1'), '5 < 6 và Map<String> a<1');
  });

  it('finds the first picture that shows something', () => {
    assert.deepEqual(
      readMarkup('<img src="/p.gif" width="1" height=1><img data-src="/a.jpg" alt=" Tháp  Chăm "><img src="/b.jpg">')
        .image,
      { src: '/a.jpg', alt: 'Tháp Chăm' },
    );
    assert.equal(readMarkup('<img src="data:image/gif;base64,xx"><img>').image, null);
    assert.deepEqual(readMarkup('<img src="data:image/gif,x" data-src="/real.jpg">').image?.src, '/real.jpg');
  });

  it('leaves no element behind, however elements are crossed, cut and nested', () => {
    const pieces = fc.constantFrom(
      '<b>',
      '</b>',
      '<p class="x">',
      '<script>',
      '</script>',
      '<img src=x onerror=y>',
      '<br/>',
      '<!-- x -->',
      ' ế ',
      '<a href="a>b">',
      '<o:p>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        assert.doesNotMatch(text(parts.join('')), /[<>]|onerror/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads deep and long markup in no time', () => {
    assert.equal(text(`${'<div>'.repeat(1e6)}x`), '');
    assert.equal(text(`x${'<'.repeat(1e6)}`).startsWith('x'), true);
  });
});

describe('tidy', () => {
  it('leaves one line of NFC text that cannot turn around', () => {
    assert.equal(tidy(' a\n\tb\u00a0c\u200bd\u202Ee\u2066f\u0000g\uD800 ế '), 'a b cdef g ế');
  });
});

describe('cutAtWord', () => {
  it('cuts between words and marks it', () => {
    assert.equal(cutAtWord('một hai ba', 10), 'một hai ba');
    assert.equal(cutAtWord('một hai, ba bốn', 10), 'một hai…');
    assert.equal(cutAtWord('một haibabốn', 8), 'một hai…');
  });

  it('never grows longer, never cuts a character in half', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (given, length) => {
        const cut = cutAtWord(given, length);
        assert.ok(cut.length <= length || cut === given);
        assert.doesNotMatch(cut, /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        if (given.length <= length) assert.equal(cut, given);
      }),
    );
  });
});
