/** What search engines and link previews read besides the text. */

/**
 * A language as link previews name it: with the territory where most of its readers live, `sv_SE`.
 *
 * @param tag - BCP 47 tag as in `content/`. English is British here, as its dates are.
 * @see {@link https://ogp.me/#optional | The Open Graph protocol, og:locale}
 */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag === 'en' ? 'en-GB' : tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
