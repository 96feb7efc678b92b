/** What a process draws: the pictures by which others link here. Five hundred of them, their fonts and libraries would fill the memory of a build. */
import { join } from 'node:path';
import { linkButtonPath } from '../../../src/content-model/site-map/link-buttons.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import type { Engine, Picture, Problem } from '../../../src/leaflet/index.ts';
import { readKept, readNote, sha256, writeKept, writeNote, writeWhole } from '../terminal/files.ts';
import type { CardWords } from './draw-link-card.ts';

/** Where cards and buttons go, and where they are kept from one build to the next. */
export interface LinkPicturePlaces {
  /** Folder that holds the site's files. Each picture is written as it is drawn. */
  readonly dist: string;
  /** Folder of pictures, by what is drawn on them, and of a list that says which was made of which words. */
  readonly folder: string;
  /** Names what draws besides the words: code, drawings, packages and machine. */
  readonly madeBy: string;
  /** Draws everything again; what comes out the same is not written again. */
  readonly fresh: boolean;
}

/** A card, and its path in the site. */
export interface CardOrder {
  readonly path: string;
  /** None on the wordless one. */
  readonly words?: CardWords;
}

/** Everything that is to be drawn, as plain data. */
export interface LinkPictureTask extends LinkPicturePlaces {
  /** Name of the site. */
  readonly name: string;
  /** Drawings of `content/pictures/` that stand on cards and buttons. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly cards: readonly CardOrder[];
  /** Languages that have a button. */
  readonly languages: readonly Pick<Language, 'tag' | 'endonym' | 'lang' | 'dir' | 'script'>[];
}

/** A card, or a button in both of its forms. */
interface Order {
  /** Where its files go, below the folder of the site. */
  readonly paths: readonly string[];
  /** What it shows, besides what the code and `madeBy` say. */
  readonly from: unknown;
  readonly draw: () => Promise<Drawn>;
}

/** What was drawn, and what is wrong with its words. */
interface Drawn {
  readonly problems: readonly Problem[];
  /** In the order of the paths. Each is kept under the name of what it is made from: if it is there, it is not made again. */
  readonly files: readonly { readonly name: string; readonly make: () => Promise<Uint8Array> }[];
}

/**
 * Draws all cards and buttons and writes them.
 *
 * @returns What is wrong with their words; then some are missing.
 */
export async function drawLinkPictures(task: LinkPictureTask): Promise<readonly Problem[]> {
  const { dist, folder, madeBy, fresh } = task;
  const list = join(folder, 'drawn.json');
  const noted = ((fresh ? undefined : readNote(list, madeBy)) ?? {}) as Readonly<
    Record<string, readonly string[]>
  >;
  const made: Record<string, readonly string[]> = {};
  const problems: Problem[] = [];
  for (const { paths, from, draw } of [...cardsOf(task), ...buttonsOf(task)]) {
    const key = sha256(JSON.stringify(from));
    const names = noted[key] ?? [];
    const kept = names.flatMap((name) => readKept(join(folder, name)) ?? []);
    const isKept = kept.length === paths.length;
    const drawn = isKept ? undefined : await draw();
    problems.push(...(drawn?.problems ?? []));
    if (problems.length > 0) continue;
    made[key] = drawn?.files.map(({ name }) => name) ?? names;
    const files = drawn ? await Promise.all(drawn.files.map((file) => bytesOf(folder, file))) : kept;
    for (const [at, bytes] of files.entries()) writeWhole(join(dist, paths[at] as string), bytes);
  }
  if (problems.length === 0) writeNote(list, madeBy, made);
  return problems;
}

/** A file from its place, where it has been made before. */
async function bytesOf(folder: string, { name, make }: Drawn['files'][number]): Promise<Uint8Array> {
  const kept = readKept(join(folder, name));
  if (kept) return kept;
  const bytes = await make();
  writeKept(join(folder, name), bytes);
  return bytes;
}

// Engine, fonts and libraries are loaded where something is drawn: mostly all is kept.

function cardsOf({ name, pictures, cards }: LinkPictureTask): readonly Order[] {
  return cards.map(({ path, words }) => ({
    paths: [path],
    from: [name, words],
    draw: async () => {
      const { CARD_PNG, drawCard, pngOfCard } = await import('./draw-link-card.ts');
      const { svg, problems } = await drawCard({ engine: await engine(), pictures, name }, words);
      return { problems, files: [{ name: keptAs(svg, CARD_PNG), make: () => pngOfCard(svg) }] };
    },
  }));
}

/** A button for every language, and the one without a word for the choice of languages. */
function buttonsOf({ pictures, languages }: LinkPictureTask): readonly Order[] {
  const mark = pictures.get('mark');
  if (!mark) throw new Error('There is no drawing content/pictures/mark.svg.');
  return [undefined, ...languages].map((language) => ({
    paths: (['svg', 'png'] as const).map((kind) => linkButtonPath({ locale: language?.tag, kind })),
    from: ['button', language],
    draw: async () => {
      const { BUTTON_PNG, drawButton, pngOfButton } = await import('./draw-link-button.ts');
      const { svg, problems } = drawButton(await engine(), mark, language);
      const drawing = { name: keptAs(svg, 'svg'), make: async () => new TextEncoder().encode(svg) };
      return { problems, files: [drawing, { name: keptAs(svg, BUTTON_PNG), make: () => pngOfButton(svg) }] };
    },
  }));
}

const engine = async (): Promise<Engine> => (await import('../leaflets/typeset.ts')).engineOfThread();
const keptAs = (svg: string, how: string): string => `${sha256(svg + how)}.kept`;
