/** Leaflets of a language that nobody has read, as drafts: made in every format, and marked on every panel. */
import { expect, it } from 'vitest';
import { makeLeaflet } from '../../scripts/lib/leaflets/typeset.ts';
import { leafletInput } from '../../src/content-model/project/leaflet-input.ts';
import { leafletBase, leafletJobs } from '../../src/content-model/project/leaflet-jobs.ts';
import { bareText, readWithPdfium } from '../support/read-pdf.ts';
import { realProject } from '../support/real-project.ts';
import { today } from '../support/today.ts';

/** A tall script from the right, and letters with two marks in long words: what there is least room for. */
const TAGS = ['ar', 'vi'];

const project = realProject();
const locales = [...project.locales].map(([tag, locale]) =>
  TAGS.includes(tag)
    ? ([tag, { ...locale, isReviewed: false, language: { ...locale.language, review: 'C' } }] as const)
    : ([tag, locale] as const),
);
const drafts = { ...project, locales: new Map(locales) };
const jobs = leafletJobs(drafts).filter(({ tag }) => TAGS.includes(tag));

it.each(jobs.map((job) => [leafletBase(job), job] as const))('%s', async (base, job) => {
  const { content, problems = [] } = leafletInput(drafts, job, today) ?? {};
  if (!content) throw new Error(`${base} is left out.`);
  const { translator } = job.locale;
  const draft = bareText(translator.t('leaflet.draftNotReviewed'));
  const made = await makeLeaflet(content, job.format, 'screen', base);
  expect([...problems, ...made.problems].filter(({ level }) => level === 'error')).toEqual([]);
  const pages = await readWithPdfium(made.pdf);
  expect(pages.length).toBeGreaterThan(0);
  // A strip to tear off has a number and no word.
  const words = pages.filter((page) => /\p{L}/u.test(page));
  expect(words.map((page) => bareText(page).split(draft).length - 1)).toEqual(words.map(() => 1));
  for (const profile of ['office', 'press'] as const)
    expect((await makeLeaflet(content, job.format, profile, base)).problems).toEqual([]);
});
