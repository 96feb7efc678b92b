/** The metadata packet says whose text it is and what others may do with it. */
import { expect, it } from 'vitest';
import { xmpPacket } from '../../../../src/leaflet/output/xmp.ts';
import type { LeafletContent } from '../../../../src/leaflet/types.ts';

const content: LeafletContent = {
  lang: 'en',
  dir: 'ltr',
  script: 'Latn',
  title: 'Help & safety',
  audience: 'adult',
  parts: [],
  date: '2026-11-22T00:00:00Z',
};

it.each(['screen', 'office', 'press'] as const)(
  'names the licence and its page in a file for %s',
  (profile) => {
    const packet = xmpPacket(
      { ...content, rights: { text: 'A & B, CC BY 4.0', url: 'https://example.org/by/4.0/?a&b' } },
      profile,
      'uuid:0',
    );
    expect(packet).toContain(
      '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B, CC BY 4.0</rdf:li></rdf:Alt></dc:rights>',
    );
    expect(packet).toContain(
      '<xmpRights:WebStatement>https://example.org/by/4.0/?a&amp;b</xmpRights:WebStatement>',
    );
  },
);

it('claims nothing for somebody else’s text', () => {
  expect(xmpPacket(content, 'screen', 'uuid:0')).not.toMatch(/rights>|Rights:Marked/);
});
