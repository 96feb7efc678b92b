/** Pages whose text is older than its source, or a machine's alone, are said to be, and no others. */
import { expect, it, onTestFinished } from 'vitest';
import { project } from '../../../../src/site/content/opened-project.ts';
import { isMachines, isOlder, translationOf } from '../../../../src/site/content/translation-trust.ts';

it.each([...project.locales.keys()])('%s', (locale) => {
  const { older, by, reviewedOn } = translationOf(locale);
  const pages = [...project.pages.keys()];
  expect(pages.length).toBeGreaterThan(10);
  const paths = (page: string) => [`pages/${page}.mdx`, `pages/${page}/index.mdx`];
  expect(pages.filter((page) => isOlder(locale, page))).toEqual(
    pages.filter((page) => paths(page).some((path) => older.includes(path))),
  );
  const areMachines = by === 'machine' && reviewedOn === undefined;
  if (by !== 'both')
    expect(pages.filter((page) => isMachines(locale, page))).toEqual(areMachines ? pages : []);
  if (by === 'source') expect(older).toEqual([]);
});

it('says of a page that is the first of a folder, too, that its source has changed since', () => {
  const states = project.locales.get('uk')?.states as Map<string, string>;
  const path = 'pages/rights/index.mdx';
  const before = states.get(path);
  onTestFinished(() => {
    if (before === undefined) states.delete(path);
    else states.set(path, before);
  });
  states.set(path, 'stale');
  expect(isOlder('uk', 'rights')).toBe(true);
  expect(isOlder('uk', 'now')).toBe(translationOf('uk').older.includes('pages/now.mdx'));
  expect(translationOf('uk').older).toContain(path);
});
