import { expect, it } from 'vitest';
import { keptUnits } from '../../../../scripts/lib/translations/kept-units.ts';
import { contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { projectFiles } from '../../../support/project-builder.ts';

const note = 'content/ar/translation.yaml';
const refuse = (why: string): never => {
  throw new Error(why);
};

/** Arabic, and Romanian made from the same English or from other words; its heading has changed since. */
function keptIn(romanianStamp: (stamp: string) => string) {
  const { files } = projectFiles();
  const english = String(files.get('content/en/pages/now.mdx'));
  const romanian = [...files].flatMap(([path, text]) =>
    /\/ar[./]/.test(path) ? [[path.replace(/\/ar(?=[./])/, '/ro'), text] as const] : [],
  );
  const notes = String(files.get(note)).replace(
    /(pages\/now\.mdx:.*?\n {4}"1": )"?([0-9a-f]{8})"?/s,
    (_all, head: string, stamp: string) => `${head}"${romanianStamp(stamp)}"`,
  );
  const content = contentFiles(
    new Map([
      ...files,
      ...romanian,
      [note.replace('/ar/', '/ro/'), notes],
      ['content/en/pages/now.mdx', english.replace('## Help now', '## Get help now')],
    ]),
  );
  return keptUnits(content, ['ar', 'ro'], ['pages/now.mdx#1'], 'Only the style.', refuse);
}

/** What is refused where Arabic is kept after English has changed so. */
const refusedAfter = (change: (english: string) => string, typed: string) => () => {
  const { files } = projectFiles();
  const now = 'content/en/pages/now.mdx';
  const content = contentFiles(new Map([...files, [now, change(String(files.get(now)))]]));
  keptUnits(content, ['ar'], [typed], 'Only the style.', refuse);
};

it('notes that a sentence needs no new translation in languages that were made from the same words', () => {
  const noted = new Map([['pages/now.mdx', new Map([['1', { kept: 'Only the style.' }]])]]);
  expect([...keptIn((stamp) => stamp)]).toEqual([
    ['ar', noted],
    ['ro', noted],
  ]);
  expect(() => keptIn(() => '00000000')).toThrow('was not translated from the same sentence everywhere');
});

it('refuses what is as new as its source, in a text that is and in one that is not', () => {
  const asNew = 'is as new as its source in ar: nothing is to be noted.';
  expect(refusedAfter((english) => english, 'pages/now.mdx')).toThrow(`pages/now.mdx ${asNew}`);
  const headed = (english: string) => english.replace('## Help now', '## Get help now');
  expect(refusedAfter(headed, 'pages/now.mdx#title')).toThrow(`pages/now.mdx#title ${asNew}`);
});

it('refuses a text that is no longer built like its source', () => {
  expect(
    refusedAfter(
      (english) => `${english.replace('## Help now', '## Get help now')}\n\nMore.\n`,
      'pages/now.mdx#1',
    ),
  ).toThrow('does not have the same paragraphs as its source');
});
