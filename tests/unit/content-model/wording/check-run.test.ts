/** Which characters, figures and addresses may stand in words. */
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../../src/content-model/wording/check-run.ts';
import { figuresIn } from '../../../../src/content-model/wording/figures.ts';
import { splitAtFixed } from '../../../../src/content-model/wording/fixed-stretches.ts';

describe('figures that belong in records', () => {
  it.each([
    ['112', ['112']],
    ['114 14', ['114 14']],
    ['116 111', ['116 111']],
    ['08-123 45 67', ['08-123 45 67']],
    ['(08) 123 45 67', ['(08) 123 45 67']],
    ['08:00–17:00 (24/7)', ['08:00–17:00']],
    ['+46 8 123 45 67', ['+46 8 123 45 67']],
    ['020/50\u00a050\u00a050', ['020/50\u00a050\u00a050']],
    ['the law 2009:400', ['2009:400']],
    ['10 000 kronor', ['10 000']],
  ])('%s', (words, found) => {
    expect(figuresIn(words)).toEqual(found);
  });

  it.each([
    'under 18',
    'in 2023. 4 persons came',
    '24 hours',
    '08:30',
    '2 or 3',
    'at 9, 10 or 11',
    'section 1.5',
  ])('leaves “%s” alone', (words) => {
    expect(figuresIn(words)).toEqual([]);
  });

  it('are those of the records too, however few their digits', () => {
    expect(figuresIn('Ring 1177 or 1179 in 2025', new Set(['1177']))).toEqual(['1177']);
    expect(splitAtFixed('Ring 1177 now', new Set(['1177']))[1]).toEqual({ text: '1177', kind: 'figure' });
    const shortNumbers = new Set(['1177']);
    expect(checkWords('Ring 1177', { file: 'x' }, { shortNumbers }).map(({ code }) => code)).toEqual([
      'number-in-text',
    ]);
  });

  it('are told from the words around them', () => {
    expect(splitAtFixed('Ring +46 8 123 45 67 now.')).toEqual([
      { text: 'Ring ', kind: 'words' },
      { text: '+46 8 123 45 67', kind: 'figure' },
      { text: ' now.', kind: 'words' },
    ]);
  });
});

describe('addresses', () => {
  it.each(['https://example.org/a', 'www.example.org', 'polisen.se', 'someone@example.org'])(
    'finds %s',
    (words) => {
      expect(checkWords(`See ${words} today`, { file: 'x' }).map(({ code }) => code)).toEqual([
        'address-in-text',
      ]);
    },
  );
  it.each(['Yes. See below', 'e.g. this', 'and/or', 'a.m. or p.m.'])('leaves “%s” alone', (words) => {
    expect(checkWords(words, { file: 'x' })).toEqual([]);
  });
});
