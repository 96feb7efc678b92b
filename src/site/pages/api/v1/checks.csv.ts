/** `/api/v1/checks.csv`: the log of checks as a table, a row for each source. */
import type { APIRoute } from 'astro';
import { csvResponse } from '../../../api/csv.ts';
import { checkLog } from '../../../content/check-log.ts';

export const GET: APIRoute = () =>
  csvResponse(
    checkLog.flatMap(({ of, id, name, how, on, dueOn, sources }) =>
      (sources.length === 0 ? [{ url: null, document: null, copy: null }] : sources).map(
        ({ url, document, copy }) => ({
          of,
          id,
          name,
          how,
          on,
          due_on: dueOn,
          source: url ?? document,
          // In words: a spreadsheet would make a day of “2025-01”.
          copy: copy === null ? 'no date' : `${copy.is} ${copy.date}`,
        }),
      ),
    ),
  );
