/** Punctuation as each language and script writes it. A sign of another keyboard looks foreign, ends no sentence, or is read out wrongly. */
import { quotationMarksOf } from '../../i18n/writing/quotation-marks.ts';

/** A sign that is refused in the languages of a script, or in one language. */
interface SignRule {
  readonly pattern: RegExp;
  readonly name: string;
  readonly why: string;
  readonly fix: string;
  readonly language?: string;
  readonly script?: string;
}

const LOOKS_FOREIGN = 'Readers stumble, and programs that read aloud or part sentences do not know it.';

/** A sign in the languages of a script, and what stands for it. */
const sign = (scripts: string, pattern: RegExp, name: string, fix: string): readonly SignRule[] =>
  scripts.split(' ').map((script) => ({ pattern, name, why: LOOKS_FOREIGN, fix, script }));

const ofScripts: readonly SignRule[] = [
  ...sign(
    'Arab',
    /(?<=\p{sc=Arab}[\p{M}]*)[,;?]/gu,
    'a Latin comma, semicolon or question mark',
    'Write ، ؛ or ؟ (U+060C, U+061B, U+061F).',
  ),
  ...sign('Grek', /(?<=\p{sc=Grek})\?/gu, 'a Latin question mark', 'Greek asks with a semicolon: write ;.'),
  ...sign('Armn', /(?<=\p{sc=Armn})[:.](?=\s|$)/gu, 'a Latin colon or full stop', 'Write ։ (U+0589).'),
  ...sign('Ethi', /፡፡|(?<=\p{sc=Ethi})::?(?=\s|$)/gu, 'two dots, or two signs, for ።', 'Write ። (U+1362).'),
  ...sign(
    'Deva Beng Guru',
    /(?<=[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}]{2})(?:[|]|\.(?=\s|$))/gu,
    'a full stop or a bar for the danda',
    'Write । (U+0964).',
  ),
  ...sign('Mymr', /(?<=\p{sc=Mymr})\.(?=\s|$)/gu, 'a Latin full stop', 'Write ။ (U+104B).'),
  ...sign('Khmr', /(?<=\p{sc=Khmr})\.(?=\s|$)/gu, 'a Latin full stop', 'Write ។ (U+17D4).'),
  ...sign(
    'Hans Hant',
    /(?<=\p{sc=Han})[,;:?!.)]|\((?=\p{sc=Han})/gu,
    'a narrow punctuation mark',
    'Chinese writes it wide: ，；：？！。（）.',
  ),
  ...sign(
    'Hans Hant',
    /(?<=\p{sc=Han})[ \u00a0](?=[\p{sc=Han}。，、；：？！”）])|(?<=[。，、；：？！])[ \u00a0](?=\p{sc=Han})/gu,
    'a space between Chinese signs',
    'Remove it. A space stands beside Latin letters and figures only.',
  ),
  ...sign(
    'Thai Laoo Khmr Mymr',
    /[ \u00a0](?=[,;:!?)])|(?<=\()[ \u00a0]/gu,
    'a space beside a sign',
    'Remove it: a space parts sentences and phrases here.',
  ),
];

const ofLanguages: readonly SignRule[] = [
  {
    pattern: /(?<=\p{sc=Arab}\p{M}*)\.(?=\s|$)/gu,
    name: 'a Latin full stop',
    why: LOOKS_FOREIGN,
    fix: 'Urdu writes ۔ (U+06D4).',
    language: 'ur',
  },
  {
    pattern: /(?<=[\p{L}\p{M}\p{Nd}”»)])[;!?»]|(?<=[\p{L}\p{M}])[:](?=\s|$)|«(?=\S)/gu,
    name: 'a sign without its space',
    why: 'French sets ; : ! ? » and « apart; here a line never ends at such a space.',
    fix: 'Write a space before the sign, and behind «.',
    language: 'fr',
  },
  {
    pattern: /[ðÐ]/gu,
    name: 'an Icelandic ð',
    why: 'It looks like đ when it is a capital and is another letter: searching and screen readers do not know the word.',
    fix: 'Write đ (U+0111) or Đ (U+0110).',
    language: 'vi',
  },
  {
    pattern: /[ðÐ]/gu,
    name: 'an Icelandic ð',
    why: 'It looks like đ when it is a capital and is another letter: searching and screen readers do not know the word.',
    fix: 'Write đ (U+0111) or Đ (U+0110).',
    language: 'sr',
  },
  {
    pattern: /[يىكه]/gu,
    name: 'an Arabic ي, ى, ك or ه',
    why: 'Urdu writes ی (U+06CC), ک (U+06A9) and ہ (U+06C1) or ھ (U+06BE).',
    fix: 'Replace the letter.',
    language: 'ur',
  },
  {
    pattern: /[يىك]/gu,
    name: 'an Arabic ي, ى or ك',
    why: 'Sorani writes ی (U+06CC) and ک (U+06A9).',
    fix: 'Replace the letter.',
    language: 'ckb',
  },
  {
    pattern: /ك/gu,
    name: 'an Arabic ك',
    why: 'Pashto writes ک (U+06A9).',
    fix: 'Replace the letter.',
    language: 'ps',
  },
];

/** Every rule of signs that holds for some languages. */
export const signRules: readonly SignRule[] = [...ofScripts, ...ofLanguages];

const MARKS = /[«»‹›“”„‟‚「」『』《》"]/gu;

/** Quotation marks that a language does not write, or turned round. */
export function wrongQuotationMarks(words: string, locale: string | undefined): readonly string[] {
  const own = locale === undefined ? undefined : quotationMarksOf(locale);
  if (own === undefined) return [];
  const foreign = (words.match(MARKS) ?? []).filter((mark) => !own.includes(mark));
  // Of two that look alike, the one that closes does not open.
  const turned = own.startsWith('„“')
    ? /“(?=\p{L})/gu
    : own.includes('“')
      ? /(?<=^|\s)”(?=\p{L})/gu
      : undefined;
  return [...new Set([...foreign, ...((turned && words.match(turned)) || [])])];
}
