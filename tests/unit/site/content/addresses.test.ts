import { describe, expect, it } from 'vitest';
import { hostName, pageAddress, qrAddress, vcardAddress } from '../../../../src/site/content/addresses.ts';

describe('addresses, which stand on paper', () => {
  it.each([
    ['ar', 'index', '/ar/'],
    ['fa-AF', 'now', '/fa-AF/now/'],
    ['sv', 'rights', '/sv/rights/'],
    ['sv', 'rights/index', '/sv/rights/'],
    ['zh-Hans', 'rights/lawyer', '/zh-Hans/rights/lawyer/'],
  ])('%s %s is at %s', (locale, page, address) => {
    expect(pageAddress(locale, page)).toBe(address);
  });

  it.each([
    ['/', '/qr/index.svg'],
    ['/ar/', '/qr/ar.svg'],
    ['/zh-Hans/rights/lawyer/', '/qr/zh-Hans/rights/lawyer.svg'],
  ])('the code of %s is at %s', (page, address) => {
    expect(qrAddress(page)).toBe(address);
  });

  it('a number to save is named by its digits alone', () => {
    expect(vcardAddress({ dial: '020-50 50 50' })).toBe('/api/v1/contacts/020505050.vcf');
  });

  it.each([
    ['https://www.bris.se/om-bris/', 'bris.se'],
    ['http://nspm.jamstalldhetsmyndigheten.se/x', 'nspm.jamstalldhetsmyndigheten.se'],
  ])('%s is shown as %s', (url, host) => {
    expect(hostName(url)).toBe(host);
  });
});
