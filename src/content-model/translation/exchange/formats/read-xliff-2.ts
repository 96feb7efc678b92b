/** Reads XLIFF 2.0 and 2.1 back, also where a tool has cut sentences anew or moved their pieces. */
import type { Element } from 'xast';
import { hasWords } from '../../translation-units.ts';
import type { ReadExchange, ReceivedUnit } from '../exchanged-document.ts';
import { childrenOf, descendantsOf, elementsIn, nameOf } from './read-xml.ts';
import { receivedDocument } from './received-document.ts';
import { asTranslation, segmentsOf, type Tags, type Token, tokensIn, unindented } from './segments.ts';
import { SLASH, STAMP } from './write-xliff-2.ts';

/** @param root - `<xliff version="2.…">`. */
export function readXliff2(root: Element): ReadExchange {
  const parts = childrenOf(root, 'file').map((file) => ({
    original: file.attributes['original'] || (file.attributes['id'] ?? '').replaceAll(SLASH, '/'),
    from: root.attributes['srcLang'] ?? '',
    to: root.attributes['trgLang'] ?? '',
    units: descendantsOf(file, 'unit').map(readUnit),
  }));
  return receivedDocument(parts, { unit: 'id', file: 'original', to: 'trgLang' });
}

function readUnit(unit: Element): ReceivedUnit {
  // What stands between two sentences, such as a space, travels as a piece of its own.
  const pieces = elementsIn(unit).filter((one) => ['segment', 'ignorable'].includes(nameOf(one)));
  const source = segmentsOf(pieces.flatMap((piece) => tokensOf(piece, 'source')));
  const words = asTranslation(segmentsOf(targetTokens(pieces)), source);
  const sentences = pieces.filter((piece) => nameOf(piece) === 'segment');
  const stamp = descendantsOf(unit, 'meta').find(({ attributes }) => attributes['type'] === STAMP);
  return {
    id: unit.attributes['id'] ?? '',
    note: '',
    stamp: stamp
      ? tokensIn(stamp, tags)
          .map((token) => ('text' in token ? token.text : ''))
          .join('')
          .trim()
      : '',
    source,
    ...(words.length > 0 ? { target: words } : {}),
    state:
      words.length === 0
        ? 'open'
        : leastOf(sentences.map(({ attributes }) => attributes['state'] ?? undefined)),
    isByMachine: sentences.some(({ attributes }) => /\bmt\b/.test(attributes['subState'] ?? '')),
    targets: 1,
  };
}

/** The pieces of a translation in the order that it asks for; none where a sentence has no translation. */
function targetTokens(pieces: readonly Element[]): readonly Token[] {
  if (pieces.some(isOpen)) return [];
  return pieces
    .map((piece, index) => {
      const [target] = childrenOf(piece, 'target');
      return {
        tokens: target ? unindented(tokensIn(target, tags)) : tokensOf(piece, 'source'),
        at: Number(target?.attributes['order'] ?? index + 1),
      };
    })
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ tokens }) => tokens);
}

/** Whether a sentence has no translation: nothing stands there, and nobody says that its words went into another one. */
function isOpen(piece: Element): boolean {
  const isFinished = (piece.attributes['state'] ?? 'initial') !== 'initial';
  return (
    nameOf(piece) === 'segment' &&
    hasWords(segmentsOf(tokensOf(piece, 'source'))) &&
    !hasWords(segmentsOf(tokensOf(piece, 'target'))) &&
    !(isFinished && childrenOf(piece, 'target').length > 0)
  );
}

/** A unit is as far as its least finished sentence. */
function leastOf(states: readonly (string | undefined)[]): ReceivedUnit['state'] {
  if (states.includes('initial')) return 'open';
  if (states.includes(undefined)) return 'unknown';
  return states.includes('translated') ? 'translated' : 'signed-off';
}

const tokensOf = (piece: Element, name: string): readonly Token[] => {
  const [found] = childrenOf(piece, name);
  return found ? unindented(tokensIn(found, tags)) : [];
};

const tags: Tags = {
  // Annotations.
  transparent: new Set(['mrk', 'sm', 'em']),
  read({ name, id, attributes, inside }) {
    const span = { id, type: spanType(attributes) };
    if (name === 'cp') return [{ kind: 'text', text: String.fromCodePoint(codePoint(attributes['hex'])) }];
    if (name === 'ph') return [{ kind: 'mark', id, shows: attributes['disp'] ?? attributes['equiv'] ?? '' }];
    if (name === 'sc') return [{ kind: 'open', ...span }];
    if (name === 'ec') return [{ kind: 'close', ...span, id: attributes['startRef'] ?? id }];
    if (name === 'pc') return [{ kind: 'open', ...span }, ...inside(), { kind: 'close', ...span }];
    return undefined;
  },
};

function spanType({ type, subType }: Element['attributes']): 'bold' | 'italic' | 'link' {
  if (type !== 'fmt') return 'link';
  return subType === 'xlf:i' ? 'italic' : 'bold';
}

/** What is no sign at all is shown as lost. */
function codePoint(hex: string | null | undefined): number {
  const code = Number.parseInt(hex ?? '', 16);
  const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? code : 0xfffd;
}
