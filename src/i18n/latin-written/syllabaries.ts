/**
 * Spellings of scripts in which a letter is a consonant with its vowel. The vowel that needs no sign is written in Latin as people
 * like, or left out: it counts on neither side, nor do others that are written with the same Latin letter.
 */
import { type Replacement, type Spelling, table, twice } from './spelling.ts';

const [DEVANAGARI, BENGALI, GURMUKHI, TAMIL] = [0x0900, 0x0980, 0x0a00, 0x0b80];

/** Consonants without their breath, and the vowels that spellings tell apart. */
const lettersOfIndia = table(
  'कखk गघg चछc जझj टठतथt डढदधd ङञणनऩंn पफp बभb मm रऱr लळऴl वv शषसs हh यy इईिीएऐेैऎॆi उऊुूओऔोौऒॊu ऋृr',
);

/** Unicode has the same letters in the same places of each block of India's scripts: one table, in Devanagari, for all. */
const inBlock = (block: number): ReadonlyMap<string, string> =>
  new Map(
    [...lettersOfIndia].map(([letter, sound]) => [
      String.fromCharCode(letter.charCodeAt(0) - DEVANAGARI + block),
      sound,
    ]),
  );

/** A word of one sound is too little to be compared. */
const tooShort: Replacement = [/^.$/u, ''];

/** “Police”. */
const mute: Replacement = [/ce$/u, 's'];

/** How consonants are written from Punjab to Bengal: without breath, and no c, f or z but for others. */
const plainConsonants: readonly Replacement[] = [
  // A c that is no ch sounds as k.
  [/c(?!h)|q/gu, 'k'],
  [/sh/gu, 's'],
  [/x/gu, 'ks'],
  [/(?<=[kgcjtdpb])h+/gu, ''],
  [/f/gu, 'p'],
  [/z/gu, 'j'],
];

const latinOfIndia: readonly Replacement[] = [
  mute,
  [/oo|ou|o/gu, 'u'],
  [/e/gu, 'i'],
  ...plainConsonants,
  [/w/gu, 'v'],
  [/[^a-z]|a/gu, ''],
];
const unsureOfIndia: readonly Replacement[] = [
  [/y/gu, 'i'],
  [/m(?=[pb])/gu, 'n'],
  twice,
  [/(?<=..)[hn]$/u, ''],
  tooShort,
];

export const devanagari: Spelling = {
  script: /\p{Script=Devanagari}/u,
  letters: lettersOfIndia,
  latin: latinOfIndia,
  unsure: unsureOfIndia,
};

export const gurmukhi: Spelling = {
  script: /\p{Script=Gurmukhi}/u,
  // Two signs that only Gurmukhi has: a nasal, and an r.
  letters: new Map([...inBlock(GURMUKHI), ['ੰ', 'n'], ['ੜ', 'r']]),
  latin: latinOfIndia,
  unsure: unsureOfIndia,
};

export const bengali: Spelling = {
  script: /\p{Script=Bengali}/u,
  // The sign for o is written as those for e and a; a dot makes y of j and r of d; a consonant without vowel may change the next.
  letters: new Map([...inBlock(BENGALI), ...table('যj ওO াA ৗU ়. ্+')]),
  latin: [
    mute,
    [/oo|ou/gu, 'u'],
    [/e/gu, 'i'],
    [/ng/gu, 'n'],
    ...plainConsonants,
    [/(?<=[sdt])w/gu, ''],
    [/[vw]/gu, 'b'],
    [/[^a-z]|[aoy]/gu, ''],
  ],
  unsure: [
    [/iU/gu, 'u'],
    [/iA|[AO]|j\.|\+[jb]/gu, ''],
    [/(?<=.)d\./gu, 'r'],
    [/k\+s/gu, 'k'],
    [/n\+g/gu, 'n'],
    [/[.+]/gu, ''],
    [/m(?=[pb])/gu, 'n'],
    twice,
    [/(?<=..)h$/u, ''],
    tooShort,
  ],
};

export const tamil: Spelling = {
  script: /\p{Script=Tamil}/u,
  // One letter is k, g and h, one t and d, one p and b. The signs for o are written as those for e and a.
  letters: new Map([...inBlock(TAMIL), ...table('சஜs ஹk ாA ௗA')]),
  latin: [
    mute,
    [/oo|ou|o/gu, 'u'],
    [/zh|z/gu, 'l'],
    [/sh|ch|j/gu, 's'],
    [/e/gu, 'i'],
    [/x/gu, 'ks'],
    [/(?<=[kgtdpb])h/gu, ''],
    [/[cghq]/gu, 'k'],
    [/d/gu, 't'],
    [/[bf]/gu, 'p'],
    [/w/gu, 'v'],
    [/[^a-z]|a/gu, ''],
  ],
  unsure: [
    [/iA/gu, 'u'],
    [/A/gu, ''],
    [/y/gu, 'i'],
    [/ntr/gu, 'nr'],
    [/rr/gu, 'tr'],
    twice,
    [/(?<=..)u$/u, ''],
    tooShort,
  ],
};

/** Where the Ethiopic syllabary begins, and the consonant of each of its rows of eight; a dash for the rows of a vowel alone. */
const ETHIOPIC = 0x1200;
const ethiopicRows = 'hlhmsrsskkkkbbtchhnn-kkhhw-zzyddjgggtcpssfp';
/** Vowels of the eight syllables of a row that spellings tell apart. */
const ETHIOPIC_VOWELS = ['', 'u', '', '', '', '', 'u', ''];

export const ethiopic: Spelling = {
  script: /\p{Script=Ethiopic}/u,
  letters: new Map(
    [...ethiopicRows].flatMap((consonant, row) =>
      ETHIOPIC_VOWELS.map((vowel, order) => [
        String.fromCharCode(ETHIOPIC + 8 * row + order),
        consonant.replace('-', '') + vowel,
      ]),
    ),
  ),
  latin: [
    mute,
    // “Kwankwa” and “quanqua” alike.
    [/(?<=[kgqh])[uow](?=[aei])/gu, ''],
    [/kh/gu, 'h'],
    [/t[sz]|sh|x|c(?=[ei])/gu, 's'],
    [/c(?!h)|q/gu, 'k'],
    [/ch/gu, 'c'],
    [/gn|ny/gu, 'n'],
    [/zh/gu, 'z'],
    [/ph/gu, 'f'],
    [/(?<=[td])h/gu, ''],
    [/v/gu, 'b'],
    [/o/gu, 'u'],
    [/[^a-z]|[aei]/gu, ''],
  ],
  unsure: [[/(?<=[kghb])w/gu, ''], [/(?<=.)y/gu, ''], twice, [/(?<=..)h$/u, ''], tooShort],
};
