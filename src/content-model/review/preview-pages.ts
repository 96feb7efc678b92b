/**
 * A language as a folder of plain HTML files for a reviewer without tools: they open from a disk, load nothing, and can be printed
 * and marked with a pen.
 */
import { escapeUTF8 as escaped } from 'entities';
import { languageOf } from '../../i18n/languages.ts';
import type { Facts } from '../facts/read-facts.ts';
import { sourceLocale } from '../files/content-files.ts';
import { shownWords } from '../translation/translation-units.ts';
import { changedWords } from './changed-words.ts';
import { asRead, type ReadPiece, type ReviewedText, type ReviewedUnit } from './reviewed-units.ts';

/** What the preview of a language is made from. */
export interface Previewed {
  /** BCP 47 tag of a language of ours. */
  readonly locale: string;
  readonly texts: readonly ReviewedText[];
  readonly facts: Facts;
  /** Name of the file that her marks come back in. */
  readonly marksFile: string;
}

/** The page that begins the folder, and the one with what a translator has to do. */
const [INDEX, TO_DO] = ['index.html', 'to-do.html'];

/** Whether anything of a text can be read. */
const isWritten = ({ units }: ReviewedText): boolean => units.some(({ unit }) => unit.target);

/** The files of a preview: names without folders → HTML. */
export function previewPages(preview: Previewed): ReadonlyMap<string, string> {
  const written = preview.texts.filter(isWritten);
  const toDo = written.filter((text) => openUnits(text).length > 0);
  return new Map([
    [INDEX, indexPage(preview, written, toDo)],
    ...(toDo.length === 0 ? [] : [[TO_DO, toDoPage(preview, toDo)] as const]),
    ...written.map((text, at): [string, string] => [
      fileOf(text),
      textPage(text, preview, written[at - 1], written[at + 1]),
    ]),
  ]);
}

/** Sentences that are older than the English, or not translated. */
const openUnits = ({ units }: ReviewedText): readonly ReviewedUnit[] =>
  units.filter(({ unit }) => unit.needsWork);

const fileOf = ({ path }: ReviewedText): string => `${path.replace(/\.\w+$/, '').replace(/[/.]/g, '-')}.html`;

/** Files of words have no title. */
const titles: Readonly<Record<string, string>> = {
  'phrases.yaml': 'Cards to show',
  'contacts.yaml': 'Whom to call',
  locales: 'Buttons, lists and short lines',
};

/** What a text is called in English. */
function titleOf({ path, units }: ReviewedText): string {
  const title = units.find(({ unit }) => unit.id === 'title')?.unit.source;
  return title ? shownWords(title) : (titles[path.split('/')[0] ?? ''] ?? path);
}

function indexPage(
  preview: Previewed,
  written: readonly ReviewedText[],
  toDo: readonly ReviewedText[],
): string {
  const { texts, marksFile } = preview;
  const name = nameOf(preview.locale);
  const missing = texts.filter((text) => !isWritten(text)).map(({ path }) => path);
  const rows = written.map((text) => {
    const open = openUnits(text).length;
    const note = open === 0 ? '' : `, ${open} older than the English or not translated`;
    return `<li><a href="${fileOf(text)}">${escaped(titleOf(text))}</a> <small>${escaped(text.path)}, ${text.units.length} sentences${note}</small></li>`;
  });
  return page(`${name}: every sentence beside its English`, [
    `<h1>${escaped(name)}: every sentence beside its English</h1>`,
    '<p>Thank you for reading. People who may be in danger read these words on a phone or on a leaflet. You need no program and no network.</p>',
    '<ol class="how">',
    '<li>Begin at the top of the list: what helps people most stands first. Read as much as you can; a part is worth much.</li>',
    `<li>For each sentence: is it <strong>right</strong> or <strong>wrong</strong>? Wrong above all: a number, “not”, “can” or “must”, who is told, who may get help. Say also where it sounds unkind, difficult, or like a machine.</li>`,
    `<li>Write your marks into <a href="${marksFile}">${marksFile}</a> with Excel, LibreOffice or Google Sheets: an x under right or wrong, what is wrong, better words. Leave the first two columns as they are. Save it as it is, or as a workbook (.xlsx). Or print these pages, mark them with a pen, and give somebody the paper.</li>`,
    `<li>Words in a frame, <bdi class="filled">such as this</bdi>, are put in by the program: numbers, names and Swedish words. They are the same in every language.</li>`,
    '</ol>',
    ...(toDo.length === 0
      ? []
      : [
          `<p>If you translate: <a href="${TO_DO}">the ${toDo.flatMap(openUnits).length} sentences that need work</a>, with the English as it was and as it is now.</p>`,
        ]),
    `<ol class="texts">${rows.join('\n')}</ol>`,
    ...(missing.length === 0 ? [] : [`<p>Not translated yet: ${missing.map(escaped).join(', ')}.</p>`]),
  ]);
}

/** What a translator has to do, in the order of worth. */
function toDoPage(preview: Previewed, toDo: readonly ReviewedText[]): string {
  const title = `${nameOf(preview.locale)}: what needs work`;
  return page(title, [
    `<nav><a href="${INDEX}">All texts</a></nav>`,
    `<h1>${escaped(title)}</h1>`,
    ...toDo.flatMap((text) => [
      `<h2 class="text"><a href="${fileOf(text)}">${escaped(titleOf(text))}</a> <small>${escaped(text.path)}</small></h2>`,
      ...openUnits(text).map((one) => unitSection(one, preview)),
    ]),
  ]);
}

