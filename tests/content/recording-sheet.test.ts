/** The real sheet for whoever reads aloud, in a script of its own: everything that is to be said is on it, and nothing is clipped. */
import { expect, it } from 'vitest';
import { makeRecordingSheet } from '../../scripts/lib/recordings/make-recording-sheet.ts';
import { recordingName } from '../../src/content-model/desk/recording-sheet.ts';
import { spokenTexts, wordsOf } from '../../src/content-model/recordings/spoken-text.ts';
import { bareText, readWithPdfJs } from '../support/read-pdf.ts';
import { realProject } from '../support/real-project.ts';

const project = realProject();

it.each([...project.locales.keys()])('names each text of %s once', (tag) => {
  const words = project.locales.get(tag);
  const texts = words ? spokenTexts(project, words) : [];
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  const isWritten = (page: string) => project.texts.has(`content/${tag}/pages/${page}.mdx`);
  // Help now and its numbers come first; every card and every picture is there.
  if (isWritten('now'))
    expect(texts[0]?.lines.flatMap((line) => line.map(({ text }) => text))).toContain('112');
  for (const page of ['now', 'show', 'young'])
    expect(texts.some((text) => text.page === page)).toBe(isWritten(page) || isWritten(`${page}/index`));
});

it('can be printed: how to record, what to say, and what each file is called', async () => {
  const words = project.locales.get('th');
  if (!words) throw new Error('no Thai');
  const texts = spokenTexts(project, words).filter(({ id }) =>
    /^(?:now-[1-3]|card-need-help|picture-\w+)$/.test(id),
  );
  const { pdf, problems } = await makeRecordingSheet(project, words, texts, '2026-11-29');
  expect(problems).toEqual([]);
  const text = bareText((await readWithPdfJs(pdf ?? new Uint8Array())).join(''));
  for (const one of texts) {
    expect(text).toContain(bareText(`${recordingName(one)}.wav`));
    for (const line of one.lines) expect(text).toContain(bareText(wordsOf(line)));
  }
  expect(text).toContain(bareText('Say each number figure by figure'));
  expect(text).toContain(bareText('Säg varje nummer siffra för siffra'));
});
