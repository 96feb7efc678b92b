/**
 * The one format that is published: MP3, one channel. Every browser on every phone plays it, also those without the codecs that
 * cost a licence; speech needs 4 kB a second.
 */
import { createMp3Encoder } from 'wasm-media-encoders';
import type { Sound } from './wave.ts';

/** Kilobits a second, and samples a second: enough for speech, and what phones of any age play (MPEG-2 Layer III). */
const BITRATE = 32;
const RATE = 24_000;

/**
 * Makes the file of a recording.
 *
 * @param gain - What every sample is multiplied with.
 */
export async function encodeMp3({ rate, samples }: Sound, gain: number): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: BITRATE, outputSampleRate: RATE });
  // What the encoder hands out is its own memory: each piece is copied before the next is asked for.
  const body = Uint8Array.from(encoder.encode([samples.map((sample) => sample * gain)]));
  return Buffer.concat([body, encoder.finalize()]);
}
