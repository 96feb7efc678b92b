/** What `npm run leaflet` does: one leaflet from one content file, anyone's text. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { checkDays } from '../../../src/content-model/facts/check-days.ts';
import { leafletOptions } from '../../../src/content-model/project/leaflet-options.ts';
import type { LeafletMaterial } from '../../../src/content-model/project/project.ts';
import type { ParsedText } from '../../../src/content-model/texts/block-tree.ts';
import { LARGEST_TEXT } from '../../../src/content-model/texts/measure-text.ts';
import { parseText } from '../../../src/content-model/texts/parse-text.ts';
import { type LeafletInput, toLeaflet } from '../../../src/content-model/to-leaflet/to-leaflet.ts';
import { type Language, languageOf } from '../../../src/i18n/languages.ts';
import {
  finishLeaflet,
  formats,
  imposePanels,
  type LeafletContent,
  type MadeLeaflet,
  type Problem,
  type Profile,
  problemsOf,
  type SheetFormat,
  textAreas,
} from '../../../src/leaflet/index.ts';
import { readCommand } from '../terminal/command.ts';
import { writeWhole } from '../terminal/files.ts';
import { printProblems, withoutRepeats } from '../terminal/print-problems.ts';
import { readLeafletMaterial } from './leaflet-material.ts';
import { engineOfThread, typeset } from './typeset.ts';

/** What print shops ask for, mm. */
const bleeds = [3, 5] as const;
const profiles: readonly Profile[] = ['screen', 'office', 'press'];

const help = `npm run leaflet -- --content FILE --locale TAG --format NAME --profile NAME --out FILE.pdf
npm run leaflet -- --leaflet NAME --locale TAG --own FILE.json --format NAME --profile NAME --out FILE.pdf

Makes one PDF leaflet from one content file, or one of ours with an organisation's own details. Exits with 0 and writes the PDF, or
exits with 1, lists every problem with its place and what to do, and writes nothing.

  --content FILE    Markdown (.md) or MDX (.mdx), UTF-8, at most ${LARGEST_TEXT / 1024} KiB. Front matter: title (required), locale.
                    “# …” and what follows it is the cover, each “## …” begins the next part, in reading order.
  --leaflet NAME    one of content/leaflets.yaml instead, such as adult
  --locale TAG      language of the text, a BCP 47 tag such as sv, ar, zh-Hans. Wins over the file's own.
  --own FILE.json   what your organisation adds to the box for stamps, or leaves out: the file that “Save settings” of the page
                    leaflets/compose gives, or {"form": "vagvisare-leaflets-1", "details": {"name": "Town", "phone": "08-…", "country": "SE"}}.
                    Fields: name, address, phone, country, hours, web, logo, emergency, language, second, mission, without.
  --logo FILE       SVG or PNG, instead of the logo in that file: its shapes or pixels alone are printed
  --format NAME     ${Object.keys(formats).join(', ')}
  --profile NAME    ${profiles.join(', ')}: for a screen, an office printer, a print shop
  --bleed MM        print shop only: how far colour runs over the cut, 3 (without the option) or 5
  --out FILE.pdf    where to write it

Letterfolds have six panels, minibooks eight: a part of the text each. In the other formats the parts share the
panels, in order and each kept whole. A card has room for a title, three <Contact> and one “## …”; a poster’s strips carry the number of <Strips id="…"/>, or 112.
With --own the file is the same to the byte as the one that the page leaflets/compose saves.
`;

/**
 * Reads the arguments of the process, and makes the leaflet.
 *
 * @param memory - Folder for what the next run need not read anew.
 * @returns The exit code.
 */
