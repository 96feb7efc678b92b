/**
 * The first numbers as HTML for other people's pages. It needs no script and no style, loads nothing and has no `style`, so
 * that it fits under any security policy; the two marks let a program find it again.
 */
import type { NumbersV1 } from '../../content-model/published/numbers.ts';
import { asSentence, separators } from '../../i18n/writing/punctuation.ts';
import { escapeXml } from './xml.ts';

/** Stand around the HTML, in every language, for ever. */
const MARKS = { begins: '<!-- vagvisare -->', ends: '<!-- /vagvisare -->' } as const;

/** @param words - Words of the interface. */
export function numbersHtml(
  { lang, dir, title, numbers, more }: Omit<NumbersV1, 'html'>,
  words: { readonly fromAbroad: string; readonly notConfirmed: string },
): string {
  const link = ({ href, shown }: { readonly href: string; readonly shown: string }) =>
    `<a href="${escapeXml(href)}"><bdi dir="ltr">${escapeXml(shown)}</bdi></a>`;
  const lines = numbers.map(({ label, call, fromAbroad, facts, confirmed, check }) => {
    const said = [
      ...(fromAbroad === null
        ? []
        : [escapeXml(words.fromAbroad + separators(lang).colon) + link(fromAbroad)]),
      ...facts.map(escapeXml),
    ];
    const checked = confirmed ? check : `${asSentence(lang, words.notConfirmed)} ${check}`;
    return [
      '    <li>',
      `      <strong>${escapeXml(label)}</strong>: ${link(call)}<br>`,
      ...(said.length === 0 ? [] : [`      ${said.join(' · ')}<br>`]),
      `      <small>${escapeXml(checked)}</small>`,
      '    </li>',
    ];
  });
  return [
    MARKS.begins,
    `<section class="vagvisare" lang="${lang}" dir="${dir}">`,
    `  <h2>${escapeXml(title)}</h2>`,
    '  <ul>',
    ...lines.flat(),
    '  </ul>',
    `  <p><a href="${escapeXml(more.url)}" hreflang="${lang}" rel="noreferrer">${escapeXml(more.label)}</a></p>`,
    '</section>',
    MARKS.ends,
    '',
  ].join('\n');
}
