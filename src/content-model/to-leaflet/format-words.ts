/** What a leaflet's format is called, and how it is printed, in the words of a language. Both follow from its data. */
import { languageNameIn } from '../../i18n/format.ts';
import type { Translator, WordKey } from '../../i18n/translate.ts';
import type { SheetFormat } from '../../leaflet/types.ts';
import { MANY_LANGUAGES } from '../files/content-files.ts';

type FormatInWords = Pick<
  SheetFormat,
  'name' | 'sameAs' | 'paper' | 'sections' | 'flip' | 'printHint' | 'office'
>;

/** Its name, whatever its paper: “Wallet card”. */
export function formatTitle({ find }: Translator, format: FormatInWords): string {
  return wordsOf(find, 'formats', format);
}

/** Its name and its paper: “Wallet card, US Letter”. */
export function formatName(words: Translator, format: FormatInWords): string {
  return words.t('leaflets.formatOnPaper', { format: formatTitle(words, format), paper: format.paper });
}

/**
 * What tells a leaflet from the same in other languages: the name of its language, or of its format where one sheet holds
 * many.
 *
 * @param reader - Language of the words.
 * @param tag - Language of the leaflet, or `mul`.
 */
export function languageOrSheet(
  words: Translator,
  reader: string,
  tag: string,
  format: FormatInWords | undefined,
): string {
  return tag === MANY_LANGUAGES && format ? formatName(words, format) : languageNameIn(reader, tag);
}

/** What it is good for, in a sentence. */
export function formatHelp({ find }: Translator, format: FormatInWords): string {
  return wordsOf(find, 'formatHelp', format);
}

/** The line on an office sheet: paper, sides, edge, and what there is to do after printing. */
export function printHint({ t }: Translator, own: FormatInWords): string {
  const format = { ...own, ...own.office };
  return [
    t(edgeKey(format), { paper: format.paper }),
    ...finishKeys[format.printHint.finish].map((key) => t(key)),
  ].join(' ');
}

/** The same for whoever has not the sheet before them. */
export function printAdvice({ t }: Translator, own: FormatInWords): string {
  const format = { ...own, ...own.office };
  const { finish } = format.printHint;
  const keys: readonly WordKey[] = finish === 'fold-in' ? ['leaflets.foldIn'] : finishKeys[finish];
  return [t(edgeKey(format), { paper: format.paper }), ...keys.map((key) => t(key))].join(' ');
}

/** What paper a print shop takes for it, how that lies, and how its sides stand to each other. */
export function paperAdvice({ t }: Translator, format: SheetFormat): string {
  const { stock, gsm, sides } = format;
  const [from, to] = (gsm ?? []).map(String);
  const isFoldedOneWay = sides.every((side) => !(side.foldsXMm.length > 0 && side.foldsYMm?.length));
  const isFolded = sides.some(({ foldsXMm, foldsYMm = [] }) => foldsXMm.length + foldsYMm.length > 0);
  return [
    from && to ? t(`kit.paper.${stock}`, { from, to }) : t('kit.paper.sticky'),
    ...(isFolded && isFoldedOneWay ? [t('kit.paper.grain')] : []),
    ...(format.flip === 'none' ? [] : [t('kit.paper.heads')]),
  ].join(' ');
}

/** A format that differs in its paper only has no words of its own. */
function wordsOf(find: Translator['find'], group: string, { name, sameAs = name }: FormatInWords): string {
  const words = find(`leaflets.${group}.${sameAs}`);
  if (words === undefined)
    throw new Error(`locales/*.json have no words for the format “${sameAs}” in leaflets.${group}.`);
  return words;
}

const edgeKeys = {
  'short-edge': 'leaflet.printHint.shortEdge',
  'long-edge': 'leaflet.printHint.longEdge',
  none: 'leaflet.printHint.none',
} as const;

const edgeKey = ({ sections, flip }: FormatInWords): WordKey =>
  sections === 'flow-as-needed' ? 'leaflet.printHint.asNeeded' : edgeKeys[flip];

/** What there is to do after printing. */
const finishKeys: Readonly<Record<SheetFormat['printHint']['finish'], readonly WordKey[]>> = {
  none: [],
  'fold-in': ['leaflet.printHint.foldIn'],
  'fold-once': ['leaflet.printHint.foldMiddle'],
  'cut-cards': ['leaflet.printHint.cutCards'],
  'cut-strips': ['leaflet.printHint.cutStrips'],
  'fold-book': ['leaflet.printHint.foldBook'],
  'fold-fan': ['leaflet.printHint.cutCards', 'leaflet.printHint.foldFan'],
};
