/** `/<locale>/where/choices.json`: what the directory can be narrowed down to, for `filter.ts`. */
import type { APIRoute } from 'astro';
import { choicesSchema } from '../../../../content-model/published/on-device.ts';
import { briefJson } from '../../../api/json.ts';
import { published } from '../../../content/locales.ts';
import { readerIn } from '../../../content/reader.ts';
import { choicesFor } from '../../../directory/choices.ts';

export const getStaticPaths = () => published.map(({ tag }) => ({ params: { locale: tag } }));

export const GET: APIRoute = ({ params }) =>
  briefJson(choicesSchema, choicesFor(readerIn(params['locale'] ?? '')));
