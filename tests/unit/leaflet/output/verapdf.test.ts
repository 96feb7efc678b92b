/** What veraPDF says of our files; skipped, with the reason, where there is no Java or no network. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishLeaflet, formats, layoutPanels, type Profile } from '../../../../src/leaflet/index.ts';
import type { SheetFormat } from '../../../../src/leaflet/types.ts';
import {
  box,
  cover,
  leaflet,
  list,
  logoInPixels,
  number,
  paragraph,
  part,
  qr,
  square,
  table,
  text,
  withFoot,
} from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';
import { findVeraPdf, judge } from '../../../support/verapdf.ts';

const engine = await testEngine();
const found = await findVeraPdf();

/** A leaflet with everything that has a tag, as many parts as the format has panels. */
function everything(lang: 'sv' | 'ar' | 'th', format: SheetFormat) {
  const [script, dir, words] = (
    {
      sv: ['Latn', 'ltr', 'Du har rätt till hjälp'],
      ar: ['Arab', 'rtl', 'لكم الحق في المساعدة الآن'],
      th: ['Thai', 'ltr', 'คุณมีสิทธิได้รับความช่วยเหลือ'],
    } as const
  )[lang];
  const link = {
    ...paragraph(words),
    content: [text(words, { href: 'https://example.org/' }), text(' 112. ')],
  };
  const logo = { kind: 'picture', picture: logoInPixels, alt: words, heightMm: 8 } as const;
  const isSmall = format.type === 'card';
  const parts = [
    cover(words, words),
    part(words, number(words, '112', words, 'urgent'), number(words, '114 14')),
    ...(isSmall
      ? []
      : [
          part(words, list('step', words, words), box(paragraph(words)), link),
          part(words, table([words, words], [words, words]), logo),
          withFoot(part(words, list('check', words)), qr(paragraph(words, 'small'))),
          part(words, paragraph(words)),
        ]),
  ];
  return leaflet(parts, { lang, dir, script, title: words, coverPicture: square, headPicture: square });
}

describe.skipIf('missing' in found)('veraPDF finds nothing', () => {
  const fonts = notoFonts('NotoSans', 'NotoSansArabic', 'NotoSansThai');
  const languages = ['sv', 'ar', 'th'] as const;
  /** Each format in one of the languages, in turn; paper of other sizes is the same format. */
  const made = async (profiles: readonly Profile[], folder: string): Promise<string[]> => {
    const files: string[] = [];
    const own = Object.values(formats).filter(({ sameAs }) => sameAs === undefined);
    for (const [at, format] of own.entries()) {
      const lang = languages[at % languages.length] ?? 'sv';
      const panels = layoutPanels(engine, everything(lang, format), format, fonts);
      for (const profile of profiles) {
        const { pdf } = await finishLeaflet(engine, panels, profile, 'x');
        if (pdf.length === 0) continue;
        files.push(join(folder, `${format.name}-${lang}-${profile}.pdf`));
        writeFileSync(files.at(-1) ?? '', pdf);
      }
    }
    return files;
  };

  it.each([
    ['ua1', ['screen', 'office']],
    ['2a', ['screen']],
  ] as const)('against %s in files for %s', { timeout: 120_000 }, async (flavour, profiles) => {
    const folder = mkdtempSync(join(tmpdir(), 'verapdf-'));
    try {
      const files = await made(profiles, folder);
      expect(files.length).toBeGreaterThanOrEqual(4 * profiles.length);
      expect('jar' in found && (await judge(found.jar, flavour, files))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.runIf('missing' in found)('veraPDF is not asked', () => {
  it.skip('missing' in found ? found.missing : '');
});
