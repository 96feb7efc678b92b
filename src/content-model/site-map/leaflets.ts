/** The leaflets, free of language: `content/leaflets.yaml`. */

import { closestMatch } from 'leven';
import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import type { SheetFormat } from '../../leaflet/types.ts';
import { checkContactUse, checkRightUse } from '../facts/publishing.ts';
import type { Facts } from '../facts/read-facts.ts';
import { writtenLocales } from '../files/content-files.ts';
import {
  formatNotMade,
  formatTwice,
  leafletWithoutText,
  unknownFormat,
  unknownIcon,
} from '../problems/list-problems.ts';
import { type Locate, readRecord } from '../records/record.ts';

/** Names of drawings in `content/pictures/`. */
const drawing = z.string().min(1);

const drawnSchema = z.strictObject({
  /** Contacts whose numbers stand on it, the most important first, each with the drawing that says what it is for. */
  numbers: z.record(z.string(), drawing),
  /** The story that it tells; none where it is numbers alone. */
  story: z
    .strictObject({
      /** What is done to somebody: four drawings in any order. */
      happens: z.array(drawing).length(4),
      /** Somebody calls. */
      call: drawing,
      /** What helps, in the order in which it comes. */
      helps: z.array(drawing).length(3),
    })
    .optional(),
});
/** What is drawn on a leaflet without words. */
export type Drawn = z.infer<typeof drawnSchema>;

const leafletSchema = z.strictObject({
  /** Whose type sizes apply. */
  audience: z.enum(['adult', 'child']),
  /** Names of the formats it is made in. */
  formats: z.array(z.string()).min(1),
  /** Names of those that are made only in languages which a mission with their paper needs. */
  formatsForMissions: z.array(z.string()).default([]),
  /** Names of those whose numbers work in Sweden alone: they are in no mission's kit. */
  formatsForSweden: z.array(z.string()).default([]),
  /** Rights its sentences rest on: how long it is valid follows from their checks too. */
  rights: z.array(z.string()),
  /** For a leaflet without words, which is made once for all languages: what is drawn on it. */
  drawn: drawnSchema.optional(),
});

const leafletsSchema = z.record(
  z.string().regex(/^[a-z-]+$/, 'a leaflet is small letters and hyphens'),
  leafletSchema,
);

/** One leaflet, without its words. `name` is its file and its place in addresses: `adult`. */
export type Leaflet = z.infer<typeof leafletSchema> & { readonly name: string };

/** What the list has to know of the engine's formats, by name. */
type Formats = Readonly<Record<string, Pick<SheetFormat, 'sameAs'>>>;

/** Slips of a finger between two names, at most. */
const MOST_SLIPS = 3;

/** The list of leaflets, and where each stands in it. */
export interface LeafletList {
  readonly leaflets: readonly Leaflet[];
  readonly locate: Locate;
}

/** Whether a leaflet in a format only helps in Sweden, so that no mission hands it out. */
export const isForSweden = (
  leaflets: readonly Leaflet[],
  { leaflet, format }: { readonly leaflet: string; readonly format: string },
): boolean => leaflets.find(({ name }) => name === leaflet)?.formatsForSweden.includes(format) ?? false;

/** Reads the list of leaflets. */
export function readLeaflets(
  file: string,
  source: string,
): LeafletList & { readonly problems: readonly Problem[] } {
  const { value, problems, locate } = readRecord(file, source, leafletsSchema);
  const leaflets = Object.entries(value ?? {}).map(([name, leaflet]) => ({ name, ...leaflet }));
  return { leaflets, locate, problems };
}

/**
 * Rights, contacts and drawings that no leaflet may rest on, formats that there are not, and leaflets without a text.
 *
 * @param formats - Those that the engine has, by name.
 */
export function checkLeafletList(
  { leaflets, locate }: LeafletList,
  facts: Facts,
  formats: Formats,
  { texts, pictures }: { readonly texts: ReadonlySet<string>; readonly pictures: ReadonlySet<string> },
): readonly Problem[] {
  return leaflets.flatMap((leaflet) => [
    ...(leaflet.drawn ? checkDrawn(leaflet.name, leaflet.drawn, { facts, locate, pictures }) : []),
    ...(leaflet.drawn ? [] : withoutText(leaflet, texts, formats, locate)),
    ...repeats(madeIn(leaflet)).map((format) => formatTwice(locate([leaflet.name, 'formats']), format)),
    ...leaflet.formatsForSweden
      .filter((format) => formats[format] !== undefined && !madeIn(leaflet).includes(format))
      .map((format) => formatNotMade(locate([leaflet.name, 'formatsForSweden']), format)),
    ...leaflet.rights.flatMap((right, index) =>
      checkRightUse(facts, right, locate([leaflet.name, 'rights', index])),
    ),
    ...(['formats', 'formatsForMissions', 'formatsForSweden'] as const).flatMap((list) =>
      leaflet[list].flatMap((format, index) =>
        formats[format] === undefined
          ? [unknownFormat(locate([leaflet.name, list, index]), format, nearFormat(format, formats))]
          : [],
      ),
    ),
  ]);
}

/** Formats that a leaflet is made in, in all languages or in some. */
const madeIn = ({ formats, formatsForMissions }: Leaflet): readonly string[] => [
  ...formats,
  ...formatsForMissions,
];

const nearFormat = (format: string, formats: Formats): string =>
  closestMatch(format, Object.keys(formats), { maxDistance: MOST_SLIPS }) ?? '';

const repeats = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) < index);

/**
 * Every leaflet with words has them in the languages that are written; the others go without. A format without a text of its
 * own takes that of all formats.
 */
function withoutText(
  leaflet: Leaflet,
  texts: ReadonlySet<string>,
  formats: Formats,
  locate: Locate,
): readonly Problem[] {
  const { name } = leaflet;
  const without = [...writtenLocales].filter((locale) => {
    const start = `content/${locale}/leaflets/${name}`;
    const needed = madeIn(leaflet).map((format) => `${start}.${formats[format]?.sameAs ?? format}.mdx`);
    return !texts.has(`${start}.mdx`) && needed.some((file) => !texts.has(file));
  });
  const files = [...texts].filter((file) => writtenLocales.has(file.split('/')[1] ?? ''));
  if (!files.some((file) => file.includes(`/leaflets/${name}.`)))
    return [leafletWithoutText(locate([name]), name)];
  return without.map((locale) =>
    leafletWithoutText({ file: `content/${locale}/leaflets/${name}.mdx`, locale }, name),
  );
}

function checkDrawn(
  name: string,
  { numbers, story }: Drawn,
  {
    facts,
    locate,
    pictures,
  }: { readonly facts: Facts; readonly locate: Locate; readonly pictures: ReadonlySet<string> },
): readonly Problem[] {
  const drawings: (readonly [string, readonly (string | number)[]])[] = [
    ...Object.entries(numbers).map(([id, picture]) => [picture, ['numbers', id]] as const),
    ...(story ? [[story.call, ['story', 'call']] as const] : []),
    ...(['happens', 'helps'] as const).flatMap((part) =>
      (story?.[part] ?? []).map((picture, index) => [picture, ['story', part, index]] as const),
    ),
  ];
  return [
    ...Object.keys(numbers).flatMap((id) =>
      checkContactUse(facts, id, 'leaflet', locate([name, 'drawn', 'numbers', id])),
    ),
    ...drawings
      .filter(([picture]) => !pictures.has(picture))
      .map(([picture, path]) => unknownIcon(locate([name, 'drawn', ...path]), picture)),
  ];
}
