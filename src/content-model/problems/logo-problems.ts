/** What can be wrong with an organisation's own logo: only shapes and pixels are printed, and the rest is named. */
import { problem } from './problem.ts';

export const logoProblems = {
  unknownKind: problem('logo-kind', () => ({
    says: 'The logo is neither an SVG nor a PNG file.',
    fix: 'Save it as SVG, or as PNG.',
  })),
  tooLarge: problem('logo-too-large', (size: string, most: string) => ({
    says: `The logo has ${size}; at most ${most} are read.`,
    fix: 'Save it smaller, or simpler.',
    values: { size, most },
  })),
  tooSmall: problem('logo-too-small', (size: string, least: string) => ({
    says: `The logo is ${size} large: it would be blurred on paper.`,
    fix: `Save it so that its longer side has at least ${least}, or use an SVG.`,
    values: { size, least },
  })),
  broken: problem('logo-broken', (why: string) => ({
    says: `The logo cannot be read: ${why}.`,
    fix: 'Open it in a drawing program and save it again.',
    values: { why },
  })),
  empty: problem('logo-empty', () => ({
    says: 'There is nothing to see in the logo.',
    fix: 'Choose the file that holds the drawing.',
  })),
  active: problem('logo-active', (found: string) => ({
    says: `The logo holds something that could run, move or load: ${found}.`,
    fix: 'Save it as plain SVG, without scripts, links and animation, or as PNG.',
    values: { value: found },
  })),
  text: problem('logo-text', (found: string) => ({
    says: `The logo holds text that needs a font of its own: ${found}.`,
    fix: 'In the drawing program, turn the text into paths, and save it again.',
    values: { value: found },
  })),
  style: problem('logo-style', (found: string) => ({
    says: `The logo takes its colours from a style sheet: ${found}.`,
    fix: 'Save it as plain SVG, with the colours on the shapes (“presentation attributes”).',
    values: { value: found },
  })),
  seeThrough: problem('logo-see-through', (found: string) => ({
    says: `The logo has shades, masks or see-through parts, which print shops do not print alike: ${found}.`,
    fix: 'Use the version of the logo with flat colours, or save it as PNG.',
    values: { value: found },
  })),
  notShape: problem('logo-part', (found: string) => ({
    says: `The logo holds something that is no shape: ${found}.`,
    fix: 'In the drawing program, turn everything into paths, or save it as PNG.',
    values: { value: found },
  })),
  line: problem('logo-line', (found: string) => ({
    says: `The logo has lines that would be printed otherwise than they are drawn: ${found}.`,
    fix: 'In the drawing program, turn lines into areas (“outline stroke”, “stroke to path”).',
    values: { value: found },
  })),
  colour: problem('logo-colour', (found: string) => ({
    says: `“${found}” in the logo is no colour that can be read.`,
    fix: 'Write it as # and six digits, such as #004b87.',
    values: { value: found },
  })),
  noName: problem('logo-no-name', () => ({
    says: 'There is a logo and no name: whoever cannot see the logo is told nothing.',
    fix: 'Write the name of the organisation too.',
  })),
} as const;
