/** A translation that says the opposite, another figure or less than its source is found, whatever the language. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { piecesIn } from '../../../../../src/content-model/check/languages/pieces.ts';
import { checkMeaning } from '../../../../../src/content-model/check/meaning/check-meaning.ts';
import { contentFiles } from '../../../../../src/content-model/files/content-files.ts';
import { parseTexts } from '../../../../../src/content-model/texts/parsed-texts.ts';
import { translatableText } from '../../../../../src/content-model/translation/translatable-text.ts';

const table = readFileSync('content/deciding-words.yaml', 'utf8');
const page = (body: string) => `---\ntitle: x\nlabel: x\nsummary: x\n---\n\n${body}\n`;

/** The problems of one sentence and its translation. */
function problemsOf(
  locale: string,
  english: string,
  words: string,
  more: Readonly<Record<string, string>> = {},
) {
  const content = contentFiles(
    new Map(
      Object.entries({
        'content/deciding-words.yaml': table,
        'content/en/pages/now.mdx': page(english),
        [`content/${locale}/pages/now.mdx`]: page(words),
        ...more,
      }),
    ),
  );
  return checkMeaning(piecesIn(parseTexts(content), content), content, () => false);
}

const codes = (...args: Parameters<typeof problemsOf>) => problemsOf(...args).map(({ code }) => code);
const NO_POLICE = 'They do not tell the police.';

describe('a denial', () => {
  it.each([
    ['es', 'No se lo cuentan a la policía.', 'Se lo cuentan a la policía.'],
    ['fr', 'Ils n’en parlent pas à la police.', 'Ils en parlent à la police.'],
    ['pt', 'Não contam à polícia.', 'Contam à polícia.'],
    ['ru', 'Они не сообщают полиции.', 'Они сообщают полиции.'],
    ['tr', 'Polise söylemezler.', 'Polise söylerler.'],
    ['sq', 'Nuk i tregojnë policisë.', 'I tregojnë policisë.'],
    ['sr-Latn', 'Ne govore policiji.', 'Govore policiji.'],
    ['bg', 'Те не казват на полицията.', 'Те казват на полицията.'],
    ['pl', 'Nie mówią o tym policji.', 'Mówią o tym policji.'],
    ['vi', 'Họ không nói với cảnh sát.', 'Họ nói với cảnh sát.'],
    ['ar', 'لا يخبرون الشرطة.', 'يخبرون الشرطة.'],
    ['ro', 'Nu spun poliției.', 'Spun poliției.'],
    ['uk', 'Вони не кажуть поліції.', 'Вони кажуть поліції.'],
    ['th', 'เขาไม่บอกตำรวจ', 'เขาบอกตำรวจ'],
    ['zh-Hans', '他们不会告诉警察。', '他们会告诉警察。'],
  ])('that is gone or added in %s is found, and a right one is not', (locale, right, wrong) => {
    expect(codes(locale, NO_POLICE, right)).toEqual([]);
    expect(codes(locale, NO_POLICE, wrong)).toEqual(['deciding-word-gone']);
    expect(codes(locale, 'They tell the police.', right)).toEqual(['denies-alone']);
    expect(codes(locale, 'They tell the police.', wrong)).toEqual([]);
  });

  it('of one sentence is not made good by that of another', () => {
    const english = 'It is not free. They do not tell the police.';
    expect(codes('es', english, 'No es gratis y nadie lo ve. Se lo cuentan a la policía.')).toEqual([
      'deciding-word-gone',
    ]);
  });

  it('is looked for in the whole, where a language cuts its sentences otherwise', () => {
    expect(codes('es', 'It is private. They do not tell.', 'Es privado, y no lo cuentan.')).toEqual([]);
  });

  it('may stand in a question, and beside a word that another language denies with', () => {
    expect(codes('vi', 'Are you safe?', 'Bạn có an toàn không?')).toEqual([]);
    expect(codes('fr', 'Call only if you want.', 'N’appelez que si vous voulez.')).toEqual([]);
    expect(codes('es', 'You do not need papers.', 'Se puede sin papeles.')).toEqual([]);
  });
});

