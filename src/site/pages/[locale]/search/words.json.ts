/** `/<locale>/search/words.json`: what the search of a language compares with what somebody types, on the device. */
import type { APIRoute } from 'astro';
import { findableWordsSchema } from '../../../../content-model/published/on-device.ts';
import { briefJson } from '../../../api/json.ts';
import { published } from '../../../content/locales.ts';
import { findableIn } from '../../../search/findable.ts';

export const getStaticPaths = () => published.map(({ tag }) => ({ params: { locale: tag } }));

export const GET: APIRoute = ({ params }) =>
  briefJson(findableWordsSchema, findableIn(params['locale'] ?? ''));
