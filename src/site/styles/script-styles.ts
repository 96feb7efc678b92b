/**
 * Style rules that follow from the language table: fonts, sizes and line heights of every script. A language of a
 * known script needs no line of CSS; a new script needs its row in `src/i18n/scripts.ts` and nothing here.
 */
import type { Language } from '../../i18n/languages.ts';
import { BUNDLED_FAMILY, bundledLetters, screenType } from '../../i18n/scripts.ts';

/** Root font size that the pixel sizes of the table stand for. */
const ROOT_PX = 16;
/** The script `base.css` sets: what every page has some of. */
const BASE_SCRIPT = 'Latn';

/**
 * One class a script, such as `.Arab`, and a rule for each language that differs from its script.
 *
 * @param languages - Those that need them; a rule nobody needs is weight on every page.
 * @param written - Scripts that have their rule already.
 */
export function scriptStyles(
  languages: readonly Language[],
  written: readonly string[] = [],
): {
  readonly css: string;
  readonly classes: readonly string[];
  /** Those of {@link classes} that are set as `base.css` does: rules for them are for texts inside one of another script. */
  readonly likeBase: readonly string[];
  readonly langs: readonly string[];
} {
  const classes = [...new Set(languages.map(({ script }) => script))]
    .filter((script) => script !== BASE_SCRIPT && !written.includes(script))
    .sort();
  const rules = classes.map((script) => `.${script}{${declarations({ tag: 'und', script })}}`);
  const styled = languages.filter(
    (language) => declarations(language) !== declarations({ tag: 'und', script: language.script }),
  );
  const ownRules = styled.map((language) => `:lang(${language.lang}){${declarations(language)}}`);
  const base = declarations({ tag: 'und', script: BASE_SCRIPT });
  const likeBase = classes.filter((script) => declarations({ tag: 'und', script }) === base);
  return { css: [...rules, ...ownRules].join(''), classes, likeBase, langs: styled.map(({ lang }) => lang) };
}

function declarations(language: Pick<Language, 'tag' | 'script' | 'rareLetters'>): string {
  const { families, bodyPx, lineHeight, headingLineHeight } = screenType(language);
  const font = families.map((family) => (/^\w+$/.test(family) ? family : `"${family}"`)).join(',');
  const sizes = [`--body:${bodyPx / ROOT_PX}rem`, `--lh:${lineHeight}`, `--lh-h:${headingLineHeight}`];
  // After the names that phones have for the script, so that nobody fetches what is there; before Latin, after which
  // Chromium takes no Arabic or Syriac letters from it.
  const bundled = bundledLetters(language) === undefined ? '' : `${BUNDLED_FAMILY},`;
  const fonts = font === '' ? [] : [`font-family:${font},${bundled}var(--latin)`];
  return [...sizes, ...fonts, 'line-height:var(--lh)'].join(';');
}