function textPage(
  text: ReviewedText,
  preview: Previewed,
  before: ReviewedText | undefined,
  after: ReviewedText | undefined,
): string {
  const way = [
    `<a href="${INDEX}">All texts</a>`,
    ...(before ? [`<a href="${fileOf(before)}">← ${escaped(before.path)}</a>`] : []),
    ...(after ? [`<a href="${fileOf(after)}">${escaped(after.path)} →</a>`] : []),
  ].join(' · ');
  const addresses = new Set(text.units.flatMap(({ unit }) => unit.seenAt?.replace(/#.*/, '') ?? []));
  const seen = [...addresses].map((url) => `<p>On the site: ${link(url, url)}</p>`);
  return page(`${text.path}, ${nameOf(preview.locale)}`, [
    `<nav>${way}</nav>`,
    `<h1>${escaped(titleOf(text))} <small>${escaped(nameOf(preview.locale))}</small></h1>`,
    ...seen,
    ...text.units.map((one) => unitSection(one, preview)),
    `<nav>${way}</nav>`,
  ]);
}

function unitSection({ name, unit }: ReviewedUnit, { locale, facts }: Previewed): string {
  const dir = languageOf(locale)?.dir ?? 'ltr';
  const kind = unit.note === '' ? '' : `<small>${escaped(unit.note)}</small>`;
  const at = unit.seenAt?.includes('#') ? `<small>${link(unit.seenAt, 'on the site')}</small>` : '';
  const room = unit.fits === undefined ? '' : `<small>on paper ${unit.fits} signs fit</small>`;
  const target = unit.target
    ? `<p class="target" lang="${languageOf(locale)?.lang ?? locale}" dir="${dir}">${html(asRead(unit.target, facts, locale))}</p>`
    : '<p class="none">Not translated yet.</p>';
  return [
    `<section id="${escaped(unit.id)}"${unit.note.startsWith('heading') ? ' class="heading"' : ''}>`,
    `<h2>${escaped(name)} ${kind} ${room} ${at}</h2>`,
    `<div class="pair"><p class="source" lang="${sourceLocale}" dir="ltr">${html(asRead(unit.source, facts, sourceLocale))}</p>`,
    `${target}</div>`,
    ...olderThanSource(unit),
    ...(unit.target
      ? ['<p class="marks"><b></b> right <b></b> wrong: <i></i> better: <i class="long"></i></p>']
      : []),
    '</section>',
  ].join('\n');
}

/** The English then and now beside each other, what has changed marked in both. */
function olderThanSource({ previous, source }: ReviewedUnit['unit']): readonly string[] {
  if (!previous) return [];
  if (previous.source === undefined)
    return [
      '<p class="older">The English has changed since this was translated; what it was is not known.</p>',
    ];
  const now = shownWords(source);
  if (previous.source === now)
    return ['<p class="older">The English words are as they were; what stands beside them has changed.</p>'];
  const runs = changedWords(previous.source, now);
  const side = (fate: 'gone' | 'new', tag: 'del' | 'ins') =>
    runs
      .filter((run) => run.fate === 'kept' || run.fate === fate)
      .map((run) => (run.fate === 'kept' ? escaped(run.words) : `<${tag}>${escaped(run.words)}</${tag}>`))
      .join('');
  return [
    '<div class="older"><p>The English has changed since this was translated.</p>',
    `<div class="pair"><p lang="${sourceLocale}" dir="ltr"><b>It was:</b> ${side('gone', 'del')}</p><p lang="${sourceLocale}" dir="ltr"><b>Now:</b> ${side('new', 'ins')}</p></div></div>`,
  ];
}

const elements = { bold: 'strong', italic: 'em', link: 'u' } as const;

const html = (pieces: readonly ReadPiece[]): string =>
  pieces
    .map((piece) => {
      if ('content' in piece) {
        const name = elements[piece.kind];
        return `<${name}>${html(piece.content)}</${name}>`;
      }
      const words = escaped(piece.text);
      return piece.kind === 'filled' ? `<bdi class="filled">${words}</bdi>` : words;
    })
    .join('');

const link = (url: string, words: string): string =>
  `<a href="${escaped(url)}" rel="noreferrer">${escaped(words)}</a>`;

function nameOf(locale: string): string {
  const language = languageOf(locale);
  return language ? `${language.english} (${language.endonym})` : locale;
}

/** Letters of the machine it is read on: the folder holds no typefaces. */
const style = `
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 1rem auto; padding: 0 1rem }
h2 { font-size: .8rem; font-weight: normal; margin: 0; overflow-wrap: anywhere } h2.text { font-size: 1.15rem; margin-top: 2rem } h2 small, h1 small { margin-inline-start: .75em }
section { border-top: 1px solid #999; padding: .5rem 0; break-inside: avoid }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem }
.pair p { margin: .25rem 0; overflow-wrap: anywhere; unicode-bidi: isolate }
.target { font-size: 1.15rem } .heading .pair { font-weight: bold }
.filled { border: 1px solid #888; border-radius: .2em; padding: 0 .2em }
.marks { font-size: .8rem; margin: .25rem 0 0 } .marks i { display: inline-block; min-width: 9rem; border-bottom: 1px dotted #888 } .marks .long { min-width: 18rem }
.marks b { display: inline-block; width: .8em; height: .8em; border: 1px solid; margin-inline: .6em .2em }
.older { border-inline-start: .3rem solid #b35900; padding-inline-start: .6rem; font-size: .9rem } .none { font-style: italic }
li { margin: .4rem 0 }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; gap: 0 } .marks i, .marks .long { min-width: 5rem } }
@media print { nav { display: none } body { max-width: none; font-size: 10pt } .marks .long { display: block; height: 2em } }
`;

const page = (title: string, body: readonly string[]): string =>
  [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    '<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title><style>${style}</style></head><body>`,
    ...body,
    '</body></html>\n',
  ].join('\n');
