/** Reading copies as built: each says what its leaflet says and what the same leaflet says in the language of staff. */
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../scripts/lib/terminal/files.ts';
import { readingBase, readingInput, readingJobs } from '../../src/content-model/project/reading-jobs.ts';
import { readingListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import type { Block, LeafletContent } from '../../src/leaflet/index.ts';
import { bytesOf, project, textsOf, withoutPoints } from '../support/built-leaflets.ts';
import { bareText, readers, readersInTurn } from '../support/read-pdf.ts';
import { today } from '../support/today.ts';

const entries = readingListSchema.parse(
  JSON.parse(new TextDecoder().decode(bytesOf('leaflets/reading.json'))),
);
const jobs = readingJobs(project).map((job) => [readingBase(job), job] as const);

/** The texts of one column: the leaflet's own, or the one for staff. */
function columnOf(content: LeafletContent, column: number): readonly string[] {
  const parts = content.parts.map((part) => ({
    ...part,
    blocks: part.blocks.flatMap((block): readonly Block[] =>
      block.kind === 'columns' ? (block.columns[column]?.blocks ?? []) : [],
    ),
  }));
  return textsOf({ parts });
}

it('there is one of each text in Swedish and in English, but not in its own language', () => {
  const paths = entries.map(({ path }) => path);
  expect(paths).toEqual(jobs.map(([base]) => `${base}.pdf`));
  expect(paths).toContain('leaflets/ar/adult-reading-en.pdf');
  expect(paths).toContain('leaflets/sv/adult-card-reading-en.pdf');
  expect(paths).toContain('leaflets/mul/adult-a4-languages-reading-sv.pdf');
  expect(paths.filter((path) => /\/(sv|en)\/.*-reading-\1\.pdf$/.test(path))).toEqual([]);
  for (const { path, bytes, sha256: sum } of entries) {
    const file = bytesOf(path);
    expect([file.length, sha256(file)], path).toEqual([bytes, sum]);
  }
});

/**
 * PDFium sorts the pieces of a line from the left of the page, and takes what stands side by side for one line. Beside a
 * text that is read from the right, the words of both change places, and signs get from one into the other. There it is
 * asked for the words alone, parted also where their letters do not join; the last test fails on the day it no longer needs to be.
 */
const piecesFor = (reader: string, isFromTheRight: boolean, text: string): readonly string[] =>
  reader === 'PDFium' && isFromTheRight ? text.split(/[\s\p{P}\u200c]+/u) : [text];

/** PDFium gives the hyphen at a line's end as one sign, the text's own (“ЛГБТКІ-людей”) as one that divides a word. */
const isSaid = (reader: string, said: string, piece: string): boolean =>
  said.includes(bareText(piece)) ||
  (reader === 'PDFium' && said.includes(bareText(piece).replace(/(?<=\p{L})-(?=\p{L})/gu, '')));

describe.each(readersInTurn(jobs))('read back by %s', (reader, readText, copies) => {
  it.each(copies)('%s has every block of both', async (base, job) => {
    const input = readingInput(project, job, today);
    if (!input) throw new Error(base);
    const said = bareText((await readText(bytesOf(`${base}.pdf`))).join('\n'));
    const isFromTheRight = job.locale.language.dir === 'rtl' || job.tag === 'mul';
    for (const column of [0, 1]) {
      const texts = columnOf(input.content, column);
      expect(texts.length).toBeGreaterThan(3);
      const lost = texts.filter(
        (text) =>
          !piecesFor(reader, isFromTheRight, text)
            .flatMap(withoutPoints)
            .every((piece) => isSaid(reader, said, piece)),
      );
      expect(lost).toEqual([]);
    }
    for (const part of [job.working.translator.t('reading.notHandOut'), input.edition])
      expect(said).toContain(bareText(part));
  });
});

it('still needs its allowance for PDFium', async () => {
  const [base, job] = jobs.find(([name]) => name === 'leaflets/ar/adult-reading-en') ?? [];
  const input = job && readingInput(project, job, today);
  const said = bareText((await readers.PDFium(bytesOf(`${base}.pdf`))).join('\n'));
  expect(input && columnOf(input.content, 0).some((text) => !said.includes(bareText(text)))).toBe(true);
});
