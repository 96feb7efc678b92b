/** Invented facts for texts: two contacts that may be printed, two that may not, one right. */
import type { Contact } from '../../src/content-model/contacts/contact.ts';
import { readContact } from '../../src/content-model/contacts/read-contact.ts';
import type { Facts } from '../../src/content-model/facts/read-facts.ts';
import { readRight } from '../../src/content-model/records/right.ts';
import { contactYaml } from './contact-yaml.ts';
import { rightYaml } from './right-yaml.ts';

function contact(
  id: string,
  change: Parameters<typeof contactYaml>[0] = {},
  edit: Partial<Contact> = {},
): [string, Contact] {
  const read = readContact(`content/facts/contacts/${id}.yaml`, contactYaml({ id, ...change }));
  if (!read.contact || read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
  return [id, { ...read.contact, ...edit }];
}

const right = readRight('content/facts/rights/rest.yaml', rightYaml).right;

/** Facts as `toLeaflet` and the checks take them; the arguments change the record of one contact. */
export function inventedFacts(
  listenerNumber = '116 111',
  listener: Parameters<typeof contactYaml>[0] = {},
): Facts {
  if (!right) throw new Error('The invented right does not fit its schema.');
  return {
    contacts: new Map([
      contact('danger', {}, { kind: 'emergency' }),
      contact(
        'listener',
        { phones: `[{ dial: '${listenerNumber}' }]`, seen: `the number ${listenerNumber}`, ...listener },
        { shortName: 'Lyssnaren', anonymous: 'yes' },
      ),
      contact('unsure', { publish: 'verify-first' }),
      contact('secret', { publish: "'no'" }),
      contact('old', { checkedOn: '2024-01-31' }),
    ]),
    unfitSites: [],
    rights: new Map([['rest', right]]),
    terms: new Map([['rest', { sv: 'betänketid', right: 'rest' }]]),
    missions: undefined as unknown as Facts['missions'],
    countries: undefined as unknown as Facts['countries'],
    site: {
      name: 'Vägvisare',
      origin: 'https://vagvisare.example',
      publisher: {
        name: null,
        url: null,
        email: null,
        errors: null,
        security: null,
        signingKey: null,
        onion: null,
      },
      licences: {
        code: { name: 'MIT', spdx: 'MIT', url: 'https://licence.example/code' },
        texts: { name: 'CC BY 4.0', spdx: 'CC-BY-4.0', url: 'https://licence.example/texts' },
        facts: { name: 'CC0 1.0', spdx: 'CC0-1.0', url: 'https://licence.example/facts' },
      },
      emergency: 'danger',
      firstContacts: [],
      directory: [],
      printedOnDirectory: [],
      checkIntervalMonths: 12,
      staleLeaflets: 'leave-out',
      overdueLeaflets: 'stop',
      exits: [{ id: 'weather', url: 'https://weather.example/', what: 'weather' }],
    },
  };
}
