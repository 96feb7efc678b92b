/** Paper in a drawer is found on the page of its language, the newest first; sheets in many languages on every page. */
import { expect, it } from 'vitest';
import { editions, pastEditionsIn } from '../../../../src/site/content/lists/past-editions.ts';
import { project } from '../../../../src/site/content/opened-project.ts';

it.each([...project.locales.keys()])('%s', (locale) => {
  const past = pastEditionsIn(locale);
  const here = editions().filter(({ printed }) => [locale, 'mul'].includes(printed.locale));
  expect(past.map(({ printed }) => printed)).toEqual(
    here
      .filter(({ today }) => today.state !== 'current')
      .map(({ printed }) => printed)
      .toReversed(),
  );
});
