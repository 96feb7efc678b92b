import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/leaflet/engine.ts';
import { checkPdf } from '../../../../src/leaflet/output/check-pdf.ts';
import { writePdf } from '../../../../src/leaflet/output/write-pdf.ts';
import type { Inline } from '../../../../src/leaflet/types.ts';
import { declaration, type Sample } from '../../../support/declaration.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';
import { buildPage } from '../../../support/page-builder.ts';
import { bareText, readers } from '../../../support/read-pdf.ts';

/** Where Debian puts PDFBox, which indexes documents on servers. */
const PDFBOX = '/usr/share/java/pdfbox2.jar';
const PDFBOX_JARS = ['pdfbox2', 'pdfbox2-tools', 'fontbox2', 'commons-logging']
  .map((name) => `/usr/share/java/${name}.jar`)
  .join(':');

const PHONE = '+46 8 123 456 78';

/** The kinds of paragraph that a leaflet has, in the words of the sample. */
function paragraphs({ text }: Sample): Readonly<Record<string, readonly Inline[]>> {
  const beginning = text.slice(0, Math.max(8, text.indexOf(' ', 12)));
  // No half of a syllable.
  const end = text
    .slice(text.lastIndexOf(' ') + 1)
    .slice(-12)
    .replace(/^\p{M}+/u, '');
  const phone: Inline = { kind: 'phone', text: PHONE, href: 'tel:+46812345678' };
  return {
    text: [{ kind: 'text', text }],
    strong: [{ kind: 'text', text: beginning, strong: true }],
    'strong words in a sentence': [
      { kind: 'text', text: `${end} ` },
      { kind: 'text', text: beginning, strong: true },
      { kind: 'text', text: ` ${end}` },
    ],
    number: [phone],
    'number in a sentence': [
      { kind: 'text', text: `${beginning} ` },
      phone,
      { kind: 'text', text: ` ${end}` },
    ],
    'address in a sentence': [
      { kind: 'text', text: `${beginning} ` },
      { kind: 'url', text: 'dinarattigheter.se/en', href: 'https://dinarattigheter.se/en' },
    ],
    'number in brackets': [{ kind: 'text', text: `${beginning} (` }, phone, { kind: 'text', text: ')' }],
    'hours before a number': [{ kind: 'text', text: `${beginning} (24/7): ` }, phone],
    'number and stop': [
      { kind: 'text', text: `${beginning} ` },
      phone,
      { kind: 'text', text: `. ${beginning}` },
    ],
    'figures in a sentence': [{ kind: 'text', text: `${beginning} 2026 ${end} 15` }],
    'span and share': [{ kind: 'text', text: `${beginning} 8-17, 50%, 22/11/2026. ${end}` }],
    'words in brackets': [{ kind: 'text', text: `${beginning} (${end}) [${end}].` }],
    'words in quotation marks': [{ kind: 'text', text: `${beginning} «${end}» “${end}”.` }],
    'foreign word in brackets': [{ kind: 'text', text: `${beginning} (IOM), ${end}` }],
  };
}

/**
 * What a reader is known to get wrong. Each entry has to be needed: when a reader learns it, its entry fails.
 */
const limits: readonly {
  readonly reader: string;
  readonly lang: RegExp;
  readonly kind: RegExp;
  readonly why: string;
}[] = [
  {
    reader: 'PDFium',
    lang: /^(ar|fa|ps|ckb|ur|ur-Aran|he|syr|dv)$/,
    kind: /^address/,
    why: 'PDFium puts the parts of an address between full stops into right-to-left order in such lines',
  },
];

const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'break' ? '' : inline.text)).join('');

