/**
 * Every form and every group that the documents behind this project name, and the page or contact that serves it:
 * `content/facts/covered-forms.yaml` and `covered-documents.yaml`. A form that nothing serves is somebody who finds nothing.
 */
import { z } from 'zod';
import type { Problem } from '../../leaflet/problems.ts';
import { publishedContacts } from '../facts/publishing.ts';
import type { Facts } from '../facts/read-facts.ts';
import { coveredByNothing, unknownName } from '../problems/list-problems.ts';
import { unknownContact } from '../problems/record-problems.ts';
import { readRecord } from '../records/record.ts';

const text = z.string().min(1);

/** A document that the table counts on, by its id. */
const coveredDocumentsSchema = z.record(
  text,
  z.strictObject({
    /** Its own title, with who wrote it. */
    title: text,
    /** A year, a month or a day. */
    date: z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/),
    /** Public address. */
    url: z.httpUrl(),
    /** How it was read. Internal English. */
    seen: text,
  }),
);

/** A form of exploitation or a group of people, and what serves it. */
const coveredSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['form', 'group']),
  /** Which documents name it, and where. */
  named: z.array(z.strictObject({ document: text, where: text })).min(1),
  /** Ids in content/pages.yaml and of contacts. */
  served: z.strictObject({ pages: z.array(text).default([]), contacts: z.array(text).default([]) }),
  /** What to know about it. Internal English. */
  note: text.optional(),
});
const coveredFormsSchema = z.array(coveredSchema);

/** Where the table and its documents lie. */
export const COVERED_FILES = {
  forms: 'content/facts/covered-forms.yaml',
  documents: 'content/facts/covered-documents.yaml',
} as const;

/**
 * Reads and checks the table: every entry names documents, pages and contacts that exist, and a page serves it.
 *
 * @param textOf - Text of a file, by its path from the project's root; nothing if there is none.
 * @param pages - Ids of content/pages.yaml.
 */
export function checkCovered(
  textOf: (path: string) => string | undefined,
  facts: Facts,
  pages: ReadonlySet<string>,
): readonly Problem[] {
  const forms = textOf(COVERED_FILES.forms);
  const named = textOf(COVERED_FILES.documents);
  if (forms === undefined || named === undefined) return [];
  const documents = readRecord(COVERED_FILES.documents, named, coveredDocumentsSchema);
  // Without the documents every entry would be reported: the real reason would drown.
  if (documents.value === undefined) return documents.problems;
  const table = readRecord(COVERED_FILES.forms, forms, coveredFormsSchema);
  const contacts = new Set(publishedContacts(facts).map(({ id }) => id));
  const known = Object.keys(documents.value);
  const problems = (table.value ?? []).flatMap(({ id, named, served }, index) => {
    const at = (...path: (string | number)[]) => table.locate([index, ...path]);
    return [
      ...named.flatMap(({ document }, place) =>
        known.includes(document)
          ? []
          : [unknownName(at('named', place, 'document'), document, known, COVERED_FILES.documents)],
      ),
      ...served.pages.flatMap((page, place) =>
        pages.has(page)
          ? []
          : [unknownName(at('served', 'pages', place), page, [...pages], 'content/pages.yaml')],
      ),
      ...served.contacts.flatMap((contact, place) =>
        contacts.has(contact) ? [] : [unknownContact(at('served', 'contacts', place), contact)],
      ),
      ...(served.pages.length === 0 ? [coveredByNothing(at(), id)] : []),
    ];
  });
  return [...documents.problems, ...table.problems, ...problems];
}
