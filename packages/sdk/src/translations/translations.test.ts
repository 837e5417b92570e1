import { expect } from 'chai';
import { createTranslate } from './translate.js';
import { createTranslations, nearestLocale, type BuiltIn } from './translations.js';

const BUILT_IN: BuiltIn = {
  vi: () => Promise.resolve({ default: { greeting: 'Chào {{name}}', 'days.left_other': 'còn {{count}} ngày' } }),
  en: () =>
    Promise.resolve({
      default: {
        greeting: 'Hello {{name}}',
        'days.left_one': '{{count}} day left',
        'days.left_other': '{{count}} days left',
      },
    }),
};

describe('nearestLocale', () => {
  it('cuts a tag from its end until it fits', () => {
    expect(nearestLocale('en-GB-oxendict', ['vi', 'en'])).to.equal('en');
    expect(nearestLocale('EN', ['vi', 'en'])).to.equal('en');
    expect(nearestLocale('zh-Hant', ['vi', 'zh-Hant'])).to.equal('zh-Hant');
  });

  it('falls back to Vietnamese for anything odd', () => {
    for (const odd of ['', '-', 'xx', '___', '😀', 'e', 'constructor', '__proto__']) {
      expect(nearestLocale(odd, ['vi', 'en'])).to.equal('vi');
    }
  });
});

describe('createTranslate', () => {
  it('answers a missing key with the key, also for names every object has', () => {
    const translate = createTranslate('vi', {});
    for (const key of ['no.such', 'constructor', '__proto__', 'toString']) {
      expect(translate(key)).to.equal(key);
    }
  });

  it('does not fill in what a value says', () => {
    const translate = createTranslate('vi', { greeting: 'Chào {{name}}', name: 'x' });
    expect(translate('greeting', { name: '{{name}} $& $1 <b>' })).to.equal('Chào {{name}} $& $1 <b>');
  });
});

describe('translations', () => {
  it('speaks the nearest built-in language', async () => {
    const translations = createTranslations();
    const { translate: english } = await translations.load('test', 'en-AU', BUILT_IN);
    expect(english('days.left', { count: 1 })).to.equal('1 day left');
    const { translate: fallback } = await translations.load('test', 'fr', BUILT_IN);
    expect(fallback('greeting', { name: 'Hoa' })).to.equal('Chào Hoa');
  });

  it('lets a host change a text and keeps the others', async () => {
    const translations = createTranslations();
    translations.add('vi', 'test', { greeting: 'Kính chào {{name}}' });
    const { translate } = await translations.load('test', 'vi', BUILT_IN);
    expect(translate('greeting', { name: 'Hoa & An' })).to.equal('Kính chào Hoa & An');
    expect(translate('days.left', { count: 2 })).to.equal('còn 2 ngày');
  });

  it('lets a plug-in bring a language, with Vietnamese for what it lacks', async () => {
    const translations = createTranslations();
    translations.add('cjm', 'test', { greeting: 'Salam {{name}}' });
    const { translate } = await translations.load('test', 'cjm-VN', BUILT_IN);
    expect(translate('greeting', { name: 'Hoa' })).to.equal('Salam Hoa');
    expect(translate('days.left', { count: 2 })).to.equal('còn 2 ngày');
    expect(translate('no.such')).to.equal('no.such');
  });

  it('tells who listens, until they stop', () => {
    const translations = createTranslations();
    let calls = 0;
    const stop = translations.onChange(() => (calls += 1));
    translations.add('vi', 'test', {});
    stop();
    translations.add('vi', 'test', {});
    expect(calls).to.equal(1);
  });
});
