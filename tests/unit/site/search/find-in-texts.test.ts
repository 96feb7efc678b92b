/** The search in whole texts, on texts as the build writes them. */
import { afterEach, expect, it, vi } from 'vitest';
import { searchRuns } from '../../../../src/i18n/search-text.ts';
import { findInTexts } from '../../../../src/site/search/find-in-texts.ts';

const textsOf = (tag: string, texts: Readonly<Record<string, string>>) => ({
  tag,
  pages: Object.entries(texts).map(([href, text]) => ({ href, text: searchRuns(text, tag).join(' ') })),
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('leads to the page that says most of a word, and to none that says nothing of it', () => {
  const texts = textsOf('en', {
    '/en/pay/': 'Your pay is yours. Ask for pay slips.',
    '/en/home/': 'You can go home. Somebody may pay.',
    '/en/health/': 'A doctor sees you.',
  });
  expect(findInTexts('pay', texts)).toEqual(['/en/pay/', '/en/home/']);
  expect(findInTexts('xyzzy', texts)).toEqual([]);
  expect(findInTexts('!?', texts)).toEqual([]);
});

it('counts a word each time that it stands there, also twice in a row', () => {
  const texts = textsOf('en', { '/en/paying/': 'Pay paying.', '/en/pay/': 'Pay, pay, go.' });
  expect(findInTexts('pay', texts)).toEqual(['/en/pay/', '/en/paying/']);
});

it('wants all of the words, or else the longest', () => {
  const texts = textsOf('en', {
    '/en/a/': 'The library is open.',
    '/en/b/': 'The library has a telephone.',
    '/en/c/': 'A telephone.',
  });
  expect(findInTexts('library telephone', texts)).toEqual(['/en/b/']);
  expect(findInTexts('library spaceship telephones', texts)).toEqual(['/en/c/', '/en/b/']);
});

it('counts a rare word more than one that stands on every page', () => {
  const texts = textsOf('en', {
    '/en/common/': 'Open open wages.',
    '/en/rare/': 'Open wages wages.',
    '/en/a/': 'We are open.',
    '/en/b/': 'They are open.',
  });
  expect(findInTexts('open wages', texts)).toEqual(['/en/rare/', '/en/common/']);
});

it('leads first to the page that is about a word, not to a long one that names it too', () => {
  const long = 'Somebody helps you with many other things there. '.repeat(8);
  const texts = textsOf('en', { '/en/long/': `Wages. ${long}`, '/en/wages/': 'Your wages are yours.' });
  expect(findInTexts('wages', texts)).toEqual(['/en/wages/', '/en/long/']);
});

it('leads to no more pages than a person looks through', () => {
  const many = Array.from({ length: 14 }, (_, at) => [`/en/${at}/`, 'Ask for a lawyer.']);
  expect(findInTexts('lawyer', textsOf('en', Object.fromEntries(many)))).toHaveLength(12);
});

it('finds other forms of a word after the word itself', () => {
  const texts = textsOf('sv', { '/sv/a/': 'Tusen kronor.', '/sv/b/': 'Kronorna räcker.' });
  expect(findInTexts('kronor', texts)).toEqual(['/sv/a/', '/sv/b/']);
  expect(findInTexts('біблотека', textsOf('uk', { '/uk/': 'лікар' }))).toEqual([]);
  expect(findInTexts('бібліотека', textsOf('uk', { '/uk/': 'у бібліотеці' }))).toEqual(['/uk/']);
});

it('finds longer words by their first three letters, and none by fewer', () => {
  const texts = textsOf('en', { '/en/lawyer/': 'A lawyer helps you.', '/en/law/': 'The law helps you.' });
  expect(findInTexts('law', texts)).toEqual(['/en/law/', '/en/lawyer/']);
  expect(findInTexts('la', texts)).toEqual([]);
});

it('finds in text without spaces what any browser makes of the words, also one that cannot cut them', async () => {
  const texts = textsOf('th', { '/th/a/': 'นายจ้างยึดหนังสือเดินทางของคุณ', '/th/b/': 'ห้องสมุดเปิดวันนี้' });
  expect(findInTexts('หนังสือเดินทาง', texts)).toEqual(['/th/a/']);
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
  vi.resetModules();
  const without = await import('../../../../src/site/search/find-in-texts.ts');
  expect(without.findInTexts('หนังสือเดินทาง', texts)).toEqual(['/th/a/']);
  expect(without.findInTexts('ห้องสมุด', texts)).toEqual(['/th/b/']);
});
