/** What can be wrong with a drawing of `content/pictures/`: leaflets draw a small part of SVG, and the rest is named. */
import { problem } from './problem.ts';

export const pictureProblems = {
  tooLarge: problem('picture-not-drawable', (size: string, most: string) => ({
    says: `The drawing is ${size} long; at most ${most} are read.`,
    fix: 'Simplify it.',
  })),
  notXml: problem('picture-not-drawable', (why: string) => ({
    says: `The drawing cannot be read: ${why}.`,
    fix: 'Save the drawing again as plain SVG.',
  })),
  head: problem('picture-not-drawable', () => ({
    says: 'Something stands before the drawing begins.',
    fix: 'Delete every line before the one with <svg.',
  })),
  empty: problem('picture-not-drawable', () => ({
    says: 'There is nothing to see in the drawing.',
    fix: 'Bring it back from the history of the repository, or save the drawing again as plain SVG.',
  })),
  outside: problem('picture-not-drawable', (name: string) => ({
    says: `The <${name}> lies outside the drawing: nothing of it would be seen.`,
    fix: 'Correct its numbers, or remove it. The viewBox says how large the drawing is.',
  })),
  lineWidth: problem('picture-not-drawable', (width: string) => ({
    says: `“${width}” is no width of a line.`,
    fix: 'Write a number, without a unit.',
  })),
  notPart: problem('picture-not-drawable', (found: string) => ({
    says: `“${found}” is not part of the drawings' small SVG.`,
    fix: 'Keep only shapes: path, circle, rect, line, polyline and g.',
  })),
  tooDeep: problem('picture-not-drawable', (most: string) => ({
    says: `Groups stand in each other more than ${most} deep.`,
    fix: 'Take them apart: a group only hands its colours on.',
  })),
  unknownElement: problem('picture-not-drawable', (name: string, known: string) => ({
    says: `<${name}> cannot be drawn on a leaflet.`,
    fix: `Use only ${known}.`,
  })),
  unknownAttribute: problem('picture-not-drawable', (name: string, attribute: string) => ({
    says: `<${name}> has ${attribute}, which cannot be drawn on a leaflet.`,
    fix: 'Remove it. If it moves or turns the shape, apply it to the numbers of the shape.',
  })),
  noViewBox: problem('picture-not-drawable', () => ({
    says: 'The drawing has no usable viewBox.',
    fix: 'Write viewBox="0 0 width height".',
  })),
  unreadableShape: problem('picture-not-drawable', (name: string) => ({
    says: `The <${name}> has numbers or commands that cannot be read.`,
    fix: 'Save the drawing again as plain SVG.',
  })),
  unknownClass: problem('picture-not-drawable', (name: string, known: string) => ({
    says: `“${name}” is no colour of the palette.`,
    fix: `Use one of ${known}, or currentColor.`,
  })),
  ownColour: problem('picture-not-drawable', (colour: string) => ({
    says: `The colour “${colour}” is not of the palette.`,
    fix: 'Name a colour with class="…", or use currentColor.',
  })),
} as const;
