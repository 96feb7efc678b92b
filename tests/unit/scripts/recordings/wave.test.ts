/** Whatever kind of WAV a recorder writes, the same sound is heard in it. */
import { expect, it } from 'vitest';
import { readWave } from '../../../../scripts/lib/recordings/wave.ts';

const heard = [0, 0.5, -0.5, 0.25, -1];

interface Kind {
  readonly bits: number;
  readonly isFloat?: boolean;
  readonly channels?: number;
  /** Whether the format stands at the end of a longer head. */
  readonly isExtended?: boolean;
  /** A part of a recorder's own before the sound. */
  readonly note?: string;
  /** Bytes by which the sound is said to be larger than it is. */
  readonly tooLarge?: number;
}

/** The sound in the first channel; in a second one, silence. */
function waveOf({
  bits,
  isFloat = false,
  channels = 1,
  isExtended = false,
  note,
  tooLarge = 0,
}: Kind): Uint8Array {
  const format = isFloat ? 3 : 1;
  const head = Buffer.alloc(isExtended ? 40 : 16);
  head.writeUInt16LE(isExtended ? 0xfffe : format, 0);
  head.writeUInt16LE(channels, 2);
  head.writeUInt32LE(48_000, 4);
  head.writeUInt16LE(bits, 14);
  if (isExtended) head.writeUInt16LE(format, 24);
  const data = Buffer.alloc((heard.length * channels * bits) / 8);
  for (const [index, sample] of heard.entries()) {
    const at = (index * channels * bits) / 8;
    if (isFloat) data.writeFloatLE(sample, at);
    else data.writeIntLE(sample * 2 ** (bits - 1), at, bits / 8);
  }
  const part = (name: string, bytes: Buffer, more = 0) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bytes.length + more);
    return Buffer.concat([Buffer.from(name), size, bytes, Buffer.alloc(bytes.length % 2)]);
  };
  const parts = [
    part('fmt ', head),
    ...(note === undefined ? [] : [part('LIST', Buffer.from(note))]),
    part('data', data, tooLarge),
  ];
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), ...parts]);
}

it.each<[string, Kind]>([
  ['16 bits', { bits: 16 }],
  ['24 bits', { bits: 24 }],
  ['32 bits', { bits: 32 }],
  ['numbers with a point', { bits: 32, isFloat: true }],
  ['16 bits, said further on', { bits: 16, isExtended: true }],
  ['24 bits, said further on', { bits: 24, isExtended: true }],
  ['numbers with a point, said further on', { bits: 32, isFloat: true, isExtended: true }],
  ['a note of the recorder before it', { bits: 16, note: 'made' }],
  ['a note of an odd length before it', { bits: 16, note: 'odd' }],
  ['a size too large, of a recorder that was cut off', { bits: 16, tooLarge: 1000 }],
])('reads %s', (_what, kind) => {
  const sound = readWave(waveOf(kind));
  expect(sound).toMatchObject({ rate: 48_000 });
  expect(typeof sound === 'string' ? sound : [...sound.samples]).toEqual(heard);
});

it('mixes two channels into one', () => {
  const sound = readWave(waveOf({ bits: 16, channels: 2 }));
  expect(typeof sound === 'string' ? sound : [...sound.samples].map((sample) => 2 * sample)).toEqual(heard);
});

it.each<[string, Uint8Array, RegExp]>([
  ['8 bits', waveOf({ bits: 8 }), /kind of WAV is not known/],
  ['no channel', Uint8Array.from(waveOf({ bits: 16 })).fill(0, 22, 24), /kind of WAV is not known/],
  ['no samples a second', Uint8Array.from(waveOf({ bits: 16 })).fill(0, 24, 28), /kind of WAV is not known/],
  ['no sound in it', waveOf({ bits: 16 }).subarray(0, 36), /no WAV file/],
  ['nothing', new Uint8Array(), /no WAV file/],
  ['another kind of RIFF', Uint8Array.from(waveOf({ bits: 16 })).fill(65, 8, 12), /no WAV file/],
])('says in plain words what to do with %s', (_what, bytes, says) => {
  expect(readWave(bytes)).toMatch(says);
});
