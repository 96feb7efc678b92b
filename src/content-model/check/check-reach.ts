/**
 * Whoever fears the police finds somebody else: every page and leaflet that speaks to an adult in danger names a contact that
 * is not an authority.
 */
import type { Problem } from '../../leaflet/problems.ts';
import type { Contact } from '../contacts/contact.ts';
import { publishedContacts } from '../facts/publishing.ts';
import { sourceFileOf } from '../files/content-files.ts';
import { onlyAuthorities } from '../problems/list-problems.ts';
import type { Project } from '../project/project.ts';
import type { Pages } from '../site-map/pages.ts';
import { eachNode, type ParsedText } from '../texts/block-tree.ts';
import { isDoor } from '../texts/front-matter.ts';

/** Kinds of contacts that are not the state. */
const independent: ReadonlySet<Contact['kind']> = new Set([
  'helpline',
  'ngo',
  'shelter',
  'union',
  'health',
  'child',
]);
/** Whom an adult in danger is. A line for children, or for those who help in their work, does not answer them. */
const others: ReadonlySet<string> = new Set(['children', 'youth', 'girls', 'boys', 'professionals']);

/** Every text for adults that leads to authorities only. */
export function checkReach({ texts, pages, leaflets, facts }: Project): readonly Problem[] {
  const reached = new Set(
    publishedContacts(facts)
      .filter(({ kind, forWhom }) => independent.has(kind) && !forWhom.every((who) => others.has(who)))
      .map(({ id }) => id),
  );
  const forAdults = new Set(leaflets.filter(({ audience }) => audience === 'adult').map(({ name }) => name));
  return [...texts].flatMap(([file, text]) => {
    const [, locale = '', ...path] = file.split('/');
    const speaksToAdults =
      text.kind === 'leaflet' ? forAdults.has(leafletOf(path)) : isForAdultsInDanger(pages, path);
    return !speaksToAdults ||
      isDoor(text, texts.get(sourceFileOf(file))) ||
      contactsIn(text).some((id) => reached.has(id))
      ? []
      : [onlyAuthorities({ file, locale })];
  });
}

/** `leaflets/adult.a5-flyer.mdx` is a text of `adult`. */
const leafletOf = (path: readonly string[]) => path.at(-1)?.split('.')[0] ?? '';

/** Pages about rights and doors of the front page for adults; a section's own page leads on to those. */
function isForAdultsInDanger(pages: Pages, path: readonly string[]): boolean {
  const id = path
    .slice(1)
    .join('/')
    .replace(/\.mdx$/, '')
    .replace(/\/index$/, '');
  const page = pages.get(id);
  return page?.audience === 'adult' && page.section !== 'service';
}

/** Contacts that a text shows or leads to. */
function contactsIn({ blocks }: ParsedText): readonly string[] {
  return [...eachNode(blocks)].flatMap((node) => {
    if (node.kind === 'link') return node.to.kind === 'contact' ? [node.to.id] : [];
    const isContact =
      node.kind === 'component' && ['Contact', 'FromAbroad', 'Phone', 'Strips', 'Name'].includes(node.name);
    return isContact ? [node.attributes['id'] ?? ''] : [];
  });
}
