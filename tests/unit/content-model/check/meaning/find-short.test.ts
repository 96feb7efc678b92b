/** A translation that lacks a sentence is found by how long its language usually is. */
import { expect, it } from 'vitest';
import { findShort } from '../../../../../src/content-model/check/meaning/find-short.ts';
import type { PiecePair } from '../../../../../src/content-model/check/meaning/pair-pieces.ts';

const source =
  'You can ask for help without papers. They do not tell the police about you. You decide what you tell.';
const whole =
  'Puede pedir ayuda sin papeles. No le cuentan a la policía nada de usted. Usted decide qué contar.';

const pair = (words: string, from = source, unit = '1'): PiecePair => ({
  file: 'content/es/pages/now.mdx',
  locale: 'es',
  piece: { words, line: 1, unit },
  from: { words: from, line: 1, unit },
});
/** So many that it is known how long the language is. */
const others = Array.from({ length: 30 }, () => pair(whole));

it.each([
  ['the last sentence gone', 'Puede pedir ayuda sin papeles. No le cuentan a la policía nada de usted.', 1],
  ['the middle one gone', 'Puede pedir ayuda sin papeles. Usted decide qué contar.', 1],
  ['only a word left', 'Ayuda.', 1],
  ['two sentences in one', whole.replace('. Usted', ', y usted'), 0],
  ['all of it', whole, 0],
])('%s', (_, words, count) => {
  expect(findShort([...others, pair(words)])).toHaveLength(count);
});

it('says nothing of few pieces, of short ones, and of the forms of a plural', () => {
  expect(findShort([pair('Ayuda.')])).toEqual([]);
  expect(findShort([...others, pair('Ayuda.', 'Ask for help.')])).toEqual([]);
  expect(findShort([...others, pair('Una.', source, 'found_one')])).toEqual([]);
});

it('counts a language that needs few letters by its own measure', () => {
  const chinese = '没有证件也可以求助。他们不会告诉警察您的事。说什么由您决定。';
  const all = Array.from({ length: 30 }, () => pair(chinese));
  expect(findShort([...all, pair('没有证件也可以求助。说什么由您决定。')])).toHaveLength(1);
});
