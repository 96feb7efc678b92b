/** `/api/v1/numbers/<locale>.txt`: the HTML alone. As text, so that it is never taken for a page of ours: it has no way out. */
import type { APIRoute } from 'astro';
import { published } from '../../../../content/locales.ts';
import { numbersIn } from '../../../../directory/first-numbers.ts';

export const getStaticPaths = () => published.map(({ tag }) => ({ params: { locale: tag } }));

export const GET: APIRoute = ({ params: { locale = '' } }) =>
  new Response(numbersIn(locale).html, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
