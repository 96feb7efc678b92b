/** Words that people type when they search, as they are stamped. They are written in each language, never translated. */
import { textHash } from '../editions/edition.ts';
import { readSearchWords } from '../words/search-words.ts';
import type { CodedUnit, Translatable } from './translation-units.ts';

/** A list of words to search for: a unit for each group, called after its first word. */
export function translatableSearch(source: string): Translatable {
  const units = unitsOf(source);
  return {
    units,
    isBroken: source.trim() !== '' && units.length === 0,
    // Nobody gets it to translate.
    fill: (_, before = '') => before,
    // A language has its own groups, in its own words: every one of the source's can have been looked at.
    cut: () => new Map(units.map((unit) => [unit.id, unit])),
    isAlike: () => true,
  };
}

function unitsOf(text: string): readonly CodedUnit[] {
  return readSearchWords('', text).entries.map(({ words, finds }) => {
    const shown = `${words.join(', ')} → ${finds.join(', ')}`;
    return {
      id: words[0] ?? '',
      note: '',
      source: [{ kind: 'text', text: shown }],
      stamp: textHash(shown),
      codes: new Map(),
      escape: (written: string) => written,
    };
  });
}
