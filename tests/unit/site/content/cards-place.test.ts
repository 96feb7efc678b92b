/** Where the card of a contact stands. */

import { expect, it } from 'vitest';
import { cardAddress } from '../../../../src/site/content/site-facts.ts';

it.each([
  ['bris', '/uk/where/#bris'],
  ['emergency-112', '/uk/where/#emergency-112'],
  ['tris', '/uk/where/more/#tris'],
  ['jamy-stodtelefon-yrkesverksamma', '/uk/where/offices/#jamy-stodtelefon-yrkesverksamma'],
  ['regionkoordinator-ost', '/uk/where/offices/#regionkoordinator-ost'],
  ['talita', '/uk/where/near/#talita'],
  ['roks', '/uk/where/online/#roks'],
])('a link to %s leads to its card, %s', (id, address) => {
  expect(cardAddress('uk', id)).toBe(address);
});
