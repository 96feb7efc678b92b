import { defineMiddleware } from 'astro:middleware';
import { facts } from './data/facts.ts';
import { finishPage } from './data/finish-page.ts';
import { drawing } from './data/icons.ts';
import { sheets } from './styles/sheets.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(finishPage(await response.text(), { drawing, sheets, origin: facts.site.origin }), {
    status: response.status,
    headers: response.headers,
  });
});
