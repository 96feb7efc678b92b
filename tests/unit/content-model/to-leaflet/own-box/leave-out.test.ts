import { describe, expect, it } from 'vitest';
import { choicesIn, withoutRights } from '../../../../../src/content-model/to-leaflet/own-box/leave-out.ts';
import type { Block } from '../../../../../src/leaflet/types.ts';
import { box, leaflet, list, number, paragraph, part } from '../../../../support/leaflet-builder.ts';

const rights: Block = {
  ...list('bullet', 'Pay', 'Papers', 'Sleep'),
  choices: ['wages', null, 'rest'],
} as Block;
const notice = { ...box(paragraph('Time to think'), paragraph('More.')), choice: 'time' } as Block;
const content = leaflet([part('Call', number('Danger', '112')), part('Rights', rights, notice)]);
const wordsOf = (given: typeof content): string => JSON.stringify(given.parts);

describe('rights that may be left out', () => {
  it('are named with their words', () => {
    expect([...choicesIn(content)]).toEqual([
      ['wages', 'Pay'],
      ['rest', 'Sleep'],
      ['time', 'Time to think'],
    ]);
  });

  it('go alone: nothing else does', () => {
    const without = withoutRights(content, ['wages', 'time']);
    expect(wordsOf(without)).not.toMatch(/Pay|Time to think/);
    expect(wordsOf(without)).toMatch(/112.*Papers.*Sleep/);
    expect([...choicesIn(without).keys()]).toEqual(['rest']);
  });

  it('leave no list without items', () => {
    const all = { ...list('bullet', 'Pay'), choices: ['wages'] } as Block;
    const [, second] = withoutRights(leaflet([part('Call'), part('Rights', all)]), ['wages']).parts;
    expect(second?.blocks.map(({ kind }) => kind)).toEqual(['heading']);
  });

  it('go alone out of a box too, in the foot as in the part', () => {
    const nested = box(paragraph('Also'), rights);
    const parts = [part('Call'), { ...part('Rights', nested), foot: [nested] }];
    const without = withoutRights(leaflet(parts), ['wages']);
    expect(wordsOf(without)).not.toContain('Pay');
    expect(wordsOf(without).match(/Also.*?Papers.*?Sleep/g)).toHaveLength(2);
    expect([...choicesIn(leaflet(parts)).keys()]).toEqual(['wages', 'rest']);
  });

  it('are passed over where a leaflet has none, or must keep them', () => {
    expect(withoutRights(content, ['unknown', 'Papers', ''])).toEqual(content);
  });
});
