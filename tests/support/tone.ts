/** A voice for tests: a tone that swells and falls like speech, as a WAV file with 16 bits. */

/** How it sounds; a calm voice of two seconds where nothing is said. */
export interface Tone {
  readonly seconds?: number;
  /** Samples a second. */
  readonly rate?: number;
  /** Loudest sample, of full scale; above 1 it is cut off as by a recorder. */
  readonly peak?: number;
  /** Silence before it, seconds. */
  readonly silence?: number;
}

/** Makes the file. */
export function toneWave({ seconds = 2, rate = 24_000, peak = 0.2, silence = 0 }: Tone = {}): Uint8Array {
  const samples = Math.round((seconds + silence) * rate);
  const file = Buffer.alloc(44 + 2 * samples);
  file.write('RIFF');
  file.writeUInt32LE(36 + 2 * samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(2 * samples, 40);
  for (let at = Math.round(silence * rate); at < samples; at++) {
    const swell = 0.6 + 0.4 * Math.sin((2 * Math.PI * 3 * at) / rate);
    const sample = Math.max(-1, Math.min(1, peak * swell * Math.sin((2 * Math.PI * 220 * at) / rate)));
    file.writeInt16LE(Math.round(sample * 32_767), 44 + 2 * at);
  }
  return file;
}
