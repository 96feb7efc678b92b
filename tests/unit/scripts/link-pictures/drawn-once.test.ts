/** Link pictures are drawn once: what is shown again is taken from its place, whatever was damaged is drawn anew. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  drawLinkPictures,
  type LinkPictureTask,
} from '../../../../scripts/lib/link-pictures/link-picture-worker.ts';
import { sumsOf } from '../../../../scripts/lib/publishing/published-site.ts';
import { filesUnder } from '../../../../scripts/lib/terminal/files.ts';
import { readPicture } from '../../../../src/content-model/pictures/read-picture.ts';
import { languageOf } from '../../../../src/i18n/languages.ts';

const pictures = new Map(
  ['landscape', 'mark'].map((name) => {
    const path = `content/pictures/${name}.svg`;
    const { picture } = readPicture(path, readFileSync(path, 'utf8'));
    if (!picture) throw new Error(`${path} is no drawing.`);
    return [name, picture];
  }),
);
const lithuanian = languageOf('lt');
if (!lithuanian) throw new Error('Lithuanian is not listed.');
const { tag, endonym, lang, dir, script } = lithuanian;

let root: string;
let task: LinkPictureTask;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'link-pictures-'));
  task = {
    dist: join(root, 'dist'),
    folder: join(root, 'kept'),
    madeBy: 'one',
    fresh: false,
    name: 'Vägvisare',
    pictures,
    cards: [
      {
        path: 'cards/lt/index.png',
        words: { language: { lang, dir, script }, line: 'Kur kreiptis', at: { file: 'x' } },
      },
    ],
    languages: [{ tag, endonym, lang, dir, script }],
  };
});
afterEach(() => rmSync(root, { recursive: true }));

/** Draws into an emptied site, and says what stands there. */
async function drawn(changed: Partial<LinkPictureTask> = {}) {
  rmSync(task.dist, { recursive: true, force: true });
  expect(await drawLinkPictures({ ...task, ...changed })).toEqual([]);
  return sumsOf(task.dist, filesUnder(task.dist));
}
const keptFiles = () => filesUnder(task.folder).filter((path) => path.endsWith('.kept'));

it('is taken from its place, to the byte', async () => {
  const first = await drawn();
  expect([...first.keys()]).toEqual([
    'buttons/index.png',
    'buttons/index.svg',
    'buttons/lt.png',
    'buttons/lt.svg',
    'cards/lt/index.png',
  ]);
  const kept = keptFiles();
  // Were it drawn, it would need them.
  expect(await drawn({ pictures: new Map([...pictures].filter(([name]) => name === 'mark')) })).toEqual(
    first,
  );
  const [one = ''] = kept;
  const before = statSync(join(task.folder, one)).mtimeMs;
  expect(await drawn({ fresh: true })).toEqual(first);
  expect(statSync(join(task.folder, one)).mtimeMs).toBe(before);
});

it('is drawn anew where a file was damaged or lost', async () => {
  const first = await drawn();
  const [one = '', ...others] = keptFiles();
  writeFileSync(join(task.folder, one), 'damaged');
  expect(await drawn()).toEqual(first);
  for (const file of others) rmSync(join(task.folder, file));
  expect(await drawn()).toEqual(first);
});

it('is drawn anew for other words, by other code, and of another shape', async () => {
  const first = await drawn();
  const [card] = task.cards;
  if (!card?.words) throw new Error('There is a card with words.');
  const otherLine = [{ ...card, words: { ...card.words, line: 'Kas čia' } }];
  const changed = [...(await drawn({ cards: otherLine }))].filter(([path, sum]) => first.get(path) !== sum);
  expect(changed.map(([path]) => path)).toEqual(['cards/lt/index.png']);
  expect(await drawn()).toEqual(first);
  const mark = pictures.get('mark');
  const other = new Map([...pictures, ...(mark ? [['landscape', mark] as const] : [])]);
  expect(await drawn({ pictures: other })).toEqual(first);
  expect((await drawn({ pictures: other, madeBy: 'two' })).get('cards/lt/index.png')).not.toBe(
    first.get('cards/lt/index.png'),
  );
});
