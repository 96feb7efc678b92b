/** Reads PO back, as Poedit, Weblate and the programs of gettext write it. */
import type { SpanType } from '../../translation-units.ts';
import type { ReadExchange, ReceivedUnit, Unreadable } from '../exchanged-document.ts';
import { receivedDocument } from './received-document.ts';
import { asTranslation, segmentsOf, type Token } from './segments.ts';
import { letters } from './write-po.ts';

const keywords = ['msgctxt', 'msgid', 'msgstr'] as const;
type Keyword = (typeof keywords)[number];

/** An entry as it stands there. */
interface Entry extends Record<Keyword, string> {
  readonly flags: ReadonlySet<string>;
}

/** @param text - With bare line feeds. */
export function readPo(text: string): ReadExchange {
  const read = entriesIn(text);
  if ('why' in read) return read;
  const [head, ...entries] = read.entries;
  if (head?.msgid !== '')
    return {
      why: 'its head (the first entry, with an empty msgid) is gone, and with it the language',
      fix: 'Ask for the file again with its head, or copy the head of the file that was exported.',
    };
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(\\S*)`, 'im').exec(head.msgstr)?.[1] ?? '';
  const units = entries.map((entry) => ({ ...placeOf(entry), entry }));
  if (units.length > 0 && units.every(({ original }) => original === ''))
    return {
      why: 'its entries have lost their contexts (msgctxt), so nobody knows which text is which',
      fix: 'Ask for the file again from a tool that keeps contexts, or for XLIFF.',
    };
  const parts = [...Map.groupBy(units, ({ original }) => original)].map(([original, of]) => ({
    original,
    from: field('X-Source-Language') || 'en',
    to: field('Language'),
    units: of.map(({ entry, id, stamp }) => unitOf(entry, id, stamp)),
  }));
  return receivedDocument(parts, { unit: 'msgctxt', file: 'msgctxt', to: 'Language, in its head' });
}

/** `content/en/pages/now.mdx#11 e134897b` */
function placeOf({ msgctxt }: Entry) {
  const [, original = '', id = '', stamp = ''] =
    /^(.*?)#(\S+)(?: ([0-9a-f]{8}))?$/.exec(msgctxt.trim()) ?? [];
  return { original, id, stamp };
}

function unitOf({ msgid, msgstr, flags }: Entry, id: string, stamp: string): ReceivedUnit {
  const source = segmentsOf(tokensIn(msgid));
  const words = asTranslation(segmentsOf(tokensIn(msgstr)), source);
  const isDone = words.length > 0 && !flags.has('fuzzy');
  return {
    id,
    note: '',
    stamp,
    source,
    ...(words.length > 0 ? { target: words } : {}),
    // A tool that has touched nothing leaves no mark either.
    state: isDone ? 'unknown' : 'open',
    isByMachine: flags.has('mt'),
    targets: 1,
  };
}

/** Lines to entries; comments, earlier words (`#|`) and what was taken out (`#~`) are passed over. */
function entriesIn(text: string): { readonly entries: readonly Entry[] } | Unreadable {
  const entries: (Record<Keyword, string> & { flags: Set<string> })[] = [];
  let flags = new Set<string>();
  let entry: (typeof entries)[number] | undefined;
  let at: Keyword | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line.startsWith('#,')) for (const flag of line.slice(2).split(',')) flags.add(flag.trim());
    if (line === '' || line.startsWith('#')) continue;
    const [, keyword, written] = /^(?:(msgctxt|msgid|msgstr)\s+)?"(.*)"$/.exec(line) ?? [];
    const said = written === undefined ? undefined : unquoted(written);
    if (said === undefined || (keyword === undefined && at === undefined)) return broken(line, index + 1);
    const isNext = keyword === 'msgctxt' || (keyword === 'msgid' && at !== 'msgctxt');
    if (!entry || isNext) {
      entry = { msgctxt: '', msgid: '', msgstr: '', flags };
      flags = new Set();
      entries.push(entry);
    }
    at = keywords.find((known) => known === keyword) ?? at;
    if (at) entry[at] += said;
  }
  return { entries };
}

function broken(line: string, at: number): Unreadable {
  const isPlural = /^msg(?:id_plural|str\[)/.test(line);
  return isPlural
    ? {
        why: 'it has plural entries (msgid_plural), which were not exported: each form is an entry of its own',
        fix: 'Ask for the file with the entries that were exported.',
        line: at,
      }
    : {
        why: 'a line is neither a comment nor words in quotation marks',
        fix: 'It was cut off, or changed by hand. Ask the translator to send it again.',
        line: at,
      };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };

/** What stands between quotation marks; nothing where one of them is not escaped. */
function unquoted(written: string): string | undefined {
  if (/(?<!\\)(?:\\\\)*"/.test(written) || /(?<!\\)(?:\\\\)*\\$/.test(written)) return undefined;
  return written.replace(/\\(.)/g, (all, sign: string) => escapes[sign] ?? all);
}

const types = Object.fromEntries(Object.entries(letters).map(([type, letter]) => [letter, type as SpanType]));

/** `<b1>`, `</b1>`, `<x2/>`; with the spaces that tools put into tags. */
const tag = /<(\/?)\s*([biax])(\d+)\s*(\/?)\s*>/g;

function tokensIn(written: string): readonly Token[] {
  const tokens: Token[] = [];
  let done = 0;
  const addText = (text: string) => {
    if (text !== '')
      tokens.push({ kind: 'text', text: text.replaceAll('&lt;', '<').replaceAll('&amp;', '&') });
  };
  for (const match of written.matchAll(tag)) {
    const [all, isClosing, letter = '', id = '', isEmpty] = match;
    addText(written.slice(done, match.index));
    done = match.index + all.length;
    const type = types[letter];
    if (!type || isEmpty) tokens.push({ kind: 'mark', id, shows: '' });
    else tokens.push({ kind: isClosing ? 'close' : 'open', id, type });
  }
  addText(written.slice(done));
  return tokens;
}
