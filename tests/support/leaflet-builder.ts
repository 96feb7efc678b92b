import type {
  Block,
  Inline,
  Layout,
  LeafletContent,
  PartContent,
  Picture,
  PlacedBox,
  Sheet,
  TextBox,
} from '../../src/leaflet/types.ts';

/** Short words for leaflets in tests: `part('Call', paragraph('…'))`. */
export const text = (
  words: string,
  more: { strong?: boolean; emphasis?: boolean; lang?: string; href?: string } = {},
): Inline => ({
  kind: 'text',
  text: words,
  ...more,
});
export const heading = (words: string, level: 1 | 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  content: [text(words)],
});
export const paragraph = (words: string, style: 'body' | 'lead' | 'small' = 'body'): Block => ({
  kind: 'paragraph',
  style,
  content: [text(words)],
});
export const list = (
  marker: 'bullet' | 'number' | 'step' | 'check' | 'waymark',
  ...items: string[]
): Block => ({
  kind: 'list',
  marker,
  items: items.map((item) => [paragraph(item)]),
});
export const table = (...rows: readonly (readonly string[])[]): Block => {
  const [header = [], ...others] = rows.map((row) => row.map((words) => [text(words)]));
  return { kind: 'table', header, rows: others };
};
export const number = (
  label: string,
  digits: string,
  words = '',
  tone: 'urgent' | 'plain' = 'plain',
): Block => ({
  kind: 'number',
  tone,
  label: [text(label)],
  number: { kind: 'phone', text: digits, href: `tel:${digits.replaceAll(' ', '')}` },
  text: words ? [text(words)] : [],
  notes: [],
});
export const box = (...blocks: Block[]): Block => ({ kind: 'box', tint: 'mist', edge: 'thin', blocks });
export const showCard = (...blocks: Block[]): Block => ({ kind: 'box', tint: 'none', edge: 'thick', blocks });
export const stampBox = (...blocks: Block[]): Block => ({
  kind: 'box',
  tint: 'none',
  edge: 'dashed',
  minHeightMm: 38,
  blocks,
});
export const qr = (...blocks: Block[]): Block => ({
  kind: 'qr',
  url: 'https://leaflet.example/en/',
  alt: 'Code that opens the site',
  sizeMm: 25,
  blocks,
});
export const scene = (...blocks: Block[]): Block => ({
  kind: 'scene',
  tint: 'sky',
  picture: square,
  alt: 'A square',
  blocks,
});
export const square: Picture = {
  width: 48,
  height: 48,
  shapes: [{ path: [['M', 8, 8], ['L', 40, 8], ['L', 40, 40], ['L', 8, 40], ['Z']], fill: 'current' }],
};

/** A logo in pixels: red above, dark blue below. */
export const logoInPixels: Picture = {
  width: 40,
  height: 40,
  shapes: [
    {
      path: [['M', 0, 0], ['L', 40, 0], ['L', 40, 40], ['L', 0, 40], ['Z']],
      pixels: {
        width: 40,
        height: 40,
        rgb: Uint8Array.from(
          { length: 4800 },
          (_, at) => (at < 2400 ? [255, 0, 0] : [0, 0, 102])[at % 3] ?? 0,
        ),
      },
    },
  ],
};

/** A part that begins with a heading. */
export const part = (title: string, ...blocks: Block[]): PartContent => ({
  blocks: [heading(title), ...blocks],
  foot: [],
  at: { file: 'leaflet.mdx', line: 10 },
});
export const withFoot = (given: PartContent, ...foot: Block[]): PartContent => ({ ...given, foot });
export const cover = (title: string, lead: string): PartContent => ({
  blocks: [heading(title, 1), paragraph(lead, 'lead')],
  foot: [],
  at: { file: 'leaflet.mdx', line: 3 },
});

/** A leaflet of these parts, in English unless said otherwise. */
export const leaflet = (
  parts: readonly PartContent[],
  more: Partial<LeafletContent> = {},
): LeafletContent => ({
  lang: 'en',
  dir: 'ltr',
  script: 'Latn',
  title: 'Good to know',
  audience: 'adult',
  parts,
  date: '2026-11-22T00:00:00Z',
  ...more,
});

export const linesOn = (sheet: Sheet, reading?: number): TextBox[] =>
  sheet.boxes.filter(
    (placed: PlacedBox): placed is TextBox =>
      placed.kind === 'text' && (reading === undefined || placed.part === reading),
  );
export const allLines = (layout: Layout): TextBox[] => layout.sheets.flatMap((sheet) => linesOn(sheet));

/** What a line says, in the order in which it is read. */
export const says = (line: TextBox): string =>
  [...line.runs]
    .sort((a, b) => a.start - b.start)
    .map((run) =>
      (run.level % 2 === 1 ? [...run.clusters].reverse() : run.clusters)
        .map((cluster) => cluster.text)
        .join(''),
    )
    .join('')
    .replaceAll('\u00ad', '')
    .trim();

/** Lines of a part as text, from the top. */
export const readPart = (layout: Layout, reading: number): string[] =>
  allLines(layout)
    .filter((line) => line.part === reading)
    .map(says);
