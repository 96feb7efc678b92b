/** Where on the site a translator sees the words that are in front of her. */
import { parse } from 'yaml';
import { type ContentFiles, sourceLocale, textOf } from '../../files/content-files.ts';
import { siteSchema } from '../../records/site-record.ts';
import { pageIdOf } from '../../site-map/pages.ts';

/** Of the leaflets with many languages there is no copy to read in one. */
const MANY = 'a4-languages';

/**
 * Path on the site of a page that shows a text; nothing where it is on many, as words of the interface are. Leaflets are seen in
 * their copies for staff, beside the English; one that the language lacks, in that of the Swedish one.
 *
 * @param path - Of the text, as notes call it: `pages/now.mdx`.
 * @param unit - Id of the unit in it.
 */
export function seenAt(
  content: ContentFiles,
  path: string,
  unit: string,
  locale: string,
): string | undefined {
  const [room = '', ...rest] = path.split('/');
  const name = rest.join('/').replace(/\.mdx$/, '');
  if (room === 'pages') return `/${locale}/${name === 'index' ? '' : `${pageIdOf(name)}/`}`;
  if (room === 'leaflets') {
    if (name.endsWith(MANY)) return undefined;
    const shown = textOf(content, `content/${locale}/${path}`) === undefined ? 'sv' : locale;
    return `/${sourceLocale}/leaflets/${shown}/${name.replaceAll('.', '-')}/`;
  }
  if (room === 'contacts.yaml') return `/${locale}/all/#${unit.split('.')[0]}`;
  return room === 'phrases.yaml' ? `/${locale}/show/` : undefined;
}

/** Scheme and host of the site; nothing where its record cannot be read. */
export function originOf(content: ContentFiles): string {
  const text = textOf(content, 'content/facts/site.yaml');
  if (text === undefined) return '';
  try {
    return (
      siteSchema.shape.origin.safeParse((parse(text) as { readonly origin?: unknown }).origin).data ?? ''
    );
  } catch {
    // YAML reports mistakes only by throwing; the check of content says which.
    return '';
  }
}
