/** Words of other scripts as people type them with Latin letters. */
import { describe, expect, it } from 'vitest';
import { isLatinWritten, soundOf } from '../../../src/i18n/latin-written.ts';
import { fold } from '../../../src/i18n/search-text.ts';

const sound = (word: string, like: string) => soundOf(fold(word), like);

describe('spellings of one word', () => {
  it.each([
    ['شرطة', ['shorta', 'shurta', 'chorta', 'Shortah', 'alshorta']],
    ['حقوق', ['huquq', '7o9o9', 'hukuk', 'hoqouq', '7uquq']],
    ['محامي', ['mahami', 'mo7ami', 'mouhami', 'muhaami']],
    ['مساعدة', ['musaada', 'musa3ada', 'mosa3adah']],
    ['خوف', ['khof', '5awf', 'khawf']],
    ['غرفة', ['ghurfa', 'gorfa']],
    ['طفل', ['tifl', '6efl', 'tefel']],
    ['بوليس', ['bolis', 'police', 'polis']],
    ['поліція', ['politsiya', 'policiya', 'politsia', 'policija']],
    ['полиция', ['politsiya', 'policija']],
    ['гроші', ['hroshi', 'groshi', 'groši']],
    ['допомога', ['dopomoha', 'dopomoga', 'dopomoğa']],
    ['чоловік', ['cholovik', 'tcholovik', 'cholovyk']],
    ['щастя', ['shchastia', 'schastya', 'shastja']],
    ['вагітна', ['vahitna', 'wagitna', 'vagitna']],
    ['захист', ['zakhyst', 'zahist', 'zaxyst']],
  ])('%s are compared as one', (word, spellings) => {
    for (const spelling of spellings) expect(sound(spelling, word), spelling).toBe(sound(word, word));
    expect(sound(word, word)).not.toBe('');
  });

  it('of other words are others', () => {
    expect(sound('shorta', 'ش')).not.toBe(sound('سرطان', 'ش'));
    expect(sound('borg', 'б')).not.toBe(sound('борщ', 'б'));
    expect(sound('maktab', 'ش')).not.toBe(sound('madrasa', 'ش'));
  });
});

describe('nothing is heard', () => {
  it.each([
    ['in a number', '112', 'ش'],
    ['in Arabic among Cyrillic', 'شرطة', 'б'],
    ['where the language is written in Latin letters', 'police', 'Polis'],
    ['where spellings share too little', 'tamruat', 'ตำรวจ'],
  ])('%s', (_name, word, like) => {
    expect(sound(word, like)).toBe('');
  });
});

it('a number is not written in Latin letters, an Arabic chat word is', () => {
  expect(['112', '7', 'شرطة'].filter(isLatinWritten)).toEqual([]);
  expect(['7o9o9', 'shorta'].filter(isLatinWritten)).toHaveLength(2);
});