it.each([
  ['a figure', 'You are 18 years old.', 'Usted tiene 15 años.', 'figures-differ', 'error'],
  ['a figure that is gone', 'From 12 years.', 'Desde la infancia.', 'figures-differ', 'error'],
  ['“can”', 'The police can help.', 'La policía ayuda.', 'deciding-word-gone', 'warning'],
  ['“must”', 'They must tell.', 'Ellos lo cuentan.', 'deciding-word-gone', 'warning'],
  ['“usually”', 'It is usually quick.', 'Es rápido.', 'deciding-word-gone', 'warning'],
  ['“only”', 'It is only for girls.', 'Es para chicas.', 'deciding-word-gone', 'warning'],
  ['“anonymous”', 'You are anonymous.', 'Usted habla.', 'deciding-word-gone', 'warning'],
])('tells %s that is another or gone', (_, english, words, code, level) => {
  expect(problemsOf('es', english, words)).toMatchObject([{ code, level }]);
});

it('takes figures in any order, and a number that a record puts in for the end of no sentence', () => {
  expect(codes('es', 'From 12 to 18.', 'Hasta los 18, desde los 12.')).toEqual([]);
  const english = 'Call <Phone id="danger" />. They do not tell.';
  expect(codes('es', english, 'Llame al <Phone id="danger" />. No lo cuentan.')).toEqual([]);
});

it('is silent where the source has changed since, and where the text is built otherwise', () => {
  const content = contentFiles(
    new Map([
      ['content/deciding-words.yaml', table],
      ['content/en/pages/now.mdx', page(NO_POLICE)],
      ['content/es/pages/now.mdx', page('Lo cuentan.')],
    ]),
  );
  const pieces = piecesIn(parseTexts(content), content);
  expect(checkMeaning(pieces, content, (file, unit) => file.includes('now') && unit === '1')).toEqual([]);
  expect(codes('es', `${NO_POLICE}\n\nMore.`, 'Lo cuentan.')).toEqual([]);
  expect(codes('es', NO_POLICE, NO_POLICE)).toEqual([]);
});

describe('a difference that is right', () => {
  const listed = (about: string, locale = 'es') => ({
    'content/differs-from-english.yaml': `- says: not tell\n  in: [${locale}]\n  about: ${about}\n  why: a test\n`,
  });

  it('is listed with its reason', () => {
    expect(codes('es', NO_POLICE, 'Callan ante la policía.', listed('not'))).toEqual([]);
  });

  it('is not known while the list cannot be read: that alone is told', () => {
    const broken = { 'content/differs-from-english.yaml': '- says: not tell\n' };
    expect(new Set(codes('es', NO_POLICE, 'Callan ante la policía.', broken))).toEqual(
      new Set(['record-invalid']),
    );
  });

  it('and that nothing needs is told, where its sentence was compared', () => {
    expect(codes('es', NO_POLICE, 'No lo cuentan.', listed('not'))).toEqual(['difference-unused']);
    expect(codes('es', 'They are quick.', 'Son rápidos.', listed('not'))).toEqual([]);
    expect(codes('es', NO_POLICE, 'No lo cuentan.', listed('not', 'hi'))).toEqual([]);
  });
});

it('names a language that nobody has written down the words of', () => {
  const only = { 'content/deciding-words.yaml': 'en: { not: [not] }\n' };
  expect(problemsOf('es', NO_POLICE, 'Lo cuentan.', only)).toMatchObject([
    { code: 'not-compared', level: 'warning', says: expect.stringContaining('Spanish') },
  ]);
});

it('calls units as translators do', () => {
  const text = readFileSync('content/en/pages/now.mdx', 'utf8');
  const content = contentFiles(new Map([['content/en/pages/now.mdx', text]]));
  const pieces = piecesIn(parseTexts(content), content).get('content/en/pages/now.mdx') ?? [];
  const units = translatableText(text, 'page').units.filter(({ id }) => id !== 'keywords');
  expect(pieces.map(({ unit }) => unit).toSorted()).toEqual(units.map(({ id }) => id).toSorted());
});
