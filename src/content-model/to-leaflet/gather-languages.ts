/** One sheet from the texts of many languages: a part for each, and one edition for all of them. */

import type { PartContent } from '../../leaflet/index.ts';
import { editionCode } from '../editions/edition.ts';
import { MANY_LANGUAGES, writtenLocales } from '../files/content-files.ts';
import type { LeafletOptions, SharedEdition } from './draft.ts';
import { dateWithoutFacts, type LeafletInput } from './to-leaflet.ts';

/** What all languages of a sheet print as its edition: it is made of all of them, and valid as long as the first of them. */
export function sharedEdition(inputs: readonly LeafletInput[]): SharedEdition {
  const edition = editionCode(dateOf(inputs).slice(0, 10), [
    MANY_LANGUAGES,
    inputs.map((input) => [input.content.title, input.edition]),
  ]);
  const [validUntil] = inputs.flatMap((input) => input.validUntil ?? []).sort();
  return { edition, validUntil };
}

const dateOf = (inputs: readonly LeafletInput[]): string =>
  inputs
    .map(({ content }) => content.date)
    .sort()
    .at(-1) ?? `${dateWithoutFacts}T00:00:00Z`;

/**
 * Puts the parts of several languages onto one sheet, each in its own language, script and direction, under a title.
 *
 * @param inputs - One a language, at least one, in the order of the sheet; each says the edition of the sheet as its own.
 * @param options - Of the working language, whose title is the sheet's.
 */
export function gatherLanguages(
  inputs: readonly LeafletInput[],
  { language, leafletName }: Pick<LeafletOptions, 'language' | 'leafletName'>,
): LeafletInput {
  const working = inputs.find(({ content }) => content.lang === language.lang) ?? inputs[0];
  if (!working) throw new Error('A sheet needs at least one language.');
  const { edition, validUntil } = working;
  const parts = inputs.flatMap(({ content: { lang, dir, script, parts: own } }) =>
    own.map((part) => ({ ...part, language: { lang, dir, script } })),
  );
  const unique = (list: (input: LeafletInput) => readonly string[]) =>
    [...new Set(inputs.flatMap(list))].sort();
  return {
    content: {
      ...working.content,
      lang: MANY_LANGUAGES,
      dir: language.dir,
      script: language.script,
      parts: [titles(inputs, working), ...parts],
      imprint: { name: `${MANY_LANGUAGES}/${leafletName}`, edition },
      date: dateOf(inputs),
    },
    contactsUsed: unique(({ contactsUsed }) => contactsUsed),
    rightsUsed: unique(({ rightsUsed }) => rightsUsed),
    edition,
    validUntil,
    problems: inputs.flatMap(({ problems }) => problems),
  };
}

/** The title in the working language, and under it in the other one that is written: whoever hands the sheet out reads one of them. */
function titles(inputs: readonly LeafletInput[], { content: working }: LeafletInput): PartContent {
  const { lang, dir, script, title, parts } = working;
  const at = { file: parts[0]?.at.file ?? '' };
  const other = inputs.find(
    ({ content }) => content !== working && writtenLocales.has(content.lang),
  )?.content;
  return {
    role: 'title',
    language: { lang, dir, script },
    blocks: [
      { kind: 'heading', level: 1, content: [{ kind: 'text', text: title }], at },
      ...(other
        ? [
            {
              kind: 'paragraph',
              style: 'body',
              lang: other.lang,
              dir: other.dir,
              content: [{ kind: 'text', text: other.title }],
              at,
            } as const,
          ]
        : []),
    ],
    foot: [],
    at,
  };
}
