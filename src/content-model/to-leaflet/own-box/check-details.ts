/** What an organisation wrote is checked as strictly as our records, before it meets paper. */
import { digitsLeft } from '../../../i18n/digits.ts';
import type { Problem } from '../../../leaflet/problems.ts';
import { findPhone, readPhoneIn } from '../../contacts/phone.ts';
import { readPlainHours } from '../../hours/plain-hours.ts';
import { readLogo } from '../../pictures/logo.ts';
import { logoProblems } from '../../problems/logo-problems.ts';
import {
  detailTooLong,
  digitUnknown,
  hoursImpossible,
  phoneInText,
  tellingDetail,
  webAddressUnreadable,
} from '../../problems/number-problems.ts';
import { codePointOf } from '../../wording/check-characters.ts';
import { checkWords } from '../../wording/check-run.ts';
import { splitAtFixed } from '../../wording/fixed-stretches.ts';
import { tellingPiece } from '../../wording/telling-words.ts';
import { addressProblems } from '../guest-text.ts';
import { LONGEST, type OwnDetails, webAddress, worded } from './own-details.ts';

/**
 * What is wrong with what was written. Each problem names its field.
 *
 * @param details - Tidied by `tidyDetails`.
 * @param telling - Pieces of words that a paper which others may see never shows.
 */
export function checkOwnDetails(details: OwnDetails, telling: readonly string[]): readonly Problem[] {
  const at = (field: string) => ({ file: '', field });
  const tooLong = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).flatMap((field) =>
    details[field].length > LONGEST[field] ? [detailTooLong(at(field), field, LONGEST[field])] : [],
  );
  const words = worded.flatMap((field) => {
    const phone = findPhone(details[field], details.country);
    const piece = tellingPiece(details[field], telling);
    return [
      ...checkWords(details[field], at(field), { author: 'anyone' }),
      ...(phone === undefined ? [] : [phoneInText(at(field), phone)]),
      ...(piece === undefined ? [] : [tellingDetail(at(field), piece)]),
      ...splitAtFixed(details[field]).flatMap(({ kind, text }) =>
        kind === 'address' ? addressProblems(text, at(field)) : [],
      ),
    ];
  });
  const digits = [...worded, 'phone' as const, 'web' as const].flatMap((field) =>
    digitsLeft(details[field])
      .slice(0, 1)
      .map((digit) => digitUnknown(at(field), digit, codePointOf(digit))),
  );
  const phone = details.phone.trim();
  const read = phone === '' ? undefined : readPhoneIn(phone, details.country, at('phone'));
  const hours = readPlainHours(details.hours);
  return [
    ...tooLong,
    ...words,
    ...webProblems(details.web.trim(), telling),
    ...logoProblemsOf(details),
    ...digits,
    ...(read && 'problem' in read ? [atCountry(read.problem)] : []),
    ...(hours && 'impossible' in hours ? [hoursImpossible(at('hours'), hours.impossible)] : []),
  ];
}

/** A country that is missing is written in its own field. */
const atCountry = (problem: Problem): Problem =>
  problem.code === 'phone-no-country' ? { ...problem, where: { file: '', field: 'country' } } : problem;

function webProblems(web: string, telling: readonly string[]): readonly Problem[] {
  if (web === '') return [];
  const where = { file: '', field: 'web' };
  const piece = tellingPiece(web, telling);
  return [
    ...(webAddress(web) === undefined ? [webAddressUnreadable(where, web)] : addressProblems(web, where)),
    ...(piece === undefined ? [] : [tellingDetail(where, piece)]),
  ];
}

/** A logo without a name would tell nothing to whoever does not see it. */
function logoProblemsOf({ logo, name }: OwnDetails): readonly Problem[] {
  if (logo === '') return [];
  const { problems } = readLogo(logo, { file: '', field: 'logo' });
  return [...problems, ...(name.trim() === '' ? [logoProblems.noName({ file: '', field: 'name' })] : [])];
}