export async function main(memory?: string): Promise<0 | 1> {
  const wanted = readArguments();
  const own = await readOwnDetails(wanted);
  if (own && 'refused' in own) return refuse(own.refused);
  const details = own?.details;
  const found = wanted.leaflet === '' ? await readStranger(wanted, memory) : await readOurs(wanted);
  if (!found) return 1;
  const { input, format, profile, bleedMm, file } = { ...wanted, ...found };
  const isWrong = input.problems.some(({ level }) => level === 'error');
  if (isWrong && !canBeLaidOut(input, format)) {
    printProblems(input.problems);
    return 1;
  }
  const engine = await engineOfThread();
  if (isWrong) {
    // Laid out all the same: what does not fit or has no glyph is said in the same run.
    const panels = await typeset(engine, input.content, format);
    printProblems(
      withoutRepeats([...input.problems, ...problemsOf(imposePanels(engine, panels, profile, bleedMm))]),
    );
    return 1;
  }
  const set = details
    ? await (await import('./own-leaflet.ts')).setOwned(engine, input.content, format, { ...found, details })
    : { panels: await typeset(engine, input.content, format), leftOut: [] };
  if ('wrong' in set) {
    printProblems(
      set.wrong.map((problem) => ({ ...problem, where: { ...problem.where, file: wanted.own } })),
    );
    return 1;
  }
  const made = await finishLeaflet(engine, set.panels, profile, file, bleedMm);
  if (printProblems(withoutRepeats([...input.problems, ...made.problems]))) return 1;
  if (set.leftOut.length > 0)
    process.stdout.write(`There is no room on this leaflet for: ${set.leftOut.join(', ')}.\n`);
  return write(wanted.out, made);
}

function write(out: string, { pdf, layout }: MadeLeaflet): 0 | 1 {
  try {
    writeWhole(fromHere(out), pdf);
  } catch (cause) {
    // A folder that may not be written to, a full disk: said by the system only by throwing.
    return refuse(`${out} cannot be written: ${(cause as Error).message}.`);
  }
  const size = `${(pdf.length / 1000).toFixed(1)} kB`;
  process.stdout.write(`${out}: ${layout.sheets.length} pages, ${size}, body type ${layout.bodyPt} pt\n`);
  return 0;
}

type Wanted = ReturnType<typeof readArguments>;

