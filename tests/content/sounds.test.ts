/** Numbers as they sound: whoever reads a card aloud to a stranger must not say 114 114 for 114 14. */
import { describe, expect, it } from 'vitest';
import { realProject } from '../support/real-project.ts';

const project = realProject();
const sv = project.locales.get('sv');

/** The digits of each number that a Swedish sentence of a card says. (`call-support-line` sounds as “the number here”.) */
const saidIn = (key: string): readonly (readonly string[])[] =>
  [...(sv?.phrases[key] ?? '').matchAll(/\{phone:([^}]+)\}/g)].map(([, id = '']) => [
    ...(project.facts.contacts.get(id)?.phones[0]?.dial ?? '').replace(/\D/g, ''),
  ]);

/** Words of a sound; in Chinese, the signs between its marks. */
const wordsOf = (sound: string) => sound.match(/[\p{L}\p{M}’'-]+/gu) ?? [];

/** Whether some words repeat each other where the digits do, and nowhere else. */
const soundsLike = (digits: readonly string[], words: readonly string[]) =>
  words.length === digits.length &&
  digits.every((digit, at) => digits.every((other, to) => (digit === other) === (words[at] === words[to])));

describe.each([...project.locales.values()].filter(({ sounds }) => Object.keys(sounds).length > 0))(
  'the sounds of $language.english',
  ({ sounds }) => {
    it.each(Object.keys(sounds).filter((key) => key !== 'call-support-line' && saidIn(key).length > 0))(
      'say the digits of %s',
      (key) => {
        const words = wordsOf(sounds[key] ?? '').map((word) => word.toLowerCase());
        for (const digits of saidIn(key)) {
          const places = words.filter((_, at) => soundsLike(digits, words.slice(at, at + digits.length)));
          expect(places, words.join(' ')).toHaveLength(1);
        }
      },
    );
  },
);
