/**
 * PO, the file of gettext: one file a language, each unit an entry. The context (`msgctxt`) names the text, the unit and its
 * stamp; what is no words stands as tags with our numbers, `<b1>…</b1>` and `<x2/>`.
 *
 * @see {@link https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html | PO files}
 */
import type { Segment, SpanType } from '../../translation-units.ts';
import type { ExchangedDocument, ExchangedFile, ExchangedUnit } from '../exchanged-document.ts';
import { changeOf, nameOfMark, notesOf } from './unit-notes.ts';

/** What stands before a tag's number. */
export const letters: Readonly<Record<SpanType, string>> = { bold: 'b', italic: 'i', link: 'a' };

/** Writes an exchange file. `notes` are for the translator and stand at its head. */
export function writePo({ from, to, files }: ExchangedDocument, notes: readonly string[]): string {
  const head = [
    `Language: ${to.replaceAll('-', '_')}`,
    `X-Source-Language: ${from}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return [
    ...notes.map((note) => `# ${note}`),
    'msgid ""',
    'msgstr ""',
    ...head.map((line) => quoted(`${line}\n`)),
    ...files.flatMap((file) => file.units.flatMap((unit) => ['', ...writeEntry(file, unit)])),
    '',
  ].join('\n');
}

function writeEntry({ original }: ExchangedFile, unit: ExchangedUnit): readonly string[] {
  const { id, source, stamp, target, needsWork, previous } = unit;
  const notes = [...(previous ? [changeOf(previous)] : []), ...notesOf(unit), ...marksIn(source)];
  return [
    ...notes.map((note) => `#. ${note.replace(/\s+/g, ' ')}`),
    `#: ${original}`,
    ...(target && needsWork ? ['#, fuzzy'] : []),
    ...(previous?.source === undefined ? [] : [`#| msgid ${quoted(previous.source)}`]),
    `msgctxt ${quoted(`${original}#${id} ${stamp}`)}`,
    `msgid ${quoted(words(source))}`,
    `msgstr ${quoted(target ? words(target) : '')}`,
  ];
}

/** What each tag without words stands for. */
const marksIn = (segments: readonly Segment[]): readonly string[] =>
  segments.flatMap((segment) => {
    if (segment.kind === 'text') return [];
    return segment.kind === 'mark'
      ? [`<x${segment.id}/> is ${nameOfMark(segment.shows)}`]
      : marksIn(segment.content);
  });

const words = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      if (segment.kind === 'text') return segment.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      if (segment.kind === 'mark') return `<x${segment.id}/>`;
      const name = `${letters[segment.type]}${segment.id}`;
      return `<${name}>${words(segment.content)}</${name}>`;
    })
    .join('');

const quoted = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', String.raw`\n`).replaceAll('\t', String.raw`\t`)}"`;
