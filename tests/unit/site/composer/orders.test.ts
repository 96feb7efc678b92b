/** Which files are made of what is chosen, and whose answer still counts. */
import { describe, expect, it } from 'vitest';
import type { LeafletEntry } from '../../../../src/content-model/published/leaflet-lists.ts';
import type { Settings } from '../../../../src/content-model/to-leaflet/own-box/own-details.ts';
import { isOvertaken, jobsOf, stillValid } from '../../../../src/site/composer/orders.ts';
import { noDetails } from '../../../support/own-details.ts';

const file = (
  locale: string,
  leaflet: string,
  format: string,
  profile: LeafletEntry['profile'],
): LeafletEntry => ({
  path: `leaflets/${locale}/${leaflet}-${format}-${profile}.pdf`,
  locale,
  leaflet,
  format,
  profile,
  pages: 2,
  edition: 'A',
  validUntil: '2027-01-31',
  bytes: 1,
  sha256: '',
  trimSizeMm: [99, 210],
  contacts: [],
  rights: [],
  previews: [],
  content: `leaflets/${locale}/${leaflet}-${format}.json`,
});
const files = [
  file('en', 'adult', 'a4-letterfold', 'office'),
  file('en', 'adult', 'card', 'office'),
  file('en', 'adult', 'card', 'press'),
  file('en', 'child', 'card', 'office'),
  file('th', 'adult', 'a4-letterfold', 'office'),
  file('th', 'adult', 'card', 'office'),
];
const paired = new Set(['card']);
const settings: Settings = {
  form: 'vagvisare-leaflets-1',
  locales: ['en'],
  leaflets: ['adult'],
  formats: ['a4-letterfold', 'card'],
  profiles: ['office'],
  details: noDetails,
};
const pathsOf = (chosen: Partial<Settings>, second = '') =>
  jobsOf(files, { ...settings, details: { ...noDetails, second }, ...chosen }, paired).map(
    ({ path }) => path,
  );

describe('files that are chosen', () => {
  it('are those of every language, leaflet, format and way to print that is ticked, and no others', () => {
    expect(pathsOf({})).toEqual([
      'leaflets/en/adult-a4-letterfold-office.pdf',
      'leaflets/en/adult-card-office.pdf',
    ]);
    expect(pathsOf({ locales: ['th', 'en'], formats: ['card'], profiles: ['press', 'office'] })).toEqual([
      'leaflets/en/adult-card-office.pdf',
      'leaflets/en/adult-card-press.pdf',
      'leaflets/th/adult-card-office.pdf',
    ]);
  });

  it.each(['locales', 'leaflets', 'formats', 'profiles'] as const)('are none without %s', (group) => {
    expect(pathsOf({ [group]: [] })).toEqual([]);
  });

  it('are not made after the last day on which their facts are checked', () => {
    expect(stillValid(files, '2027-01-31')).toEqual(files);
    expect(stillValid(files, '2027-02-01')).toEqual([]);
  });
});

describe('a second language', () => {
  it('is a sheet for two, under both names, where the format has one; the others stay as they are', () => {
    const jobs = jobsOf(files, { ...settings, details: { ...noDetails, second: 'th' } }, paired);
    expect(jobs.map(({ path, second }) => [path, second])).toEqual([
      ['leaflets/en/adult-a4-letterfold-office.pdf', undefined],
      ['leaflets/en-th/adult-card-office.pdf', { locale: 'th', content: 'leaflets/th/adult-card.json' }],
    ]);
  });

  it('is not needed beside itself, and not possible where the leaflet does not exist in it', () => {
    expect(pathsOf({ formats: ['card'] }, 'en')).toEqual(['leaflets/en/adult-card-office.pdf']);
    expect(pathsOf({ formats: ['card'], leaflets: ['child'] }, 'th')).toEqual([
      'leaflets/en/child-card-office.pdf',
    ]);
  });
});

describe('an answer', () => {
  const latest = { drawing: 3, making: 7 };
  it('to an earlier order is not shown', () => {
    const preview = { kind: 'preview', pages: [], wrong: [], leftOut: [] } as const;
    expect(isOvertaken({ ...preview, order: 2 }, latest)).toBe(true);
    expect(isOvertaken({ ...preview, order: 3 }, latest)).toBe(false);
    expect(isOvertaken({ kind: 'cancelled', order: 3 }, latest)).toBe(true);
    expect(isOvertaken({ kind: 'cancelled', order: 7 }, latest)).toBe(false);
    expect(isOvertaken({ kind: 'failed', what: 'preview', order: 2 }, latest)).toBe(true);
    expect(isOvertaken({ kind: 'failed', what: 'preview', order: 3 }, latest)).toBe(false);
    expect(isOvertaken({ kind: 'failed', what: 'make', order: 7 }, latest)).toBe(false);
  });

  it('that nothing was ordered for always counts', () => {
    expect(isOvertaken({ kind: 'loaded' }, latest)).toBe(false);
    expect(isOvertaken({ kind: 'failed', what: 'load', order: 0 }, latest)).toBe(false);
  });
});
