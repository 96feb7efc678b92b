import { describe, expect, it } from 'vitest';
import { lawNames } from '../../../../src/site/about/law-names.ts';

describe('the law at the beginning of an editor’s note', () => {
  it.each([
    ['utlänningslagen (2005:716) 5 kap. 15 § second paragraph', 'utlänningslagen (2005:716) 5 kap. 15 §'],
    ['BrB 4 kap. 1 a §', 'BrB 4 kap. 1 a §'],
    ['LVU 6 § immediate care', 'LVU 6 §'],
    ['lag (2013:407)', 'lag (2013:407)'],
    [
      'offentlighets- och sekretesslagen (2009:400) 10 kap. 15 a §, text as of 2025-12-01',
      'offentlighets- och sekretesslagen (2009:400) 10 kap. 15 a §',
    ],
    ['LVM 4 §', 'LVM 4 §'],
    ['förordning (2013:412) 1 §: not for those whose stay is short', 'förordning (2013:412) 1 §'],
    ['barnkonventionen art. 12', 'barnkonventionen art. 12'],
    ['Directive 2012/29/EU', 'Directive 2012/29/EU'],
  ])('of “%s” is “%s”', (note, law) => {
    expect(lawNames([note])).toEqual([law]);
  });

  it.each([
    'social board since 1 August 2022',
    'form 195011',
    'up to 4 years, serious: 2-10 years',
    'the "control" condition was removed',
  ])('is not in “%s”', (note) => {
    expect(lawNames([note])).toEqual([]);
  });

  it('is said once, with all its sections', () => {
    expect(
      lawNames([
        'socialtjänstlagen (2025:400) 14 kap. 2 §, text as of 2025-12-15',
        'barnkonventionen',
        'socialtjänstlagen (2025:400) 18 kap. 1 §, text as of 2025-12-15',
        'barnkonventionen art. 12',
        'socialtjänstlagen (2025:400) 18 kap. 1 §, first paragraph',
      ]),
    ).toEqual(['socialtjänstlagen (2025:400) 14 kap. 2 §, 18 kap. 1 §', 'barnkonventionen art. 12']);
  });
});
