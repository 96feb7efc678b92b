/**
 * Which choices of the directory a contact fits, from what its record says. What a record does not say is not claimed:
 * such a contact is left out when somebody asks for it, and the page says so.
 *
 * Codes: `n-` need, `w-` who I am, `r-` county, `l-` language, `p` without the police, `a` outside Sweden. A letter
 * alone fits every choice of its kind: `w` is for everyone, `r` works in the whole country, `l` has interpreters. Codes
 * stand in addresses that readers share: keep them.
 */
import type { Contact, contactAudiences } from './contact.ts';
import { diallingOf } from './dialling.ts';

type Audience = (typeof contactAudiences)[number];

/** What readers can say about themselves, each with the audiences of records it belongs to besides its own. */
const alsoFor = {
  children: ['girls', 'boys', 'youth'],
  youth: ['girls', 'boys'],
  women: ['adults'],
  men: ['adults'],
  lgbtqi: ['adults'],
  workers: ['adults'],
  undocumented: ['adults', 'foreign-citizens'],
  'asylum-seekers': ['adults', 'foreign-citizens'],
  'permit-holders': ['adults', 'foreign-citizens'],
  'eu-citizens': ['adults', 'foreign-citizens'],
  families: [],
  homeless: [],
  deaf: [],
  relatives: [],
  witnesses: [],
  professionals: [],
} satisfies Partial<Record<Audience, readonly Audience[]>>;

/** What readers can say about themselves, in the order of the list. */
export const fitAudiences = Object.keys(alsoFor) as readonly (keyof typeof alsoFor)[];

/** Helpers of others are not themselves those who have met a crime. */
const helpers: ReadonlySet<string> = new Set(['relatives', 'witnesses', 'professionals']);

/** Code of a county: letters of any address, without spaces. */
export function countyCode(county: string): string {
  return `r-${county.normalize('NFD').replace(/[^A-Za-z]/g, '')}`;
}

/** The codes of every choice a contact fits. */
export function fitOf(contact: Contact): readonly string[] {
  const { needs, forWhom, region, languages, withoutPolice } = contact;
  const works = region.scope === 'abroad' || region.scope === 'eu';
  return [
    ...needs.map((need) => `n-${need}`),
    ...(forWhom.includes('everyone')
      ? ['w']
      : fitAudiences.filter((choice) => isFor(forWhom, choice)).map((choice) => `w-${choice}`)),
    ...(region.scope === 'national' ? ['r'] : region.counties.map(countyCode)),
    ...(works || diallingOf(contact).fromAbroad ? ['a'] : []),
    ...(languages.interpreter === 'yes' ? ['l'] : languages.tags.map((tag) => `l-${tag}`)),
    ...(withoutPolice === 'yes' ? ['p'] : []),
  ];
}

function isFor(forWhom: readonly Audience[], choice: keyof typeof alsoFor): boolean {
  const belongsTo: readonly Audience[] = [choice, ...alsoFor[choice]];
  return (
    forWhom.some((audience) => belongsTo.includes(audience)) ||
    (forWhom.includes('victims') && !helpers.has(choice))
  );
}
