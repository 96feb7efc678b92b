/** What can be wrong with a text on its way to a leaflet. */
import { problem } from './problem.ts';

/** Problems of a text on its way to a leaflet. */
export const leafletProblems = {
  beforeCover: problem('leaflet-before-cover', () => ({
    says: 'Something stands before the first # heading.',
    fix: 'Begin the text with # and the title of the cover.',
  })),
  noCover: problem('leaflet-no-cover', () => ({
    says: 'The leaflet has no cover: there is no # heading.',
    fix: 'Begin the text with # and the title of the cover.',
  })),
  panelCount: problem(
    'leaflet-panel-count',
    (found: string, wanted: string, sections: string, source: string) => ({
      says: `The text makes ${found}, the cover among them; this format has ${wanted}.`,
      fix: `Each ## begins a part: write ${sections} of them after the cover, or choose another format.`,
      restsOn: [`${source}#parts`],
    }),
  ),
  noStrips: problem('leaflet-no-strips', () => ({
    says: 'This format has no strips to tear off.',
    fix: 'Remove <Strips>, or choose a format that has them.',
  })),
  emptyPart: problem('leaflet-empty-panel', () => ({
    says: 'The part has a heading and nothing under it.',
    fix: 'Write its text, or remove the heading.',
  })),
  noNumber: problem('contact-without-number', (id: string) => ({
    says: `The contact “${id}” has no number to print.`,
    fix: 'Name a contact that has one.',
    restsOn: [`content/facts/contacts/${id}.yaml`],
  })),
  noAddress: problem('contact-without-address', (id: string) => ({
    says: `The contact “${id}” has no web address.`,
    fix: 'Name a contact that has one, or use <Name id="…" />.',
  })),
  wordsMissing: problem('words-missing', (what: string, id: string, file: string) => ({
    says: `There are no words for ${what} “${id}” in this language.`,
    fix: `Add them to ${file}.`,
    restsOn: [`${file}#printed-${id}`, `${file}#${id}`, file],
  })),
  pictureMissing: problem('picture-missing', (name: string, known: string) => ({
    says: `There is no drawing “${name}”.`,
    fix: `Use one of: ${known}.`,
    restsOn: ['printed', name]
      .map((part) => `content/pictures/${name}.svg#${part}`)
      .concat(`content/pictures/${name}.svg`),
  })),
  linkNumberDiffers: problem('link-number-differs', (written: string, address: string) => ({
    says: `The link shows “${written}” and calls “${address}”.`,
    fix: 'Write the same number in both, or no number in the words of the link.',
  })),
  linkAddressDiffers: problem('link-address-differs', (written: string, address: string) => ({
    says: `The link shows “${written}” and opens “${address}”.`,
    fix: 'Write the same address in both, or words instead of an address in the link.',
  })),
  linkOnPart: problem('link-on-part', (written: string) => ({
    says: `A link begins or ends inside the number “${written}”: it would call a part of it.`,
    fix: 'Put the whole number into the link, or none of it. Between two numbers write a comma.',
  })),
  addressHidden: problem('address-hidden-sign', (written: string, codePoint: string) => ({
    says: `The address “${written}” holds a sign that nobody sees [${codePoint}], and leads elsewhere with it.`,
    fix: 'Type the address again without it. A long address is broken by itself, after / . ? and &, before -.',
  })),
  addressUnclear: problem('address-unclear', (written: string, letter: string) => ({
    says: `Nobody can tell where the address “${written}” ends or begins, because of ${letter}.`,
    fix: 'Put a space before and behind the address. If the letter belongs to it, write [words](https://…).',
  })),
  addressStyled: problem('address-styled', (written: string) => ({
    says: `Bold or emphasis begins inside the address “${written}”, or a * of it was taken for that.`,
    fix: 'Put the signs around the whole address with a space outside them, or write \\* for a star of the address.',
  })),
  iconMisplaced: problem('icon-misplaced', () => ({
    says: 'An icon stands where nothing would be drawn.',
    fix: 'Put it at the beginning of an item of a list without numbers, or remove it.',
  })),
  optionalMisplaced: problem('optional-misplaced', () => ({
    says: 'Nothing could be left out where <Optional> stands.',
    fix: 'Put it at the beginning of an item of a list, or of a notice, or remove it.',
  })),
} as const;
