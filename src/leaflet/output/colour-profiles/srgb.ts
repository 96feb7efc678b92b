/** The sRGB colour space as an ICC v4 display profile, built from the public constants of IEC 61966-2-1. */

const PCS_WHITE = [0.9642, 1, 0.82491];
/** Bradford adaptation from D65 to D50. */
const ADAPTATION = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];
const RED = [0.43607, 0.22249, 0.01392];
const GREEN = [0.38515, 0.71687, 0.09708];
const BLUE = [0.14307, 0.06061, 0.7141];
/** Exponent and the straight part near black. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const word16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const word32 = (value: number): number[] => [...word16(value >>> 16), ...word16(value & 0xffff)];
const fixed = (values: readonly number[]): number[] =>
  values.flatMap((value) => word32(Math.round(value * 65536)));

const xyz = (values: readonly number[]): number[] => [...ascii('XYZ '), ...word32(0), ...fixed(values)];

function multiLocalized(text: string): number[] {
  const units = ascii(text).flatMap(word16);
  return [
    ...ascii('mluc'),
    ...word32(0),
    ...word32(1),
    ...word32(12),
    ...ascii('enUS'),
    ...word32(units.length),
    ...word32(28),
    ...units,
  ];
}

/** Bytes of the profile, the same each time. */
export function srgbProfile(): Uint8Array {
  const curve = [...ascii('para'), ...word32(0), ...word16(3), ...word16(0), ...fixed(CURVE)];
  const adaptation = [...ascii('sf32'), ...word32(0), ...fixed(ADAPTATION)];
  const tags: readonly (readonly [string, readonly number[]])[] = [
    ['desc', multiLocalized('sRGB')],
    ['cprt', multiLocalized('CC0')],
    ['wtpt', xyz(PCS_WHITE)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
    ['chad', adaptation],
  ];
  const bodyAt = 128 + 4 + tags.length * 12;
  const body: number[] = [];
  const places = new Map<readonly number[], number>();
  const table = word32(tags.length);
  for (const [tag, data] of tags) {
    // The three channels share one curve.
    const at = places.get(data) ?? bodyAt + body.length;
    if (!places.has(data)) {
      places.set(data, at);
      body.push(...data, ...Array<number>((4 - (data.length & 3)) & 3).fill(0));
    }
    table.push(...ascii(tag), ...word32(at), ...word32(data.length));
  }
  return Uint8Array.from([...header(bodyAt + body.length), ...table, ...body]);
}

function header(size: number): number[] {
  const bytes = Array<number>(128).fill(0);
  const put = (at: number, data: readonly number[]): void => void bytes.splice(at, data.length, ...data);
  put(0, word32(size));
  put(8, word32(0x04300000));
  put(12, ascii('mntrRGB XYZ '));
  put(24, [2026, 1, 1, 0, 0, 0].flatMap(word16));
  put(36, ascii('acsp'));
  put(68, fixed(PCS_WHITE));
  return bytes;
}
