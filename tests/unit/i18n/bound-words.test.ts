import { describe, expect, it } from 'vitest';
import { boundWords } from '../../../src/i18n/bound-words.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { languagesWithoutWords, wordsThatNeverPart } from '../../../src/i18n/words-that-never-part.ts';

/** A text with a tilde wherever no line may end because of its words. */
function held(lang: string, text: string): string {
  const { together, compounds } = boundWords.get(lang) ?? {};
  const places = [together, compounds]
    .flatMap((pattern) => (pattern ? [...text.matchAll(pattern)] : []))
    .flatMap(({ index, 0: found }) => Array.from(found, (_, at) => index + at + 1));
  const spaces = [...new Set(places)].filter((at) => /\s/.test(text[at - 1] ?? ''));
  return Array.from(text, (letter, at) => (spaces.includes(at + 1) ? '~' : letter)).join('');
}

it('has words for every language that is offered, or says that nobody knows them', () => {
  const without = languages.map(({ tag }) => tag).filter((tag) => !wordsThatNeverPart[tag]);
  expect(without).toEqual(languagesWithoutWords);
});

it.each(Object.entries(wordsThatNeverPart))('%s: names each word once, without stray spaces', (_tag, row) => {
  for (const list of Object.values(row).filter((value) => typeof value === 'string')) {
    const words = list.split(', ');
    expect(words.filter((word) => word.trim() !== word || word === '')).toEqual([]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  }
});

it('lets a phrase in words without spaces end with its denial, and holds what is foreign', () => {
  expect(held('th', 'จะอ้างสิทธิไม่ได้ ในกรณีนี้')).not.toContain('~');
  expect(held('th', 'ไม่มี LINE')).toContain('~');
});

it('holds a figure to what it counts in a language whose words nobody knows', () => {
  expect(held('und', 'Lorem 24 ipsum, dolor 2026 sit.')).toBe('Lorem 24~ipsum, dolor 2026 sit.');
});

it.each([
  ['cs', 'Doklady mějte u sebe', ['u']],
  ['es', 'Haz como quieras', ['como']],
])('%s: a phrase begins in “%s” with %j', (lang, text, begins) => {
  const found = [...text.matchAll(boundWords.get(lang)?.phrases ?? /$^/g)];
  expect(found.map(({ index }) => text.slice(index).split(' ')[0])).toEqual(begins);
});

describe('keeps', () => {
  it.each([
    ['en', 'It is not your fault.', 'It is not~your fault.'],
    ['en', 'You do not have to go.', 'You do not~have~to~go.'],
    ['en', 'Why not? Not “free”, not – or only 24 hours.', 'Why~not? Not~“free”, not – or only~24~hours.'],
    [
      'en',
      'You don’t have to pay, and they can’t take it.',
      'You don’t~have~to~pay, and they can’t~take it.',
    ],
    ['en', 'Nobody may take it without asking.', 'Nobody~may take it without~asking.'],
    ['en', 'Call 112 or read the notes of 2026 here.', 'Call 112~or read the notes of 2026 here.'],
    [
      'sv',
      'Det är inte ditt fel. Du kan inte ansöka själv.',
      'Det är inte~ditt fel. Du kan inte~ansöka själv.',
    ],
    ['de', 'Das hilft nicht.', 'Das hilft~nicht.'],
    ['uk', 'не звертаючись до поліції, без документів', 'не~звертаючись до поліції, без~документів'],
    ['ar', 'هذا ليس ذنبك، ولا يجوز ذلك', 'هذا ليس~ذنبك، ولا~يجوز ذلك'],
    ['tr', 'Bu senin suçun değil.', 'Bu senin suçun~değil.'],
    ['hi', 'यह आपकी गलती नहीं है', 'यह आपकी गलती~नहीं~है'],
    ['fr', 'Ce n’est pas votre faute', 'Ce n’est pas~votre faute'],
    ['fr', 'Ils disent : « Aidez-moi ! » Pourquoi ?', 'Ils disent~: «~Aidez-moi~!~» Pourquoi~?'],
    ['hu', 'Ez nem a te hibád. Rendőrség nélkül.', 'Ez nem~a~te hibád. Rendőrség~nélkül.'],
    ['uk', 'Ніхто не повинен платити. Не можна не прийти.', 'Ніхто не~повинен~платити. Не~можна~не~прийти.'],
    ['ru', 'Никто не должен платить. Нельзя не прийти.', 'Никто не~должен~платить. Нельзя~не~прийти.'],
    ['ro', 'Nimeni nu are voie, fără nimic', 'Nimeni nu~are voie, fără~nimic'],
    ['pl', 'Nikt nie wie. Nie można nie zapłacić.', 'Nikt nie~wie. Nie~można~nie~zapłacić.'],
    ['sv', 'Kostar inget · Dygnet runt', 'Kostar inget · Dygnet runt'],
    ['en', 'You are not without rights.', 'You are not~without~rights.'],
    ['sw', 'Siyo kosa lako. Siku 30 tu.', 'Siyo~kosa lako. Siku~30~tu.'],
    ['sw', 'Mtu mzima pekee anaweza kuomba.', 'Mtu mzima~pekee anaweza kuomba.'],
    // Only the word for hours, not another that ends like it.
    ['sw', 'Kwa saa 24. Una wasaa 24.', 'Kwa saa~24. Una wasaa 24.'],
  ])('%s: %s', (lang, text, expected) => {
    expect(held(lang, text)).toBe(expected);
  });

  it.each([
    ['th', 'อย่าเก็บกระดาษ', 'อย่า'],
    ['th', 'โดยไม่ต้องไปหาตำรวจ', 'โดยไม่ต้อง'],
    ['th', 'ไม่ใช่ความผิดของเธอ', 'ไม่ใช่ความ'],
    ['lo', 'ຢ່າເຊັນ', 'ຢ່າ'],
    ['zh-Hans', '不要害怕', '不要'],
    ['ja', 'ありません', 'あり'],
  ])('%s: what follows in %s', (lang, text, before) => {
    const { together, compounds } = boundWords.get(lang) ?? {};
    const ends = [together, compounds].flatMap((pattern) =>
      pattern
        ? Array.from(text.matchAll(pattern), ({ index, 0: found }) => [index, index + found.length])
        : [],
    );
    expect(ends.some(([from = 0, to = 0]) => from < before.length && before.length <= to)).toBe(true);
  });
});
