/** Words about contacts, for data that no page puts numbers and names into. */
import { expect, it } from 'vitest';
import { contact, contacts, term } from '../../../../src/site/content/site-facts.ts';
import { contactWords, descriptionOf, wordsAsText } from '../../../../src/site/content/words.ts';

it('describes every contact in words alone, with no reference such as {name:bris} among them', () => {
  const descriptions = contacts.map(descriptionOf);
  expect(descriptions.filter((words) => !/^[^{}]+$/.test(words))).toEqual([]);
});

it('fills in names, numbers and Swedish words where only text can stand', () => {
  const number = '\u2066112\u2069';
  expect(wordsAsText('Ring {phone:emergency-112}, or {name:bris}. Ask for {term:social-on-call}.')).toBe(
    `Ring ${number}, or ${contact('bris').shortName}. Ask for ${term('social-on-call').sv}.`,
  );
  expect(wordsAsText('No names.')).toBe('No names.');
});

it.each(['Within {fact:reflection-period}.', 'Look at {url:bris}.', 'Call {bris}.'])(
  'shows no half of what needs a page: %s',
  (words) => {
    expect(() => wordsAsText(words)).toThrow(words);
  },
);

it('describes a contact by what it is for, where that is written in words alone', () => {
  const plain = contacts.filter(({ id }) => /^[^{]+$/.test(contactWords('en', id)?.for ?? '{'));
  expect(plain.length).toBeGreaterThan(5);
  expect(plain.map(descriptionOf)).toEqual(plain.map(({ id }) => contactWords('en', id)?.for));
});
