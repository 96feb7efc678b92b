import { defineMiddleware } from 'astro:middleware';
import { facts, swedishNames } from './content/site-facts.ts';
import { drawingOf } from './finish/drawings.ts';
import { finishPage } from './finish/finish-page.ts';
import { sheets } from './styles/sheets.ts';

const finishes = { drawing: drawingOf, sheets, origin: facts.site.origin, names: swedishNames };

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(finishPage(await response.text(), finishes), {
    status: response.status,
    headers: response.headers,
  });
});
