/**
 * Makes one file of the pages of a language: links between them lead to places in the file, and nothing is left that
 * a file on a disk cannot reach.
 */
import { textHash } from '../../content-model/editions/edition.ts';

/** Stands where the code of the edition will: it is made from everything else in the file. */
export const EDITION = '\uE000edition\uE000';

const PART = /<!--part ([^>]+?)-->([\s\S]*?)<!--end-->/g;

/**
 * Joins the parts of a page that has them; leaves every other page as it is.
 *
 * @param html - A page with `<!--part rights/lawyer-->…<!--end-->` around each part.
 * @param origin - Where the site is: for links to what the file lacks.
 * @param finishPart - What is done to each part as if it were a page of its own.
 */
export function joinPages(html: string, origin: string, finishPart: (part: string) => string): string {
  const locale = /href="\/([^/"]+)\/all\/"/.exec(html)?.[1];
  const ids = new Set([...html.matchAll(PART)].map(([, id = '']) => id));
  if (locale === undefined || ids.size === 0) return html;
  const place = (page: string) => page.replaceAll('/', '_');
  const contacts = new Set(
    [...html.matchAll(/<article class="card[^>]*? id="([^"]+)"/g)].map(([, id]) => id),
  );
  const joined = html
    .replace(PART, (_, page: string, part: string) => {
      const own = finishPart(part)
        .replace(
          /<(\/?)h([1-3])\b/g,
          (_tag, slash: string, level: string) => `<${slash}h${Number(level) + 1}`,
        )
        .replace(/<details\b(?![^>]*\sopen)/g, '<details open')
        .replace(/(\s(?:id|aria-labelledby|for)=")(?=[^"])/g, `$1${place(page)}__`)
        .replace(/(<a\b[^>]*\shref="#)/g, `$1${place(page)}__`);
      return own.replace('<section', `<section id="${place(page)}"`);
    })
    .replace(/<a\b([^>]*?)\shref="(\/[^"]*)"/g, (link, before: string, address: string) => {
      if (link.includes('download')) return link;
      const [path = '', target] = address.split('#');
      const page = path.startsWith(`/${locale}/`) ? path.slice(locale.length + 2, -1) : undefined;
      if (page === 'where' && target !== undefined && contacts.has(target))
        return `<a${before} href="#where__${target}"`;
      if (page !== undefined && ids.has(page)) return `<a${before} href="#${place(page)}"`;
      return `<a${before} href="${origin}${address}"`;
    })
    .replace(/<script\b[^>]*><\/script>|<link rel="(?:icon|modulepreload|stylesheet)"[^>]*>/g, '')
    .replace(/\sdata-pagefind-[a-z]+(?:="[^"]*")?/g, '');
  return joined.replaceAll(EDITION, textHash(joined).toUpperCase());
}
