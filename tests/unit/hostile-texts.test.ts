/** Texts as nobody would write them, all the way to a PDF: each ends in a sound file or in reasons, and soon. */
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/content-model/texts/parse-text.ts';
import { toLeaflet } from '../../src/content-model/to-leaflet/to-leaflet.ts';
import { finishLeaflet, formats, layoutPanels, type Profile, textAreas } from '../../src/leaflet/index.ts';
import { cpuTimeMs } from '../support/cpu-time.ts';
import { notoFonts, testEngine } from '../support/noto.ts';
import { strangerOptions } from '../support/stranger-leaflet.ts';

const engine = await testEngine();

/** Numbers that look like chance and are the same every time (Numerical Recipes' generator). */
function chances(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  return { below, pick, times: (words: string, most: number) => words.repeat(1 + below(most)) };
}
type Chances = ReturnType<typeof chances>;

/** What does not belong into a text, or only seldom. */
const oddities: readonly ((chance: Chances) => string)[] = [
  ({ times, pick }) =>
    times(pick(['\u202a', '\u202e', '\u2067', '\u2069', '\u200f', '\u061c', 'a', 'ب']), 20),
  ({ times, pick }) => `e${times(pick(['\u0301', '\u0e34\u0e49', '\u064e\u0651', '\u094d', '\u1039']), 60)}`,
  ({ times, pick }) =>
    times(pick(['\u200d', '\u200c', '\u00ad', '\u2060', '\ufeff', '\u034f', '\ufe0f']), 60),
  ({ times, pick }) => times(pick(['😀', '👩‍👩‍👧‍👦', '🇸🇪', '❤️', '1️⃣', '👋🏿']), 4),
  ({ times, pick }) =>
    times(pick(['\ue000', '\u{10fffd}', '\ufffd', '\uffff', '\u0007', '\u0000', '\ud83d']), 3),
  ({ times, pick }) => times(pick(['W', 'ก', '漢', 'ب', 'ក', '-', '.', '\u00a0', '1234567890 ']), 300),
  ({ times, pick }) => times(pick(['abc', 'سلام', 'שלום', '+46 8 12', '(', ')', '[x]', '«', '”', '%']), 30),
  ({ times }) => `[${times('x', 40)}](https://example.org/${times('a', 300)})`,
  ({ pick }) => pick(['[a](javascript:alert(1))', '[a](tel:1)', '<https://a.b>', '![a](b)', '[a](data:,x)']),
  ({ times, below }) =>
    `\n\n${'| h '.repeat(1 + below(5))}|\n${times('|---', 4)}|\n${times('| x | ب |\n', 9)}\n`,
  ({ times, pick }) => `\n\n${times(pick(['> ', '- ', '1. ', '#', '    ']), 40)}x\n\n`,
  ({ times, pick }) => times(pick(['**', '_', '[', '](', '<', '{', '`', '\\', '&', '~', '|']), 60),
  ({ times, pick }) => times(pick(['&lt;', '&#0;', '&#xD800;', '&#x202e;', '&nbsp;', '&zwnj;']), 20),
  ({ pick }) => pick(['<script>x</script>', '<b>x</b>', '<!-- x -->', '<![CDATA[x]]>', '<?x?>']),
  ({ pick }) =>
    pick(['{1+1}', '\n\nimport x from "y"\n\n', '<Contact id={x} />', '<Strips id="x" />', '<Foo']),
  ({ times, pick }) => times(pick(['\r', '\r\n', '\u2028', '\t', '\u3000', 'x\\\n']), 30),
];

/** What is odd and may be. */
const lawful: readonly ((chance: Chances) => string)[] = [
  ({ times, pick }) => times(pick(['سلام ', 'שלום ', 'abc ', '(50 %) ', '+46 8 12 ', '«a» ', '漢字']), 6),
  ({ times, pick }) => times(pick(['a\u00ad', 'a\u200d', 'ب\u200c', 'a\u2060', 'e\u0301', 'กิ้']), 9),
  ({ times, pick }) => `\n\n${times(pick(['- a\n', '1. a\n', '> a\n', '- **a** _b_\n']), 4)}\n`,
  ({ times }) => `\n\n| a | b |\n|---|---|\n${times('| x | ب |\n', 3)}\n`,
  ({ times, pick }) => times(pick(['&nbsp;', '&shy;', '&amp;', ' \u00a0 ', '\u3000', '\\*', '\r\n']), 5),
  ({ times }) => ` [${times('x ', 9)}](https://example.org/${times('a', 60)}) `,
];

