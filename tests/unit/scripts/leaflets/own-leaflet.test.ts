/** What an organisation hands to `npm run leaflet`: how large it may be, where a second language is printed. */
import { describe, expect, it } from 'vitest';
import { readOwn, refusesSecond } from '../../../../scripts/lib/leaflets/own-leaflet.ts';
import { LONGEST_LOGO } from '../../../../src/content-model/pictures/logo.ts';
import {
  LONGEST_SETTINGS,
  SETTINGS_FORM,
} from '../../../../src/content-model/to-leaflet/own-box/own-details.ts';
import { formats } from '../../../../src/leaflet/index.ts';
import { noDetails } from '../../../support/own-details.ts';

const settings = JSON.stringify({ form: SETTINGS_FORM, details: { name: 'Town of Test' } });
const bytes = (text: string, length = 0) => new TextEncoder().encode(text.padEnd(length));

describe('a file of settings', () => {
  it('is read up to its largest size, to the byte', () => {
    expect(readOwn(bytes(settings, LONGEST_SETTINGS), undefined)).toEqual({
      details: { ...noDetails, name: 'Town of Test' },
    });
    expect(readOwn(bytes(settings, LONGEST_SETTINGS + 1), undefined)).toEqual({
      refused: expect.stringContaining('The file of --own holds no settings.'),
    });
  });

  it('is measured in bytes, not in letters', () => {
    const letters = JSON.stringify({ form: SETTINGS_FORM, details: { name: 'Å'.repeat(100) } });
    const most = LONGEST_SETTINGS - 100;
    expect(readOwn(bytes(letters, most), undefined)).toHaveProperty('details.name', 'Å'.repeat(100));
    expect(readOwn(bytes(letters, most + 1), undefined)).toHaveProperty('refused');
  });
});

describe('a logo that is named beside the settings', () => {
  it('is taken up to its largest size, to the byte', () => {
    const logo = new Uint8Array(LONGEST_LOGO).fill(1);
    const read = readOwn(bytes(settings), logo);
    const [kind, packed = ''] = 'details' in read ? read.details.logo.split(',') : [];
    expect(kind).toBe('data:image/png;base64');
    expect(Buffer.from(packed, 'base64').equals(logo)).toBe(true);
    expect(readOwn(bytes(settings), new Uint8Array(LONGEST_LOGO + 1))).toEqual({
      refused: 'The logo has more than 512 KiB.',
    });
  });

  it('takes the place of the one in the settings, which stays without it', () => {
    const logo = 'data:image/png;base64,AAAA';
    const withLogo = bytes(JSON.stringify({ form: SETTINGS_FORM, details: { logo } }));
    expect(readOwn(withLogo, undefined)).toHaveProperty('details.logo', logo);
    expect(readOwn(withLogo, Uint8Array.of(1))).toHaveProperty('details.logo', 'data:image/png;base64,AQ==');
  });
});

describe('where to turn in a second language', () => {
  const [pair, single] = [true, false].map((isPair) =>
    Object.values(formats).find((format) => (format.pair !== undefined) === isPair),
  );
  if (!pair || !single) throw new Error('There is a format in two languages, and one in one.');

  it.each([
    ['none is asked for', '', pair, false, undefined],
    ['the leaflet is one of ours', 'ar', single, true, undefined],
    ['the text is another’s', 'ar', single, false, 'is printed on our own leaflets (--leaflet)'],
    [
      'the sheet has two languages already',
      'ar',
      pair,
      true,
      `A sheet in two languages (${pair.name}) is made`,
    ],
  ])('is judged where %s', (_where, second, format, isOurs, says) => {
    const refused = refusesSecond({ ...noDetails, second }, format, isOurs);
    if (says === undefined) expect(refused).toBeUndefined();
    else expect(refused).toContain(says);
  });
});
