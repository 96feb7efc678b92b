/** What a translator should know of one unit, in the words that every format carries. */
import type { ExchangedUnit } from '../exchanged-document.ts';

/** Where it stands, where it is seen, and how long it may be. */
export function notesOf({ note, seenAt, fits }: ExchangedUnit): readonly string[] {
  return [
    ...(note === '' ? [] : [note]),
    ...(seenAt === undefined ? [] : [`Seen at ${seenAt}`]),
    ...(fits === undefined ? [] : [`It stands on paper: ${fits} signs fit, longer words perhaps not.`]),
  ];
}

/** That its source has changed, and what it was, as far as that is known. */
export function changeOf({ source }: { readonly source: string | undefined }): string {
  const was = source === undefined ? 'What it was is not known.' : `It was: “${source}”`;
  return `Changed since it was translated. ${was}`;
}

/**
 * What a tag stands for, as translators read it beside their sentence: `[Phone bris]`. No sign in it means anything in XML: some
 * libraries write what stands in an attribute as it is.
 */
export const nameOfMark = (shows: string): string =>
  shows
    .replace(/^<(\w+) \w+="([^"]*)"\s*\/>$/, '[$1 $2]')
    .replace(/^\{(\w+):([^}]*)\}$/, '[$1 $2]')
    .replace(/[<>"&]/g, '');
