/** What a card says of its own check, and when it says nothing. */
import { expect, it } from 'vitest';
import { isFresh, newestCopy } from '../../../../src/content-model/contacts/copy-age.ts';
import { formatDate } from '../../../../src/i18n/format.ts';
import { readerIn } from '../../../../src/site/content/reader.ts';
import { checkOf, contacts } from '../../../../src/site/content/site-facts.ts';
import { commonDay, ownCheck } from '../../../../src/site/directory/own-check.ts';
import { copyAge } from '../../../../src/site/marks/copy-age-words.ts';

const reader = readerIn('en');
const read = contacts.filter(({ checked }) => checked.how === 'source-read');

it('is silent only of the day on which most sources were read', () => {
  const on = (day: string | undefined) => read.filter(({ checked }) => checked.on === day).length;
  for (const { checked } of read) expect(on(commonDay)).toBeGreaterThanOrEqual(on(checked.on));
  const [common] = read.filter(({ checked }) => checked.on === commonDay);
  if (!common) throw new Error('No source was only read.');
  const saysOf = (change: object) => ownCheck(reader, { ...common, ...change }).join();
  expect(saysOf({})).not.toContain('Source read');
  const day = '2026-01-31';
  expect(saysOf({ checked: { ...common.checked, on: day } })).toContain(formatDate('en', day));
  expect(saysOf({ checked: { ...common.checked, how: 'rung' } })).toContain('Rung');
});

it('says how old the sources are of each that is not confirmed, and of each whose sources are over a year old', () => {
  for (const record of read) {
    const copy = newestCopy(record.sources);
    const isOld = !isFresh(copy, checkOf(record).checkedOn);
    const isSaid = ownCheck(reader, record).includes(copyAge(reader, copy));
    expect([record.id, isSaid]).toEqual([record.id, isOld || checkOf(record).label === 'not-confirmed']);
  }
});