const heads: readonly ((chance: Chances) => string)[] = [
  ...Array.from({ length: 12 }, () => () => 'title: Title'),
  ({ times }) => `title: "${times('x', 3000)}"`,
  () => 'title: "\\u0000\\u202e"',
  () => `title: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]`,
  ({ times }) => times('a: {', 500),
  ({ times }) => times('- ', 500),
  () => 'title: ب\n<<: *x',
];

const words = [
  'All human beings are born free.',
  'يولد جميع الناس أحراراً.',
  'มนุษย์ทั้งหลายเกิดมามีอิสระ',
  '人人生而自由，',
];

function hostileText(chance: Chances, panels: number): Uint8Array {
  const { below, pick } = chance;
  const said = pick(words);
  let body = `# ${said}\n\n${said}\n\n`;
  for (let panel = 1; panel < panels; panel++) body += `## ${panel}\n\n${said}\n\n`;
  for (let odd = below(3); odd >= 0; odd--) {
    const at = below(body.length);
    const piece = below(3) === 0 ? pick(oddities) : pick(lawful);
    body = body.slice(0, at) + piece(chance) + body.slice(at);
  }
  const text = `---\n${pick(heads)(chance)}\n---\n\n${body}`;
  const bytes = new TextEncoder().encode(below(8) === 0 ? text.replaceAll('\n', '\r\n') : text);
  if (below(12) === 0) bytes[below(bytes.length)] = 0xed;
  return bytes;
}

const fonts = notoFonts('NotoSans', 'NotoSansArabic', 'NotoSansThai', 'NotoSansSC');
const profiles: readonly Profile[] = ['screen', 'office', 'press'];

/** As `npm run leaflet` makes it, with fewer facts. */
async function make(bytes: Uint8Array, name: string, profile: Profile) {
  const format = formats[name];
  if (!format) throw new Error(name);
  const isFlow = format.sections !== 'one-a-panel';
  const parsed = parseText('x.mdx', bytes, { kind: 'leaflet', author: 'anyone' });
  const { content, problems } = toLeaflet(parsed, {
    ...strangerOptions({ tag: 'en', lang: 'en', dir: 'ltr', script: 'Latn' }),
    ...(isFlow ? {} : { panelCount: textAreas(format).length }),
  });
  if (problems.some(({ level }) => level === 'error')) return { problems, pdf: new Uint8Array() };
  const made = await finishLeaflet(engine, layoutPanels(engine, content, format, fonts), profile, 'x.mdx');
  return { problems: [...problems, ...made.problems], pdf: made.pdf };
}

describe('a text that chance has spoilt', () => {
  const names = Object.keys(formats);
  const outcomes = { made: 0, refused: 0 };

  it.each(names)('on %s becomes a sound file, or reasons with places and remedies', async (name) => {
    const panels = formats[name]?.sections === 'one-a-panel' ? textAreas(formats[name]).length : 2;
    for (let seed = 1; seed <= 8; seed++) {
      const chance = chances(seed * 7919 + names.indexOf(name));
      const bytes = hostileText(chance, panels);
      const where = `${name}, seed ${seed}`;
      const began = cpuTimeMs();
      const { problems, pdf } = await make(bytes, name, chance.pick(profiles));
      expect(cpuTimeMs() - began, where).toBeLessThan(3000);
      const errors = problems.filter(({ level }) => level === 'error');
      // The engine's own mistakes: a text may be refused, but never for these.
      const own = errors.filter(({ code }) => ['pdf-not-conforming', 'text-lost'].includes(code));
      expect(own, where).toEqual([]);
      for (const { where: place, says, fix } of errors)
        expect(place.file && says && fix, `${where}: ${says}`).toBeTruthy();
      expect(pdf.length > 0, where).toBe(errors.length === 0);
      outcomes[errors.length === 0 ? 'made' : 'refused']++;
    }
  });

  it('ended in both ways', () => {
    expect(outcomes.made).toBeGreaterThan(names.length);
    expect(outcomes.refused).toBeGreaterThan(names.length);
  });
});
