/** The contacts that the site's record puts first: those that a reader in danger meets on every first screen. */
import type { Problem } from '../../leaflet/problems.ts';
import { diallingOf } from '../contacts/dialling.ts';
import { emergencyNotCalled } from '../problems/record-problems.ts';
import { checkContactUse } from './publishing.ts';
import type { Facts } from './read-facts.ts';

/** All of them may be shown; the one for danger can be called, and printed. */
export function checkFirstContacts(facts: Facts): readonly Problem[] {
  const { emergency, firstContacts, directory, printedOnDirectory } = facts.site;
  const at = (field: string) => ({ file: 'content/facts/site.yaml', field });
  const danger = facts.contacts.get(emergency);
  const isSilent = danger !== undefined && diallingOf(danger).calls.length === 0;
  return [
    ...checkContactUse(facts, emergency, 'leaflet', at('emergency')),
    ...(isSilent ? [emergencyNotCalled(at('emergency'), emergency)] : []),
    ...firstContacts.flatMap((id) => checkContactUse(facts, id, 'site', at('firstContacts'))),
    ...directory.flatMap((id) => checkContactUse(facts, id, 'site', at('directory'))),
    ...printedOnDirectory.flatMap((id) => checkContactUse(facts, id, 'site', at('printedOnDirectory'))),
  ];
}
