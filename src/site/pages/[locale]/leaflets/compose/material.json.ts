/** `/<locale>/leaflets/compose/material.json`: what the composer knows of missions, countries and languages. */
import type { APIRoute } from 'astro';
import { materialSchema } from '../../../../../content-model/published/composer-material.ts';
import { briefJson } from '../../../../api/json.ts';
import { materialIn } from '../../../../composer/material.ts';
import { published } from '../../../../content/locales.ts';
import { pagesFor } from '../../../../content/page-structure.ts';

export const getStaticPaths = () =>
  published
    .filter(({ tag }) => pagesFor(tag).includes('leaflets/compose'))
    .map(({ tag }) => ({ params: { locale: tag } }));

export const GET: APIRoute = ({ params }) => briefJson(materialSchema, materialIn(params['locale'] ?? ''));
