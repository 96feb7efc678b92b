/** Reads what comes back from a translator, whatever format and encoding her tool wrote; or says why it cannot be read. */
import type { ReadExchange, Unreadable } from '../exchanged-document.ts';
import { readPo } from './read-po.ts';
import { readXliff1 } from './read-xliff-1.ts';
import { readXliff2 } from './read-xliff-2.ts';
import { nameOf, readXml } from './read-xml.ts';

/** Far above any exchange file of ours. */
const LARGEST = 32 * 1024 * 1024;

const askAgain = 'Ask for the file again, saved by the translator’s tool as XLIFF or PO.';

/** Reads an exchange file: XLIFF 1.2, XLIFF 2 or PO, told by what stands in it. */
export function readExchangeFile(bytes: Uint8Array | string): ReadExchange {
  if (bytes.length > LARGEST) return { why: 'it is larger than 32 MiB', fix: askAgain };
  const decoded = typeof bytes === 'string' ? { text: bytes } : decode(bytes);
  if ('why' in decoded) return decoded;
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return otherKind(text) ?? (isPo(text) ? readPo(text) : readXliff(text));
}

/** Bytes as text, in the encoding that the file says it has. */
function decode(bytes: Uint8Array): { readonly text: string } | Unreadable {
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x1f && bytes[1] === 0x8b))
    return {
      why: 'it is an archive or a Word file (ZIP)',
      fix: 'Unpack it and import the .xlf or .po file that is in it.',
    };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || head.slice(0, 200).includes('\0');
  const wide = bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
  const encoding = isWide ? wide : encodingIn(head);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    // Whether bytes are text in an encoding is only told by throwing.
    return {
      why: `its letters are not ${encoding.toUpperCase()}`,
      fix: 'Save it as UTF-8 in the program that wrote it. Do not type the lost letters again.',
    };
  }
}

/** What a file says of its own letters: XML in its first line, PO in its head. */
function encodingIn(head: string): string {
  const said =
    /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ??
    (/^\s*</.test(head) ? undefined : /Content-Type:[^\n]*charset=([\w-]+)/i.exec(head)?.[1]);
  return said === undefined || said === 'CHARSET' ? 'utf-8' : said;
}

/** Files that are something else, by how they begin. */
function otherKind(xml: string): Unreadable | undefined {
  if (xml.trim() === '') return { why: 'it is empty', fix: askAgain };
  const conflict = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(xml);
  if (conflict)
    return {
      why: 'two versions of it stand side by side (a merge that was not finished)',
      fix: 'Take the file as the translator sent it.',
      line: lineAt(xml, conflict.index),
    };
  if (isPo(xml)) return undefined;
  if (!/^\s*</.test(xml)) return { why: 'it is neither XML nor PO', fix: askAgain };
  if (/^\s*(?:<!DOCTYPE html|<html)/i.test(xml))
    return { why: 'it is a web page, such as one that asks to sign in', fix: askAgain };
  // No exchange file needs a document type, and an entity of one can be made to grow without end.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    return {
      why: 'it holds a document type (<!DOCTYPE …>), which an exchange file never has',
      fix: askAgain,
    };
  return undefined;
}

/** What PO begins with: a comment, or the first of its keywords. */
const isPo = (text: string): boolean => /^\s*(?:#|msg(?:id|ctxt)\s)/.test(text) && /^msgid\s/m.test(text);

function readXliff(xml: string): ReadExchange {
  const read = readXml(xml);
  if ('why' in read) return read;
  const { root } = read;
  const name = nameOf(root);
  if (name !== 'xliff') return { why: `it is XML of another kind (<${name}>)`, fix: askAgain };
  const version = root.attributes['version'] ?? '';
  if (version === '1.2') return readXliff1(root);
  if (/^2\.\d$/.test(version)) return readXliff2(root);
  return {
    why: version === '' ? 'it does not say which version of XLIFF it is' : `it is XLIFF ${version}`,
    fix: 'Save it as XLIFF 1.2 or 2.1 in the translator’s tool, or ask for the file that was exported.',
  };
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
