/** What is known while a text becomes a leaflet: its options, the records it has used so far, its problems. */
import type { Language } from '../../i18n/languages.ts';
import type { Problem } from '../../leaflet/problems.ts';
import type { LeafletContent, Picture } from '../../leaflet/types.ts';
import type { Contact } from '../contacts/contact.ts';
import { shortNumbersOf } from '../contacts/dialling.ts';
import { checkContactUse, checkRightUse } from '../facts/publishing.ts';
import type { Facts } from '../facts/read-facts.ts';
import type { Where } from '../problems/problem.ts';
import type { Right } from '../records/right.ts';
import type { Author } from '../wording/check-characters.ts';
import type { ContactWords } from '../words/contact-words.ts';

/** Interface words that leaflets use; keys of `locales/<locale>.json`. */
export type LeafletKey =
  | 'leaflet.edition'
  | 'leaflet.validUntil'
  | 'leaflet.readMore'
  | 'leaflet.stamp'
  | 'leaflet.show'
  | 'leaflet.penBox'
  | 'leaflet.checked'
  | 'leaflet.draft'
  | 'leaflet.draftNotReviewed'
  | 'leaflet.notReviewed'
  | 'leaflet.notReviewedBrief'
  | 'contact.dayAndNight'
  | 'contact.free'
  | 'contact.notFree'
  | 'contact.anonymous'
  | 'contact.fromAbroadNumber'
  | 'contact.inSwedenNumber'
  | 'contact.publicHolidays'
  | 'contact.closed';

/** Looks interface words up in one language. */
export type SayLeaflet = (key: LeafletKey, values?: Readonly<Record<string, string>>) => string;

/** Everything a text needs to become a leaflet. */
export interface LeafletOptions {
  readonly facts: Pick<Facts, 'contacts' | 'rights' | 'terms' | 'site'>;
  /** Language of the text. */
  readonly language: Pick<Language, 'tag' | 'lang' | 'dir' | 'script'>;
  /** Words of the interface, said in the language of the text, or in {@link wordsLanguage}. */
  readonly say: SayLeaflet;
  /** Language that {@link say} speaks, where the text's own language has none (a stranger's leaflet). */
  readonly wordsLanguage?: Pick<Language, 'tag' | 'lang' | 'dir'>;
  /** Drawings by name. `mark` and `landscape-cover` are used on the cover where they exist. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** What each drawing shows, from `pictures` in `locales/<locale>.json`. */
  readonly pictureWords: Readonly<Record<string, string>>;
  readonly contactWords: Readonly<Record<string, ContactWords>>;
  /** Sentences of cards to show, in the leaflet's language and in Swedish; undefined if Swedish could not be read. */
  readonly phrases: {
    readonly reader: Readonly<Record<string, string>>;
    readonly swedish: Readonly<Record<string, string>> | undefined;
  };
  /** Name of the leaflet in addresses: `adult`. */
  readonly leafletName: string;
  /** Whom it is for where the text's front matter does not say; for adults without either. */
  readonly audience?: 'adult' | 'child';
  /** How many panels the format has; without it, any number of parts shares them. */
  readonly panelCount?: number;
  /** Side of QR codes on paper, their quiet zone included, mm; 25 without. */
  readonly qrMm?: number;
  /** Page that the code of `<SiteLink />` leads to, where a person reads it aloud; the front page without. */
  readonly heardPage?: 'now' | 'young' | undefined;
  /** Height of the box for a stamp, mm; 38 without. */
  readonly stampMm?: number;
  /** Little room, as on a card: numbers without their small print, the edition as its bare code, short dates. */
  readonly isBrief?: boolean;
  /** Whether the words of a code stand under it, where an address has no room. */
  readonly isUnderCode?: boolean;
  /** Whether the format has strips to tear off. */
  readonly hasStrips?: boolean;
  readonly author?: Author;
  /** Day by which checks are judged to be overdue; without it none is. Changes no output. */
  readonly today?: string;
  /** Rights that the whole leaflet rests on besides those it names: their dates count too. */
  readonly restsOn?: readonly string[];
  /** Edition of the sheet in many languages that it stands on; its own without. */
  readonly shared?: SharedEdition;
  /** Whether somebody who speaks the language has read the text. `false` is said in print. */
  readonly isReviewed?: boolean;
  /** Nobody has read what a machine wrote in a language that machines write badly: every panel says that it is a draft. */
  readonly isDraft?: boolean;
  /** The source text has changed since: the cover says that this is a draft. */
  readonly isStale?: boolean;
  readonly printHints?: NonNullable<LeafletContent['printHints']>;
}

/** The edition of a sheet in many languages, and the last day on which all of them are within their checks. */
export interface SharedEdition {
  readonly edition: string;
  readonly validUntil: string | undefined;
}

/** One leaflet on its way. */
export class LeafletDraft {
  readonly options: LeafletOptions;
  readonly problems: Problem[] = [];
  readonly contactsUsed = new Set<string>();
  readonly rightsUsed = new Set<string>();
  /** Contacts whose card shows the number for callers outside Sweden. */
  readonly calledFromAbroad = new Set<string>();
  /** Edition code; empty in the passes that it is computed from. */
  readonly edition: string;
  /** Digits of the records' short numbers. */
  readonly shortNumbers: ReadonlySet<string>;
  /** Part that is being made, in reading order from 1. */
  part = 1;
  /** Whether it holds several cards to show: its title says what they are for, once. */
  holdsCards = false;
  /** Scenes so far: their tints take turns. */
  scenes = 0;
  private readonly file: string;
  private readonly whole: LeafletDraft | undefined;
  private readonly refused = new Set<string>();

  /** @param whole - A finished pass over the same text: it knows every record that the leaflet uses. */
  constructor(file: string, options: LeafletOptions, edition: string, whole?: LeafletDraft) {
    this.file = file;
    this.options = options;
    this.edition = edition;
    this.shortNumbers = shortNumbersOf(options.facts.contacts);
    this.whole = whole;
  }

  /** A line of the text as the place of a problem. */
  at(line: number): Where {
    return { file: this.file, line, locale: this.options.language.tag, part: this.part };
  }

  /** A contact by id, noted as used; nothing, and a problem, if it may not be printed. */
  useContact(id: string, line: number): Contact | undefined {
    const { facts, today } = this.options;
    if (this.refused.has(id)) return undefined;
    const problems = checkContactUse(facts as Facts, id, 'leaflet', this.at(line), today);
    if (problems.length > 0) {
      this.refused.add(id);
      this.problems.push(...problems);
      return undefined;
    }
    this.contactsUsed.add(id);
    return facts.contacts.get(id);
  }

  /** Notes that the leaflet rests on a right. */
  useRight(id: string, line: number): void {
    if (this.rightsUsed.has(id)) return;
    this.rightsUsed.add(id);
    const { facts, today } = this.options;
    this.problems.push(...checkRightUse(facts as Facts, id, this.at(line), today));
  }

  /** The last day on which a record that it shows was checked. */
  newestCheck(): string | undefined {
    return this.recordsUsed()
      .map((record) => record.checked.on)
      .sort()
      .at(-1);
  }

  /** Records that the leaflet uses, for the dates of their checks. */
  recordsUsed(): readonly (Contact | Right)[] {
    const { contacts, rights } = this.options.facts;
    const { contactsUsed, rightsUsed } = this.whole ?? this;
    const found = [
      ...[...contactsUsed].map((id) => contacts.get(id)),
      ...[...rightsUsed].map((id) => rights.get(id)),
    ];
    return found.filter((record) => record !== undefined);
  }
}
