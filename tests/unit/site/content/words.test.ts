/** Words about contacts, for data that no page puts numbers and names into. */
import { expect, it } from 'vitest';
import { contacts } from '../../../../src/site/content/site-facts.ts';
import { descriptionOf } from '../../../../src/site/content/words.ts';

it('describes every contact in words alone, with no reference such as {name:bris} among them', () => {
  const descriptions = contacts.map(descriptionOf);
  expect(descriptions.filter((words) => !/^[^{}]+$/.test(words))).toEqual([]);
});
