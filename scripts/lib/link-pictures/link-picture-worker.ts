/** What a process draws: the pictures by which others link here. Five hundred of them, their fonts and libraries would fill the memory of a build. */
import { join } from 'node:path';
import { type LinkButton, linkButtonPath } from '../../../src/content-model/site-map/link-buttons.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import type { Picture, Problem } from '../../../src/leaflet/index.ts';
import { engineOfThread } from '../leaflets/typeset.ts';
import { readKept, readNote, sha256, writeKept, writeNote, writeWhole } from '../terminal/files.ts';
import { drawButton, pngOfButton } from './draw-link-button.ts';
import { CARD_PNG, type CardWords, drawCard, pngOfCard } from './draw-link-card.ts';

/** Where cards and buttons go, and where cards are kept from one build to the next. */
export interface LinkPicturePlaces {
  /** Folder that holds the site's files. Each picture is written as it is drawn. */
  readonly dist: string;
  /** Folder of pictures, by what is drawn on them, and of a list that says which was made of which words. */
  readonly folder: string;
  /** Names what draws a card besides its words: code, drawings, packages and machine. */
  readonly madeBy: string;
  /** Draws every card again; what comes out the same is not written again. */
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

/**
 * Draws all cards and buttons and writes them.
 *
 * @returns What is wrong with their words; then some are missing.
 */
export async function drawLinkPictures(task: LinkPictureTask): Promise<readonly Problem[]> {
  return [...(await drawCards(task)), ...(await drawButtons(task))];
}

async function drawCards(task: LinkPictureTask): Promise<readonly Problem[]> {
  const { dist, folder, madeBy, fresh, name, pictures, cards } = task;
  const list = join(folder, 'cards.json');
  const known = ((fresh ? undefined : readNote(list, madeBy)) ?? {}) as Readonly<Record<string, string>>;
  const made: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const { path, words } of cards) {
    const from = sha256(JSON.stringify([name, words]));
    const place = known[from];
    const kept = place === undefined ? undefined : readKept(join(folder, place));
    if (place !== undefined && kept) {
      made[from] = place;
      writeWhole(join(dist, path), kept);
      continue;
    }
    const { svg, problems: found } = await drawCard(
      { engine: await engineOfThread(), pictures, name },
      words,
    );
    problems.push(...found);
    if (problems.length > 0) continue;
    const drawn = `${sha256(svg + CARD_PNG)}.kept`;
    writeWhole(join(dist, path), await pictureOf(svg, join(folder, drawn)));
    made[from] = drawn;
  }
  if (problems.length === 0) writeNote(list, madeBy, made);
  return problems;
}

/** The picture of a drawing, from its place where it has been made before. */
async function pictureOf(svg: string, place: string): Promise<Uint8Array> {
  const kept = readKept(place);
  if (kept) return kept;
  const png = await pngOfCard(svg);
  writeKept(place, png);
  return png;
}

/** A button for every language, and the one without a word for the choice of languages. */
async function drawButtons({ dist, pictures, languages }: LinkPictureTask): Promise<readonly Problem[]> {
  const engine = await engineOfThread();
  const mark = pictures.get('mark');
  if (!mark) throw new Error('There is no drawing content/pictures/mark.svg.');
  const problems: Problem[] = [];
  for (const language of [undefined, ...languages]) {
    const { svg, problems: found } = drawButton(engine, mark, language);
    problems.push(...found);
    const write = (kind: LinkButton['kind'], bytes: Uint8Array): void =>
      writeWhole(join(dist, linkButtonPath({ locale: language?.tag, kind })), bytes);
    write('svg', new TextEncoder().encode(svg));
    write('png', await pngOfButton(svg));
  }
  return problems;
}
