import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideProblems } from './guide-problems.js';

const manifest = {
  modules: [
    {
      declarations: [
        {
          tagName: 'nt-one',
          attributes: [{ name: 'code' }, { name: 'lang' }],
          events: [{ name: 'nt-one-done' }, { name: 'rating' }],
        },
        {},
      ],
    },
    {},
  ],
};
const guide =
  '# Guide\n\n| `src` | shared |\n\n## `<nt-one>`: first\n\n| `code` | a code |\n\n| `nt-one-done` | `page` |\n';

test('a guide that tells all and nothing else has no problems', () => {
  assert.deepEqual(guideProblems(guide, manifest), []);
});

test('what is not told, does not exist, or has no chapter is named', () => {
  assert.deepEqual(guideProblems(guide.replace('`code`', '`cod`'), manifest), [
    '<nt-one> has code, which is not told',
    '<nt-one> has no cod',
  ]);
  assert.deepEqual(guideProblems('## `<nt-two>`', manifest), ['<nt-one> has no chapter']);
});
