/** Which quotation marks each language writes: those of a sentence first, then those inside them. */

/** Languages with the same marks, by their primary tags. Sources: each language's own orthography, as CLDR `delimiters` has it too. */
const marksOf = [
  ['sv', '”’'],
  ['fi', '”’»'],
  ['en vi id ms fil tl so sw th lo hi bn ne pa ta om pcm bin kmr', '“”‘’'],
  ['zh', '“”‘’《》'],
  ['am ti', '«»“”‹›'],
  ['de cs sk bg lt et sl ka', '„“‚‘»«'],
  ['sr hr bs', '„“”’'],
  ['pl ro hu', '„”«»’'],
  ['lv', '„“”«»'],
  ['sq', '“”„«»'],
  ['fr es pt it el', '«»“”‘’'],
  ['tr uz', '“”‘’«»'],
  ['ru uk kk mn hy', '«»„“'],
  ['ar fa ps ckb', '«»“”‹›'],
  ['ur', '“”‘’'],
  ['km my', '“”«»‘’'],
  ['nl', '“”‘’„'],
  ['ja', '「」『』'],
] as const;

const byTag: ReadonlyMap<string, string> = new Map(
  marksOf.flatMap(([tags, marks]) => tags.split(' ').map((tag) => [tag, marks] as const)),
);

/** The quotation marks that a language writes; nothing where nobody has written them down. */
export const quotationMarksOf = (tag: string): string | undefined => byTag.get(tag.split('-')[0] ?? tag);
