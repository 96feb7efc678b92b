/** `/api/v1/changes.csv`: what changed in facts and leaflets, as a table, the newest first. */
import type { APIRoute } from 'astro';
import { csvResponse } from '../../../api/csv.ts';
import { project } from '../../../content/opened-project.ts';

export const GET: APIRoute = () =>
  csvResponse(
    project.changes.map(({ id, on, kind, printed, contacts, rights, leaflets, locales, says }) => ({
      id,
      on,
      kind,
      printed,
      contacts,
      rights,
      leaflets,
      locales,
      sv: says.sv,
      en: says.en,
    })),
  );
