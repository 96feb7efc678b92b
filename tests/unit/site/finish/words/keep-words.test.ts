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
      '<h1 lang="sv">Det är inte ditt fel</h1>',
      '<h1 lang="sv">Det är <no-br>inte ditt</no-br> fel</h1>',
    ],
  ])('%s: stand in one element: %s', (lang, body, expected) => {
    expect(kept(body, lang)).toBe(expected);
    // Nothing is added that could be copied, found or read aloud.
    expect(kept(body, lang)?.replace(/<[^>]+>/g, '')).toBe(body.replace(/<[^>]+>/g, ''));
  });

  it.each([
    ['running text, where bytes are dear', '<div class="text"><p>Do not go</p></div>'],
    ['cards', '<article class="card"><h2>Police, no hurry</h2></article>'],
    ['words without spaces, which would be read with some', '<h1 lang="th">ไม่ใช่ความผิด</h1>'],
    ['the file of all pages', '<section data-part="now"><h1>Do not go</h1></section>'],
    ['numbers, which stay in one piece as they are', '<h1><bdi>77 114</bdi></h1>'],
  ])('are left alone in %s', (_name, body) => {
    expect(kept(body)).toBe(body);
  });
});
