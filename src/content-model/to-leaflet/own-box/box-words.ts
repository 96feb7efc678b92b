/** What is printed besides what was written: the words of the leaflet's language, read hours, emergency number, second language. */
import type { Inline, LeafletContent, Picture } from '../../../leaflet/types.ts';
import { hoursText, timesText } from '../../hours/hours-text.ts';
import { readPlainHours } from '../../hours/plain-hours.ts';
import { readLogo } from '../../pictures/logo.ts';
import type { PrintedWords } from '../../published/composer-material.ts';
import type { OwnDetails } from './own-details.ts';

/** What is printed besides what was written, in the leaflet's language. */
export interface BoxWords {
  /** “Added by the embassy …” or “… by the organisation …”, that is: not covered by the check of the edition. */
  readonly added: string;
  /** The same where there is little room, as on a card. */
  readonly addedBrief: string;
  /** Hours that could be read, in words: “Mon–Fri 09:00–12:00”, a line each. */
  readonly hours?: readonly string[];
  /** The country's emergency number with what it is; nothing where none may be printed. */
  readonly emergency?: { readonly label: string; readonly numbers: readonly string[] };
  readonly second?: SecondLanguage;
  /** With what it is for readers who do not see it. */
  readonly logo?: { readonly picture: Picture; readonly alt: string };
  /** That rights were left out, and where all of them are; only where some were. */
  readonly shortened?: { readonly says: string; readonly url: string };
}
/** Where to turn, in a second language: words of the sheet in many languages. */
export interface SecondLanguage extends Pick<PrintedWords, 'lang' | 'dir' | 'endonym' | 'url'> {
  /** One sentence, and a number with what it is for; only its address where there is no room. */
  readonly says?: readonly Inline[];
}

/** What the words of a box are put together from. */
export interface BoxMaterial {
  /** By language; a sheet in many languages has the English ones. */
  readonly words: Readonly<Record<string, PrintedWords>>;
  /** Emergency numbers of a country that may be printed. */
  readonly countries: readonly { readonly code: string; readonly emergency: readonly string[] }[];
}

/**
 * The words of a box.
 *
 * @param locale - Language of the leaflet.
 * @param says - Where to turn, in the second language ({@link saysIn}).
 */
export function boxWords(
  details: OwnDetails,
  locale: string,
  material: BoxMaterial,
  says?: readonly Inline[],
): BoxWords {
  const tag = material.words[locale] ? locale : 'en';
  const language = material.words[tag];
  const hours = readPlainHours(details.hours);
  const numbers = emergencyNumbers(details, material);
  const second = secondLanguage(details, locale, material);
  const by = language?.addedBy[details.mission === '' ? 'organisation' : 'mission'];
  const logo = details.logo === '' ? null : readLogo(details.logo, { file: '' }).picture;
  return {
    added: by?.whole ?? '',
    addedBrief: by?.brief ?? '',
    ...(hours && 'hours' in hours
      ? { hours: hoursText(tag, hours.hours).map(({ days, spans }) => `${days} ${timesText(tag, spans)}`) }
      : {}),
    ...(numbers.length > 0
      ? { emergency: { label: emergencyLabel(language, details.country), numbers } }
      : {}),
    ...(second ? { second: { ...second, ...(says ? { says } : {}) } } : {}),
    ...(logo
      ? { logo: { picture: logo, alt: (language?.logo ?? '').replace('{{name}}', details.name.trim()) } }
      : {}),
    ...(details.without.length > 0 && language
      ? { shortened: { says: language.shortened, url: `${language.url}rights/` } }
      : {}),
  };
}

const emergencyNumbers = (
  { emergency, country }: OwnDetails,
  { countries }: BoxMaterial,
): readonly string[] => (emergency ? (countries.find(({ code }) => code === country)?.emergency ?? []) : []);

function emergencyLabel(language: PrintedWords | undefined, country: string): string {
  const name = new Intl.DisplayNames([language?.lang ?? 'en'], { type: 'region' }).of(country) ?? country;
  return `${language?.emergencyIn.replace('{{country}}', name)}:`;
}

/** The language that is wanted besides the leaflet's own. */
export const secondLanguage = (
  { second }: OwnDetails,
  locale: string,
  { words }: BoxMaterial,
): PrintedWords | undefined => (second === locale ? undefined : words[second]);

/**
 * One sentence and a number, in a language.
 *
 * @param sheet - The sheet in many languages, which says in each where to turn.
 */
export function saysIn(sheet: LeafletContent, lang: string): readonly Inline[] {
  const blocks =
    sheet.parts.find(({ role, language }) => role === undefined && language?.lang === lang)?.blocks ?? [];
  return blocks.flatMap((block): readonly Inline[] => {
    if (block.kind === 'paragraph') return [...block.content, { kind: 'text', text: ' ' }];
    if (block.kind !== 'number') return [];
    return [...block.label, { kind: 'text', text: ': ' }, { ...block.number, strong: true }];
  });
}
