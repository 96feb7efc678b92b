/** One sheet from the texts of many languages: a part for each, and one edition for all of them. */

import { editionCode } from '../editions/edition.ts';
import { MANY_LANGUAGES } from '../files/content-files.ts';
import { LeafletDraft, type LeafletOptions } from './draft.ts';
import { editionCheck, placeOf } from './leaflet-blocks.ts';
import type { LeafletInput } from './to-leaflet.ts';

/**
 * Puts the parts of several languages onto one sheet, each in its own language, script and direction, and under them
 * the sheet's edition in the words of `options`.
 *
 * @param inputs - One a language, at least one, in the order of the sheet.
 * @param file - For problems: the text whose front matter gives the title.
 * @param options - Of the working language.
 */
export function gatherLanguages(
  inputs: readonly LeafletInput[],
  file: string,
  options: LeafletOptions,
): LeafletInput {
  const working = inputs.find(({ content }) => content.lang === options.language.lang) ?? inputs[0];
  if (!working) throw new Error('A sheet needs at least one language.');
  const date =
    inputs
      .map(({ content }) => content.date)
      .sort()
      .at(-1) ?? working.content.date;
  const edition = editionCode(date.slice(0, 10), [MANY_LANGUAGES, inputs.map((input) => input.edition)]);
  const draft = new LeafletDraft(file, options, edition);
  for (const { contactsUsed, rightsUsed } of inputs) {
    for (const id of contactsUsed) draft.contactsUsed.add(id);
    for (const id of rightsUsed) draft.rightsUsed.add(id);
  }
  const { lang, dir, script } = options.language;
  const at = placeOf(draft, 1);
  const parts = inputs.flatMap(({ content }) =>
    content.parts.map((part) => ({
      ...part,
      language: { lang: content.lang, dir: content.dir, script: content.script },
    })),
  );
  const ending = { language: { lang, dir, script }, blocks: [], foot: editionCheck(draft, at), at };
  const imprint = { name: `${MANY_LANGUAGES}/${options.leafletName}`, edition };
  const until = inputs.flatMap(({ validUntil }) => validUntil ?? []).sort()[0];
  return {
    content: {
      ...working.content,
      lang: MANY_LANGUAGES,
      dir,
      script,
      parts: [...parts, ending],
      imprint,
      date,
    },
    contactsUsed: [...draft.contactsUsed].sort(),
    rightsUsed: [...draft.rightsUsed].sort(),
    edition,
    validUntil: until,
    problems: inputs.flatMap(({ problems }) => problems),
  };
}
