/** Every text for adults in danger offers somebody who is not an authority. */
import { expect, it } from 'vitest';
import { checkReach } from '../../../../src/content-model/check/check-reach.ts';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import type { Project } from '../../../../src/content-model/project/project.ts';
import { parseText } from '../../../../src/content-model/texts/parse-text.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const facts = inventedFacts();
const [some] = facts.contacts.values();
if (!some) throw new Error('The invented facts have a contact.');
const contact = (id: string, kind: Contact['kind'], forWhom: Contact['forWhom'] = ['everyone']) =>
  [id, { ...some, id, kind, forWhom }] as const;
const contacts = new Map([
  contact('police', 'police'),
  contact('board', 'authority'),
  contact('line', 'helpline'),
  contact('children-line', 'child', ['children']),
  contact('colleagues', 'helpline', ['professionals']),
  contact('family-line', 'helpline', ['women', 'children']),
]);

function problemsOf(
  path: string,
  body: string,
  audience: 'adult' | 'child' | 'helper' = 'adult',
  locale = 'en',
) {
  const kind = path.startsWith('leaflets/') ? 'leaflet' : 'page';
  const file = `content/${locale}/${path}`;
  const id = path.replace(/^pages\/|\.mdx$/g, '');
  const page = {
    id,
    icon: 'x',
    tint: 'none',
    audience,
    section: 'rights',
    group: 'me',
    order: 1,
    rights: [],
  } as const;
  const leaflet = { name: 'adult', audience: audience === 'child' ? 'child' : 'adult' } as const;
  return checkReach({
    texts: new Map([[file, parseText(file, body, { kind, locale })]]),
    pages: new Map([[id, page]]),
    leaflets: [{ ...leaflet, formats: [], formatsForMissions: [], rights: [] }],
    facts: { ...facts, contacts },
  } as unknown as Project);
}
const page = (body: string) => `---\ntitle: T\nlabel: L\nsummary: S\n---\n\n${body}\n`;

it.each(['police', 'board', 'children-line', 'colleagues'])('is not content with %s', (id) => {
  expect(problemsOf('pages/rights/pay.mdx', page(`<Contact id="${id}" />`))).toMatchObject([
    {
      code: 'only-authorities',
      level: 'error',
      where: { file: 'content/en/pages/rights/pay.mdx', locale: 'en' },
    },
  ]);
});

it.each([
  ['a card', '<Contact id="line" />'],
  ['a line for adults and children', '<Contact id="family-line" />'],
  ['a number in a sentence', 'Call <Phone id="line" />.'],
  ['a link', 'Ask [a helper](contact:line).'],
])('is content with %s', (_, body) => {
  expect(problemsOf('pages/rights/pay.mdx', page(`<Contact id="police" />\n\n${body}`))).toEqual([]);
});

it('asks it of leaflets for adults, in every text that one has', () => {
  const leaflet = `---\ntitle: T\n---\n\n# Cover\n\n## Call\n\n<Contact id="police" />\n`;
  expect(problemsOf('leaflets/adult.a5-flyer.mdx', leaflet)).toHaveLength(1);
  expect(problemsOf('leaflets/adult.a5-flyer.mdx', leaflet, 'child')).toEqual([]);
});

it('does not ask it of pages for others', () => {
  expect(problemsOf('pages/someone.mdx', page('Words.'), 'helper')).toEqual([]);
});

it('asks nothing of a page of which only the door is written', () => {
  expect(problemsOf('pages/rights/pay.mdx', page(''), 'adult', 'ru')).toEqual([]);
  expect(problemsOf('pages/rights/pay.mdx', page(''))).toHaveLength(1);
});
