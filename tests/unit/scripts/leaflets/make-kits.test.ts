import { expect, it } from 'vitest';
import { overdueIn } from '../../../../scripts/lib/leaflets/make-kits.ts';

it('names what of a kit is overdue, from the day after the last on which it is valid', () => {
  const path = 'leaflets/ar/adult-card.pdf';
  const kit = { 'ar/adult-card.pdf': new Uint8Array() };
  const on = (today: string, validUntil = '2027-10-01') => overdueIn(kit, [{ path, validUntil }], today);
  expect(on('2027-10-01')).toEqual([]);
  expect(on('2027-10-02')).toEqual([path]);
  expect(on('2027-10-02', '')).toEqual([]);
  expect(overdueIn({}, [{ path, validUntil: '2027-10-01' }], '2027-10-02')).toEqual([]);
});
