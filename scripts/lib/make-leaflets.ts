/** Makes leaflets from content: text in, PDF and previews out. Shared by the build and the leaflet command. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LeafletInput, type LeafletOptions, toLeaflet } from '../../src/content-model/to-leaflet.ts';
import type { TranslationState } from '../../src/content-model/translation-state.ts';
import { loadHyphenation } from '../../src/i18n/hyphenation.ts';
import {
  checkPdf,
  createEngine,
  type Engine,
  formats,
  type Layout,
  type LayoutOptions,
  type LeafletContent,
  layoutLeaflet,
  type Problem,
  type Profile,
  type SheetFormat,
  writePdf,
  writeSvg,
} from '../../src/leaflet/index.ts';
import { sha256 } from './files.ts';
import type { LeafletMaterial, LocaleContent, Project } from './project.ts';
import { readFonts, readHarfbuzz } from './read-fonts.ts';

/** Width of a preview picture, px: a folded sheet and a single panel. */
const PREVIEW_WIDTH = { sheet: 720, panel: 300 } as const;

/** One line of `dist/leaflets/index.json` (product contract, “Build output”). */
export interface LeafletEntry {
  /** Path in `dist/`. */
  readonly path: string;
  readonly locale: string;
  readonly leaflet: string;
  readonly format: string;
  readonly profile: Profile;
  readonly pages: number;
  /** Size of the trimmed page, mm: width, height. */
  readonly trimSizeMm: readonly [number, number];
  readonly edition: string;
  /** Last day on which every fact is within its check. */
  readonly validUntil: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Ids of the contacts it shows. */
  readonly contacts: readonly string[];
  /** Ids of the rights it rests on. */
  readonly rights: readonly string[];
  /** Paths in `dist/` of a picture of each page. */
  readonly previews: readonly string[];
}

/** A finished file and everything found wrong on the way to it. */
export interface MadeLeaflet {
  readonly layout: Layout;
  readonly pdf: Uint8Array;
  readonly problems: readonly Problem[];
}

/** Starts the engine. */
export function startEngine(): Promise<Engine> {
  return createEngine(readHarfbuzz());
}

/** Lays out, writes and checks one file. There is no PDF where there is an error. */
export async function makeLeaflet(
  engine: Engine,
  content: LeafletContent,
  format: SheetFormat,
  profile: Profile,
  file: string,
): Promise<MadeLeaflet> {
  const fonts = readFonts(content);
  const layout = layoutLeaflet(engine, content, format, profile, fonts, await layoutOptions(content));
  const problems = layout.problems.map((problem) => ({
    ...problem,
    where: { locale: content.lang, ...problem.where },
  }));
  if (problems.some(({ level }) => level === 'error')) {
    return { layout, pdf: new Uint8Array(), problems };
  }
  const pdf = writePdf(engine, layout);
  const { findings } = await checkPdf(pdf);
  return { layout, pdf, problems: [...problems, ...findings.map((finding) => brokenFile(file, finding))] };
}

/** A finished file that a standard does not allow: nothing an editor wrote, but nothing to hand out either. */
function brokenFile(file: string, { rule, says }: { readonly rule: string; readonly says: string }): Problem {
  return {
    code: 'pdf-not-conforming',
    level: 'error',
    where: { file },
    says: `The finished PDF breaks ${rule}: ${says}.`,
    fix: 'This is a mistake in the leaflet engine, not in the text. Report it with this text; do not hand the file out.',
  };
}

/**
 * The input of one of the project's own leaflets.
 *
 * @param today - Day by which checks are judged to be overdue; changes no output.
 * @returns Nothing if the language does not have it, or only in a translation older than its source.
 */
export function leafletInput(
  project: Project,
  locale: LocaleContent,
  name: string,
  format: SheetFormat,
  today: string,
): LeafletInput | undefined {
  const { tag } = locale.language;
  const parsed = project.texts.get(`content/${tag}/leaflets/${name}.mdx`);
  const record = project.leaflets.find((leaflet) => leaflet.name === name);
  if (!parsed || !record) return undefined;
  const isStale = staleStates.has(locale.states.get(`leaflets/${name}.mdx`) ?? 'missing');
  if (isStale && project.facts.site.staleLeaflets === 'leave-out') return undefined;
  return toLeaflet(parsed, {
    ...leafletOptions(project, locale, format),
    leafletName: name,
    audience: record.audience,
    restsOn: record.rights,
    isReviewed: locale.isReviewed,
    today,
    isStale,
  });
}

