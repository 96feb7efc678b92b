/** What somebody who has recorded hands in: what is good becomes a file that browsers play, what is not is said in plain words. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readRecorded, withRecorded, writeList } from '../../../../scripts/lib/recordings/take-in.ts';
import { sha256 } from '../../../../scripts/lib/terminal/files.ts';
import { recordingName } from '../../../../src/content-model/desk/recording-sheet.ts';
import { readRecordings } from '../../../../src/content-model/recordings/recordings.ts';
import { heardIn, openHeard } from '../../../support/heard-project.ts';
import { type Tone, toneWave } from '../../../support/tone.ts';

const texts = heardIn(openHeard(), 'ar');
const [first, second] = texts;
if (!first || !second) throw new Error('no texts');
const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function handedIn(files: Readonly<Record<string, Uint8Array | string>>) {
  const own = mkdtempSync(join(folder, 'f-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(own, name), bytes);
  return readRecorded(own, texts);
}

/** A second MPEG-2 Layer III, one channel, 24,000 samples and 32,000 bits a second, as its first frame says. */
const headOfFrame = [0xff, 0xf3, 0x44];

it('makes one kind of file of it, equally loud however far somebody sat', async () => {
  const sizes = new Set<number>();
  for (const peak of [0.05, 0.2, 0.8]) {
    const { good, wrong } = await handedIn({ [`${recordingName(first)}.wav`]: toneWave({ peak }) });
    expect(wrong).toEqual([]);
    expect(good.map(({ text, seconds }) => [text.id, seconds])).toEqual([[first.id, 2]]);
    const [{ mp3 } = { mp3: new Uint8Array() }] = good;
    expect([...mp3.slice(0, 3)]).toEqual(headOfFrame);
    sizes.add(mp3.length);
  }
  // 4,000 bytes a second.
  expect([...sizes].every((size) => Math.abs(size - 8000) < 1000)).toBe(true);
});

it.each<[what: string, tone: Tone, says: RegExp]>([
  ['too short for its words', { seconds: 0.1 }, /too short for its words/],
  ['mostly silent', { seconds: 40 }, /too long for its words/],
  ['too quiet', { peak: 0.003 }, /too quiet\. Sit closer/],
  ['cut off by the recorder', { peak: 4 }, /too loud: the sound cracks/],
  ['of a telephone', { rate: 8000 }, /8000 samples a second/],
  ['late to begin', { seconds: 3, silence: 3 }, /nobody speaks for more than 2 seconds/],
])('refuses what is %s, and says what to do', async (_what, tone, says) => {
  const { good, wrong } = await handedIn({ [`${recordingName(first)}.wav`]: toneWave(tone) });
  expect(good).toEqual([]);
  expect(wrong.join()).toMatch(says);
  expect(wrong.join()).toContain(`${recordingName(first)}.wav: `);
});

it('refuses what is no WAV file, and passes over what is no sound', async () => {
  const { good, wrong } = await handedIn({
    [`${recordingName(first)}.m4a`]: 'ftypM4A ',
    [`${recordingName(second)}.wav`]: toneWave().slice(0, 30),
    'notes.txt': 'mine',
    '.DS_Store': 'x',
  });
  expect(good).toEqual([]);
  expect(wrong).toHaveLength(2);
  expect(wrong.join()).toMatch(/it is no WAV file\. Save it as WAV/);
});

it('does not take a recording of an older sheet for one of today', async () => {
  const { good, wrong } = await handedIn({ [`${first.id}-0000.wav`]: toneWave(), 'now1.wav': toneWave() });
  expect(good).toEqual([]);
  expect(wrong[0]).toMatch(/its text has changed since the sheet was printed/);
  expect(wrong[1]).toMatch(
    new RegExp(`no text has this name\\. Did you mean “${recordingName(first)}\\.wav”`),
  );
});

it('is listed with who spoke, what was agreed, its checksum and the words that it fits', async () => {
  const { good } = await handedIn({ [`${recordingName(first)}.WAV`]: toneWave() });
  const consent = { by: 'Amal', consent: 'Signed', on: '2026-11-29' };
  const list = writeList(withRecorded({}, good, consent));
  const { recordings, problems } = readRecordings('content/ar/audio.yaml', list);
  expect(problems).toEqual([]);
  expect(recordings).toEqual({
    [first.id]: {
      ...consent,
      sha256: sha256(good[0]?.mp3 ?? ''),
      bytes: good[0]?.mp3.length,
      seconds: 2,
      stamp: first.stamp,
    },
  });
});

it('is listed among the others by name, in the place of an older recording of the same text', async () => {
  const { good } = await handedIn({ [`${recordingName(first)}.wav`]: toneWave() });
  const consent = { by: 'Amal', consent: 'Signed', on: '2026-11-29' };
  const old = { ...consent, by: 'Noor', sha256: 'old', bytes: 1, seconds: 1, stamp: 'old' };
  const others = { zz: old, [first.id]: old, aa: old };
  const list = withRecorded(others, good, consent);
  expect(Object.keys(list)).toEqual(['aa', first.id, 'zz']);
  expect(list[first.id]).toMatchObject({ by: 'Amal', stamp: first.stamp });
  expect([list['aa'], list['zz']]).toEqual([old, old]);
});
