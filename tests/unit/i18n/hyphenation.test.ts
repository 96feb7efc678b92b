import { describe, expect, it } from 'vitest';
import { otherWorks } from '../../../scripts/lib/components/other-works.ts';
import { loadHyphenation } from '../../../src/i18n/hyphenation.ts';
import { languages } from '../../../src/i18n/languages.ts';

/** A word with hyphens where it may be divided. */
async function divided(tag: string, word: string, lang = tag): Promise<string> {
  const hyphenate = await loadHyphenation(tag);
  return (hyphenate?.(word, lang) ?? word).replaceAll('\u00ad', '-');
}

it('has no pattern whose maker states no licence', () => {
  for (const file of new Set(languages.flatMap(({ hyphenation }) => hyphenation ?? []))) {
    const work = otherWorks.find(({ from }) => from.test(`node_modules/hyphen/patterns/${file}.js`));
    expect(work?.licence, file).toMatch(/^(?!NONE|NOASSERTION)[\w.+-]+(?: OR [\w.+-]+)*$/);
    // Where the list of SPDX has no text, the maker's own stands here.
    expect(work?.licence.startsWith('LicenseRef-') && !work.words, file).toBe(false);
  }
});

describe('where a word may be divided', () => {
  it.each([
    ['sv', 'människohandel', 'män-ni-sko-han-del'],
    ['en', 'interpreter', 'inter-preter'],
    ['uk', 'перекладача', 'пере-кла-дача'],
    ['bg', 'преводача', 'пре-во-дача'],
    ['pl', 'wykorzystywanie', 'wyko-rzy-sty-wa-nie'],
    ['sr-Latn', 'prevodioca', 'pre-vo-di-oca'],
    ['fr', 'l’exploitation', 'l’ex-ploi-ta-tion'],
    ['ka', 'თარჯიმანი', 'თარ-ჯი-მანი'],
    ['hy', 'թարգմանիչ', 'թարգմա-նիչ'],
    ['fi', 'ihmiskauppa', 'ihmis-kauppa'],
    ['de', 'ausbeutung', 'aus-beu-tung'],
    ['nl', 'uitbuiting', 'uit-bui-ting'],
    ['el', 'διερμηνέας', 'διερ-μη-νέας'],
  ])('%s: %s', async (tag, word, expected) => {
    expect(await divided(tag, word)).toBe(expected);
  });

  it.each(['ar', 'fa', 'th', 'hi', 'bn', 'am', 'ti', 'zh-Hans', 'vi', 'so', 'my', 'ro'])(
    'nowhere in %s, whose readers know no divided words or which has no dictionary that we may pass on',
    async (tag) => expect(await loadHyphenation(tag)).toBeUndefined(),
  );

  it('in the variant of a language as in the language', async () => {
    expect(await divided('sv-SE', 'människohandel')).toBe('män-ni-sko-han-del');
  });

  it('nowhere in a language that does not exist', async () => {
    expect(await loadHyphenation('not a tag')).toBeUndefined();
  });

  it.each([
    ['a short word', 'hjälpen'.slice(0, 6)],
    ['a name or the first word of a sentence', 'Polismyndigheten'],
    ['an abbreviation', 'ARBETSMILJÖVERKET'],
  ])('nowhere in %s', async (_, word) => expect(await divided('sv', word)).toBe(word));

  it('nowhere in the words of another language', async () => {
    expect(await divided('sv', 'interpreters', 'en')).toBe('interpreters');
  });

  it('never within three letters of an end, in any language', async () => {
    const words = ['ekonomiska', 'аналогично', 'automobile', 'ორგანიზაცია', 'իրավունքներ', 'öğretmenler'];
    for (const { lang } of languages) {
      for (const word of words) {
        const parts = (await divided(lang, word)).split('-');
        expect(parts.join('')).toBe(word);
        expect(parts[0]?.length).toBeGreaterThanOrEqual(3);
        expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
