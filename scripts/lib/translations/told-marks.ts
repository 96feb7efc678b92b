/** What a reviewer found, for whoever mends it. */
import type { Facts } from '../../../src/content-model/facts/read-facts.ts';
import { sourceLocale } from '../../../src/content-model/files/content-files.ts';
import type { JudgedMarks, WrongUnit } from '../../../src/content-model/review/judge-marks.ts';
import { asRead, lettersOf } from '../../../src/content-model/review/reviewed-units.ts';
import { translationFile } from '../../../src/content-model/translation/translation-state.ts';

/** Her marks as text: a block for each sentence that she calls wrong, and what to do. */
export function toldMarks({ right, wrong, unmarked }: JudgedMarks, facts: Facts, locale: string): string {
  const blocks = wrong.map((one) => blockOf(one, facts, locale));
  const [first] = wrong;
  const next = first
    ? `Change the words in their files; a better word often belongs in other sentences too. Then note whose they are: npm run translations -- --stamp ${locale} '${first.reviewed.name}' --by "NAME"\n`
    : '';
  return [
    ...blocks,
    `${locale}: ${right} right, ${wrong.length} wrong, ${unmarked} without a mark. Nothing was written.\n`,
    next,
    `When a native speaker has read all of it, people say so in \`reviewedBy\` in ${translationFile(locale)}; no command does.\n`,
  ].join('');
}

function blockOf({ path, reviewed, what, better }: WrongUnit, facts: Facts, locale: string): string {
  const { unit } = reviewed;
  const file = path.startsWith('locales/') ? path : `content/${locale}/${path}`;
  const line = (name: string, words: string) => (words === '' ? [] : [`  ${name.padEnd(9)} ${bare(words)}`]);
  return [
    `${file}  #${unit.id}  ${unit.seenAt ?? ''}`.trimEnd(),
    ...line('English', lettersOf(asRead(unit.source, facts, sourceLocale))),
    ...line('it says', lettersOf(asRead(unit.target ?? [], facts, locale))),
    ...line('wrong', what),
    ...line('better', better),
    '\n',
  ].join('\n');
}

/** On one line, and without what would steer the terminal. */
const bare = (words: string): string => words.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ');
