/**
 * Says of words in Latin letters, in a page of another script, which language they are: a screen reader would spell
 * them or leave them out, and no translator can be asked to mark each.
 *
 * Names in Sweden are Swedish, whatever else is written in Latin letters is English. Initials such as EU and SMS are
 * read letter by letter in every language and stay as they are; so does what says its language or is not to be
 * translated, such as addresses.
 */

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements whose text is no text of the page, or that can hold no other element. */
const CLOSED = /^(?:script|style|svg|option|textarea)$/;
const SAID = /\s(?:lang=|translate="no")/;
/** References such as `&amp;` are passed over. */
const LATIN =
  /&#?\w+;|\p{Script=Latin}[\p{Script=Latin}’'-]*(?:[.,]? \p{Script=Latin}[\p{Script=Latin}’'-]*)*/gu;
/** A word, not initials. */
const WORD = /(?=\p{Lu}*\p{Ll})\p{L}{3,}/u;

/**
 * Marks the words of a whole page.
 *
 * @param names - Words that stand in Swedish names.
 */
export function markForeign(html: string, names: ReadonlySet<string>): string {
  const script = /<html [^>]*class="(\w+)"/.exec(html)?.[1];
  const start = html.indexOf('<body');
  if (script === undefined || script === 'Latn' || start < 0) return html;
  const open: { readonly name: string; readonly isText: boolean }[] = [];
  let marked = html.slice(0, start);
  let done = start;
  const addText = (text: string) => {
    marked += (open.at(-1)?.isText ?? false) ? markText(text, names) : text;
  };
  for (const match of html.slice(start).matchAll(TAG)) {
    const at = start + match.index;
    addText(html.slice(done, at));
    const [tag, closes, name = '', attributes = ''] = match;
    marked += tag;
    done = at + tag.length;
    if (closes !== '') {
      const opened = open.findLastIndex((element) => element.name === name);
      if (opened >= 0) open.length = opened;
    } else if (!VOID.test(name) && !attributes.endsWith('/')) {
      const isText = (open.at(-1)?.isText ?? true) && !CLOSED.test(name) && !SAID.test(attributes);
      open.push({ name, isText });
    }
  }
  return marked + html.slice(done);
}

function markText(text: string, names: ReadonlySet<string>): string {
  return text.replace(LATIN, (run) => {
    if (run.startsWith('&') || !WORD.test(run)) return run;
    const isSwedish = run.split(/[^\p{L}]+/u).some((word) => names.has(word));
    return `<span lang="${isSwedish ? 'sv' : 'en'}">${run}</span>`;
  });
}
