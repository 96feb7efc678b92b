/** The formats that translators' tools open, by the names of the command line. */
import type { ExchangedDocument } from '../exchanged-document.ts';
import { writePo } from './write-po.ts';
import { writeXliff1 } from './write-xliff-1.ts';
import { writeXliff2 } from './write-xliff-2.ts';

/** How a document is written, and what the name of its file ends in. */
interface ExchangeFormat {
  readonly ending: string;
  readonly write: (document: ExchangedDocument, notes: readonly string[]) => string;
}

/** Reading tells them apart by what stands in a file. */
export const exchangeFormats: ReadonlyMap<string, ExchangeFormat> = new Map([
  ['xliff', { ending: '.xlf', write: writeXliff1 }],
  ['xliff2', { ending: '.xlf', write: writeXliff2 }],
  ['po', { ending: '.po', write: writePo }],
]);
