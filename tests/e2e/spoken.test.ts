/** What a screen reader says of the pages people need first, in a right-to-left language and in one without spaces. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contactsSchema } from '../../src/content-model/published/api.ts';
import { readPublished } from '../support/serve.ts';
import { phone, visitSite } from '../support/visit.ts';

const { open } = visitSite();

/** The numbers of a first screen, in their order, as the record of the site and the published data have them. */
const site = parse(readFileSync('content/facts/site.yaml', 'utf8')) as {
  readonly emergency: string;
  readonly firstContacts: readonly string[];
};
const { contacts } = readPublished('api/v1/contacts.json', contactsSchema);
const firstNumbers = [site.emergency, ...site.firstContacts].map(
  (id) => contacts.find((contact) => contact.id === id)?.phones[0]?.dial ?? '',
);

/** Roles that a person is told or jumps to. */
const SAID =
  /^(?:banner|main|contentinfo|navigation|region|search|form|heading|link|button|combobox|checkbox|searchbox)$/;

/** The tree as Chromium hands it to a screen reader, in its order: role, level of headings, name. */
async function spoken(page: Page): Promise<readonly string[]> {
  const tools = await page.context().newCDPSession(page);
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  await tools.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: (typeof nodes)[number]): typeof nodes => [
    node,
    ...(node.childIds ?? []).flatMap((id) => known.get(id) ?? []).flatMap(inOrder),
  ];
  return nodes
    .slice(0, 1)
    .flatMap(inOrder)
    .filter(({ ignored, role }) => !ignored && SAID.test(String(role?.value)))
    .map(({ role, name, properties }) => {
      const level = properties?.find((property) => property.name === 'level')?.value.value ?? '';
      return `${role?.value}${level} ${name?.value}`.trim();
    });
}

describe('a screen reader says', () => {
  it('العربية: on the front page, the way out, the number for danger, and four ways to go', async () => {
    const said = await open('/ar/', phone, spoken);
    expect(said.slice(0, 15)).toEqual([
      'banner',
      'link خروج : مغادرة هذه الصفحة. تُفتح صفحة عن الطقس.',
      'link الانتقال إلى النص',
      'link Vägvisare',
      'link البحث',
      'link العربية',
      'main',
      'region المساعدة في السويد',
      'heading1 المساعدة في السويد',
      'link خطر الآن الشرطة، الإسعاف، الإطفاء. اتصال 112',
      'link شخص للكلام معه من دون الشرطة',
      'link هل يحدث لي هذا؟',
      'link بطاقات للعرض',
      'link عمري أقل من 18 سنة',
      'link البحث',
    ]);
  });

  it('ไทย: on the page for help now, whom each number is for before the number', async () => {
    const said = await open('/th/now/', phone, spoken);
    expect(said.slice(6, 15)).toEqual([
      'main',
      'link หน้าแรก',
      'heading1 ขอความช่วยเหลือตอนนี้',
      'heading2 อันตรายตอนนี้',
      'link โทร 112',
      expect.stringMatching(/^heading2 /),
      `link โทร ${firstNumbers[1]}`,
      expect.stringMatching(/^heading2 /),
      `link โทร ${firstNumbers[2]}`,
    ]);
  });

  it('ไทย: of a card to show, which of how many it is, and how to come to the next', async () => {
    const said = await open('/th/show/#cannot-talk', phone, spoken);
    const first = said.findIndex((line) => line.startsWith('navigation การ์ด 2'));
    expect(said.slice(first, first + 4)).toEqual([
      expect.stringMatching(/^navigation การ์ด 2 จาก \d+$/),
      'link การ์ดก่อนหน้า',
      'link การ์ดทั้งหมด',
      'link การ์ดต่อไป',
    ]);
  });

  it('العربية: of the directory, what each choice chooses', async () => {
    const said = await open('/ar/where/', phone, spoken);
    const controls = said.filter((line) => /^(?:combobox|checkbox|button) /.test(line));
    // The needs are folded: what is chosen is said as the name of what opens them.
    expect(controls).toEqual(['combobox اللغات', expect.stringMatching(/^checkbox .{3}/)]);
  });

  it.each(['/ar/', '/ar/now/', '/ar/where/', '/th/show/', '/th/young/', '/ar/search/'])(
    '%s: nothing that can be pressed without a name, and every number to call as its figures',
    async (path) => {
      await open(path, phone, async (page) => {
        const said = await spoken(page);
        expect(
          said.filter((line) => /^(?:link|button|combobox|checkbox|searchbox|heading\d?)$/.test(line)),
        ).toEqual([]);
        const numbers = await page
          .locator('a[href^="tel:"]')
          .evaluateAll((links) =>
            links.filter((link) => link.checkVisibility()).map((link) => link.textContent),
          );
        const calls = said.filter((line) => line.startsWith('link') && /\d[\d -]+$/.test(line));
        const figures = (text: string) => text.replace(/\D/g, '');
        expect(
          numbers.map(figures).filter((number) => !calls.some((call) => figures(call).endsWith(number))),
        ).toEqual([]);
      });
    },
  );
});
