/** Whether a recording can be published: long enough for its words, loud enough, whole. Nothing is cut and nothing is guessed. */
import type { Sound } from './wave.ts';

/** Fewer samples a second than this sound like a telephone. */
const LEAST_RATE = 16_000;
/** Signs a second that a person can say: fewer is silence, more means that the end is missing. Chinese is slow in signs, English fast. */
const SIGNS_A_SECOND = { least: 1.2, most: 25 };
const MOST_SECONDS = 180;
/** Silence at either end, seconds: somebody who hears nothing believes that it does not work. */
const MOST_SILENCE = 2;
/** Part of a second over which loudness is measured. */
const BLOCK_SECONDS = 0.05;
/** Quieter than the loudest block by more than this is a pause, dB. */
const PAUSE_DB = 25;
/** Speech is brought to this, dB of full scale (mean power of what is no pause): clear on the small speaker of a phone. */
const SPEECH_DB = -20;
/** Quieter speech than this brings the noise of the room with it when it is raised. */
const QUIETEST_DB = -45;
/** No sample is louder after that. */
const PEAK_DB = -1;
/** What is raised too little, because one noise is loud, is still clear down to this. */
const STILL_CLEAR_DB = -27;
/** Samples at full scale, one after another, that are heard as a crack. */
const CLIPPED_RUN = 4;

/** What was measured. */
export interface JudgedSound {
  readonly seconds: number;
  /** What every sample is to be multiplied with, so that all recordings are equally loud. */
  readonly gain: number;
  /** What is wrong, in a person's words, and what to do; nothing where it is good. */
  readonly wrong: readonly string[];
}

/**
 * Measures a recording, and judges it.
 *
 * @param signs - Letters and figures that it says.
 */
export function judgeSound({ rate, samples }: Sound, signs: number): JudgedSound {
  const seconds = samples.length / rate;
  const blocks = loudnessOf(samples, Math.round(rate * BLOCK_SECONDS));
  const loudest = blocks.reduce((most, power) => Math.max(most, power), 0);
  const isSpeech = (power: number) => power > loudest / 10 ** (PAUSE_DB / 10);
  const spoken = blocks.filter(isSpeech);
  const speech = decibels(spoken.reduce((sum, power) => sum + power, 0) / Math.max(1, spoken.length));
  const peak = decibels(samples.reduce((most, sample) => Math.max(most, sample * sample), 0));
  const gainDb = Math.min(SPEECH_DB - speech, PEAK_DB - peak);
  const silence = Math.max(blocks.findIndex(isSpeech), blocks.length - 1 - blocks.findLastIndex(isSpeech));
  const wrong: (string | false)[] = [
    rate < LEAST_RATE &&
      `it has ${rate} samples a second, as a telephone. Record with at least ${LEAST_RATE}.`,
    seconds > MOST_SECONDS && `it is ${Math.round(seconds)} seconds long. One text is one file.`,
    signs > seconds * SIGNS_A_SECOND.most &&
      `it is only ${oneDecimal(seconds)} seconds long, too short for its words. Is the end missing? Record it again.`,
    seconds > 5 &&
      signs < seconds * SIGNS_A_SECOND.least &&
      `it is ${Math.round(seconds)} seconds long, too long for its words. Is it another text, or mostly silence?`,
    isClipped(samples) &&
      'it is too loud: the sound cracks. Sit further from the microphone, and record it again.',
    speech < QUIETEST_DB
      ? 'it is too quiet. Sit closer to the microphone, and record it again.'
      : speech + gainDb < STILL_CLEAR_DB &&
        'a noise in it is much louder than the voice. Record it again without it.',
    speech >= QUIETEST_DB &&
      silence * BLOCK_SECONDS > MOST_SILENCE &&
      `nobody speaks for more than ${MOST_SILENCE} seconds at its beginning or its end. Cut that off.`,
  ];
  return { seconds, gain: 10 ** (gainDb / 20), wrong: wrong.filter((line) => line !== false) };
}

const oneDecimal = (number: number): string => number.toFixed(1);

const decibels = (power: number): number => 10 * Math.log10(Math.max(power, 1e-12));

/** Mean power of each block. */
function loudnessOf(samples: Float32Array, size: number): readonly number[] {
  return Array.from({ length: Math.floor(samples.length / size) }, (_, block) => {
    let sum = 0;
    for (let at = block * size; at < (block + 1) * size; at++) sum += (samples[at] ?? 0) ** 2;
    return sum / size;
  });
}

function isClipped(samples: Float32Array): boolean {
  let run = 0;
  for (const sample of samples) {
    run = Math.abs(sample) > 0.999 ? run + 1 : 0;
    if (run >= CLIPPED_RUN) return true;
  }
  return false;
}
