/** Anyone's text, all the way to a PDF, as `npm run leaflet` makes it, with fewer facts. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { parseText } from '../../src/content-model/texts/parse-text.ts';
import type { LeafletOptions } from '../../src/content-model/to-leaflet/draft.ts';
import { toLeaflet } from '../../src/content-model/to-leaflet/to-leaflet.ts';
import { languageOf } from '../../src/i18n/languages.ts';
import { finishLeaflet, formats, layoutPanels, type Problem, type Profile } from '../../src/leaflet/index.ts';
import type { Direction, TextBox } from '../../src/leaflet/types.ts';
import { inventedFacts } from './invented-facts.ts';
import { allLines } from './leaflet-builder.ts';
import { notoFonts, testEngine } from './noto.ts';

/** Fonts of a script, as the project prints it. */
const families: Readonly<Record<string, string>> = {
  Arab: 'NotoSansArabic',
  Hebr: 'NotoSansHebrew',
  Thai: 'NotoSansThai',
  Hans: 'NotoSansSC',
  Jpan: 'NotoSansJP',
  Mymr: 'NotoSansMyanmar',
  Khmr: 'NotoSansKhmer',
  Deva: 'NotoSansDevanagari',
  Ethi: 'NotoSansEthiopic',
  Laoo: 'NotoSansLao',
};

export interface StrangerLeaflet {
  readonly problems: readonly Problem[];
  /** Problems that stop the leaflet. */
  readonly errors: readonly Problem[];
  /** Empty if it was refused. */
  readonly pdf: Uint8Array;
  /** Lines as they stand on paper, from left to right, top down. */
  readonly lines: readonly string[];
  /** Direction of each line. */
  readonly directions: readonly Direction[];
  /** What each link says, and its address byte for byte. */
  readonly links: readonly { readonly says: string; readonly opens: string }[];
}

/** How a stranger's text becomes a leaflet, with fewer facts than the project's. */
export const strangerOptions = (language: LeafletOptions['language']): LeafletOptions => ({
  facts: inventedFacts(),
  language,
  say: (key) => key,
  pictures: new Map(),
  pictureWords: {},
  contactWords: {},
  phrases: { reader: {}, swedish: {} },
  leafletName: 'x',
  author: 'anyone',
});

/**
 * Makes a leaflet of one part.
 *
 * @param body - Markdown below the heading of the part.
 */
export async function strangerLeaflet(
  body: string,
  tag: string,
  { format = 'a5-flyer', profile = 'screen' as Profile, head = '# T\n\nx\n\n## P\n\n' } = {},
): Promise<StrangerLeaflet> {
  const language = languageOf(tag);
  const sheet = formats[format];
  if (!language || !sheet) throw new Error(`${tag} ${format}`);
  const text = `---\ntitle: T\n---\n\n${head}${body}\n`;
  const parsed = parseText('input.md', text, { kind: 'leaflet', locale: tag, author: 'anyone' });
  const { content, problems } = toLeaflet(parsed, strangerOptions(language));
  const isError = ({ level }: Problem) => level === 'error';
  if (problems.some(isError))
    return {
      problems,
      errors: problems.filter(isError),
      pdf: new Uint8Array(),
      lines: [],
      directions: [],
      links: [],
    };
  const engine = await testEngine();
  const own = families[language.script];
  const fonts = notoFonts(own ?? 'NotoSans', 'NotoSans', 'NotoSansArabic', 'NotoSansHebrew');
  const made = await finishLeaflet(engine, layoutPanels(engine, content, sheet, fonts), profile, 'input.md');
  const all = [...problems, ...made.problems];
  return {
    problems: all,
    errors: all.filter(isError),
    pdf: made.pdf,
    lines: allLines(made.layout).map(onPaper),
    directions: allLines(made.layout).map(({ dir }) => dir),
    links: made.pdf.length > 0 ? await linksOf(made.pdf) : [],
  };
}

/** A line as somebody sees it: from left to right, in plain spaces. */
const onPaper = ({ runs }: TextBox): string =>
  runs
    .flatMap(({ clusters }) => clusters.map(({ text }) => text))
    .join('')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u00ad\u061c\u200b-\u200f\u2060\ufeff]/g, '');

async function linksOf(pdf: Uint8Array): Promise<StrangerLeaflet['links']> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().flatMap(({ node }) => {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    return annotations.map((reference) => {
      const annotation = document.context.lookup(reference, PDFDict);
      const address = annotation.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'));
      const bytes = address instanceof PDFString || address instanceof PDFHexString ? address.asBytes() : [];
      const says = annotation.lookup(PDFName.of('Contents'));
      return {
        says: says instanceof PDFString || says instanceof PDFHexString ? says.decodeText() : '',
        opens: String.fromCharCode(...bytes),
      };
    });
  });
}
