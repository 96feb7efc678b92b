/** `/api/v1/numbers/<locale>.json`: the first numbers in the words of a language, and as HTML to paste. */
import type { APIRoute } from 'astro';
import { numbersSchema } from '../../../../../content-model/published/numbers.ts';
import { jsonResponse } from '../../../../api/json.ts';
import { published } from '../../../../content/locales.ts';
import { numbersIn } from '../../../../directory/first-numbers.ts';

export const getStaticPaths = () => published.map(({ tag }) => ({ params: { locale: tag } }));

export const GET: APIRoute = ({ params: { locale = '' } }) => jsonResponse(numbersSchema, numbersIn(locale));
