/** Every language in its own language: what is certainly in another is found, what only looks like it is not. */
import { describe, expect, it } from 'vitest';
import { checkLanguages } from '../../../../src/content-model/check/languages/check-languages.ts';
import {
  foreignLanguage,
  guessLanguage,
} from '../../../../src/content-model/check/languages/guess-language.ts';
import { piecesIn } from '../../../../src/content-model/check/languages/pieces.ts';
import { contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { parseTexts } from '../../../../src/content-model/texts/parsed-texts.ts';
import { checkWordFiles } from '../../../../src/content-model/words/check-word-files.ts';
import { contentFile, contentWith } from '../../../support/content-builder.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const path = 'content/ar/pages/now.mdx';
const body = (words: string) => `---\ntitle: مساعدة\nlabel: مساعدة\nsummary: بمن تتصل\n---\n\n${words}\n`;
function problemsOf(changes: Readonly<Record<string, string>>) {
  const content = contentWith(changes);
  return checkLanguages(piecesIn(parseTexts(content), content), content);
}
const told = (changes: Readonly<Record<string, string>>) =>
  problemsOf(changes).map(({ code, where, says }) => `${code} ${where.file}:${where.line ?? ''} ${says}`);

it('finds nothing where each is in its own', () => {
  expect(problemsOf({})).toEqual([]);
});

describe('words', () => {
  const english = 'You decide what you want to tell, and when you want to tell it.';
  const swedish = 'Du bestämmer själv vad du vill berätta, och när du vill göra det.';
  const romanian = 'Dumneavoastră hotărâți ce vreți să povestiți și când vreți să povestiți.';
  const ukrainian = 'Ви самі вирішуєте, що хочете розповісти і коли хочете це зробити.';
  const russian = 'Вы сами решаете, что хотите рассказать и когда хотите это сделать.';
  const arabic = 'أنتم تقررون ماذا تريدون أن تحكوا ومتى تريدون ذلك.';
  const persian = 'شما تصمیم می‌گیرید که چه چیزی را و چه زمانی می‌خواهید بگویید.';
  const thai = 'คุณเป็นคนตัดสินใจเองว่าจะเล่าอะไรและจะเล่าเมื่อไร';
  const polish = 'Sami decydujecie, co chcecie opowiedzieć i kiedy chcecie to zrobić.';

  const bulgarian = 'Вие решавате какво да разкажете и кога, а сърцето ви не бърза.';
  const slovenian = 'Sami se odločite, kaj želite povedati in kdaj želite to storiti.';
  const serbian = 'Možete da dobijete pomoć i ako nemate dozvolu boravka.';
  const croatian = 'Možete dobiti pomoć i ako nemate dozvolu boravka.';
  const indonesian = 'Anda dapat meminta bantuan meskipun tidak punya izin tinggal.';
  const filipino = 'Ikaw ang magpapasya kung ano ang gusto mong ikuwento at kung kailan.';
  // As some programs save it: each mark a sign of its own.
  const vietnamese = 'Mọi người đều có quyền tìm kiếm và được lánh nạn ở nước khác.'.normalize('NFD');

  it.each([
    ['ar', english, 'another script'],
    ['ar', persian, 'Persian'],
    ['uk', romanian, 'another script'],
    ['uk', russian, 'Russian'],
    ['th', english, 'another script'],
    ['th', 'Help now', 'another script'],
    ['en', 'Ⲙⲉⲧⲣⲉⲙⲛⲭⲏⲙⲓ', 'another script'],
    ['ro', english, 'English'],
    ['ro', polish, 'Polish'],
    ['sv', english, 'English'],
    ['sv', romanian, 'Romanian'],
    ['en', swedish, 'Swedish'],
    ['en', thai, 'another script'],
    ['es', english, 'English'],
    ['bg', russian, 'Russian'],
    ['ru', bulgarian, 'Bulgarian'],
    ['sr-Latn', slovenian, 'Slovenian'],
    ['id', english, 'English'],
    ['fil', indonesian, 'Malay'],
  ])('of %s may not be “%s”', (locale, words, found) => {
    expect(foreignLanguage(guessLanguage(words, locale), locale, new Map())).toMatch(found);
  });

  it.each([
    ['en', english],
    ['sv', swedish],
    ['ro', romanian],
    ['uk', ukrainian],
    ['ru', russian],
    ['ar', arabic],
    ['fa', persian],
    ['th', thai],
    ['pl', polish],
    ['bg', bulgarian],
    ['sr-Latn', serbian],
    ['sr-Latn', croatian],
    ['hr', serbian],
    ['id', indonesian],
    ['fil', filipino],
    ['vi', vietnamese],
    ['th', 'คน LGBTQI'],
    ['ar', 'التنسيق، PDF'],
    ['uk', 'Дзвінки та SMS'],
    ['ro', 'Restaurant'],
    // So few letters of it look French.
    ['hu', 'Fényképezze le az iratait.'],
    ['sv', 'Blad, PDF'],
    ['fi', 'Koordinaattori, Bergslagenin alue'],
  ])('of %s may be “%s”', (locale, words) => {
    expect(foreignLanguage(guessLanguage(words, locale), locale, new Map())).toBeUndefined();
  });
});

describe('a text', () => {
  it('that is the English one is told once', () => {
    expect(told({ [path]: contentFile('content/en/pages/now.mdx') })).toEqual([
      `other-language ${path}:1 The text is in English, not in Arabic. It begins “Help now”.`,
    ]);
  });

  it('with one paragraph in Swedish says which', () => {
    const words = 'كلمات عربية قصيرة.\n\nDu har rätt till hjälp, också utan papper.';
    expect(told({ [path]: body(words) })).toEqual([
      `other-language ${path}:9 1 of 5 pieces of the text are in Swedish, not in Arabic. The first is “Du har rätt till hjälp, också utan papper.”.`,
    ]);
  });

  it('begins with a long paragraph, of which a few words are told', () => {
    const words = 'Du har rätt till hjälp, också utan papper, och du bestämmer själv vad du vill berätta.';
    expect(told({ [path]: body(words) })[0]).toMatch(
      /The first is “Du har rätt till hjälp, också utan papper, och du bestämmer …”\.$/,
    );
  });

  it('with a short sentence of the source is found by that sentence', () => {
    const changes = {
      'content/en/pages/now.mdx': `${contentFile('content/en/pages/now.mdx')}\nYou can say no.\n`,
      'content/sv/pages/now.mdx': `${contentFile('content/sv/pages/now.mdx')}\nYou can say no!\n`,
    };
    expect(told(changes)).toEqual([
      'other-language content/sv/pages/now.mdx:11 1 of 7 pieces of the text are in English, not in Swedish. The first is “You can say no!”.',
    ]);
  });

  it('with a cell of a table in English is told', () => {
    const table = '| كلمة | كلمة |\n|---|---|\n| كلمة | You decide what you tell |';
    expect(problemsOf({ [path]: body(table) })).toHaveLength(1);
  });

  it('may be listed with a reason, and not without need', () => {
    const english = { [path]: body('You have a right to help, also without papers.') };
    const list = { 'content/same-as-english.yaml': 'ar:\n  pages/now.mdx: to show to the police\n' };
    expect(told({ ...english, ...list })).toEqual([]);
    expect(told(list)).toMatchObject([expect.stringContaining('exception-unused')]);
  });
});

describe('words of the interface, of contacts and cards', () => {
  it.each([
    ['locales/ar.json', '"كلمات"', '"Nothing of it is in Arabic at all"', 'a.words'],
    ['content/ar/contacts.yaml', 'label: مستمع', 'label: Somebody who listens', 'contacts:listener.label'],
    ['content/ar/phrases.yaml', 'اتصل', 'Please call now', 'phrases:need-help'],
    ['content/sv/phrases.yaml', 'Ring', 'Ring, please, I cannot speak on the telephone', 'phrases:need-help'],
  ])('are told in %s', (file, from, to, field) => {
    const found = problemsOf({ [file]: contentFile(file).replace(from, to) });
    expect(found.map(({ code, where }) => [code, where.field])).toEqual([['other-language', field]]);
  });

  it('that are all the English ones are one mistake', () => {
    const changes = { 'content/sv/contacts.yaml': contentFile('content/en/contacts.yaml') };
    const found = [...checkWordFiles(contentWith(changes), inventedFacts()), ...problemsOf(changes)];
    expect(found.map(({ code, says }) => `${code} ${says}`)).toEqual([
      'other-language The text is in English, not in Swedish. It begins “Danger”.',
    ]);
  });
});

describe('words of the search', () => {
  const file = 'content/ar/search.yaml';
  it.each([
    ['copied from English', contentFile('content/en/search.yaml'), 'English'],
    [
      'of Swedish',
      '- words: [jag vill inte mer, de tog mitt pass, min chef slår mig, jag får ingen lön]\n  finds: [now]\n',
      'Swedish',
    ],
  ])('are told where they are %s', (_, words, language) => {
    expect(told({ [file]: words })).toEqual([
      `other-search-words ${file}: The words are those of people who search in ${language}, not in Arabic.`,
    ]);
  });

  it('are not guessed in a language that the guess does not know: all would be another', () => {
    const files = {
      'content/kmr/search.yaml':
        '- words: [ez dixwazim biçim malê, pasaporta min stendin, ez bê pere dixebitim]\n  finds: [now]\n',
    };
    const content = contentFiles(contentWith(files).files);
    const found = checkLanguages(piecesIn(parseTexts(content), content), content);
    expect(found.filter(({ code }) => code === 'other-search-words')).toEqual([]);
  });
});

it('finds a sentence that was copied from another translation, also where no guess knows the language', () => {
  const page = '---\ntitle: x\n---\n\nPolisi aramak zorunda değilsiniz, siz karar verirsiniz.\n';
  const content = contentFiles(new Map(['tr', 'uz'].map((tag) => [`content/${tag}/pages/now.mdx`, page])));
  const found = checkLanguages(piecesIn(parseTexts(content), content), content);
  expect(found.map(({ where, says }) => [where.file, says])).toEqual([
    ['content/uz/pages/now.mdx', expect.stringContaining('in Turkish, not in Uzbek')],
  ]);
});

it('lets Dari and Persian have sentences in common, and no whole text', () => {
  const shared = 'برای کسانی که به دیگران کمک می‌کنند.';
  const page = (...own: readonly string[]) =>
    `---\ntitle: x\n---\n\n${[shared, ...own].map((words) => `- ${words}`).join('\n')}\n`;
  const isFound = (dari: string, persian: string) => {
    const texts = { 'fa-AF': dari, fa: persian };
    const files = Object.entries(texts).map(([tag, text]) => [`content/${tag}/pages/now.mdx`, text] as const);
    const content = contentFiles(new Map(files));
    const found = checkLanguages(piecesIn(parseTexts(content), content), content);
    return found.some(({ says }) => says.includes('in Persian, not in Dari'));
  };
  const dari = [
    'پولیس را زنگ بزنید اگر می‌توانید.',
    'شما مجبور نیستید نام خود را بگویید.',
    'این خدمات برای شما رایگان است.',
  ];
  const persian = ['اگر می‌توانید به پلیس زنگ بزنید.', 'لازم نیست نام خود را بگویید.', 'این خدمات پولی نیست.'];
  expect(isFound(page(...dari), page(...persian))).toBe(false);
  expect(isFound(page(), page(...persian))).toBe(true);
});
