import { describe, expect, it } from 'vitest';
import { markForeignWords } from '../../../../../src/site/finish/words/mark-foreign-words.ts';
import { changedBy } from '../../../../support/step.ts';

const names = new Set(['Göteborg', 'Umeå']);
const page = (body: string, script = 'Thai') =>
  `<!doctype html><html lang="th" dir="ltr" class="${script}"><head><title>Title</title></head><body>${body}</body></html>`;
const marked = (body: string, script?: string) =>
  /<body>(.*)<\/body>/s.exec(changedBy((tree) => markForeignWords(tree, { names }), page(body, script)))?.[1];

describe('words in Latin letters', () => {
  it('are Swedish where they name something in Sweden, else English', () => {
    expect(marked('<p>ศูนย์ Göteborg</p>')).toBe('<p>ศูนย์ <span lang="sv">Göteborg</span></p>');
    expect(marked('<li>พูด Help. Police. ช้า ๆ</li>')).toBe(
      '<li>พูด <span lang="en">Help. Police</span>. ช้า ๆ</li>',
    );
  });

  it.each([
    ['initials', '<p>โทร SMS ใน EU</p>'],
    ['references', '<p>ก &amp; ข &nbsp;ค</p>'],
    ['what says its language', '<p>ก <span lang="sv">Göteborg <b>Umeå</b></span></p>'],
    ['what is not to be translated', '<p>ก <bdi dir="ltr" translate="no">operationkvinnofrid.se</bdi></p>'],
    ['attributes', '<a href="/th/" aria-label="Some > words">ก</a><input value="Some words">'],
    ['choices, which hold no elements', '<select><option value="g">Göteborg</option></select>'],
  ])('are left alone where they are %s', (_name, body) => {
    expect(marked(body)).toBe(body);
  });

  it('are marked again after an element that says its language', () => {
    expect(marked('<p><b lang="sv">Umeå</b><br>Shift</p>')).toBe(
      '<p><b lang="sv">Umeå</b><br><span lang="en">Shift</span></p>',
    );
  });

  it('are the page’s own in a page in Latin letters', () => {
    expect(marked('<p>Göteborg</p>', 'Latn')).toBe('<p>Göteborg</p>');
  });
});
