/** What of a stranger's words stays in one piece, from left to right, on paper: figures, addresses, names with a sign. */
import { figuresOfAnyoneIn, INVISIBLE, noNumbers } from './figures.ts';

/** A stretch of a stranger's words. */
export interface Stretch {
  readonly text: string;
  readonly kind: 'words' | 'figure' | 'address' | 'name';
}

/** Letters and signs of an address; signs that nobody sees too, so that none hides in one (see {@link hiddenIn}). */
const LETTERS = `\\p{L}\\p{M}\\p{Nd}${INVISIBLE}`;
const SIGN = `[!#-;=?-\\[\\]_~${LETTERS}]`;
const LABEL = `[${LETTERS}-]{1,63}`;

/**
 * Addresses in a stranger's text: with their scheme, for letters, or any host with its path. What is taken for one by
 * mistake is only kept in one piece. Every part has a longest length, so that no text makes the search slow.
 */
const addresses = new RegExp(
  [
    `(?:[hH][tT][tT][pP][sS]?://|[wW]{3}\\.)${SIGN}{1,300}`,
    `(?<![\\p{L}\\p{M}\\p{Nd}._%+-])[\\p{L}\\p{Nd}][!#$%&'*+/=?^_\`{|}~.${LETTERS}-]{0,63}@${LABEL}(?:\\.${LABEL}){1,4}`,
    `(?<![\\p{L}\\p{M}\\p{Nd}.@-])[\\p{Lu}\\p{Ll}\\p{Nd}][\\p{Lu}\\p{Ll}\\p{M}\\p{Nd}${INVISIBLE}-]{1,62}(?:\\.${LABEL}){0,4}\\.[a-z]{2,24}(?![\\p{L}\\p{M}\\p{Nd}])(?::\\p{Nd}{2,5})?(?:[/?#]${SIGN}{0,200})?`,
  ].join('|'),
  'gu',
);
/** Names that begin or end with a sign of their own: @name, #name, LGBTQ+. */
const signedNames = new RegExp(
  [
    '(?<![\\p{L}\\p{M}\\p{Nd}.@#/])[@#](?=[\\p{Nd}_.-]{0,63}\\p{sc=Latin})[\\p{sc=Latin}\\p{Nd}_.-]{1,63}(?<![.-])(?![\\p{L}\\p{M}\\p{Nd}])',
    '(?<![\\p{L}\\p{M}\\p{Nd}])(?=\\p{sc=Latin})[\\p{sc=Latin}\\p{Nd}]{1,32}[+#]{1,2}(?![\\p{L}\\p{M}\\p{Nd}])',
  ].join('|'),
  'gu',
);
/** The sentence's own signs after an address. */
const afterAddress = /[.,;:!?'\]]+$/u;

/**
 * Words split at the figures, addresses and names that must stay in one piece on paper.
 *
 * @param shortNumbers - See `figuresIn`.
 */
export function splitAtFixed(words: string, shortNumbers = noNumbers): readonly Stretch[] {
  const found = [...words.matchAll(addresses)].map(({ 0: match, index }) => ({
    text: withoutSentenceSigns(match),
    index,
  }));
  const inWords = (parts: readonly Stretch[], split: (words: string) => readonly Stretch[]) =>
    parts.flatMap((part) => (part.kind === 'words' ? split(part.text) : [part]));
  const withNames = inWords(splitAt(words, found, 'address'), (text) =>
    splitAt(
      text,
      [...text.matchAll(signedNames)].map(({ 0: name, index }) => ({ text: name, index })),
      'name',
    ),
  );
  return inWords(withNames, (text) => splitAt(text, figuresOfAnyoneIn(text, shortNumbers), 'figure'));
}

function splitAt(
  words: string,
  found: readonly { readonly text: string; readonly index: number }[],
  kind: Stretch['kind'],
): Stretch[] {
  const parts: Stretch[] = [];
  let done = 0;
  for (const { text, index } of found) {
    if (text === '') continue;
    if (index > done) parts.push({ text: words.slice(done, index), kind: 'words' });
    parts.push({ text, kind });
    done = index + text.length;
  }
  if (done < words.length) parts.push({ text: words.slice(done), kind: 'words' });
  return parts;
}

/** An address without the full stop of its sentence, or a bracket that was opened before it. */
function withoutSentenceSigns(address: string): string {
  const trimmed = address.replace(afterAddress, '');
  const isClosedOutside = trimmed.endsWith(')') && trimmed.split(')').length > trimmed.split('(').length;
  return isClosedOutside ? withoutSentenceSigns(trimmed.slice(0, -1)) : trimmed;
}

const invisible = new RegExp(`[${INVISIBLE}]`, 'u');

/** A sign in an address that nobody sees and that makes it another: a soft hyphen, a joiner. */
export const hiddenIn = (address: string): string | undefined => invisible.exec(address)?.[0];

/** Letters that words without spaces are written in: where an address ends among them, nobody can tell. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;
const latin = /\p{sc=Latin}/u;
const otherThanLatin = /[\p{L}--\p{sc=Latin}]/v;

/**
 * The letter at which an address may have run into the words beside it, or into which a letter of another alphabet has
 * slipped: nothing where its beginning and end are certain.
 */
export function unclearIn(address: string): string | undefined {
  const run = unspaced.exec(address)?.[0];
  if (run !== undefined) return run;
  const host =
    address
      .replace(/^https?:\/\//iu, '')
      .replace(/^.*@/u, '')
      .split(/[/?#]/u)[0] ?? '';
  const local = /^([^@/]*)@/u.exec(address)?.[1] ?? '';
  const mixed = [...host.split('.'), local].find((part) => latin.test(part) && otherThanLatin.test(part));
  return mixed === undefined ? undefined : otherThanLatin.exec(mixed)?.[0];
}
