import { describe, expect, it } from 'vitest';
import { checkOwnDetails } from '../../../../../src/content-model/to-leaflet/own-box/check-details.ts';
import { LONGEST, type OwnDetails } from '../../../../../src/content-model/to-leaflet/own-box/own-details.ts';
import { noDetails } from '../../../../support/own-details.ts';

const svg = (inside: string) =>
  `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)}`;
const codes = (details: Partial<OwnDetails>) =>
  checkOwnDetails({ ...noDetails, ...details }, ['traffick', 'prostitu']).map(
    ({ code, where }) => `${where.field} ${code}`,
  );

describe('a telephone number', () => {
  it('is taken as it is dialled in its country, or with its country code', () => {
    expect(codes({ country: 'TH', phone: '02 263 7200' })).toEqual([]);
    expect(codes({ country: 'TH', phone: '+66 2 263 7200' })).toEqual([]);
  });

  it.each([
    ['that no one has', { country: 'TH', phone: '12345' }, 'phone phone-not-in-country'],
    ['of another country', { country: 'TH', phone: '+46 8 405 10 00' }, 'phone phone-other-country'],
    ['that costs extra', { country: 'SE', phone: '0900-123 45 67' }, 'phone phone-premium'],
    ['without a country', { phone: '02 263 7200' }, 'country phone-no-country'],
  ])('is refused %s', (_name, details, expected) => {
    expect(codes(details)).toEqual([expected]);
  });
});

describe('a number that is refused', () => {
  it('comes with the shape that numbers of the country have', () => {
    const [problem] = checkOwnDetails({ ...noDetails, country: 'ET', phone: '123' }, []);
    expect(problem?.values).toEqual({ value: '123', country: 'ET', prefix: '+251', digits: '9' });
  });
});

describe('what is written', () => {
  it.each(['name', 'address', 'phone', 'hours', 'web'])(
    'is refused with a digit in “%s” that nobody has folded',
    (field) => {
      const problems = checkOwnDetails({ ...noDetails, country: 'TH', [field]: '+66 2 263 720๐' }, []);
      expect(problems.find(({ code }) => code === 'forbidden-character')).toMatchObject({
        where: { field },
        says: expect.stringContaining('“๐” [U+0E50]'),
      });
    },
  );

  it.each([
    ['a number in another field', { country: 'TH', address: 'Tel. 02 263 7200' }, 'address phone-in-text'],
    ['an international number in the name', { name: 'Embassy +46 8 405 10 00' }, 'name phone-in-text'],
    ['a sign that turns letters round', { name: 'a\u202eb' }, 'name forbidden-character'],
    ['a word that tells what the paper is about', { name: 'Anti-Trafficking desk' }, 'name telling-word'],
    ['the same in an address', { address: 'Hus 2\nProstitutionsenheten' }, 'address telling-word'],
    ['a web address that leads nowhere', { web: 'javascript:alert(1)' }, 'web web-address'],
    ['a web address that tells', { web: 'stop-trafficking.example' }, 'web telling-word'],
    ['a web address with a letter that only looks right', { web: 'ex\u0430mple.org' }, 'web address-unclear'],
    [
      'a web address whose end nobody sees',
      { name: '看https://example.org/a了解更多' },
      'name address-unclear',
    ],
    ['one with a sign that nobody sees', { address: 'www.exam\u2060ple.org' }, 'address address-hidden-sign'],
    ['the same beside the hours', { hours: 'www.exam\u2060ple.org' }, 'hours address-hidden-sign'],
    ['a logo that is none', { name: 'Town', logo: 'data:image/png;base64,AAAA' }, 'logo logo-kind'],
    ['a logo that runs', { name: 'Town', logo: svg('<script/>') }, 'logo logo-active'],
    ['a logo and no name', { logo: svg('<path d="M0 0h9v9z"/>') }, 'name logo-no-name'],
    ['hours that no day has', { hours: 'Mo-Fr 12:00-09:00' }, 'hours hours-impossible'],
  ])('is refused with %s', (_name, details, expected) => {
    expect(codes(details)).toEqual([expected]);
  });

  it.each(Object.entries(LONGEST))('is refused when “%s” has more than %i characters', (field, most) => {
    const codesWith = (length: number) => codes({ [field]: 'x'.repeat(length) });
    expect(codesWith(most + 1)).toContain(`${field} too-long`);
    expect(codesWith(most)).not.toContain(`${field} too-long`);
  });

  it('may hold post codes', () => {
    expect(codes({ country: 'TH', address: '140 Sukhumvit Road, Bangkok 10110' })).toEqual([]);
    expect(codes({ country: 'BR', address: 'Brasília 70200-900' })).toEqual([]);
    expect(codes({ country: 'US', address: 'Washington, DC 20007-5104' })).toEqual([]);
  });
});
