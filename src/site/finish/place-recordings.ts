import { elementsIn, firstIn, moveAfter, moveBefore, remove, type Within } from '../../html/page-tree.ts';

/**
 * Brings each recording that `Recordings.astro` has left at the end of a text to what it reads: under the heading of its
 * section, the first one under the title; under the words of its scene.
 */
export function placeRecordings(page: Within): void {
  const headings = elementsIn(page, '.text > h2');
  const scenes = elementsIn(page, '.text > .scene');
  for (const voice of elementsIn(page, '.voice:is([data-section], [data-scene])')) {
    const { 'data-section': section, 'data-scene': scene } = voice.attribs;
    const around = scenes[Number(scene) - 1];
    const ways = around && firstIn(around, '.ways');
    const heading = section === '1' ? firstIn(page, 'h1') : headings[Number(section) - 2];
    if (ways) moveBefore(ways, [voice]);
    else if (heading) moveAfter(heading, voice);
    else remove(voice);
    delete voice.attribs['data-section'];
    delete voice.attribs['data-scene'];
  }
}
