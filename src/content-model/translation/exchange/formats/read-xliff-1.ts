/** Reads XLIFF 1.2 back, as different tools write it. Marks that they add of their own (`mrk`) are looked through. */
import type { Element } from 'xast';
import type { SpanType } from '../../translation-units.ts';
import type { ReadExchange, ReceivedUnit } from '../exchanged-document.ts';
import { childrenOf, descendantsOf } from './read-xml.ts';
import { receivedDocument } from './received-document.ts';
import { asTranslation, segmentsOf, type Tags, tokensIn, unindented } from './segments.ts';
import { ctypes } from './write-xliff-1.ts';

/** @param root - `<xliff version="1.2">`. */
export function readXliff1(root: Element): ReadExchange {
  const parts = childrenOf(root, 'file').map((file) => ({
    original: file.attributes['original'] ?? '',
    from: file.attributes['source-language'] ?? '',
    to: file.attributes['target-language'] ?? '',
    units: descendantsOf(file, 'trans-unit').map(readUnit),
  }));
  return receivedDocument(parts, { unit: 'id', file: 'original', to: 'target-language' });
}

function readUnit(unit: Element): ReceivedUnit {
  const source = readSegments(childrenOf(unit, 'source')[0]);
  const targets = childrenOf(unit, 'target');
  const [target] = targets;
  const words = asTranslation(readSegments(target), source);
  const state = target?.attributes['state'] ?? '';
  return {
    id: unit.attributes['id'] ?? '',
    note: '',
    stamp: unit.attributes['extradata'] ?? '',
    source,
    ...(words.length > 0 ? { target: words } : {}),
    state: words.length === 0 ? 'open' : stateOf(state, unit.attributes['approved'] === 'yes'),
    isByMachine: /mt/.test(target?.attributes['state-qualifier'] ?? ''),
    targets: new Set(targets.map((one) => JSON.stringify(readSegments(one)))).size,
  };
}

function stateOf(state: string, isApproved: boolean): ReceivedUnit['state'] {
  if (state === 'new' || state.startsWith('needs-')) return 'open';
  if (state === 'final' || state === 'signed-off' || isApproved) return 'signed-off';
  return state === 'translated' ? 'translated' : 'unknown';
}

/** Tools write what stands around words as one tag (`g`) or as two, one on each side. */
const opening: ReadonlySet<string> = new Set(['bpt', 'bx']);
const closing: ReadonlySet<string> = new Set(['ept', 'ex']);
const standing: ReadonlySet<string> = new Set(['x', 'ph', 'it']);
const tags: Tags = {
  transparent: new Set(['mrk', 'sub']),
  read({ name, id, attributes, inside }) {
    const type = (Object.keys(ctypes).find((key) => key === attributes['ctype']) ?? 'link') as SpanType;
    if (standing.has(name)) return [{ kind: 'mark', id, shows: attributes['equiv-text'] ?? '' }];
    if (opening.has(name)) return [{ kind: 'open', id: attributes['rid'] ?? id, type }];
    if (closing.has(name)) return [{ kind: 'close', id: attributes['rid'] ?? id, type }];
    if (name !== 'g') return undefined;
    return [{ kind: 'open', id, type }, ...inside(), { kind: 'close', id, type }];
  },
};

const readSegments = (node: Element | undefined) => segmentsOf(unindented(node ? tokensIn(node, tags) : []));
