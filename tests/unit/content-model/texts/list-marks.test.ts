/** Lines that look like a list and are none, and what stands in a text twice. */
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../../src/content-model/texts/parse-text.ts';

const head = '---\ntitle: T\nlabel: L\nsummary: S\ndescription: D\n---\n\n';
function told(body: string, author: 'ours' | 'anyone' = 'ours') {
  const kind = author === 'ours' ? 'page' : 'leaflet';
  const { problems } = parseText('x.mdx', head + body, { kind, locale: 'en', author });
  return problems
    .filter(({ code }) => ['list-mark', 'heading-twice', 'text-twice'].includes(code))
    .map(({ code, where, says }) => `${where.line} ${code} ${/“(.*?)”/.exec(says)?.[1]}`);
}

describe('a line that begins no item of a list', () => {
  it.each([
    ['a hyphen before a word', 'One\n-two', '-'],
    ['a hyphen and a no-break space', '- One\n-\u00a0two', '-'],
    ['a dash', '- One\n– two', '–'],
    ['a bullet', '• One\n• Two', '•'],
    ['a small dot', '· One', '·'],
    ['a number without a space', '1)One\n2)Two', '1)'],
    ['a number with a no-break space', '1.\u00a0One', '1.'],
    ['in a list of steps', '1. One\n2. Two\n3.Three', '3.'],
    ['in a component', '<Notice kind="info">\n\n• One\n\n</Notice>', '•'],
  ])('is told once: %s', (_, body, mark) => {
    expect(told(body)).toHaveLength(1);
    expect(told(body)[0]).toMatch(new RegExp(`^\\d+ list-mark .*${mark.replace(/[.)]/g, '\\$&')}`));
  });

  it.each([
    '- One\n- Two',
    '1) One\n2) Two',
    '* One\n+ Two',
    'One – two, three – four',
    'One\ntwo',
    '**Bold** – and more',
    '<Phone id="danger" /> – ring',
    '18 years',
    'It is 5.\n3.5 of them',
  ])('is told from others: %j', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('is told in a stranger’s text only where it would run into another line', () => {
    expect(told('# T\n\n## S\n\n• One\n• Two', 'anyone')).toEqual(['12 list-mark •']);
    expect(told('# T\n\n## S\n\n• One\n\nOne\n– two\n\n– Three', 'anyone')).toEqual([]);
  });
});

describe('two headings', () => {
  it.each([
    ['in two places', '## Who helps\n\nx\n\n## Who helps', '12 heading-twice Who helps'],
    [
      'in a text that was pasted twice',
      '## One\n\n## Two\n\n## Three\n\n## Four\n\n## One\n\n## Two\n\n## Three\n\n## Four',
      '16 text-twice undefined',
    ],
    ['in other capitals', '## Who helps\n\n## More\n\n## WHO  helps', '12 heading-twice WHO helps'],
    [
      'in a component',
      '## A\n\n### Money\n\n<Notice kind="info">\n\n### Money\n\nx\n\n</Notice>',
      '14 heading-twice Money',
    ],
  ])('may not be the same: %s', (_, body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  it('may name two records', () => {
    expect(told('## Call <Phone id="a" />\n\n## Call <Phone id="b" />')).toEqual([]);
  });

  it('may be of two levels', () => {
    expect(told('## Pay\n\n### Pay')).toEqual([]);
  });
});

describe('a piece that was pasted twice', () => {
  const leaflet =
    '---\ntitle: T\n---\n\n# T\n\nWhat you can do\n\n## Call\n\nCall somebody.\n\n## Rest\n\nSleep first.\n';
  const all = (text: string, kind: 'page' | 'leaflet') =>
    parseText('x.mdx', text, { kind, locale: 'en' }).problems.map(
      ({ code, where }) => `${where.line} ${code}`,
    );

  it.each([
    ['a whole leaflet', leaflet + leaflet, 20],
    ['a leaflet without its front matter', leaflet + leaflet.slice(leaflet.indexOf('#')), 16],
    ['a part of it', leaflet.replace(/## Call[^#]*/, '$&$&'), 13],
  ])('is told once, and not what follows from it: %s', (_, text, line) => {
    expect(all(text, 'leaflet')).toEqual([`${line} text-twice`]);
  });

  it.each([
    ['a paragraph', 'Nobody may take it.\n\nNobody may take it.', ['10 text-twice']],
    ['an item', '- Your passport\n- Your phone\n- Your passport', ['10 text-twice']],
    [
      'a paragraph in a notice',
      '<Notice kind="info">\n\nNobody may.\n\nNobody may.\n\n</Notice>',
      ['12 text-twice'],
    ],
    ['a sentence', 'Nobody may take your passport. Nobody may take your passport.', ['8 text-twice']],
    ['an answer', 'Say yes. Or say no. Say yes.', []],
    ['under two headings', '## A\n\nNobody may take it.\n\n## B\n\nNobody may take it.', []],
    ['a short word', 'or\n\nelse\n\nor', []],
    ['of two contacts', '- Call <Phone id="a" /> today\n- Call <Phone id="b" /> today', []],
  ])('%s', (_, body, expected) => {
    expect(all(head + body, 'page')).toEqual(expected);
  });

  it('is told with the line where it stands first', () => {
    const text = `${head}Nobody may take it.\n\nSay no.\n\nNobody may take it.\n`;
    const { problems } = parseText('x.mdx', text, { kind: 'page', locale: 'en' });
    expect(problems.map(({ where, says }) => `${where.line} ${says}`)).toEqual([
      '12 “Nobody may take it.” stands in line 8 already.',
    ]);
  });
});
