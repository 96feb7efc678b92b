/** All recordings are heard equally loud, and none cracks because it was raised. */
import { expect, it } from 'vitest';
import { judgeSound } from '../../../../scripts/lib/recordings/judge-sound.ts';
import { readWave, type Sound } from '../../../../scripts/lib/recordings/wave.ts';
import { toneWave } from '../../../support/tone.ts';

function voice(peak: number): Sound {
  const sound = readWave(toneWave({ peak }));
  if (typeof sound === 'string') throw new Error(sound);
  return sound;
}
/** As it is published. */
function raised(sound: Sound): readonly number[] {
  const { gain, wrong } = judgeSound(sound, 20);
  expect(wrong).toEqual([]);
  return [...sound.samples].map((sample) => sample * gain);
}

it.each([0.05, 0.2, 0.8])('brings a voice with a loudest sample of %d to 20 dB below full scale', (peak) => {
  const samples = raised(voice(peak));
  const power = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
  expect(Math.sqrt(power)).toBeCloseTo(0.1, 3);
});

it('says to the tenth how short a recording is that lacks its end', () => {
  expect(judgeSound(voice(0.2), 200).wrong).toEqual([
    'it is only 2.0 seconds long, too short for its words. Is the end missing? Record it again.',
  ]);
});

it('raises a low voice only until a noise in it is 1 dB below full scale', () => {
  const sound = voice(0.05);
  sound.samples[12_000] = 0.4;
  expect(Math.max(...raised(sound))).toBeCloseTo(0.891, 3);
});

it.each(['beginning', 'end'])('lets two seconds of silence be at its %s, and no more', (where) => {
  const silent = (silence: number) => {
    const sound = readWave(toneWave({ silence }));
    if (typeof sound === 'string') throw new Error(sound);
    if (where === 'end') sound.samples.reverse();
    return judgeSound(sound, 20).wrong;
  };
  expect(silent(2)).toEqual([]);
  expect(silent(2.2)).toEqual([
    'nobody speaks for more than 2 seconds at its beginning or its end. Cut that off.',
  ]);
});

it('takes what a microphone of 16 000 samples a second gives, and no telephone', () => {
  const { samples } = voice(0.2);
  expect(judgeSound({ rate: 16_000, samples }, 20).wrong).toEqual([]);
  expect(judgeSound({ rate: 8000, samples }, 20).wrong).toEqual([
    'it has 8000 samples a second, as a telephone. Record with at least 16000.',
  ]);
});

it('takes a recording of three minutes, and says how long another is', () => {
  const lasting = (seconds: number) =>
    judgeSound({ rate: 1000, samples: new Float32Array(seconds * 1000).fill(0.2) }, 1000).wrong.join(' ');
  expect(lasting(180)).not.toContain('seconds long');
  expect(lasting(181)).toContain('it is 181 seconds long. One text is one file.');
});
