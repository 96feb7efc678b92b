/** Pages whose text is older than its source, or a machine's alone, are said to be, and no others. */
import { expect, it, onTestFinished } from 'vitest';
import type { Translation } from '../../../../src/content-model/translation/translation-state.ts';
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

/** Which of some pages are a machine's where something else is noted about Ukrainian. */
function machinesWhere(translation: Translation | undefined): readonly string[] {
  const locale = project.locales.get('uk') as { translation: Translation | undefined };
  const before = locale.translation;
  onTestFinished(() => {
    locale.translation = before;
  });
  locale.translation = translation;
  return ['now', 'rights', 'young', 'index', 'where'].filter((page) => isMachines('uk', page));
}

it.each(['machine', 'person'] as const)(
  'asks who made the page itself, where a %s made most others',
  (by) => {
    const from = '0a1b2c3d';
    const texts = {
      'pages/now.mdx': { title: { from, by: 'person' } },
      'pages/rights/index.mdx': { title: { from, by: 'person' } },
      'pages/young.mdx': { title: { from, by: 'machine' } },
      'pages/index.mdx': { title: { from, by: 'person' }, 1: { from, by: 'machine' } },
    };
    const unread = machinesWhere({ from: 'en', by, reviewedBy: null, texts });
    expect(unread).toEqual(['young', 'index', ...(by === 'machine' ? ['where'] : [])]);
    const reviewedBy = { who: 'Anna Ek', on: '2026-11-30' };
    expect(machinesWhere({ from: 'en', by, reviewedBy, texts })).toEqual([]);
  },
);

it('takes every page for a machine’s until somebody says who translated', () => {
  expect(machinesWhere(undefined)).toHaveLength(5);
});
