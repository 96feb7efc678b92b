/** All facts together: reads the files of `content/facts/` and checks what holds across them. */

import type { ZodType } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import type { Contact } from '../contacts/contact.ts';
import { completeContact, type ReadContact, readContactRecord } from '../contacts/read-contact.ts';
import { duplicateId, fileMissing, unexpectedFile, unknownRight } from '../problems/record-problems.ts';
import { checkSources, type UnfitSites, unfitSitesSchema } from '../records/check-sources.ts';
import { type CountriesFile, countriesFileSchema } from '../records/country.ts';
import { type MissionsFile, missionsFileSchema } from '../records/mission.ts';
import { readRecord } from '../records/record.ts';
import { type FactValue, type Right, readRight, type Term, termsSchema } from '../records/right.ts';
import { type SiteRecord, siteSchema } from '../records/site-record.ts';

/** Everything the project knows, free of language. */
export interface Facts {
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly rights: ReadonlyMap<string, Right>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly missions: MissionsFile;
  readonly countries: CountriesFile;
  readonly site: SiteRecord;
  /** Sites that no page leads to. */
  readonly unfitSites: UnfitSites;
}

/** Facts and everything wrong with them. `facts` is missing where a file nothing works without is unusable. */
export interface ReadFacts {
  readonly facts?: Facts;
  readonly problems: readonly Problem[];
}

const folder = 'content/facts/';

/**
 * Reads all facts.
 *
 * Records that cannot be read are left out and reported; the others are read on, so that an editor sees every
 * problem at once.
 *
 * @param files - Path from the project's root (`content/facts/contacts/bris.yaml`) → text. Other paths are
 *   ignored.
 */
export function readFacts(files: ReadonlyMap<string, string>): ReadFacts {
  const problems: Problem[] = [];
  const contactFiles: [string, ReadContact][] = [];
  const rights = new Map<string, Right>();
  const { unfit, problems: unfitProblems } = readUnfit(files);
  problems.push(...unfitProblems);

  // By name, so that problems come in the same order on every machine.
  const paths = [...files.keys()].filter((path) => path.startsWith(folder)).sort();
  for (const path of paths) {
    const source = files.get(path) ?? '';
    if (/^content\/facts\/contacts\/[^/]+\.yaml$/.test(path)) {
      contactFiles.push([path, readContactRecord(path, source)]);
    } else if (/^content\/facts\/rights\/[^/]+\.yaml$/.test(path)) {
      const read = readRight(path, source);
      problems.push(...read.problems, ...checkSources(read.right?.sources ?? [], unfit, read.locate));
      if (read.right !== undefined) problems.push(...add(rights, read.right, path));
    } else if (!singleFiles.has(path) && !path.endsWith('/README.md')) {
      problems.push(unexpectedFile({ file: path }, path));
    }
  }

  const { contacts, problems: contactProblems } = contactsOf(contactFiles, unfit);
  problems.unshift(...contactProblems);

  const single = <T>(name: string, schema: ZodType<T>): T | undefined => {
    const file = folder + name;
    const source = files.get(file);
    if (source === undefined) {
      problems.push(fileMissing({ file }));
      return undefined;
    }
    const read = readRecord(file, source, schema);
    problems.push(...read.problems);
    return read.value;
  };
  const site = single('site.yaml', siteSchema);
  const terms = single('terms.yaml', termsSchema);
  const missions = single('missions.yaml', missionsFileSchema);
  const countries = single('countries.yaml', countriesFileSchema);

  for (const [id, term] of Object.entries(terms ?? {})) {
    if (!rights.has(term.right))
      problems.push(unknownRight({ file: `${folder}terms.yaml`, field: id }, term.right));
  }
  if (!site || !terms || !missions || !countries) return { problems };
  return {
    facts: {
      contacts,
      rights,
      terms: new Map(Object.entries(terms)),
      missions,
      countries,
      site,
      unfitSites: unfit,
    },
    problems,
  };
}

/** Contacts with their numbers, once every file has been read: one may have its number from another. */
function contactsOf(files: readonly (readonly [string, ReadContact])[], unfit: UnfitSites) {
  const problems: Problem[] = [];
  const contacts = new Map<string, Contact>();
  const records = new Map(files.flatMap(([, { record }]) => (record ? [[record.id, record] as const] : [])));
  for (const [path, { record, problems: found, locate }] of files) {
    problems.push(...found);
    if (record === undefined) continue;
    const whole = completeContact(record, records, locate);
    problems.push(
      ...whole.problems,
      ...checkSources(record.sources, unfit, locate),
      ...add(contacts, whole.contact, path),
    );
  }
  return { contacts, problems };
}

/** The list of sites that no reader is sent to; without the file there are none. */
function readUnfit(files: ReadonlyMap<string, string>) {
  const file = `${folder}unfit-sites.yaml`;
  const { value: unfit = [], problems } = readRecord(file, files.get(file) ?? '[]', unfitSitesSchema);
  return { unfit, problems };
}

const singleFiles: ReadonlySet<string> = new Set(
  [
    'site.yaml',
    'terms.yaml',
    'missions.yaml',
    'countries.yaml',
    'unfit-sites.yaml',
    'covered-forms.yaml',
    'covered-documents.yaml',
  ].map((name) => folder + name),
);

function add<T extends { readonly id: string }>(records: Map<string, T>, record: T, file: string): Problem[] {
  if (records.has(record.id)) return [duplicateId({ file, field: 'id' }, record.id)];
  records.set(record.id, record);
  return [];
}

/**
 * The number a text names.
 *
 * @param id - `<right>.<value>`, as in `reflection-period.length`.
 */
export function factValue(facts: Facts, id: string): FactValue | undefined {
  const [right = '', value = ''] = id.split('.', 2);
  return facts.rights.get(right)?.values[value];
}
