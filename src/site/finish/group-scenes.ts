import {
  append,
  appendElement,
  copyOf,
  type Element,
  elementsIn,
  firstIn,
  moveBefore,
  type PageTree,
  readPage,
  remove,
  setFirst,
  writeInside,
  writePage,
} from '../../html/page-tree.ts';

/** Scenes that stand under one heading. */
interface Group {
  readonly heading: Element;
  readonly scenes: Element[];
}

/** Tints of the groups, in turn. */
const TINTS = ['sky', 'sand', 'heather', 'mist'];

/**
 * Arranges the scenes of a page that has a list for them (`.groups`). The scenes before the first heading belong to the
 * page's own heading, which takes the place of the first one's; the way back takes its place. The list comes after them, with
 * a tile for each scene; every group ends there, not in the next one. Each scene shows how far one has come, and is read
 * aloud by itself, not the page.
 */
export function groupScenes(page: PageTree): void {
  const list = firstIn(page, '.groups');
  const title = firstIn(page, 'h1');
  if (list === undefined || title === undefined) return;
  const groups: Group[] = [{ heading: title, scenes: [] }];
  for (const part of elementsIn(page, '.text > :is(h2, .scene)')) {
    if (part.name === 'h2') groups.push({ heading: part, scenes: [] });
    else groups.at(-1)?.scenes.push(part);
  }
  const shown = groups.filter(({ scenes }) => scenes.length > 0);
  const [first, second] = shown;
  const back = firstIn(page, 'main > .back');
  const sentence = first?.scenes[0] && firstIn(first.scenes[0], 'h3');
  if (sentence === undefined || second === undefined || back === undefined) return;
  moveBefore(title, [back]);
  moveBefore(sentence, [title]);
  remove(sentence);
  moveBefore(second.heading, [list]);
  const listen = firstIn(page, '.listen');
  if (listen) remove(listen);
  for (const [index, group] of shown.entries())
    showGroup(group, TINTS[index % TINTS.length] ?? '', list, listen);
}

function showGroup({ heading, scenes }: Group, tint: string, list: Element, listen: Element | undefined) {
  const tiles = scenes.map(tileOf).join('');
  append(list, `<section class="group ${tint}"><h3>${wordsIn(heading)}</h3><ul>${tiles}</ul></section>`);
  for (const [at, scene] of scenes.entries()) {
    setFirst(scene, 'class', `scene screen ${tint}`);
    const dots = scenes.map((_, dot) => (dot === at ? '<i class="on"></i>' : '<i></i>')).join('');
    const drawing = firstIn(scene, '.view use');
    if (drawing) moveBefore(drawing, readPage('<use href="#i-young-hills"/>').children);
    const view = firstIn(scene, '.view');
    if (view) append(view, `<span class="dots" aria-hidden="true">${dots}</span>`);
    const next = firstIn(scene, '.next');
    if (next && at === scenes.length - 1) next.attribs['href'] = `#${list.attribs['id']}`;
    const ways = firstIn(scene, '.ways');
    if (listen && ways) appendElement(ways, copyOf(listen));
  }
}

/** The way to a scene: its drawing over its words. */
function tileOf(scene: Element): string {
  const drawing = elementsIn(scene, '.view use').at(-1)?.attribs['href'] ?? '';
  const heading = firstIn(scene, 'h1, h3');
  const words = heading === undefined ? '' : wordsIn(heading);
  return `<li><a href="#${scene.attribs['id']}"><svg aria-hidden="true"><use href="${drawing}"/></svg><span>${words}</span></a></li>`;
}

/** What a heading says, without the links in it: inside a link there can be no other. */
function wordsIn(heading: Element): string {
  const words = readPage(writeInside(heading));
  for (const link of elementsIn(words, 'a')) {
    moveBefore(link, [...link.children]);
    remove(link);
  }
  return writePage(words);
}
