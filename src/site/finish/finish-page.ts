/**
 * Last touches on a page's HTML that need the whole page: each drawing is written once however often it is shown,
 * scenes get their numbers, headings their levels, words in other letters their language, and the page its style sheets.
 */
import type { Sheet } from '../styles/sheets.ts';
import { markForeign } from './foreign-words.ts';
import type { Drawing } from './icons.ts';
import { joinPages } from './join-pages.ts';

/** Where `Icon.astro` refers to: `<use href="#i-phone"/>`. */
const REFERENCE = /<use href="#i-([a-z0-9-]+)"/g;
const SCRIPT = /<script type="module" src="[^"]+"><\/script>/g;
/** What `Scene.astro` leaves for the number of the scene and of the next one. */
const SCENE = /scene-this|scene-next/g;

/** Places in headings that other pages lead to. */
const LED_TO: ReadonlySet<string> = new Set(['check-log', 'from']);

/** What pages are finished with. */
export interface Finishes {
  /** Finds a drawing by name. */
  readonly drawing: (name: string) => Drawing;
  readonly sheets: readonly Sheet[];
  /** Where the site is, `https://…`. */
  readonly origin: string;
  /** Words that stand in Swedish names. */
  readonly names: ReadonlySet<string>;
}

/** Finishes a whole page. */
export function finishPage(html: string, { drawing, sheets, origin, names }: Finishes): string {
  const whole = joinPages(html, origin, (part) => fitHeadings(numberScenes(part)));
  const page = (whole === html ? openFirst(fitHeadings(numberScenes(html))) : whole).replaceAll(
    '></use>',
    '/>',
  );
  const finished = addSheets(addDrawings(withoutLooseEnds(markForeign(page, names)), drawing), sheets);
  return answersByScript(finished) ? withScriptsFirst(finished) : finished;
}

/** The search page: it is there for what its script does. */
function answersByScript(html: string): boolean {
  return html.includes('<form class="find"');
}

/**
 * Has the scripts asked for with the first bytes of the page rather than its last. They run after it all the same
 * (they are modules), and nothing waits for them to be shown.
 */
function withScriptsFirst(html: string): string {
  const scripts = html.match(SCRIPT)?.join('') ?? '';
  return html.replace(SCRIPT, '').replace('<style>', () => `${scripts}<style>`);
}

/**
 * Takes away what nobody sees and every reader would pay for: places in headings that nothing leads to, the lines that
 * Markdown leaves between blocks, and words for scripts that the page has already.
 */
function withoutLooseEnds(html: string): string {
  let isFirst = true;
  const named = new Set(
    [...html.matchAll(/\s(?:href="#|aria-labelledby="|aria-describedby=")([^"]+)"/g)].map(([, id]) => id),
  );
  return html
    .replace(/ data-said="[^"]*"/g, (words) => {
      const kept = isFirst ? words : '';
      isFirst = false;
      return kept;
    })
    .replace(/(<h[2-4]) id="([^"]+)"(?=>)/g, (start, tag: string, id: string) =>
      named.has(id) || LED_TO.has(id) ? start : tag,
    )
    .replace(
      /(<\/(?:p|li|ul|ol|h\d|div|section|article|details|t[hdr]|thead|tbody|table|blockquote)>|<(?:ul|ol|table|blockquote|div[^>]*)>)\n(?=<)/g,
      '$1',
    );
}

function addSheets(html: string, sheets: readonly Sheet[]): string {
  const needed = sheets.filter(({ neededBy }) => neededBy.test(html));
  return html.replace(
    '</head>',
    () => `${needed.map(({ css }) => `<style>${css.trim()}</style>`).join('')}</head>`,
  );
}

/**
 * A heading of a card or a scene is one step below the heading it stands under: it becomes an `h2` as long as the page
 * has had no other `h2`.
 */
function fitHeadings(html: string): string {
  let hasSection = false;
  return html.replace(
    /<(h[23])\b([^>]*)>([\s\S]*?)<\/\1>/g,
    (heading, name: string, attributes: string, inside: string) => {
      if (name === 'h2') hasSection = true;
      return name === 'h2' || hasSection ? heading : `<h2${attributes}>${inside}</h2>`;
    },
  );
}

/** The first group of the self-check is open, so that a reader sees what a group is. */
function openFirst(html: string): string {
  return html.replace('<details class="situation"', '<details open class="situation"');
}

function addDrawings(html: string, drawing: (name: string) => Drawing): string {
  const names = [...new Set([...html.matchAll(REFERENCE)].map(([, name = '']) => name))].sort();
  if (names.length === 0) return html;
  const symbols = names.map((name) => {
    const { viewBox, attributes, shapes } = drawing(name);
    return `<symbol id="i-${name}" viewBox="${viewBox}">${attributes ? `<g ${attributes}>${shapes}</g>` : shapes}</symbol>`;
  });
  return html.replace('</body>', () => `<svg hidden>${symbols.join('')}</svg></body>`);
}

function numberScenes(html: string): string {
  let scene = 0;
  const numbered = html.replace(SCENE, (mark) => {
    if (mark === 'scene-this') scene += 1;
    return `p${mark === 'scene-this' ? scene : scene + 1}`;
  });
  // After the last scene the page goes on: there is nowhere to jump to.
  return numbered.replace(new RegExp(`<a class="next" href="#p${scene + 1}">[\\s\\S]*?</a>`), '');
}