/** What was read: the leaflet's input, what its box is made with, and the file that problems are in. */
interface Found {
  readonly input: LeafletInput;
  readonly locale: string;
  readonly material: LeafletMaterial;
  readonly file: string;
  /** The sheet in many languages; nothing where the project's texts were not read. */
  readonly sheet: () => LeafletContent | undefined;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Own details; nothing where none are wanted, one line where they cannot be had. */
async function readOwnDetails({ own, logo, leaflet, format }: Wanted) {
  if (own === '') return undefined;
  const { readOwn, refusesSecond } = await import('./own-leaflet.ts');
  const missing = [own, logo].find((path) => path !== '' && !existsSync(fromHere(path)));
  if (missing !== undefined) return { refused: `There is no file ${missing}.` };
  const read = readOwn(readFileSync(fromHere(own)), logo === '' ? undefined : readFileSync(fromHere(logo)));
  const refused = 'details' in read ? refusesSecond(read.details, format, leaflet !== '') : undefined;
  return refused === undefined ? read : { refused };
}

/** A stranger's text; nothing, and words why, where there is none to set. */
async function readStranger(wanted: Wanted, memory: string | undefined): Promise<Found | undefined> {
  const { content: file, format } = wanted;
  const source = readSource(file);
  if (source === undefined) return undefined;
  const parsed = parseText(file, source, { kind: 'leaflet', locale: wanted.locale, author: 'anyone' });
  const language = languageIn(parsed, wanted.locale);
  if (language === undefined) return undefined;
  const read = await readLeafletMaterial(process.cwd(), ['en', 'sv', language.tag], memory);
  const { material } = read;
  const ofToday = material ? checkDays(material.facts, today()).filter(({ level }) => level === 'error') : [];
  if (!material || ofToday.length > 0) return factsAreWrong([...read.problems, ...ofToday]);
  const spoken = material.locales.get(language.tag);
  const english = material.locales.get('en');
  if (!english) throw new Error('content/en/ is missing.');
  const input = toLeaflet(parsed, {
    ...leafletOptions(material, spoken ?? english, format),
    language,
    ...(spoken ? {} : { wordsLanguage: english.language }),
    leafletName: basename(file).replace(/\.mdx?$/, ''),
    author: 'anyone',
    today: today(),
  });
  return { input, locale: language.tag, material, file, sheet: () => undefined };
}

/** One of the project's own leaflets, as it is published. */
async function readOurs({ leaflet, locale = '', format }: Wanted): Promise<Found | undefined> {
  const [{ readProject }, { ownedInput }] = await Promise.all([
    import('../project/read-project.ts'),
    import('./own-leaflet.ts'),
  ]);
  const { project, problems } = readProject(process.cwd());
  const wrong = [...problems, ...(project ? checkDays(project.facts, today()) : [])].filter(
    ({ level }) => level === 'error',
  );
  if (!project || wrong.length > 0) return factsAreWrong(wrong);
  const owned = ownedInput(project, leaflet, locale, format, today());
  if ('refused' in owned) return void refuse(owned.refused);
  const sheet = () => {
    const found = ownedInput(project, 'adult', 'mul', formats['a4-languages'] as SheetFormat, today());
    return 'input' in found ? found.input.content : undefined;
  };
  return { ...owned, locale, material: project, sheet };
}

function factsAreWrong(problems: readonly Problem[]): undefined {
  process.stderr.write("The project's own facts have errors, so no leaflet can be made from them:\n\n");
  printProblems(problems);
  return undefined;
}

/** The language of the text; nothing, and a word why, if nobody knows it. */
function languageIn(parsed: ParsedText, wanted: string | undefined): Language | undefined {
  const tag = wanted ?? parsed.frontMatter.locale;
  const language = tag === undefined ? undefined : languageOf(tag);
  if (language) return language;
  // A file that cannot be read names no language either: what is wrong with it comes first.
  printProblems(parsed.problems);
  return void refuse(
    tag === undefined
      ? 'The language of the text is not known. Say it with --locale, or as `locale:` in the front matter.'
      : `“${tag}” is no language tag. Use a BCP 47 tag such as sv, ar or zh-Hans.`,
  );
}

/**
 * A text with too many parts is told so once; one without any has nothing to lay out; one with an endless word would take
 * too long.
 */
function canBeLaidOut({ content, problems }: LeafletInput, format: SheetFormat): boolean {
  const parts = content.parts.length;
  if (parts === 0 || problems.some(({ code }) => code === 'endless-word')) return false;
  return format.sections === 'flow' || parts <= textAreas(format).length;
}

/** What was asked for. Everything missing is said at once. */
function readArguments() {
  const { values, refuse } = readCommand({
    name: 'leaflet',
    help,
    options: {
      content: { type: 'string' },
      leaflet: { type: 'string' },
      own: { type: 'string' },
      logo: { type: 'string' },
      locale: { type: 'string' },
      bleed: { type: 'string' },
      format: { type: 'string' },
      profile: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { content = '', leaflet = '', own = '', logo = '' } = values;
  const { format: name = '', profile: purpose = '', out = '', locale, bleed } = values;
  const needed = leaflet === '' ? (['content'] as const) : (['locale'] as const);
  const missing = [...needed, ...(['format', 'profile', 'out'] as const)].filter((option) => !values[option]);
  if (missing.length > 0) refuse(`Missing: ${missing.map((option) => `--${option}`).join(', ')}.`);
  const format =
    (Object.hasOwn(formats, name) ? formats[name] : undefined) ??
    refuse(`There is no format “${name}”. Formats: ${Object.keys(formats).join(', ')}.`);
  const profile =
    profiles.find((known) => known === purpose) ??
    refuse(`There is no profile “${purpose}”. Profiles: ${profiles.join(', ')}.`);
  const bleedMm = bleed === undefined ? undefined : bleeds.find((mm) => String(mm) === bleed);
  if (bleed !== undefined && (bleedMm === undefined || profile !== 'press'))
    refuse(`--bleed is ${bleeds.join(' or ')} mm, and only for --profile press.`);
  if (!out.endsWith('.pdf')) refuse(`--out must name a .pdf file; it is “${out}”.`);
  if (content !== '' && leaflet !== '')
    refuse('--content is a text of yours, --leaflet one of ours: name one.');
  if (logo !== '' && own === '')
    refuse('--logo is for the leaflets of an organisation: say who it is with --own.');
  return { content, leaflet, own, logo, locale, format, profile, bleedMm, out };
}

/** npm runs scripts in the project's folder; paths are meant from where somebody called it. */
const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? '', path);

/** The file's bytes; nothing, and a word why, if they cannot be read. Size is judged before a byte is. */
function readSource(file: string): Uint8Array | undefined {
  const path = fromHere(file);
  if (!existsSync(path)) return void refuse(`There is no file ${file}.`);
  const found = statSync(path);
  if (!found.isFile()) return void refuse(`${file} is not a file.`);
  if (found.size > LARGEST_TEXT) {
    return void refuse(
      `${file} has ${Math.ceil(found.size / 1024)} KiB; the most is ${LARGEST_TEXT / 1024} KiB.`,
    );
  }
  return readFileSync(path);
}

function refuse(why: string): 1 {
  process.stderr.write(`${why}\n\nnpm run leaflet -- --help says how to use it.\n`);
  return 1;
}
