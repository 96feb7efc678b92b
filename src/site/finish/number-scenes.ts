import { elementsIn, remove, type Within } from '../../html/page-tree.ts';

/** Numbers the scenes that `Scene.astro` has left without: each is a place, and leads to the next. */
export function numberScenes(page: Within): void {
  const scenes = elementsIn(page, '#scene-this');
  for (const [index, scene] of scenes.entries()) {
    const number = index + 1;
    scene.attribs['id'] = `p${number}`;
    for (const link of elementsIn(scene, '[href="#scene-next"]')) {
      // After the last scene the page goes on: there is nowhere to jump to.
      if (number === scenes.length) remove(link);
      else link.attribs['href'] = `#p${number + 1}`;
    }
  }
}
