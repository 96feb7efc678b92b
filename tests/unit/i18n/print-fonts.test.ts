/** Which fonts set a content: every letter finds one, in the forms of its language. */
import { expect, it } from 'vitest';
import { contentFamilies } from '../../../src/i18n/print-fonts.ts';

/** Families of an English leaflet with a line in a language, and those that come first in that line. */
function familiesOf(lang: string, text: string) {
  const content = { script: 'Latn', audience: 'adult', line: { lang, text } } as const;
  const { families, byLanguage } = contentFamilies(content);
  const names = (list: readonly { readonly family: string }[] = []) =>
    list.map(({ family }) => family.replace('Noto Sans ', '')).filter((name) => name !== 'Noto Sans');
  const own = names(byLanguage.get(lang));
  return { all: names(families), first: own.length > 0 ? own : names(families).slice(0, 1) };
}

it.each([
  ['und', 'スウェーデン大使館', 'JP'],
  ['und', '주한 스웨덴 대사관', 'KR'],
  ['und', '北京市', 'SC'],
  ['ja', 'スウェーデン大使館', 'JP'],
  ['ja-Jpan', '東京都港区', 'JP'],
  ['zh-Hant', '臺北市', 'TC'],
  ['ko', '서울 大使館', 'KR'],
  ['zh-Hans', '北京市', 'SC'],
])('sets what is in “%s”, “%s”, in Noto Sans %s', (lang, text, family) => {
  expect(familiesOf(lang, text).first).toEqual([family]);
});

it.each([
  ['child', 'Noto Sans Thai Looped'],
  ['adult', 'Noto Sans Thai'],
] as const)('sets a Thai leaflet for the audience “%s” in %s', (audience, family) => {
  expect(contentFamilies({ script: 'Thai', audience }).families[0]?.family).toBe(family);
});

it('has kana and Hangul also where the language is said to be another', () => {
  expect(familiesOf('zh-Hans', 'スウェーデン大使館').all).toContain('JP');
  expect(familiesOf('ja', '주한 스웨덴').all).toContain('KR');
});
