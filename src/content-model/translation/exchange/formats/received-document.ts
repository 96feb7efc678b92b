/** Whether what came back can be told apart and is in one language: asked of every format alike. */
import type { ReadExchange, ReceivedFile } from '../exchanged-document.ts';

/** One of our files, with the languages that stand beside it; empty where the tool dropped them. */
interface ReceivedPart extends ReceivedFile {
  readonly from: string;
  readonly to: string;
}

const askAgain =
  'Ask for the file again, as the translator’s tool saves it, with the names that were exported.';

/**
 * Everything that came back, or why nobody knows what it is.
 *
 * @param names - What the format calls the names of units, those of our files, and the language of the translations.
 */
export function receivedDocument(
  parts: readonly ReceivedPart[],
  names: { readonly unit: string; readonly file: string; readonly to: string },
): ReadExchange {
  const units = parts.flatMap((part) => part.units);
  if (units.length === 0)
    return {
      why: 'there is no text in it',
      fix: 'Export it again with `npm run translations -- --export LOCALE`, and ask for that file back.',
    };
  if (units.some(({ id }) => id === ''))
    return {
      why: `its units have lost their names (${names.unit}), so nobody knows which text is which`,
      fix: askAgain,
    };
  if (parts.some(({ original }) => original === ''))
    return {
      why: `its parts have lost their names (${names.file}), so nobody knows which text is which`,
      fix: askAgain,
    };
  const [to = '', ...more] = new Set(parts.map((part) => part.to));
  if (more.some((tag) => !isSameLanguage(tag, to)))
    return {
      why: `its files are in several languages (${[to, ...more].map((tag) => tag || 'none named').join(', ')})`,
      fix: 'Import one file a language, as they were exported.',
    };
  if (to === '')
    return {
      why: `it does not say what language it was translated into (${names.to})`,
      fix: 'Ask the translator for a file in which the tool has kept it, or export it again.',
    };
  const files = parts.map(({ original, units: own }) => ({ original, units: own }));
  return { document: { from: parts[0]?.from ?? '', to, files } };
}

/** Whether two tags mean one language: `ro` and `ro-RO`. */
function isSameLanguage(one: string, other: string): boolean {
  try {
    const [a, b] = [one, other].map((tag) => new Intl.Locale(tag.replaceAll('_', '-')).maximize());
    return a?.language === b?.language && a?.script === b?.script;
  } catch {
    // What is no language tag is refused only by throwing.
    return false;
  }
}
