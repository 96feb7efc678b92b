/** Has link cards and link buttons made, by a process of their own. */
import { cardLineMissing } from '../../../src/content-model/problems/build-problems.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import { linkCardKey, linkCardPages, linkCardPath } from '../../../src/content-model/site-map/link-cards.ts';
import type { Problem } from '../../../src/leaflet/index.ts';
import { openProcesses } from '../terminal/processes.ts';
import type { CardOrder, LinkPicturePlaces, LinkPictureTask } from './link-picture-worker.ts';

/** MiB of heap that the process may fill; fonts and pictures lie outside it. */
const HEAP = 256;
/** Drawings that stand on cards and buttons. */
const DRAWN = ['landscape', 'mark'];

/**
 * Makes every card that the pages refer to, and every button.
 *
 * @returns How many cards there are, and what is wrong with their words; then some are missing.
 */
export async function makeLinkPictures(
  { locales, pages, pictures, facts }: Project,
  places: LinkPicturePlaces,
): Promise<{ cards: number; problems: readonly Problem[] }> {
  const cards: CardOrder[] = [{ path: linkCardPath(undefined, 'index') }];
  const missing: Problem[] = [];
  for (const { language, translator } of locales.values()) {
    const { tag, lang, dir, script } = language;
    for (const card of linkCardPages(pages)) {
      const key = linkCardKey(card);
      const at = { file: `locales/${tag}.json`, field: key };
      const line = translator.find(key);
      if (line === undefined) missing.push(cardLineMissing(at, card, key));
      else
        cards.push({ path: linkCardPath(tag, card), words: { language: { lang, dir, script }, line, at } });
    }
  }
  const drawing = openProcesses<LinkPictureTask, readonly Problem[]>(
    new URL('./link-picture-worker.ts', import.meta.url),
    'drawLinkPictures',
    { most: 1, heap: HEAP },
  );
  try {
    const wrong = await drawing.run({
      ...places,
      name: facts.site.name,
      pictures: new Map([...pictures].filter(([name]) => DRAWN.includes(name))),
      cards,
      languages: [...locales.values()].map(({ language: { tag, endonym, lang, dir, script } }) => ({
        tag,
        endonym,
        lang,
        dir,
        script,
      })),
    });
    return { cards: cards.length, problems: [...missing, ...wrong] };
  } finally {
    await drawing.close();
  }
}
