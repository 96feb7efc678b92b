/** `/<locale>/where/choices.json`: what the directory can be narrowed down to, for `filter.ts`. */
import type { APIRoute } from 'astro';
import { choicesFor } from '../../../data/choices.ts';
import { published } from '../../../data/locales.ts';
import { readerIn } from '../../../data/reader.ts';

export const getStaticPaths = () => published.map(({ tag }) => ({ params: { locale: tag } }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(choicesFor(readerIn(params['locale'] ?? ''))), {
    headers: { 'Content-Type': 'application/json' },
  });
