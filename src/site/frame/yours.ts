/**
 * Offers the languages of the reader's browser first. An offer, never a redirect: phones are lent and borrowed. A language
 * that has only its small page is offered where it stands before all that have pages: behind one of those it is a second
 * choice, and nobody is to be given less than what they can read, nor Russian who asks for Ukrainian.
 */
const offered = document.querySelector<HTMLElement>('#yours');
const links = [...document.querySelectorAll<HTMLAnchorElement>('section .tongues a')];
const linkTo = (fits: (lang: string) => boolean) => links.find(({ lang }) => fits(lang.toLowerCase()));

/** The link for a browser's language: `fa-AF` exactly, or else `fa`; `uk-UA` finds `uk`, and `zh-CN` what is there of `zh`. */
function linkFor(wanted: string): HTMLAnchorElement | undefined {
  const tag = wanted.toLowerCase();
  const [base] = tag.split('-');
  return (
    linkTo((lang) => lang === tag) ??
    linkTo((lang) => lang === base) ??
    linkTo((lang) => lang.startsWith(`${base}-`))
  );
}

let hasWhole = false;
/** Languages that stand in the first screen anyhow: they only go to its beginning. */
const tiles: Element[] = [];
for (const link of new Set(navigator.languages.map(linkFor))) {
  if (!link || !offered) continue;
  const isWhole = link.className !== '';
  if (hasWhole && !isWhole) continue;
  hasWhole ||= isWhole;
  const tile = document.querySelector(`.first a[href="${link.getAttribute('href')}"]`)?.parentElement;
  if (tile) {
    tiles.push(tile);
    continue;
  }
  const line = document.createElement('li');
  line.className = `${link.closest('section')?.className}`;
  line.append(link.cloneNode(true));
  offered.append(line);
  offered.hidden = false;
}
tiles[0]?.parentElement?.prepend(...tiles);
