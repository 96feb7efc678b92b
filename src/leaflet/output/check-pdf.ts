/**
 * Checks a finished PDF against the points of PDF/UA-1, PDF/A-2 and PDF/X-4 that a machine can judge, and against what
 * its profile promises: white edges for office printers, bleed, marks and black ink for print shops.
 *
 * Independent of the writer: it parses the file again and knows only the file and what it is to be. A file without
 * findings is strong evidence, not a certificate; whether the reading order makes sense and an alternative text is good,
 * only people can tell.
 */
import type { Profile } from '../types.ts';
import { checkColours, checkSeen, checkTransparency } from './check-pdf/colours.ts';
import { readContent } from './check-pdf/content.ts';
import { createShownFonts, type ShownFonts } from './check-pdf/fonts.ts';
import type { JudgedFile, JudgedPage, Report } from './check-pdf/judged.ts';
import { checkFigures, checkLinks } from './check-pdf/links.ts';
import {
  checkCatalog,
  checkFile,
  checkMetadata,
  checkObjects,
  checkOutline,
  checkOutputIntent,
} from './check-pdf/metadata.ts';
import { type ParsedPage, parseFile, streamBytes } from './check-pdf/parsed-file.ts';
import { checkPlaces, readPageBoxes } from './check-pdf/places.ts';
import { readStructure } from './check-pdf/structure.ts';
import { checkReadAloud, checkTagging } from './check-pdf/tagging.ts';

/** One thing that a standard or the profile asks for and the file does not have. */
export interface Finding {
  /** Standard and clause or checkpoint, such as `UA 7.18.5`; one word where no standard asks for it. */
  readonly rule: string;
  readonly says: string;
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly pages: number;
  readonly structureElements: number;
  readonly markedContents: number;
}

/** What a file is to be. */
export interface Expected {
  readonly profile: Profile;
  /** All its words, numerals of lists included, each as often as it is to be read aloud; not looked at without. */
  readonly says?: string;
}

/** Checks a file. One that cannot even be read has that as its finding. */
export async function checkPdf(bytes: Uint8Array, expected: Expected): Promise<CheckReport> {
  const found = new Map<string, Finding>();
  const report: Report = (rule, words) => void found.set(`${rule} ${words}`, { rule, says: words });
  let counts = { pages: 0, structureElements: 0, markedContents: 0 };
  try {
    counts = await judge(bytes, expected, report);
  } catch (cause) {
    // Parsers tell of a damaged file only by throwing.
    report('ISO 32000', `the file is damaged: ${(cause as Error).message}`);
  }
  return { findings: [...found.values()], ...counts };
}

async function judge(
  bytes: Uint8Array,
  { profile, says }: Expected,
  report: Report,
): Promise<Omit<CheckReport, 'findings'>> {
  const file: JudgedFile = { ...(await parseFile(bytes)), profile, report };

  checkFile(file, bytes);
  checkCatalog(file);
  checkMetadata(file);
  checkObjects(file);
  checkOutline(file);
  checkOutputIntent(file);

  const structure = readStructure(file);
  const fonts = createShownFonts(file);
  const pages = file.pages.map((page, index) => readPage(page, index, fonts, file));
  for (const page of pages) {
    checkTagging(page, structure);
    checkPlaces(page);
    checkColours(page);
    checkSeen(page);
    checkTransparency(page);
    checkLinks(page, structure);
    checkFigures(page, structure);
  }
  for (const font of fonts.all()) font.check();
  if (says !== undefined) checkReadAloud(pages, says, file);

  return {
    pages: file.pages.length,
    structureElements: structure.types.size,
    markedContents: structure.contentOwners.size,
  };
}

function readPage(page: ParsedPage, index: number, fonts: ShownFonts, file: JudgedFile): JudgedPage {
  const { reader } = file;
  const bytes = streamBytes(reader.get(page.node, 'Contents'));
  const content = readContent(bytes, reader.get(page.node, 'Resources'), fonts, file);
  return { file, page, index, where: `on page ${index + 1}`, content, ...readPageBoxes(page, file) };
}
