/**
 * What is said of a contact needs a source that says it. “Free”, “no name needed”, “not on the bill” decide whether somebody
 * dares to call: each must be readable in what was seen, or it is “unconfirmed”.
 */

import { languageOf } from '../../i18n/languages.ts';
import type { Problem } from '../../leaflet/problems.ts';
import { attributeWithoutSource } from '../problems/record-problems.ts';
import type { Locate } from '../records/record.ts';
import { type Contact, SIGN_LANGUAGES } from './contact.ts';

/** One thing that is said of a contact, and the words of a source that say it. */
interface Attribute {
  /** Field of the record. */
  readonly field: 'free' | 'onBill' | 'anonymous' | 'withoutPolice';
  /** Values that say nothing. */
  readonly silent: readonly string[];
  /** What to write where no source says more. */
  readonly otherwise: string;
  readonly says: RegExp;
}

const attributes: readonly Attribute[] = [
  {
    field: 'free',
    silent: ['unconfirmed'],
    otherwise: 'unconfirmed',
    says: /\bfree\b|freephone|toll-free|no charge|costs? (?:nothing|money|as)|\bcost|\bcharge|\bprice|\bfee\b|\brate\b|gratis/i,
  },
  {
    field: 'onBill',
    silent: ['unconfirmed', 'not-a-call'],
    otherwise: 'unconfirmed',
    says: /\bbill\b|phone record|traceless|leaves no trace|invoice/i,
  },
  {
    field: 'anonymous',
    silent: ['unconfirmed'],
    otherwise: 'unconfirmed',
    says: /anonym|\bnames?\b|who you are|identity|identif|personal number|log in/i,
  },
  {
    field: 'withoutPolice',
    silent: ['unknown'],
    otherwise: 'unknown',
    says: /police|report|authorit/i,
  },
];

/** Every attribute that no source of the record says, and every language that none names. */
export function checkAttributes(contact: Contact, locate: Locate): readonly Problem[] {
  const seen = contact.sources.map(({ seen: words = '', note = '' }) => `${words} ${note}`).join('\n');
  const unsaid = attributes
    .filter(({ field, silent, says }) => !silent.includes(contact[field]) && !says.test(seen))
    .map(({ field, otherwise }) => attributeWithoutSource(locate([field]), field, contact[field], otherwise));
  return [...unsaid, ...checkLanguages(contact, seen, locate)];
}

/** Swedish is spoken everywhere in Sweden; any other language must be named. */
function checkLanguages({ languages, region }: Contact, seen: string, locate: Locate): readonly Problem[] {
  if (region.scope === 'abroad' || region.scope === 'eu') return [];
  return languages.tags.flatMap((tag, index) => {
    const language = languageOf(tag);
    if (tag === 'sv' || language === undefined) return [];
    if (SIGN_LANGUAGES.has(tag) && /sign(?:ed)? (?:language|interpret)/i.test(seen)) return [];
    const names = [language.english.replace(/ \(.*\)/, ''), language.endonym].filter((name) => name !== '');
    const isNamed = names.some((name) => seen.toLowerCase().includes(name.toLowerCase()));
    return isNamed
      ? []
      : [
          attributeWithoutSource(
            locate(['languages', 'tags', index]),
            'languages',
            language.english,
            'nothing',
          ),
        ];
  });
}
