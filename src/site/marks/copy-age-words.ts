/** How old the copies are that a fact was read in, in a reader's words. */
import type { CopyDate } from '../../content-model/contacts/copy-age.ts';
import { formatPartOfTime } from '../../i18n/format.ts';
import type { Reader } from '../content/reader.ts';

const keys = {
  on: 'sources.copyOn',
  about: 'sources.copyAbout',
  before: 'sources.copyBefore',
  after: 'sources.copyAfter',
} as const;

/** “copy from 2018”; “copy without a date” where no copy has one. */
export function copyAge({ language, t }: Pick<Reader, 'language' | 't'>, copy: CopyDate | undefined): string {
  if (copy === undefined) return t('sources.copyUndated');
  return t(keys[copy.is], { date: formatPartOfTime(language.tag, copy.date) });
}
