import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/leaflet/engine.ts';
import { formats } from '../../../../src/leaflet/formats/index.ts';
import { layoutLeaflet } from '../../../../src/leaflet/layout-leaflet.ts';
import { checkPdf } from '../../../../src/leaflet/output/check-pdf.ts';
import { writePdf } from '../../../../src/leaflet/output/write-pdf.ts';
import type { LeafletContent, Profile, SheetFormat } from '../../../../src/leaflet/types.ts';
import { declaration, type Sample } from '../../../support/declaration.ts';
import {
  box,
  cover,
  heading,
  leaflet,
  list,
  number,
  paragraph,
  part,
  qr,
  scene,
  showCard,
  stampBox,
  withFoot,
} from '../../../support/leaflet-builder.ts';
import { notoFonts, testEngine } from '../../../support/noto.ts';
import { bareText, readers } from '../../../support/read-pdf.ts';

/** A leaflet with every kind of block, in the words of the sample. */
function wholeLeaflet({ text, lang, dir, script }: Sample): LeafletContent {
  const words = text.split(/(?<=[ ，、])/);
  const short = words.slice(0, 3).join('').trim().slice(0, 24);
  return leaflet(
    [
      cover(short, short),
      part(short, list('waymark', short, short), showCard(paragraph(short))),
      part(short, number(short, '112', short, 'urgent'), number(short, '020-390 000', short)),
      part(short, heading(short, 3), list('step', short, short), list('check', short)),
      part(short, box(paragraph(short)), scene(paragraph(short))),
      withFoot(
        part(short, stampBox(paragraph(short, 'small')), paragraph(text)),
        qr(paragraph(short, 'small')),
      ),
    ],
    { lang, dir, script },
  );
}

const languages = ['sv', 'ar', 'ur-Aran', 'th', 'my', 'bn', 'zh-Hans'];
const samples = declaration.filter(({ lang }) => languages.includes(lang));
const format = formats['a4-letterfold'] as SheetFormat;

describe('a whole leaflet', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await testEngine();
  });

  for (const profile of ['screen', 'office', 'press'] as const satisfies readonly Profile[]) {
    it.each(samples)(`${profile}, $lang: keeps the standards`, async (sample) => {
      const layout = layoutLeaflet(engine, wholeLeaflet(sample), format, profile, notoFonts(sample.font));
      const bytes = writePdf(engine, layout);
      expect((await checkPdf(bytes, { profile })).findings).toEqual([]);
    });
  }

  it.each(samples)('$lang: reads back its running text and its numbers', async (sample) => {
    const layout = layoutLeaflet(engine, wholeLeaflet(sample), format, 'screen', notoFonts(sample.font));
    const bytes = writePdf(engine, layout);
    for (const [reader, read] of Object.entries(readers)) {
      const found = bareText((await read(bytes)).join(''));
      for (const words of [sample.text, '020-390 000', '112']) {
        expect(found.includes(bareText(words)), `${reader}: ${words} in ${found}`).toBe(true);
      }
    }
  });
});
