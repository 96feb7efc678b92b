/** Offers the languages of the reader's browser first. An offer, never a redirect: phones are lent and borrowed. */
const offered = document.querySelector<HTMLElement>('#yours');
const links = [...document.querySelectorAll<HTMLAnchorElement>('section .tongues a')];
const linkTo = (tag?: string) => links.find(({ lang }) => lang.toLowerCase() === tag);

/** The link for a browser's language: `fa-AF` exactly, or else `fa`; `uk-UA` finds `uk`. */
function linkFor(wanted: string): HTMLAnchorElement | undefined {
  const tag = wanted.toLowerCase();
  return linkTo(tag) ?? linkTo(tag.split('-')[0]);
}

for (const link of new Set(navigator.languages.map(linkFor))) {
  if (!link || !offered) continue;
  const line = document.createElement('li');
  line.className = `${link.closest('section')?.className}`;
  line.append(link.cloneNode(true));
  offered.append(line);
  offered.hidden = false;
}
