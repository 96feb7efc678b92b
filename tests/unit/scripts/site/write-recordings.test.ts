/** What the build puts beside the pages where something can be heard, and that it puts nothing where there is nothing. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { heardLocales, writeRecordings } from '../../../../scripts/lib/site/write-recordings.ts';
import { filesUnder, sha256, writeWhole } from '../../../../scripts/lib/terminal/files.ts';
import { audioListSchema, recordingAddress } from '../../../../src/content-model/published/audio-list.ts';
import { openHeard, recordedProject } from '../../../support/heard-project.ts';

const folder = mkdtempSync(join(tmpdir(), 'heard-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = new Uint8Array([0xff, 0xf3, 0x44]);
const src = recordingAddress('ar', sha256(file));
const page = (voice: string) =>
  `<!DOCTYPE html><html><head><link rel="canonical" href="https://vagvisare.example/ar/all/"></head><body><h1>T</h1>${voice}<p>a</p></body></html>`;
const voice = `<div class="voice"><audio controls preload="none" src="${src}"><a href="https://vagvisare.example${src}">V</a></audio></div>`;

it('writes nothing where nothing can be heard', () => {
  const dist = join(folder, 'silent');
  writeWhole(join(dist, 'ar/all/index.html'), page(''));
  expect(writeRecordings(openHeard(), dist)).toEqual([]);
  expect(filesUnder(dist)).toEqual(['ar/all/index.html']);
  expect(heardLocales(dist)).toEqual([]);
});

it('writes the files, their list, and a page of everything that carries them; the light one has no player', () => {
  const dist = join(folder, 'heard');
  writeWhole(join(dist, 'ar/all/index.html'), page(voice));
  const list = writeRecordings(recordedProject('ar', ['now-2', 'picture-nofault'], file), dist);
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  expect(audioListSchema.parse(JSON.parse(read('audio/index.json')))).toEqual(list);
  expect(list.map(({ text, page }) => [text, page])).toEqual([
    ['now-2', '/ar/now/'],
    ['picture-nofault', '/ar/young/'],
  ]);
  // Who spoke stays here.
  expect(read('audio/index.json')).not.toContain('Amal');
  expect(readFileSync(join(dist, src))).toEqual(Buffer.from(file));
  expect(read('ar/all/index.html')).toBe(page(''));
  const whole = read('ar/all/voices.html');
  expect(whole).toContain(`src="data:audio/mpeg;base64,${Buffer.from(file).toString('base64')}"`);
  expect(whole).not.toContain('/audio/');
  expect(whole).not.toContain('canonical');
  expect(heardLocales(dist)).toEqual(['ar']);
});

it('writes a list and a page of voices where there is only one recording', () => {
  const dist = join(folder, 'one');
  writeWhole(join(dist, 'ar/all/index.html'), page(voice));
  writeRecordings(recordedProject('ar', ['now-2'], file), dist);
  expect(heardLocales(dist)).toEqual(['ar']);
  expect(filesUnder(dist)).toContain('ar/all/voices.html');
});

it('writes nothing of a recording whose text has changed', () => {
  const dist = join(folder, 'changed');
  writeWhole(join(dist, 'ar/all/index.html'), page(''));
  const changed = { 'content/ar/phrases.yaml': 'need-help: من فضلكم اتصلوا {phone:danger}.\n' };
  expect(writeRecordings(recordedProject('ar', ['card-need-help'], file, changed), dist)).toEqual([]);
  expect(filesUnder(dist)).toEqual(['ar/all/index.html']);
});
