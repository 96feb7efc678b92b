/** The pages that hold everything of a language and are saved: what they need they carry in themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the address of letters begins that stand in the page itself. */
export const CARRIED_LETTERS = 'data:font/woff2;base64,';

/** The page with everything of a language, below the folder of the site. */
export const oneFile = (locale: string): string => `${locale}/all/index.html`;

/** Whether a file of a built site is everything of a language in one, with its recordings or without. */
export const isOneFile = (path: string): boolean => /^[^/]+\/all\//.test(path);

/** Languages of a built site whose one file carries letters that phones may lack. */
export function letteredLocales(dist: string): readonly string[] {
  return readdirSync(dist).filter((locale) => {
    const file = join(dist, oneFile(locale));
    return existsSync(file) && readFileSync(file, 'utf8').includes(`url(${CARRIED_LETTERS}`);
  });
}
