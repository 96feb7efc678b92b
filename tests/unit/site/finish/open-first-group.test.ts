import { expect, it } from 'vitest';
import { openFirstGroup } from '../../../../src/site/finish/open-first-group.ts';
import { changedBy } from '../../../support/step.ts';

it('shows the first group of the self-check open', () => {
  const group = '<details class="situation"></details>';
  const other = '<details class="sources"></details>';
  expect(changedBy(openFirstGroup, other + group + group)).toBe(
    `${other}<details open class="situation"></details>${group}`,
  );
});
