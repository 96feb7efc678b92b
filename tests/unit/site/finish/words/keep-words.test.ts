import { describe, expect, it } from 'vitest';
import { keepWords } from '../../../../../src/site/finish/words/keep-words.ts';
import { changedBy } from '../../../../support/step.ts';

const kept = (body: string, lang = 'en') =>
  /<body>(.*)<\/body>/s.exec(
    changedBy(
      keepWords,
      `<!doctype html><html lang="${lang}"><head><title>Do not go</title></head><body>${body}</body></html>`,
    ),
  )?.[1];

describe('words that never part, in headings', () => {
  it.each([
    ['en', '<h1>It is not your fault</h1>', '<h1>It is <no-br>not your</no-br> fault</h1>'],
    [
      'en',
      '<div class="text"><h2>Why not?</h2></div>',
      '<div class="text"><h2><no-br>Why not?</no-br></h2></div>',
    ],
    [
      'en',
      '<div class="scene"><p>Not you.</p></div>',
      '<div class="scene"><p><no-br>Not you.</no-br></p></div>',
    ],
    ['tr', '<h1>Bu senin suçun değil</h1>', '<h1>Bu senin <no-br>suçun değil</no-br></h1>'],
    ['ar', '<h1>هذا ليس ذنبك</h1>', '<h1>هذا <no-br>ليس ذنبك</no-br></h1>'],
    ['en', '<h1 lang="sv">Det är inte <b>nu</b></h1>', '<h1 lang="sv">Det är inte <b>nu</b></h1>'],
    [
      'en',
      '<h1>Say <b lang="sv">det är inte ditt fel</b></h1>',
      '<h1>Say <b lang="sv">det är <no-br>inte ditt</no-br> fel</b></h1>',
    ],
    [
      'en',
      '<h1><bdi>Not Alone</bdi> <b>Not you</b></h1>',
      '<h1><bdi>Not Alone</bdi> <b><no-br>Not you</no-br></b></h1>',
    ],
    [
      'en',
      '<h1 lang="sv">Det är inte ditt fel</h1>',
      '<h1 lang="sv">Det är <no-br>inte ditt</no-br> fel</h1>',
    ],
  ])('%s: stand in one element: %s', (lang, body, expected) => {
    expect(kept(body, lang)).toBe(expected);
    // Nothing is added that could be copied, found or read aloud.
    expect(kept(body, lang)?.replace(/<[^>]+>/g, '')).toBe(body.replace(/<[^>]+>/g, ''));
  });

  it.each([
    ['cards', '<article class="card"><h2>Police, no hurry</h2></article>'],
    ['words without spaces, which would be read with some', '<h1 lang="th">ไม่ใช่ความผิด</h1>'],
    ['the file of all pages', '<section data-part="now"><h1>Do not go</h1></section>'],
    ['numbers, which stay in one piece as they are', '<h1><bdi>77 114</bdi></h1>'],
  ])('are left alone in %s', (_name, body) => {
    expect(kept(body)).toBe(body);
  });
});

describe('words that never part, in running text', () => {
  const inText = (words: string) => `<div class="text"><p>${words}</p><ul><li>${words}</li></ul></div>`;

  it.each([
    ['en', 'Do not go', 'Do not\u00a0go'],
    ['en', 'Go\nwithout\nyou', 'Go\nwithout\u00a0you'],
    ['sv', 'Det är inte ditt fel', 'Det är inte\u00a0ditt fel'],
    // A language of one country, as one of all.
    ['en-GB', 'Do not go', 'Do not\u00a0go'],
    // A row of 22 letters has room, one of 23 has not.
    ['en', 'Do not disproportionately', 'Do not\u00a0disproportionately'],
    ['en', 'Do not counterproductively', 'Do not counterproductively'],
    ['ar', 'هذا ليس ذنبك', 'هذا ليس\u00a0ذنبك'],
    // As many as the narrowest line has room for: a longer row would be divided inside a word.
    [
      'pt',
      'O trabalho não é o que me prometeram.',
      'O trabalho não\u00a0é\u00a0o\u00a0que\u00a0me prometeram.',
    ],
    ['uz', 'eshik hech qachon qulflashmagan boʻlsa', 'eshik hech\u00a0qachon qulflashmagan boʻlsa'],
  ])('%s: hold together by a space that does not break: %s', (lang, words, expected) => {
    expect(kept(inText(words), lang)).toBe(inText(expected));
  });

  it.each([
    ['cards', '<div class="text"><article class="card"><p>Do not go</p></article></div>'],
    ['words without spaces', '<div class="text" lang="th"><p>ไม่ใช่ความผิด</p></div>'],
    ['what is no text of ours', '<footer><p>Do not go</p></footer>'],
  ])('are left alone in %s', (_name, body) => {
    expect(kept(body)).toBe(body);
  });
});
