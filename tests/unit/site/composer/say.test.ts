/** What the composer says, with the words that it has in English. */
import { describe, expect, it } from 'vitest';
import en from '../../../../locales/en.json';
import type { Problem } from '../../../../src/leaflet/index.ts';
import {
  complaintsOf,
  emergencyWords,
  isWorthSaying,
  leafletName,
  leftOutWords,
  nameOf,
  sayIn,
} from '../../../../src/site/composer/say.ts';

const say = sayIn('en', en.composer);

describe('a sentence', () => {
  it('is filled in, in the form that its number needs', () => {
    expect(say('progress', { done: 2, total: 5 })).toBe('2 of 5 files made');
    expect(say('saved', { count: 1 })).toBe('Saved: 1 file.');
    expect(say('saved', { count: 2 })).toBe('Saved: 2 files.');
    expect(say('status.closing')).toBe('is closing');
  });

  it('takes the common form where its language has none for the number', () => {
    const inUkrainian = sayIn('uk', { saved_one: '{{count}} a', saved_other: '{{count}} b' });
    expect([1, 2, 21].map((count) => inUkrainian('saved', { count }))).toEqual(['1 a', '2 b', '21 a']);
  });

  it('is never left out', () => {
    expect(() => say('nothingOfTheKind')).toThrow('no words for “nothingOfTheKind”');
    expect(() => say('errors')).toThrow();
    expect([say.has('errors.too-long'), say.has('errors.gone')]).toEqual([true, false]);
  });
});

it('names a file by its languages, leaflet, format and way to print, as they stand on the page', () => {
  const job = {
    path: 'x.pdf',
    locale: 'th',
    leaflet: 'adult',
    format: 'card',
    profile: 'office',
    content: 'x.json',
  } as const;
  const label = (group: string, value: string) => `${group} ${value}`;
  expect(leafletName(job, label)).toBe('locale th · leaflet adult · format card');
  expect(nameOf(job, label)).toBe('locale th · leaflet adult · format card · profile office');
  expect(nameOf({ ...job, second: { locale: 'ar', content: 'y.json' } }, label)).toBe(
    'locale th + locale ar · leaflet adult · format card · profile office',
  );
});

it('says which emergency number will be printed, and that there is none', () => {
  const country = { code: 'XX', name: 'X', emergency: ['111', '112'] };
  expect(emergencyWords(say, country)).toBe('Emergency number: 111, 112');
  expect(emergencyWords(say, { ...country, emergency: [] })).toContain('No confirmed emergency number');
  expect(emergencyWords(say, undefined)).toBe('');
});

it('says what there was no room for', () => {
  expect(leftOutWords(say, ['address', 'hours'])).toBe(
    'There is no room on this one for: Address, Opening hours.',
  );
  expect(leftOutWords(say, [])).toBe('');
});

it('says some ten times that it goes on, however many files there are', () => {
  const said = (total: number) =>
    Array.from({ length: total }, (_, index) => index + 1).filter((done) => isWorthSaying(done, total));
  expect(said(4)).toEqual([1, 2, 3, 4]);
  expect(said(100)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  expect(said(101).length).toBe(9);
});

describe('what is wrong', () => {
  const problem = (code: string, field?: string, more: Partial<Problem> = {}): Problem => ({
    code,
    level: 'error',
    where: { file: '', ...(field === undefined ? {} : { field }) },
    says: 'In the words of an editor.',
    fix: 'Do it.',
    ...more,
  });
  const names = new Map([['a.pdf', 'Arabic · Card']]);
  const about = (...list: readonly { path?: string; problem: Problem }[]) =>
    complaintsOf(say, list, names, 'Thailand');

  it('is said with what was written, its field and the country', () => {
    const values = { value: '123', prefix: '+66', digits: '8–10' };
    const { lines, atFields } = about(
      { problem: problem('phone-not-in-country', 'phone', { values }) },
      { problem: problem('phone-in-text', 'address', { values }) },
    );
    expect([...lines]).toEqual([
      [
        expect.stringContaining(
          '“123” is not a valid phone number in Thailand. A number there is +66 and 8–10',
        ),
        'phone',
      ],
      [expect.stringContaining('“123” in “Address” is a phone number.'), 'address'],
    ]);
    expect([...atFields.keys()]).toEqual(['phone', 'address']);
  });

  it('is said once of all leaflets that it is in, however they are printed', () => {
    const cards = new Map(['a-office.pdf', 'a-press.pdf'].map((path) => [path, 'Arabic · Card']));
    const tall = (path: string, over: number) => ({
      path,
      problem: problem('box-too-full', undefined, { values: { over } }),
    });
    const list = [tall('a-office.pdf', 3), tall('a-press.pdf', 3), tall('b.pdf', 3), tall('c.pdf', 4)];
    const { lines } = complaintsOf(say, list, new Map([...cards, ['b.pdf', 'Thai · Flyer']]), '');
    expect([...lines.keys()]).toEqual([
      expect.stringMatching(/^In Arabic · Card; Thai · Flyer: The text is 3 mm too tall/),
      expect.stringMatching(/^In c\.pdf: The text is 4 mm too tall/),
    ]);
  });

  it('names the file that it is in', () => {
    const { lines } = about(
      { path: 'a.pdf', problem: problem('box-too-full', undefined, { values: { over: 3 } }) },
      { path: 'other.pdf', problem: problem('box-too-full', undefined, { values: { over: 3 } }) },
    );
    expect([...lines.keys()]).toEqual([
      expect.stringMatching(/^In Arabic · Card; other\.pdf: The text is 3 mm too tall/),
    ]);
  });

  it('is said once, and the first problem of a field at the field', () => {
    const { lines, atFields } = about(
      { problem: problem('forbidden-character', 'name') },
      { problem: problem('forbidden-character', 'name') },
      { problem: problem('too-long', 'name', { values: { most: 120 } }) },
    );
    expect(lines.size).toBe(2);
    expect(atFields.get('name')).toContain('There is a character in “Name”');
  });

  it('names a character by its own code', () => {
    const { lines } = about({
      problem: problem('missing-glyph', 'name', { values: { value: 'x', code: 'U+0E50' } }),
    });
    expect([...lines.keys()]).toEqual([expect.stringContaining('“x” (U+0E50)')]);
  });

  it('is said with its code where the page has no words for it, and warnings are not said', () => {
    const { lines } = about(
      { problem: problem('something-new') },
      { problem: problem('too-long', 'name', { level: 'warning' }) },
    );
    expect([...lines.keys()]).toEqual([expect.stringContaining('(something-new)')]);
  });
});
