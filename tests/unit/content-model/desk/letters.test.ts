import { expect, it } from 'vitest';
import type { LetterWords } from '../../../../src/content-model/desk/letter-words.ts';
import { lettersOf, missionList, type ToldCorrection } from '../../../../src/content-model/desk/letters.ts';

const both = (words: string) => ({ sv: words, en: words });
const words = {
  what: { number: both('{{name}} has a new number.') },
  paper: { 'throw-away': both('Throw away.'), nothing: both('Nothing.') },
  was: both('{{printed}} is now {{now}}'),
  none: both('none'),
  partners: both('{{what}}'),
  missions: both('{{numbers}}{{editions}}'),
} as unknown as LetterWords;
const told = { what: 'number', name: 'Bris', source: 's', date: 'd', origin: 'o', missions: [] };

it('writes to missions as soon as one printed edition is wrong, and to none otherwise', () => {
  const edition = { edition: '2026-11-K4TX', leaflet: 'adult', locale: 'ar' };
  const numbers = [{ contact: 'bris', printed: '116 111', now: ['116 123'] }];
  const wrong = { ...told, paper: 'throw-away', editions: [edition], numbers } as unknown as ToldCorrection;
  const right = { ...told, paper: 'nothing', editions: [], numbers: [] } as unknown as ToldCorrection;
  const letters = lettersOf(words, wrong);
  expect(letters.map(({ file }) => file).sort()).toEqual(
    ['missions', 'partners'].flatMap((who) => [`${who}.en.txt`, `${who}.sv.txt`]),
  );
  expect(letters.find(({ file }) => file === 'missions.sv.txt')?.text).toBe(
    '116 111 is now 116 123\n   2026-11-K4TX (adult, ar)',
  );
  expect(lettersOf(words, right).map(({ file }) => file)).toEqual(['partners.sv.txt', 'partners.en.txt']);
});

it('tells a lost number once, however many editions carry it, and that there is none in its place', () => {
  const editions = ['adult', 'child'].map((leaflet) => ({ edition: '2026-11-K4TX', leaflet, locale: 'ar' }));
  const numbers = editions.map(() => ({ contact: 'bris', printed: '116 111', now: [] }));
  const gone = { ...told, paper: 'throw-away', editions, numbers } as unknown as ToldCorrection;
  expect(lettersOf(words, gone).find(({ file }) => file === 'missions.en.txt')?.text).toBe(
    '116 111 is now none\n   2026-11-K4TX (adult, ar)\n   2026-11-K4TX (child, ar)',
  );
});

it('lists each mission with its page here and its own, and says where that is not known', () => {
  const mission = (id: string, sv: string | null) => ({
    id,
    name: both(`Embassy in ${id}`),
    website: { sv },
  });
  const missions = [mission('bangkok', '/sv/thailand/'), mission('kairo', null)];
  expect(missionList({ ...told, origin: 'https://o.example', missions } as unknown as ToldCorrection)).toBe(
    [
      'Embassy in bangkok\n',
      '  https://o.example/en/missions/bangkok/\n',
      '  https://www.swedenabroad.se/sv/thailand/\n',
      'Embassy in kairo\n',
      '  https://o.example/en/missions/kairo/\n',
      '  no page known\n',
    ].join(''),
  );
});
