/** Offers the languages of the reader's browser first. An offer, never a redirect: phones are lent and borrowed. */
const offered = document.querySelector('#yours');
const links = [...document.querySelectorAll<HTMLAnchorElement>('section .tongues a')];

/** The link for a browser's language: `fa-AF` exactly, or else `fa`; `uk-UA` finds `uk`. */
function linkFor(wanted: string): HTMLAnchorElement | undefined {
  const tags = [wanted.toLowerCase(), wanted.toLowerCase().split('-')[0]];
  return tags
    .map((tag) => links.find((link) => link.lang.toLowerCase() === tag))
    .find((link) => link !== undefined);
}

const found = new Set(navigator.languages.map(linkFor).filter((link) => link !== undefined));
for (const link of found) {
  const line = document.createElement('li');
  const section = link.closest('section');
  line.className = section?.className ?? '';
  line.append(link.cloneNode(true));
  offered?.append(line);
}
if (offered instanceof HTMLElement) offered.hidden = found.size === 0;
