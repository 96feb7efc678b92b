/** Paper in a drawer is found on the page of its language, the newest first; sheets in many languages on every page. */
import { expect, it } from 'vitest';
import { editionPlaces } from '../../../../src/site/content/edition-places.ts';
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

it('has the places of paper for children and of all other paper apart', () => {
  const audienceOf = new Map(project.leaflets.map(({ name, audience }) => [name, audience]));
  for (const locale of project.locales.keys())
    for (const audience of ['child', 'adult'] as const) {
      const { newest, older } = editionPlaces(locale, audience);
      const past = pastEditionsIn(locale).map(({ printed }) => printed);
      const own = past.filter(({ leaflet }) => (audienceOf.get(leaflet) ?? 'adult') === audience);
      const ids = new Set(own.map(({ leaflet, edition }) => `${leaflet}-${edition.toLowerCase()}`));
      expect(older).toEqual([...ids].filter((id) => !newest.includes(id)));
    }
});