const staleStates: ReadonlySet<TranslationState> = new Set<TranslationState>([
  'stale',
  'unstamped',
  'missing',
]);

/** One leaflet that is to be made. */
export interface LeafletJob {
  readonly locale: LocaleContent;
  readonly name: string;
  readonly format: SheetFormat;
}

/** Every leaflet of every language in every format, in the order of the list. */
export function leafletJobs({ locales, leaflets }: Project): readonly LeafletJob[] {
  return [...locales.values()].flatMap((locale) =>
    leaflets.flatMap(({ name, formats: names }) =>
      names.flatMap((format) => (formats[format] ? [{ locale, name, format: formats[format] }] : [])),
    ),
  );
}

/**
 * Lays every leaflet out, without writing a file: text that does not fit, a character no font has, a number that may
 * not be printed.
 */
export async function checkLeaflets(project: Project, today: string): Promise<readonly Problem[]> {
  const engine = await startEngine();
  const problems: Problem[] = [];
  for (const { locale, name, format } of leafletJobs(project)) {
    const input = leafletInput(project, locale, name, format, today);
    if (!input) continue;
    const { content } = input;
    const options = await layoutOptions(content);
    const layout = layoutLeaflet(engine, content, format, 'office', readFonts(content), options);
    problems.push(...input.problems, ...layout.problems);
  }
  return problems;
}

/** What the language of a leaflet adds to its layout: where its words may be divided. */
export async function layoutOptions({ lang }: LeafletContent): Promise<LayoutOptions> {
  const hyphenate = await loadHyphenation(lang);
  return hyphenate ? { hyphenate } : {};
}

/** What toLeaflet needs besides the text: facts, words and drawings. */
export function leafletOptions(
  { facts, pictures, locales }: LeafletMaterial,
  { language, translator, contactWords, phrases, pictureWords }: LocaleContent,
  format: SheetFormat,
): Omit<LeafletOptions, 'leafletName'> {
  const working = locales.get('en');
  if (!working) throw new Error('content/en/ is missing: English is the working language of print hints.');
  return {
    facts,
    language,
    words: (key, values) => translator.t(key, values),
    pictures,
    pictureWords,
    contactWords,
    phrases: { own: phrases, swedish: locales.get('sv')?.phrases ?? {} },
    panelCount: format.sides.flatMap((side) => side.panels).length,
    printHint: {
      lang: working.language.lang,
      dir: working.language.dir,
      text: working.translator.t(hintKeys[format.flip], { paper: format.paper }),
    },
  };
}

const hintKeys = {
  'short-edge': 'leaflet.printHint.shortEdge',
  'long-edge': 'leaflet.printHint.longEdge',
  none: 'leaflet.printHint.none',
} as const;

/** Writes a leaflet and its previews below a folder and returns its line of the index. */
export async function writeLeaflet(
  engine: Engine,
  folder: string,
  { layout, pdf }: MadeLeaflet,
  input: LeafletInput,
  named: { readonly locale: string; readonly leaflet: string },
): Promise<LeafletEntry> {
  const { format, profile, sheets } = layout;
  // Only the build draws previews; the leaflet command starts sooner without.
  const { default: sharp } = await import('sharp');
  const base = `leaflets/${named.locale}/${named.leaflet}-${format.name}-${profile}`;
  const previews = await Promise.all(
    sheets.map(async (sheet, index) => {
      const path = `${base}-${index + 1}.webp`;
      const width = sheet.widthPt > sheet.heightPt ? PREVIEW_WIDTH.sheet : PREVIEW_WIDTH.panel;
      const svg = writeSvg(engine, layout, index);
      write(
        join(folder, path),
        await sharp(new TextEncoder().encode(svg)).resize({ width }).webp({ quality: 80 }).toBuffer(),
      );
      return path;
    }),
  );
  write(join(folder, `${base}.pdf`), pdf);
  const page = sheets[0];
  return {
    path: `${base}.pdf`,
    ...named,
    format: format.name,
    profile,
    pages: sheets.length,
    trimSizeMm: [roundedMm(page?.widthPt ?? 0), roundedMm(page?.heightPt ?? 0)],
    edition: input.edition,
    validUntil: input.validUntil ?? '',
    bytes: pdf.length,
    sha256: sha256(pdf),
    contacts: input.contactsUsed,
    rights: input.rightsUsed,
    previews,
  };
}

/** Points as millimetres, to a tenth. */
const roundedMm = (pt: number) => Math.round((pt * 254) / 72) / 10;

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
