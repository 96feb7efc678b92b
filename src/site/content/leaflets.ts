/**
 * The leaflets there are: the list the leaflet build leaves behind (`dist/leaflets/index.json`, of which it keeps a
 * copy in `.cache/leaflets/` because the site's own build begins with an empty `dist/`). Without it the page says
 * that a leaflet is not ready.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { MANY_LANGUAGES } from '../../content-model/files/content-files.ts';
import { formats, type LeafletContent, type SheetFormat } from '../../leaflet/index.ts';

const leafletFile = z.object({
  /** Path inside `dist/leaflets/`, or from the root of the site. */
  path: z.string(),
  locale: z.string(),
  leaflet: z.string(),
  format: z.string(),
  profile: z.string(),
  pages: z.number(),
  edition: z.string(),
  validUntil: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Width and height of the trimmed page, mm. */
  trimSizeMm: z.tuple([z.number(), z.number()]),
  /** Ids of the contacts it shows. */
  contacts: z.array(z.string()),
  /** Ids of the rights it rests on. */
  rights: z.array(z.string()),
  previews: z.array(z.string()),
  /** Path of what it is made from. */
  content: z.string(),
});

/** One PDF. */
export type LeafletFile = z.infer<typeof leafletFile>;

const leftOutLeaflet = z.object({
  locale: z.string(),
  leaflet: z.string(),
  format: z.string(),
  why: z.enum(['translation-older', 'checks-due']),
  /** Last day on which all its facts were within their checks. */
  dueOn: z.string().optional(),
});

/** A leaflet that has a text and is not made. */
export type LeftOutLeaflet = z.infer<typeof leftOutLeaflet>;

const LEFT_OUT = '.cache/leaflets/left-out.json';
const leftOut: readonly LeftOutLeaflet[] = existsSync(LEFT_OUT)
  ? z.array(leftOutLeaflet).parse(JSON.parse(readFileSync(LEFT_OUT, 'utf8')))
  : [];

/** Leaflets of a language, and sheets in many, that are not made at present. */
export function leftOutIn(locale: string): readonly LeftOutLeaflet[] {
  return leftOut.filter((one) => one.locale === locale || one.locale === MANY_LANGUAGES);
}

const LIST = '.cache/leaflets/index.json';
/** Every PDF there is, in the order of the list. */
export const leafletFiles: readonly LeafletFile[] = existsSync(LIST)
  ? z.array(leafletFile).parse(JSON.parse(readFileSync(LIST, 'utf8')))
  : [];

/** What a file is made from, as the engine takes it. */
export const leafletContent = ({ content }: LeafletFile): LeafletContent =>
  JSON.parse(readFileSync(`.cache/${content}`, 'utf8')) as LeafletContent;

/** A leaflet in one format, with its files. */
export interface LeafletChoice {
  readonly leaflet: string;
  readonly format: SheetFormat;
  readonly edition: string;
  readonly validUntil: string;
  /** One file a profile, in the order of the list. */
  readonly files: readonly LeafletFile[];
}

/** The leaflets of a language, in the order of the list, and the sheets in many languages. */
export function leafletsIn(locale: string): readonly LeafletChoice[] {
  return [...leafletsWrittenIn(locale), ...sharedSheets];
}

/** The leaflets of a language alone, in the order of the list. */
export function leafletsWrittenIn(locale: string): readonly LeafletChoice[] {
  const groups = new Map<string, LeafletFile[]>();
  for (const file of leafletFiles.filter((candidate) => candidate.locale === locale)) {
    const key = `${file.leaflet} ${file.format}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const format = formats[first?.format ?? ''];
    // A list from before a format was taken away.
    if (first === undefined || format === undefined) return [];
    const { leaflet, edition, validUntil } = first;
    return [{ leaflet, format, edition, validUntil, files: group }];
  });
}

/** Languages that a leaflet exists in, in the order of the list. */
export function languagesWith(leaflet: string): readonly string[] {
  const tags = leafletFiles.filter((file) => file.leaflet === leaflet).map(({ locale }) => locale);
  return [...new Set(tags)].filter((tag) => tag !== MANY_LANGUAGES);
}

/** The sheets that hold many languages. */
export const sharedSheets: readonly LeafletChoice[] = leafletsWrittenIn(MANY_LANGUAGES);

/** Place of an edition on `/<locale>/leaflets/`: it is printed on paper, in the code, and never changes. */
export function editionId({ leaflet, edition }: { leaflet: string; edition: string }): string {
  return `${leaflet}-${edition.toLowerCase()}`;
}

/** Address of a file of the list. */
export function fileAddress(path: string): string {
  return path.startsWith('leaflets/') ? `/${path}` : `/leaflets/${path}`;
}
