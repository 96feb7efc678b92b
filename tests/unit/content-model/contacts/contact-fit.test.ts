import { describe, expect, it } from 'vitest';
import { type Contact, counties } from '../../../../src/content-model/contacts/contact.ts';
import { countyCode, fitOf } from '../../../../src/content-model/contacts/contact-fit.ts';
import { readContact } from '../../../../src/content-model/contacts/read-contact.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';

/** Codes of one kind that an invented contact fits; its record is for everyone, in Swedish, in the whole country. */
function codesFor(change: Partial<Contact>, kind: string): string {
  const { contact } = readContact('content/facts/contacts/example-line.yaml', contactYaml());
  if (contact === undefined) throw new Error('The invented contact must be valid.');
  return fitOf({ ...contact, ...change })
    .filter((code) => code.startsWith(kind))
    .join(' ');
}

describe('a contact fits', () => {
  it.each<[Contact['forWhom'], string]>([
    [['everyone'], 'w'],
    [['women', 'girls'], 'w-children w-youth w-women'],
    [['youth'], 'w-children w-youth'],
    // A grown man may be any of these; a child, a relative or a helper is not meant.
    [['men'], 'w-men'],
    [
      ['adults'],
      'w-women w-men w-lgbtqi w-workers w-undocumented w-asylum-seekers w-permit-holders w-eu-citizens',
    ],
    [['foreign-citizens'], 'w-undocumented w-asylum-seekers w-permit-holders w-eu-citizens'],
    [['girls'], 'w-children w-youth'],
    [['boys'], 'w-children w-youth'],
    [['deaf', 'homeless', 'families'], 'w-families w-homeless w-deaf'],
    [['professionals'], 'w-professionals'],
    [['relatives', 'witnesses'], 'w-relatives w-witnesses'],
    [['registered-residents'], ''],
  ])('readers by whom it is for: %s', (forWhom, codes) => {
    expect(codesFor({ forWhom }, 'w')).toBe(codes);
  });

  it('everybody who has met a crime where it is for victims, but not those who help them', () => {
    const codes = codesFor({ forWhom: ['victims'] }, 'w').split(' ');
    expect(codes).toContain('w-children');
    expect(codes).toContain('w-workers');
    expect(codes).not.toContain('w-professionals');
    expect(codes).not.toContain('w-relatives');
    expect(codes).not.toContain('w-witnesses');
  });

  it.each<[Contact['region']['scope'], Contact['region']['counties'], string]>([
    ['national', [], 'r'],
    ['regional', ['Skåne', 'Västra Götaland'], 'r-Skane r-VastraGotaland'],
    // The record does not say which: nothing is claimed.
    ['regional', [], ''],
    ['abroad', [], ''],
  ])('counties that its record names: %s %s', (scope, named, codes) => {
    expect(codesFor({ region: { scope, counties: named, note: '' } }, 'r')).toBe(codes);
  });

  it('readers abroad only if it works there or has a number for them', () => {
    expect(codesFor({}, 'a')).toBe('');
    expect(codesFor({ fromAbroad: { status: 'number', number: '+46 77 114 14 00' } }, 'a')).toBe('a');
    for (const scope of ['eu', 'abroad'] as const)
      expect(codesFor({ region: { scope, counties: [], note: '' } }, 'a'), scope).toBe('a');
  });

  it('every language where it has interpreters, and else those it names', () => {
    expect(codesFor({}, 'l')).toBe('l-sv');
    expect(codesFor({ languages: { tags: ['sv'], interpreter: 'yes', note: '' } }, 'l')).toBe('l');
    expect(codesFor({ languages: { tags: [], interpreter: 'unconfirmed', note: '' } }, 'l')).toBe('');
  });

  it('“without the police” only if its record says so', () => {
    expect(codesFor({}, 'p')).toBe('');
    expect(codesFor({ withoutPolice: 'no' }, 'p')).toBe('');
    expect(codesFor({ withoutPolice: 'yes' }, 'p')).toBe('p');
  });
});

it('every county has a code of its own that needs no escape in an address', () => {
  const codes = counties.map(countyCode);
  expect(new Set(codes).size).toBe(21);
  expect(codes.filter((code) => encodeURIComponent(code) !== code)).toEqual([]);
});
