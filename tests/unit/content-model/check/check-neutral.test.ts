/** Words that tell who is reading, where somebody else may see them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNeutral } from '../../../../src/content-model/check/check-neutral.ts';
import { parseTexts } from '../../../../src/content-model/texts/parsed-texts.ts';
import { contentFile, contentWith } from '../../../support/content-builder.ts';

const now = 'content/en/pages/now.mdx';
const real = { 'content/telling-words.yaml': readFileSync('content/telling-words.yaml', 'utf8') };

function problemsOf(changes: Readonly<Record<string, string | null>>) {
  const content = contentWith(changes);
  return checkNeutral(parseTexts(content), content);
}
const leaflet = (title: string, cover: string) => ({
  'content/sv/leaflets/adult.mdx': `---\ntitle: ${title}\n---\n\n# ${cover}\n\n## Ring\n\nMänniskohandel är ett brott.\n`,
});
const page = (tag: string, title: string) => ({
  [`content/${tag}/pages/now.mdx`]: `---\ntitle: ${title}\nlabel: x\nsummary: x\n---\n`,
});

describe('a telling word', () => {
  it.each([
    [
      'in a summary',
      { [now]: contentFile(now).replace('Who to call', 'Help against trafficking') },
      ['summary'],
    ],
    [
      'in a page’s title',
      { [now]: contentFile(now).replace('title: Help now', 'title: Trafficked?') },
      ['title'],
    ],
    ['in its label', { [now]: contentFile(now).replace('label: Help now', 'label: Traffickers') }, ['label']],
    ['in a leaflet’s title', leaflet('Människohandel', 'Bra att veta'), ['title']],
    ['on a leaflet’s cover', leaflet('Bra att veta', 'Mot människohandel'), ['part 1']],
    ['on both is one mistake', leaflet('Människohandel', 'Människohandel'), ['title']],
    ['in an address', { 'content/en/pages/trafficking.mdx': contentFile(now) }, ['']],
    ['of another language', page('ar', 'Against trafficking'), ['title']],
    ['divided by a soft hyphen', page('en', 'Anti-traf\u00adficking'), ['title']],
    ['inside a leaflet', leaflet('Bra att veta', 'Bra att veta'), []],
    [
      'in a description',
      { [now]: contentFile(now).replace('description: ', 'description: Trafficking. ') },
      [],
    ],
    ['in keywords', { [now]: contentFile(now).replace('label: ', 'keywords: [trafficking]\nlabel: ') }, []],
  ])('%s', (_name, changes, places) => {
    const problems = problemsOf(changes as Record<string, string>);
    expect(
      problems.map(({ code, where: { field, part } }) => [code, field ?? (part ? `part ${part}` : '')]),
    ).toEqual(places.map((place) => ['title-not-neutral', place]));
  });

  it.each([
    ['en', 'Help for victims of human trafficking'],
    ['en', 'When you sell sex'],
    ['sv', 'För dig som exploateras'],
    ['sv', 'Sexarbete och dina rättigheter'],
    ['ar', 'ضحايا الاتجار بالبشر'],
    ['ar', 'إذا كنت ضحية استغلال'],
    ['ro', 'Victimele traficului de persoane'],
    ['ro', 'Dacă sunteți exploatat'],
    ['uk', 'Протидія торгівлі людьми'],
    ['uk', 'Якщо вас експлуатують'],
    ['th', 'ความช่วยเหลือเรื่องการค้ามนุษย์'],
    ['tr', 'İNSAN TİCARETİ'],
    ['zh-Hans', '被剥削的人'],
  ])('is found, written in %s: %s', (_, title) => {
    const content = contentWith({ ...real, ...page('en', title) });
    expect(checkNeutral(parseTexts(content), content).map(({ code }) => code)).toContain('title-not-neutral');
  });

  it('is asked for in every language', () => {
    expect(problemsOf({ 'content/telling-words.yaml': 'en: [traffick]\nsv: [handel]\n' })).toMatchObject([
      { code: 'telling-words-missing', level: 'warning', says: expect.stringContaining('Arabic') },
    ]);
    const inTwoScripts = { ...contentWith(), locales: ['ar', 'en', 'sr-Latn', 'sv'] };
    const missing = (list: string) =>
      checkNeutral(new Map(), {
        ...inTwoScripts,
        files: new Map([
          ['content/telling-words.yaml', `en: [traffick]\nsv: [handel]\nar: [اتجار]\n${list}`],
        ]),
      }).map(({ code }) => code);
    expect(missing('')).toEqual(['telling-words-missing']);
    expect(missing('sr: [trgovin]\n')).toEqual([]);
    expect(missing('sr-Latn: [trgovin]\n')).toEqual([]);
    expect(problemsOf({ 'content/telling-words.yaml': null })).toMatchObject([{ code: 'file-missing' }]);
  });
});
