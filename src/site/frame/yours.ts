/**
 * Puts the languages of the reader's browser first. An offer, never a redirect: phones are lent and borrowed. A language
 * that has only its small page is offered where it stands before all that have pages: behind one of those it is a second
 * choice, and nobody is to be given less than what they can read, nor Russian who asks for Ukrainian.
 */
const first = document.querySelector('#yours') as HTMLElement;
const find = (tag: string) => document.querySelector<HTMLAnchorElement>(`section a[lang${tag}"]`);
const offered = new Set<HTMLAnchorElement>();
let withPages = '';

for (const wanted of navigator.languages) {
  const [base] = wanted.split('-');
  // `fa-AF`, or else `fa`, or else what is there of it: `zh-CN` finds `zh-Hans`.
  const link = find(`="${wanted}`) ?? find(`="${base}`) ?? find(`|="${base}`);
  // Only a language with pages has an `hreflang`.
  if (!link || (withPages && !link.hreflang) || (withPages === 'uk' && base === 'ru')) continue;
  withPages ||= link.hreflang;
  offered.add(link);
}
first.prepend(
  ...[...offered].map(
    ({ pathname, parentElement }) =>
      first.querySelector(`[href="${pathname}"]`)?.parentElement ?? (parentElement as Node).cloneNode(true),
  ),
);
