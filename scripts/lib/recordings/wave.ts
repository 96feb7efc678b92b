/** Reads WAV files (RIFF): what every recorder can write, without loss. */

/** Sound as numbers. */
export interface Sound {
  /** Samples a second. */
  readonly rate: number;
  /** One channel, −1 to 1: several are mixed into it. */
  readonly samples: Float32Array<ArrayBuffer>;
}

/** Formats of samples, as the head of the file numbers them. */
const PCM = 1;
const FLOAT = 3;
/** Says that the format stands further on, at this place of the head. */
const EXTENSIBLE = 0xfffe;
const EXTENDED_AT = 24;

/**
 * Reads a WAV file.
 *
 * @returns The sound, or why it cannot be read, in a person's words.
 */
export function readWave(bytes: Uint8Array): Sound | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = partsOf(view);
  const [head, data] = [parts.get('fmt '), parts.get('data')];
  if (!head || head.byteLength < 16 || !data)
    return 'it is no WAV file. Save it as WAV, in the recorder or with Audacity.';
  const written = head.getUint16(0, true);
  const format =
    written === EXTENSIBLE && head.byteLength > EXTENDED_AT + 1 ? head.getUint16(EXTENDED_AT, true) : written;
  const [channels, rate, bits] = [head.getUint16(2, true), head.getUint32(4, true), head.getUint16(14, true)];
  const read = readers[`${format}-${bits}`];
  if (!read || channels === 0 || rate === 0)
    return 'its kind of WAV is not known. Save it as WAV with 16 bits (“PCM”), not compressed.';
  const step = (bits / 8) * channels;
  const samples = new Float32Array(Math.floor(data.byteLength / step));
  for (let at = 0; at < samples.length; at++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += read(data, at * step + (channel * bits) / 8);
    samples[at] = sum / channels;
  }
  return { rate, samples };
}

const readers: Readonly<Record<string, (data: DataView, at: number) => number>> = {
  [`${PCM}-16`]: (data, at) => data.getInt16(at, true) / 2 ** 15,
  [`${PCM}-24`]: (data, at) => (data.getUint8(at) / 2 ** 8 + data.getInt16(at + 1, true)) / 2 ** 15,
  [`${PCM}-32`]: (data, at) => data.getInt32(at, true) / 2 ** 31,
  [`${FLOAT}-32`]: (data, at) => data.getFloat32(at, true),
};

/** The parts of the file by their four-letter names; none where it is something else. A recorder that was cut off writes a size too large. */
function partsOf(view: DataView): ReadonlyMap<string, DataView> {
  const name = (at: number) => String.fromCharCode(...[0, 1, 2, 3].map((sign) => view.getUint8(at + sign)));
  const parts = new Map<string, DataView>();
  if (view.byteLength < 12 || name(0) !== 'RIFF' || name(8) !== 'WAVE') return parts;
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const size = Math.min(view.getUint32(at + 4, true), view.byteLength - at - 8);
    if (!parts.has(name(at))) parts.set(name(at), new DataView(view.buffer, view.byteOffset + at + 8, size));
    at += 8 + size + (size % 2);
  }
  return parts;
}
