/** `/api/v1/contacts.json`: every contact the site may show, for reuse. Fields may be added, never renamed. */
import type { APIRoute } from 'astro';
import { contactsSchema } from '../../../../content-model/published/api.ts';
import { FORMAT_VERSION } from '../../../../content-model/published/format-versions.ts';
import { contactJson } from '../../../api/contact-json.ts';
import { jsonResponse } from '../../../api/json.ts';
import { checkOf, contacts, facts } from '../../../content/site-facts.ts';

export const GET: APIRoute = () =>
  jsonResponse(contactsSchema, {
    note: 'A check says what was done and no more: "source-read" means that a source was read on that day. Contacts with "confirmed": false must not be printed.',
    site: facts.site.origin,
    formatVersion: FORMAT_VERSION,
    licence: facts.site.licences.facts,
    contacts: contacts.map((contact) => contactJson(contact, checkOf(contact))),
  });
