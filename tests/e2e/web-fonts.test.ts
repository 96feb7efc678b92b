/** Letters served with pages, in a browser on a phone that has only Latin letters, and on one that has all. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/lib/hosting/serve-folder.ts';
import { writeWebFonts } from '../../scripts/lib/site/write-web-fonts.ts';
import { writeWhole } from '../../scripts/lib/terminal/files.ts';
import { languageOf } from '../../src/i18n/languages.ts';
import { bundledLetters, familyOf, fontFile } from '../../src/i18n/scripts.ts';
import { scriptStyles } from '../../src/site/styles/script-styles.ts';
import { launchBrowser } from '../support/browser.ts';
import { siteFolder } from '../support/serve.ts';

const texts: Readonly<Record<string, string>> = {
  am: 'የሰው ልጅ ሁሉ ሲወለድ ነጻና በክብርና በመብትም እኩልነት ያለው ነው።',
  ti: 'ብመንፅር ክብርን መሰልን ኩሎም ሰባት እንትውለዱ ነፃን ማዕሪን እዮም።',
  bn: 'সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে।',
  my: 'လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း၊ မွေးဖွားလာသူများ ဖြစ်သည်။',
  km: 'មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។',
  lo: 'ມະນຸດທຸກຄົນເກີດມາມີກຽດສັກສີ, ສິດທິ, ເສລີພາບ ແລະຄວາມສະເໝີພາບເທົ່າທຽມກັນ.',
  ta: 'மனிதப் பிறிவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்.',
  pa: 'ਸਾਰਾ ਮਨੁੱਖੀ ਪਰਿਵਾਰ ਆਪਣੀ ਮਹਿਮਾ, ਸ਼ਾਨ ਅਤੇ ਹੱਕਾਂ ਦੇ ਪੱਖੋਂ ਜਨਮ ਤੋਂ ਹੀ ਆਜ਼ਾਦ ਹੈ।',
  gu: 'પ્રતિષ્ઠા અને અધિકારોની દૃષ્ટિએ સર્વ માનવો જન્મથી સ્વતંત્ર અને સમાન હોય છે.',
  te: 'ప్రతిపత్తిస్వత్వముల విషయమున మానవులెల్లరును జన్మతః స్వతంత్రులును సమానులును నగుదురు.',
  kn: 'ಎಲ್ಲಾ ಮಾನವರೂ ಸ್ವತಂತ್ರರಾಗಿಯೇ ಜನಿಸಿದ್ದಾರೆ.',
  ml: 'മനുഷ്യരെല്ലാവരും തുല്യാവകാശങ്ങളോടും അന്തസ്സോടും സ്വാതന്ത്ര്യത്തോടുംകൂടി ജനിച്ചവരാണ്‌.',
  si: 'සියලු මනුෂ්‍යයෝ නිදහස්ව උපත ලබා ඇත.',
  dv: 'ހުރިހާ އިންސާނުން ވެސް އުފަންވަނީ، މިނިވަންކަމުގައެވެ.',
  aii: 'ܟܠ ܒܪܢܫܐ ܒܪܝܠܗ ܚܐܪܐ.',
  bo: 'འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས་ཆེ་མཐོངས་རང་དབང་ཡོད།',
  ps: 'ټول ښځې ډېرې ګړندۍ',
  ckb: 'ڕێ لەم شوێنە، ڵ ۆ',
  sv: 'Alla människor är födda fria',
};
const languages = Object.keys(texts).flatMap((tag) => languageOf(tag) ?? []);
const atRisk = languages.filter((language) => bundledLetters(language) !== undefined);

let dist: string;
let site: Awaited<ReturnType<typeof serveFolder>>;
let browsers: readonly Browser[] = [];
let poor: Page;
let rich: Page;
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'web-fonts-'));
  const css = `:root{--latin:system-ui,sans-serif}${scriptStyles(languages)
    .styles.map(({ css }) => css)
    .join('')}`;
  for (const { tag, lang, dir, script } of languages) {
    writeWhole(
      join(dist, tag, 'index.html'),
      `<!doctype html><html lang="${lang}" dir="${dir}" class="${script}"><head><meta charset="utf-8"><style>${css}</style></head><body><p>${texts[tag]} 112</p></body></html>`,
    );
  }
  for (const file of ['404.html', 'icon.svg']) cpSync(join(siteFolder, file), join(dist, file));
  const { problems } = await writeWebFonts(dist, languages);
  expect(problems).toEqual([]);
  for (const { tag, script } of atRisk) {
    cpSync(join('node_modules', fontFile(familyOf(script), 400)), join(dist, `whole/${tag}.ttf`));
    const page = readFileSync(join(dist, tag, 'index.html'), 'utf8');
    const whole = page.replace(/src:local.*?format\("woff2"\)/, `src:url(/whole/${tag}.ttf)`);
    writeWhole(join(dist, 'whole', tag, 'index.html'), whole);
  }
  site = await serveFolder(dist, 0);
  const folder = '@expo-google-fonts';
  browsers = [await launchBrowser([], [`${folder}/noto-sans`]), await launchBrowser([], [folder])];
  const pages = browsers.map((browser) => browser.newPage({ viewport: { width: 360, height: 640 } }));
  [poor, rich] = (await Promise.all(pages)) as [Page, Page];
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  site.server.close();
  rmSync(dist, { recursive: true });
});

/** What a phone asks for when it opens a page, which fonts it draws the text with, and what that looks like. */
async function see(page: Page, address: string) {
  const asked: string[] = [];
  const refused: string[] = [];
  page.removeAllListeners();
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(`http://127.0.0.1:${site.port}/${address}/`);
  await page.evaluate('document.fonts.ready');
  const picture = await page.locator('p').screenshot();
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = await tools.send('DOM.getDocument');
  const { nodeId } = await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
  const { fonts } = await tools.send('CSS.getPlatformFontsForNode', { nodeId });
  await tools.detach();
  return { asked: asked.filter((path) => !path.includes('icon')), refused, fonts, picture };
}

