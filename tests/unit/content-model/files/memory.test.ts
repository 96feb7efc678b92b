/** Nothing that is said of content depends on whether it was read before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openReading } from '../../../../scripts/lib/project/kept-reading.ts';
import { checkAcross } from '../../../../src/content-model/check/check-across.ts';
import { keepIn, remembered } from '../../../../src/content-model/files/memory.ts';
import { openWith } from '../../../support/project-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'memory-'));
afterEach(() => {
  keepIn(undefined);
  rmSync(folder, { recursive: true, force: true });
});

/** Every problem of the invented project with changes, in order, with its place. */
function problemsOf(changes: Readonly<Record<string, string>>) {
  const { project, problems } = openWith(changes);
  return [...problems, ...(project ? checkAcross(project) : [])];
}

const head = '---\ntitle: مساعدة\nlabel: مساعدة\nsummary: بمن تتصل\n---\n\n';
const deciding =
  'en:\n  not: [not, never]\n  can: [can]\nar:\n  not: [لا, لن]\n  can: [يمكن*]\nsv:\n  not: [inte]\n  can: [kan]\n';

describe('what is wrong', () => {
  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['with nothing that was changed', 'none', {}],
    ['in a text', 'number-in-text', { 'content/ar/pages/now.mdx': `${head}اتصل بالرقم 112 <b>\n\n{code}\n` }],
    [
      'with the language of a paragraph',
      'other-language',
      { 'content/ar/pages/now.mdx': `${head}Du har rätt till hjälp, också utan papper.\n` },
    ],
    [
      'with what a translation says',
      'deciding-word-gone',
      {
        'content/deciding-words.yaml': deciding,
        'content/en/leaflets/adult.mdx':
          '---\ntitle: Your rights\n---\n# Your rights\n\nYou can not call 3 times. <Phone id="danger" />\n\n## Your rights\n\nYou can call.\n\n<EditionCheck />\n',
      },
    ],
    ['in a file of words', 'file-broken', { 'content/ar/contacts.yaml': 'danger:\n  label: "a\n  for: b\n' }],
    [
      'with a word of the interface',
      'words-brackets',
      { 'locales/ar.json': '{ "leaflet": { "edition": "Edition (" } }' },
    ],
    ['in a record', 'record-invalid', { 'content/facts/terms.yaml': 'rest: { sv: 3, wrong: rest }\n' }],
    ['in a list that is no YAML', 'yaml-invalid', { 'content/cards.yaml': 'need-help: { icon: nofault\n' }],
    [
      'with words of the search',
      'search-word-twice',
      {
        'content/ar/search.yaml':
          '- words: [كلمة, كلمة, "w\u0430rd"]\n  finds: [nowhere]\n- words: [xx]\n  finds: [now]\n',
      },
    ],
  ])('%s is said alike, read anew or remembered', (_name, code, changes) => {
    const anew = problemsOf(changes);
    if (code !== 'none') expect(anew.map((problem) => problem.code)).toContain(code);
    const first = openReading(folder, 'code');
    keepIn(first);
    expect(problemsOf(changes)).toEqual(anew);
    first.keep();
    keepIn(openReading(folder, 'code'));
    expect(problemsOf(changes)).toEqual(anew);
  });
});

it('is made each time where nothing is kept', () => {
  let made = 0;
  for (const _ of [1, 2]) remembered('text', ['a'], () => made++);
  expect(made).toBe(2);
});
