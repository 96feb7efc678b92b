import { expect, it } from 'vitest';
import { numberScenes } from '../../../../src/site/finish/number-scenes.ts';
import { changedBy } from '../../../support/step.ts';

const scene = '<section id="scene-this"><a class="next" href="#scene-next">Next</a></section>';

it('numbers scenes in reading order, and the last one leads nowhere', () => {
  expect(changedBy(numberScenes, scene + scene)).toBe(
    '<section id="p1"><a class="next" href="#p2">Next</a></section><section id="p2"></section>',
  );
});

it('leaves a page without scenes as it is', () => {
  const page = '<section id="a"><a class="next" href="#p1">Next</a></section>';
  expect(changedBy(numberScenes, page)).toBe(page);
});
