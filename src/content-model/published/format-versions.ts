/**
 * What changed in the format of the published data: names, meanings and types of their fields, and which files there are. What
 * changed in the facts themselves is in `content/changes.yaml`.
 */

/** A version of the format of everything that `public-files.ts` lists. */
export interface FormatVersion {
  /**
   * As in semantic versioning: the second number grows when something is added, the third when something is put right. The
   * first is the number in `/api/v1/`, and never changes there.
   */
  readonly version: `1.${number}.${number}`;
  /** Day on which it came. */
  readonly on: string;
  readonly says: { readonly sv: string; readonly en: string };
}

/** The newest first. */
export const formatVersions: readonly [FormatVersion, ...FormatVersion[]] = [
  {
    version: '1.2.0',
    on: '2026-11-30',
    says: {
      sv: 'Nytt: numren på varje språk (numbers), kalender (ics) och visitkort (vcf) för alla kontakter, tabeller (csv), en beskrivning av allt (OpenAPI 3.1, JSON Schema) och formatVersion i filerna. HSDS är version 3.1: tiderna har med sin tidszon, så varje tid står en gång för vinter och en gång för sommar.',
      en: 'New: the numbers in each language (numbers), a calendar (ics) and vCards (vcf) of all contacts, tables (csv), a description of everything (OpenAPI 3.1, JSON Schema), and formatVersion in the files. HSDS is version 3.1: times carry their offset, so each stands once for winter and once for summer.',
    },
  },
  {
    version: '1.1.0',
    on: '2026-11-29',
    says: {
      sv: 'Nytt: licence i varje lista, check.copy för kontakter (hur gammal källan är), checks.json, flödet som JSON Feed. translation i languages.json kan vara machine-and-person.',
      en: 'New: licence in every list, check.copy of contacts (how old the source is), checks.json, the feed as JSON Feed. translation in languages.json can be machine-and-person.',
    },
  },
  {
    version: '1.0.0',
    on: '2026-11-22',
    says: {
      sv: 'De första filerna: contacts, hsds, languages, leaflets, missions, changes och Atom-flödet.',
      en: 'The first files: contacts, hsds, languages, leaflets, missions, changes and the Atom feed.',
    },
  },
];

/** The version that is published. */
export const FORMAT_VERSION = formatVersions[0].version;
