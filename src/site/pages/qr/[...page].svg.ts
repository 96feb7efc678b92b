/** `/qr/<locale>/<page>.svg`: the code of every page that is written in its language; `/qr/index.svg`: of the choice of languages. */
import type { APIRoute } from 'astro';
import { qrPicture } from '../../api/qr-picture.ts';
import { pageAddress, qrAddress } from '../../content/addresses.ts';
import { published } from '../../content/locales.ts';
import { pageIds } from '../../content/page-structure.ts';
import { facts } from '../../content/site-facts.ts';
import { isWritten } from '../../content/site-pages.ts';

export function getStaticPaths() {
  const pages = published.flatMap(({ tag }) =>
    pageIds.filter((page) => isWritten(tag, page)).map((page) => pageAddress(tag, page)),
  );
  return ['/', ...pages].map((page) => ({
    params: { page: qrAddress(page).replace(/^\/qr\/|\.svg$/g, '') },
    props: { page },
  }));
}

export const GET: APIRoute<{ page: string }> = ({ props }) =>
  new Response(qrPicture(facts.site.origin + props.page), { headers: { 'Content-Type': 'image/svg+xml' } });
