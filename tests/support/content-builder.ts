/** Small invented content in two languages, with files changed or added by a test. */
import type { ContentFiles } from '../../src/content-model/files/content-files.ts';

const page = (title: string, words: string) =>
  `---\ntitle: ${title}\nlabel: ${title}\nsummary: ${words}\ndescription: ${words}\n---\n## ${title}\n\n${words} <Phone id="danger" />\n`;

/** As many words as a language needs, which all lead to the one page there is. */
const searchWords = (word: string) =>
  `- words: [${Array.from({ length: 150 }, (_, at) => word + 'abcdefghijklmno'[at % 15] + 'abcdefghij'[Math.floor(at / 15)]).join(', ')}]\n  finds: [now]\n`;

const files: Readonly<Record<string, string>> = {
  'content/en/pages/now.mdx': page('Help now', 'Who to call'),
  'content/ar/pages/now.mdx': page('مساعدة', 'بمن تتصل'),
  'content/sv/pages/now.mdx': page('Hjälp nu', 'Vem du ringer'),
  'content/deciding-words.yaml': 'en:\n  not: [not]\nar:\n  not: [لا]\n',
  'content/telling-words.yaml': 'en: [traffick]\nsv: [människohandel]\nar: [الاتجار بالبشر]\n',
  'locales/en.json':
    '{\n  "a": { "words": "Words", "page": "Page {{number}}", "found_one": "{{count}} page", "found_other": "{{count}} pages" }\n}',
  'locales/sv.json':
    '{\n  "a": { "words": "Ord", "page": "Sida {{number}}", "found_one": "{{count}} sida", "found_other": "{{count}} sidor" }\n}',
  'locales/ar.json':
    '{\n  "a": { "words": "كلمات", "page": "صفحة {{number}}", "found_zero": "لا شيء", "found_one": "صفحة واحدة", "found_two": "صفحتان", "found_few": "{{count}} صفحات", "found_many": "{{count}} صفحة", "found_other": "{{count}} صفحة" }\n}',
  ...Object.fromEntries(
    [
      ['en', 'Danger', 'Listener', 'Other', 'Older', 'Call'],
      ['sv', 'Fara', 'Lyssnare', 'Andra', 'Äldre', 'Ring'],
      ['ar', 'خطر', 'مستمع', 'آخر', 'قديم', 'اتصل'],
    ].flatMap(([tag, danger, listener, unsure, old, call]) => [
      [
        `content/${tag}/contacts.yaml`,
        [
          ['danger', danger],
          ['listener', listener],
          ['unsure', unsure],
          ['old', old],
        ]
          .map(([id, label]) => `${id}:\n  label: ${label}\n  for: ${label} ${call}\n`)
          .join(''),
      ],
      [`content/${tag}/phrases.yaml`, `need-help: ${call} {phone:danger}.\n`],
      [`content/${tag}/search.yaml`, searchWords(call ?? '')],
    ]),
  ),
};

/** The content with changes: a text replaces a file or adds one, `null` removes it. */
export function contentWith(changes: Readonly<Record<string, string | null>> = {}): ContentFiles {
  const all = Object.entries({ ...files, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return { files: new Map(all.sort()), locales: ['ar', 'en', 'sv'] };
}

/** One file of the unchanged content. */
export const contentFile = (path: string): string => files[path] ?? '';
