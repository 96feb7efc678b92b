/** The leaflets as built, and what they were made from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leafletInput } from '../../src/content-model/project/leaflet-input.ts';
import { type LeafletEntry, leafletListSchema } from '../../src/content-model/published/leaflet-lists.ts';
import { languages } from '../../src/i18n/languages.ts';
import {
  type Block,
  formats,
  type Inline,
  type LeafletContent,
  type SheetFormat,
} from '../../src/leaflet/index.ts';
import { inTurn, isItsTurn, round } from './in-turn.ts';
import { realProject } from './real-project.ts';
import { today } from './today.ts';

export const dist = join(import.meta.dirname, '../../dist');
export const entries = leafletListSchema.parse(
  JSON.parse(readFileSync(join(dist, 'leaflets/index.json'), 'utf8')),
);
export const project = realProject();

export const bytesOf = (path: string) => new Uint8Array(readFileSync(join(dist, path)));

/** One text in one format: what its files for screens, offices and print shops have in common. */
export interface BuiltLeaflet {
  readonly name: string;
  readonly format: SheetFormat;
  readonly content: LeafletContent;
  readonly files: readonly LeafletEntry[];
}

/** Every leaflet of `dist/`, by `locale/leaflet-format`. */
export const builtLeaflets: readonly (readonly [name: string, () => BuiltLeaflet])[] = [
  ...Map.groupBy(entries, ({ locale, leaflet, format }) => `${locale}/${leaflet}-${format}`),
].map(([name, files]) => [name, () => ({ name, files, ...sourceOf(files[0] as LeafletEntry) })] as const);

/** Those that dear tests look at: of the languages one a script and the rest in turn, and the sheets in many languages. */
export const leafletsInTurn: typeof builtLeaflets = (() => {
  const has = (tag: string) => entries.some(({ locale }) => locale === tag);
  const tags = inTurn(languages.filter(({ tag }) => has(tag))).map(({ tag }) => tag);
  return builtLeaflets.filter(([name]) => ['mul', ...tags].includes(name.split('/')[0] ?? ''));
})();

/** Those that are printed and measured, which is dearer still: of these the English ones, the sheets, and of the rest every fourth. */
export const leafletsToMeasure: typeof builtLeaflets = leafletsInTurn.filter(
  ([name], at) => /^(?:en|mul)\//.test(name) || isItsTurn(at + round, 4),
);

/** What a file was made from. */
function sourceOf({ locale, leaflet, format }: LeafletEntry): Pick<BuiltLeaflet, 'format' | 'content'> {
  // A sheet in many languages has its edition in the words of the working language.
  const words = project.locales.get(locale === 'mul' ? 'en' : locale);
  const sheet = formats[format];
  const input =
    words &&
    sheet &&
    leafletInput(project, { tag: locale, locale: words, name: leaflet, format: sheet }, today);
  if (!input) throw new Error(`There is no text for ${locale}/${leaflet}.`);
  return { format: sheet, content: input.content };
}

const wordsOf = (list: readonly Inline[]): string =>
  list.map((inline) => ('text' in inline ? inline.text : '\n')).join('');

/** Texts of a leaflet in reading order: one a paragraph, heading, list item, cell or number. */
export function textsOf({ parts }: Pick<LeafletContent, 'parts'>): readonly string[] {
  return parts
    .flatMap((part) => [...part.blocks, ...part.foot].flatMap(textsOfBlock))
    .filter((text) => text !== '');
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [wordsOf(block.content)];
    case 'list':
      return block.items.flat().flatMap(textsOfBlock);
    case 'number': {
      const [label, notes] = [wordsOf(block.label), block.notes.map(wordsOf)];
      // Where there is little room, notes stand under the label, and the number beside both.
      if (block.text.length === 0 && label !== '') return [label, ...notes, block.number.text];
      return [label, block.number.text, wordsOf(block.text), ...notes];
    }
    case 'table':
      return [...block.header, ...block.rows.flat()].map(wordsOf);
    case 'picture':
      return [];
    case 'columns':
      return block.columns.flatMap((column) => column.blocks.flatMap(textsOfBlock));
    default:
      return block.blocks.flatMap(textsOfBlock);
  }
}

/** What stands round points: the end of a line stands for a point between two things. */
export const withoutPoints = (text: string): readonly string[] => text.split(' · ');

/** Addresses behind the QR codes of a leaflet. */
export function codesOf({ parts }: LeafletContent): readonly string[] {
  const codes = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => {
      const inside =
        block.kind === 'columns'
          ? codes(block.columns.flatMap((column) => column.blocks))
          : 'blocks' in block
            ? codes(block.blocks)
            : [];
      return block.kind === 'qr' ? [block.url, ...inside] : inside;
    });
  return parts.flatMap((part) => codes([...part.blocks, ...part.foot]));
}

/** Where the links of a leaflet lead, its QR codes included. */
export function targetsOf(content: LeafletContent): ReadonlySet<string> {
  const found = new Set(codesOf(content));
  // Links stand in any text of any block: whatever has an href.
  JSON.stringify(content.parts, (key, value) => {
    if (key === 'href' && typeof value === 'string') found.add(value);
    return value;
  });
  return found;
}
