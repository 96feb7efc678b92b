/**
 * Link buttons: pictures that other sites put beside a link to a language. A bystander sees a signpost and the name of a
 * language, nothing about what the site is for.
 */

/** What a button says, px. */
export interface LinkButton {
  /** Language that it leads to; none for the choice of languages, whose button has no word. */
  readonly locale: string | undefined;
  readonly kind: 'svg' | 'png';
}

/** Height of every button, px: as high as anything that is pressed. The PNG has twice as many pixels. */
export const LINK_BUTTON_HEIGHT = 44;

/** Path of a button in `dist/`. */
export const linkButtonPath = ({ locale, kind }: LinkButton): string =>
  `buttons/${locale ?? 'index'}.${kind}`;
