/** A word that a language's glossary has rejected stands in none of its texts and words, wherever one would meet it. */
import { describe, expect, it } from 'vitest';
import { checkGlossaries } from '../../../../src/content-model/check/languages/check-glossaries.ts';
import { piecesIn } from '../../../../src/content-model/check/languages/pieces.ts';
import { contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { parseTexts } from '../../../../src/content-model/texts/parsed-texts.ts';
import { contentWith } from '../../../support/content-builder.ts';

/** What is said of a language whose page, contact and glossary are these. */
function told(tag: string, rejected: readonly string[], page: string, label = '…', why?: string) {
  const glossary = [{ en: 'trafficking', sv: 'människohandel', word: 'the right one', not: rejected, why }];
  const content = contentFiles(
    contentWith({
      [`content/${tag}/pages/now.mdx`]: `---\ntitle: …\nlabel: …\nsummary: …\nkeywords: [${rejected[0]}]\n---\n\n${page}\n`,
      [`content/${tag}/contacts.yaml`]: `danger:\n  label: ${label}\n  for: …\n`,
      [`content/${tag}/glossary.yaml`]: JSON.stringify(glossary),
    }).files,
  );
  return checkGlossaries(piecesIn(parseTexts(content), content), content);
}

describe('a rejected word', () => {
  it.each([
    ['es', 'tráfico de personas', 'El tráfico\nde personas es un delito.'],
    ['tr', 'ILLEGAL', 'Burada ıllegal olan yok.'],
    ['ru', 'жертв*', 'Если вы стали жертвой, звоните.'],
    ['th', 'เหยื่อ', 'คุณเป็นเหยื่อของคนอื่น'],
    ['zh-Hans', '走私', '这是人口走私行为'],
    ['sv', 'offer', 'Du är inget off\u00ader här.'],
  ])('of %s, “%s”, is found in “%s”', (tag, word, page) => {
    expect(told(tag, [word], page).map(({ code, where }) => [code, where.file])).toEqual([
      ['rejected-word', `content/${tag}/pages/now.mdx`],
    ]);
  });

  it.each([
    ['es', 'trata', 'Un tratamiento y un contrato.'],
    ['ru', 'виза', 'Это визави.'],
    ['sv', 'offer', 'Det är en offert.'],
  ])('of %s, “%s”, is no part of another: “%s”', (tag, word, page) => {
    expect(told(tag, [word], page)).toEqual([]);
  });

  it('may be typed in the search: keywords are seen by nobody', () => {
    expect(told('es', ['tráfico'], 'Nada.')).toEqual([]);
  });

  it('is told once for each file, with its place, why, and what to write', () => {
    const found = told('es', ['tráfico'], 'Tráfico.\n\nMás tráfico.', 'Tráfico', 'it means smuggling');
    expect(found.map(({ where, says }) => `${where.file}:${where.line} ${says}`)).toEqual([
      'content/es/pages/now.mdx:8 “tráfico” stands here 2 times, and the glossary has rejected it for “trafficking”: it means smuggling',
      'content/es/contacts.yaml:2 “tráfico” stands here, and the glossary has rejected it for “trafficking”: it means smuggling',
    ]);
    expect(found[0]?.fix).toContain('“the right one”');
    expect(found[0]?.fix).toContain('content/es/glossary.yaml');
  });
});

it.each([
  ['- en: help\n  sv: hjälp\n', 'record-invalid', 1],
  ['- en: help\n  sv: hjälp\n  word: apoyo\n  because: no\n', 'unknown-key', 4],
  ['- { en: help, sv: hjälp, word: apoyo, not: ["a*b"] }\n', 'record-invalid', 1],
  ['- { en: help, sv: hjälp, word: "" }\n', 'record-invalid', 1],
  ['- { en: "", sv: hjälp, word: apoyo }\n', 'record-invalid', 1],
  ['- { en: help, sv: "", word: apoyo }\n', 'record-invalid', 1],
  ['- { en: help, sv: hjälp, word: apoyo, not: [""] }\n', 'record-invalid', 1],
  ['- { en: help, sv: hjälp, word: apoyo, why: "" }\n', 'record-invalid', 1],
  ['- { en: a, sv: a, word: b }\n- { en: a, sv: a, word: b }\n', 'entry-twice', 2],
])('a glossary that says %j is told as %s', (glossary, code, line) => {
  const content = contentWith({ 'content/ar/glossary.yaml': glossary });
  const found = checkGlossaries(new Map(), content);
  expect(found.map(({ code: told, where }) => [told, where.line])).toEqual([[code, line]]);
});
