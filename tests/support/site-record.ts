/** The record of the site itself, as the project's own content has it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type SiteRecord, siteSchema } from '../../src/content-model/records/site-record.ts';

export const readSite = (): SiteRecord =>
  siteSchema.parse(parse(readFileSync('content/facts/site.yaml', 'utf8')));