describe('a phone with Latin letters only', () => {
  it.each(atRisk)(
    '$english: asks for one file, and looks as with the whole font',
    async ({ tag, rareLetters }) => {
      const { asked, fonts, refused, picture } = await see(poor, tag);
      expect(asked).toEqual([`/${tag}/`, expect.stringMatching(/^\/_astro\/\w+\.woff2$/)]);
      expect(refused).toEqual([]);
      expect(fonts.filter(({ isCustomFont }) => isCustomFont)).toHaveLength(1);
      // The other letters of Arabic script are the phone's own, and this one has none.
      if (rareLetters !== undefined) return;
      const whole = await see(poor, `whole/${tag}`);
      expect(whole.asked).toContain(`/whole/${tag}.ttf`);
      expect(picture.equals(whole.picture)).toBe(true);
    },
  );

  it('Swedish: asks for the page alone', async () => {
    expect((await see(poor, 'sv')).asked).toEqual(['/sv/']);
  });
});

describe('a phone that has the script', () => {
  it.each(atRisk)('$english: asks for the page alone', async ({ tag }) => {
    const { asked, fonts } = await see(rich, tag);
    expect(asked).toEqual([`/${tag}/`]);
    expect(fonts.map(({ familyName }) => familyName).join()).toContain('Noto');
  });
});

it('serves the file as one that never changes', async () => {
  const [path = ''] = /\/_astro\/\w+\.woff2/.exec(readFileSync(join(dist, 'am/index.html'), 'utf8')) ?? [];
  const response = await fetch(`http://127.0.0.1:${site.port}${path}`);
  expect(response.headers.get('Cache-Control')).toContain('immutable');
  expect(response.headers.get('Content-Type')).toBe('font/woff2');
});