describe('text of a PDF', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await testEngine();
  });

  it.each(declaration)('reads back whole: $lang in $font', async (sample) => {
    const kinds = paragraphs(sample);
    const texts = Object.values(kinds).map((content) => ({ type: 'P' as const, content }));
    const layout = buildPage(engine, { ...sample, fonts: notoFonts(sample.font), texts });
    expect(layout.problems).toEqual([]);
    const bytes = writePdf(engine, layout);

    expect((await checkPdf(bytes, { profile: 'screen' })).findings).toEqual([]);
    for (const [reader, read] of Object.entries(readers)) {
      const found = bareText((await read(bytes)).join(''));
      const lost = Object.keys(kinds).filter((kind) => !found.includes(bareText(textOf(kinds[kind] ?? []))));
      const known = limits.filter((limit) => limit.reader === reader && limit.lang.test(sample.lang));
      const expected = Object.keys(kinds).filter((kind) => known.some((limit) => limit.kind.test(kind)));
      expect(lost, `${reader} read ${found}`).toEqual(expected);
    }
  });

  it('gives the same bytes each time', () => {
    const sample = declaration.find(({ lang }) => lang === 'ur-Aran') as Sample;
    const write = (): Uint8Array => {
      const texts = [{ type: 'P' as const, content: [{ kind: 'text' as const, text: sample.text }] }];
      return writePdf(engine, buildPage(engine, { ...sample, fonts: notoFonts(sample.font), texts }));
    };
    expect(write()).toEqual(write());
  });

  it('shows spaces inside a number as plain spaces in left-to-right text', async () => {
    const texts = [{ type: 'P' as const, content: [{ kind: 'phone' as const, text: PHONE }] }];
    const page = { lang: 'sv', dir: 'ltr' as const, script: 'Latn', fonts: notoFonts('NotoSans'), texts };
    const bytes = writePdf(engine, buildPage(engine, page));
    for (const read of Object.values(readers)) expect((await read(bytes)).join('').trim()).toBe(PHONE);
  });

  it.each([
    ['fa', 'rtl', 'Arab', 'NotoSansArabic', 'همه\u200cجا شناخته\u200cشده'],
    ['bn', 'ltr', 'Beng', 'NotoSansBengali', 'কা\u200cউকে নির্যাতন'],
    ['ml', 'ltr', 'Mlym', 'NotoSansMalayalam', 'മാറരുത്\u200c. ആണ്\u200c, അത്'],
  ] as const)('keeps what parts the letters of a word: %s', async (lang, dir, script, font, text) => {
    const texts = [{ type: 'P' as const, content: [{ kind: 'text' as const, text }] }];
    const bytes = writePdf(engine, buildPage(engine, { lang, dir, script, fonts: notoFonts(font), texts }));
    for (const [reader, read] of Object.entries(readers))
      expect((await read(bytes)).join('').replace(/\s+/g, ' ').trim(), reader).toBe(text);
  });

  it.skipIf(!existsSync(PDFBOX))(
    'PDFBox reads a numeral after its word (needs libpdfbox2-java)',
    async () => {
      const words = ['المادة 1', 'دفعہ ۱۔', 'ماده 12', 'في 2026 كان العدد 15'];
      const texts = words.map((text) => ({ type: 'P' as const, content: [{ kind: 'text' as const, text }] }));
      const fonts = notoFonts('NotoSansArabic');
      const page = { lang: 'ar', dir: 'rtl' as const, script: 'Arab', fonts, texts };
      const folder = mkdtempSync(join(tmpdir(), 'pdfbox-'));
      const [pdf, txt] = [join(folder, 'page.pdf'), join(folder, 'page.txt')];
      writeFileSync(pdf, writePdf(engine, buildPage(engine, page)));
      const program = [
        '-cp',
        PDFBOX_JARS,
        'org.apache.pdfbox.tools.ExtractText',
        '-encoding',
        'UTF-8',
        pdf,
        txt,
      ];
      execFileSync('java', program, { stdio: 'ignore' });
      expect(readFileSync(txt, 'utf8').trim().split(/\s*\n/)).toEqual(words);
      rmSync(folder, { recursive: true });
    },
  );

  it('keeps the words whole that it hyphenates', async () => {
    const text = 'Människohandelsersättning';
    const hyphenated = 'Männi\u00adsko\u00adhandels\u00adersätt\u00adning';
    const texts = [{ type: 'P' as const, content: [{ kind: 'text' as const, text: hyphenated }] }];
    const page = {
      lang: 'sv',
      dir: 'ltr' as const,
      script: 'Latn',
      fonts: notoFonts('NotoSans'),
      texts,
      widthPt: 80,
    };
    const bytes = writePdf(engine, buildPage(engine, page));
    const found = bareText((await readers['pdf.js'](bytes)).join(''));
    expect(found).toBe(text);
    // PDFium marks a word broken at a soft hyphen with its own sign and joins it in searches.
    expect(
      bareText((await readers.PDFium(bytes)).join(''))
        .replaceAll('\ufffe', '')
        .replaceAll('\u0002', ''),
    ).toBe(text);
  });
});
