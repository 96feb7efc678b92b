/** What `npm run leaflet` does: one leaflet from one content file, anyone's text. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { checkDays } from '../../../src/content-model/facts/check-days.ts';
import { leafletOptions } from '../../../src/content-model/project/leaflet-options.ts';
import type { ParsedText } from '../../../src/content-model/texts/block-tree.ts';
import { LARGEST_TEXT } from '../../../src/content-model/texts/measure-text.ts';
import { parseText } from '../../../src/content-model/texts/parse-text.ts';
import { type LeafletInput, toLeaflet } from '../../../src/content-model/to-leaflet/to-leaflet.ts';
import { type Language, languageOf } from '../../../src/i18n/languages.ts';
import {
  finishLeaflet,
  formats,
  imposePanels,
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

Makes one PDF leaflet from one content file. Exits with 0 and writes the PDF, or exits with 1, lists every problem with
its place and what to do, and writes nothing.

  --content FILE    Markdown (.md) or MDX (.mdx), UTF-8, at most ${LARGEST_TEXT / 1024} KiB. Front matter: title (required), locale.
                    “# …” and what follows it is the cover, each “## …” begins the next part, in reading order.
  --locale TAG      language of the text, a BCP 47 tag such as sv, ar, zh-Hans. Wins over the file's spoken.
  --format NAME     ${Object.keys(formats).join(', ')}
  --profile NAME    ${profiles.join(', ')}: for a screen, an office printer, a print shop
  --bleed MM        print shop only: how far colour runs over the cut, 3 (without the option) or 5
  --out FILE.pdf    where to write it

Letterfolds have six panels, minibooks eight: a part of the text each. In the other formats the parts share the
panels, in order and each kept whole. A card has room for a title, three <Contact> and one “## …”; a poster’s strips carry the number of <Strips id="…"/>, or 112.
`;

/**
 * Reads the arguments of the process, and makes the leaflet.
 *
 * @param memory - Folder for what the next run need not read anew.
 * @returns The exit code.
 */
export async function main(memory?: string): Promise<0 | 1> {
  const wanted = readArguments();
  const { content: file, format, profile, out } = wanted;
  const source = readSource(file);
  if (source === undefined) return 1;

  const parsed = parseText(file, source, { kind: 'leaflet', locale: wanted.locale, author: 'anyone' });
  const language = languageIn(parsed, wanted.locale);
  if (language === undefined) return 1;
  const today = new Date().toISOString().slice(0, 10);
  const read = await readLeafletMaterial(process.cwd(), ['en', 'sv', language.tag], memory);
  const { material } = read;
  const ofToday = material ? checkDays(material.facts, today).filter(({ level }) => level === 'error') : [];
  if (!material || ofToday.length > 0) {
    process.stderr.write("The project's own facts have errors, so no leaflet can be made from them:\n\n");
    printProblems([...read.problems, ...ofToday]);
    return 1;
  }
  const spoken = material.locales.get(language.tag);
  const english = material.locales.get('en');
  if (!english) throw new Error('content/en/ is missing.');
  const input = toLeaflet(parsed, {
    ...leafletOptions(material, spoken ?? english, format),
    language,
    ...(spoken ? {} : { wordsLanguage: english.language }),
    leafletName: basename(file).replace(/\.mdx?$/, ''),
    author: 'anyone',
    today,
  });
  const isWrong = input.problems.some(({ level }) => level === 'error');
  if (isWrong && !canBeLaidOut(input, format)) {
    printProblems(input.problems);
    return 1;
  }
  const engine = await engineOfThread();
  const panels = await typeset(engine, input.content, format);
  if (isWrong) {
    // Laid out all the same: what does not fit or has no glyph is said in the same run.
    const found = problemsOf(imposePanels(engine, panels, profile, wanted.bleedMm));
    printProblems(withoutRepeats([...input.problems, ...found]));
    return 1;
  }
  const made = await finishLeaflet(engine, panels, profile, file, wanted.bleedMm);
  if (printProblems(withoutRepeats([...input.problems, ...made.problems]))) return 1;

  try {
    writeWhole(fromHere(out), made.pdf);
  } catch (cause) {
    // A folder that may not be written to, a full disk: said by the system only by throwing.
    return refuse(`${out} cannot be written: ${(cause as Error).message}.`);
  }
  const size = `${(made.pdf.length / 1000).toFixed(1)} kB`;
  process.stdout.write(
    `${out}: ${made.layout.sheets.length} pages, ${size}, body type ${made.layout.bodyPt} pt\n`,
  );
  return 0;
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
      locale: { type: 'string' },
      bleed: { type: 'string' },
      format: { type: 'string' },
      profile: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { content = '', format: name = '', profile: purpose = '', out = '', locale, bleed } = values;
  const missing = (['content', 'format', 'profile', 'out'] as const).filter((option) => !values[option]);
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
  return { content, locale, format, profile, bleedMm, out };
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
