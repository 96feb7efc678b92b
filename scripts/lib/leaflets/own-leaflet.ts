/** What an organisation adds to a leaflet and leaves out of it, on a command line: the file of settings that the composer saves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONGEST_LOGO } from '../../../src/content-model/pictures/logo.ts';
import { leafletInput, whyLeftOut } from '../../../src/content-model/project/leaflet-input.ts';
import { leafletJobs, leafletSource } from '../../../src/content-model/project/leaflet-jobs.ts';
import type { LeafletMaterial, Project } from '../../../src/content-model/project/project.ts';
import {
  emergencyNumbersOf,
  printedWords,
} from '../../../src/content-model/to-leaflet/own-box/box-material.ts';
import type { BoxMaterial } from '../../../src/content-model/to-leaflet/own-box/box-words.ts';
import type { FittedDetails } from '../../../src/content-model/to-leaflet/own-box/fit-details.ts';
import {
  LONGEST_SETTINGS,
  type OwnDetails,
  readSettings,
  SETTINGS_FORM,
} from '../../../src/content-model/to-leaflet/own-box/own-details.ts';
import { judgeDetails, setOwnLeaflet } from '../../../src/content-model/to-leaflet/own-box/own-leaflet.ts';
import type { LeafletInput } from '../../../src/content-model/to-leaflet/to-leaflet.ts';
import { readTellingWords, TELLING_WORDS_FILE } from '../../../src/content-model/words/telling-word-list.ts';
import type { Engine, LeafletContent, Problem, SheetFormat } from '../../../src/leaflet/index.ts';
import { typeset } from './typeset.ts';

/** Own details, or one line that says why there are none. */
export type OwnRead = { readonly details: OwnDetails } | { readonly refused: string };

/**
 * Reads a file of settings, and a logo that takes the place of the one in it.
 *
 * @param own - Bytes of the file of settings.
 * @param logo - Bytes of the logo, if one was named.
 */
export function readOwn(own: Uint8Array, logo: Uint8Array | undefined): OwnRead {
  const settings = own.length > LONGEST_SETTINGS ? undefined : readSettings(new TextDecoder().decode(own));
  if (!settings)
    return {
      refused: `The file of --own holds no settings. Save one on the page “leaflets/compose”, or write {"form": "${SETTINGS_FORM}", "details": {"name": "…"}}.`,
    };
  if (logo && logo.length > LONGEST_LOGO)
    return { refused: `The logo has more than ${LONGEST_LOGO / 1024} KiB.` };
  const address = logo && `data:image/png;base64,${Buffer.from(logo).toString('base64')}`;
  return { details: address ? { ...settings.details, logo: address } : settings.details };
}

/**
 * Why where to turn cannot be said in a second language here.
 *
 * @param isOurs - Whether the leaflet is one of the project's own.
 */
export function refusesSecond(
  { second }: OwnDetails,
  { name, pair }: SheetFormat,
  isOurs: boolean,
): string | undefined {
  if (second === '') return undefined;
  if (!isOurs)
    return 'Where to turn in a second language is printed on our own leaflets (--leaflet). Take “second” out of the settings.';
  return pair
    ? `A sheet in two languages (${name}) is made on the page leaflets/compose. Take “second” out of the settings.`
    : undefined;
}

/** The project's own leaflet, as it was published; or one line that says why there is none. */
export function ownedInput(
  project: Project,
  leaflet: string,
  locale: string,
  format: SheetFormat,
  today: string,
): { readonly input: LeafletInput; readonly file: string } | { readonly refused: string } {
  const jobs = leafletJobs(project).filter(({ name, tag }) => name === leaflet && tag === locale);
  const job = jobs.find((one) => one.format.name === format.name);
  if (!job) {
    const known = jobs.map((one) => one.format.name).join(', ');
    return {
      refused: `There is no leaflet “${leaflet}” in “${locale}” as ${format.name}.${known === '' ? '' : ` There it is: ${known}.`}`,
    };
  }
  const input = leafletInput(project, job, today);
  if (input) return { input, file: leafletSource(project, job) };
  const { why } = whyLeftOut(project, job, today) ?? { why: 'no-text' };
  return { refused: `“${leaflet}” in “${locale}” is not made at present (${why}).` };
}

/**
 * Sets a leaflet with own details, exactly as the composer does.
 *
 * @param sheet - The sheet in many languages.
 * @returns The leaflet, or everything that is wrong with the details.
 */
export async function setOwned(
  engine: Engine,
  content: LeafletContent,
  format: SheetFormat,
  given: {
    readonly locale: string;
    readonly details: OwnDetails;
    readonly material: LeafletMaterial;
    readonly sheet: () => LeafletContent | undefined;
  },
): Promise<FittedDetails | { readonly wrong: readonly Problem[] }> {
  const { locale, material, sheet } = given;
  const judged = judgeDetails(given.details, tellingWords());
  if ('wrong' in judged) return judged;
  return setOwnLeaflet((leaflet) => typeset(engine, leaflet, format), {
    content,
    locale,
    details: judged.details,
    material: boxMaterial(material),
    sheet: async () => sheet(),
  });
}

function boxMaterial({ facts, locales }: LeafletMaterial): BoxMaterial {
  const words = [...locales].map(([tag, { language, words }]) => {
    const group = words['leaflet'];
    return [tag, printedWords(language, typeof group === 'object' ? group : {}, facts.site.origin)] as const;
  });
  return { words: Object.fromEntries(words), countries: emergencyNumbersOf(facts) };
}

const tellingWords = (): readonly string[] =>
  Object.values(
    readTellingWords(readFileSync(join(process.cwd(), TELLING_WORDS_FILE), 'utf8')).value ?? {},
  ).flat();
