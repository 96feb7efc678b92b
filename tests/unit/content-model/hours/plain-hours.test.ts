import { describe, expect, it } from 'vitest';
import { readPlainHours } from '../../../../src/content-model/hours/plain-hours.ts';

describe('hours in the plain form', () => {
  it('are read', () => {
    expect(readPlainHours('Mo-Fr 9:00-12:00, 13.00-15.00; Sa 10:00-12:00')).toEqual({
      hours: {
        isAlways: false,
        groups: [
          {
            days: [1, 2, 3, 4, 5],
            spans: [
              { from: '09:00', to: '12:00', endsNextDay: false },
              { from: '13:00', to: '15:00', endsNextDay: false },
            ],
          },
          { days: [6], spans: [{ from: '10:00', to: '12:00', endsNextDay: false }] },
        ],
      },
    });
    expect(readPlainHours('Fr 20:00-24:00')).toMatchObject({
      hours: { groups: [{ days: [5], spans: [{ from: '20:00', to: '24:00' }] }] },
    });
    expect(readPlainHours('Su-Th 08:00-14:00')).toMatchObject({
      hours: { groups: [{ days: [1, 2, 3, 4, 7] }] },
    });
  });

  it.each([
    'Mo 25:00-26:00',
    'Mo 09:60-10:00',
    'Mo 10:00-09:00',
    'Mo 09:00-09:00',
    'Mo 9:00-10:00; Mo-Tu 11:00-12:00',
    'Mo-Fr,We 09:00-12:00',
    'Mo 09:00-12:00, 11:00-13:00',
  ])('are refused where no day has them: %s', (hours) => {
    expect(readPlainHours(hours)).toHaveProperty('impossible');
  });

  it.each(['', 'By appointment', 'จันทร์-ศุกร์ 09:00-12:00', 'Mo-Fr'])(
    'are words of their own otherwise: “%s”',
    (hours) => {
      expect(readPlainHours(hours)).toBeUndefined();
    },
  );
});
