/** What can be wrong with the lists of pages, cards, leaflets, changes, editions and words of the search. */
import { problem } from './problem.ts';

/** A page of a source language has no text. */
export const pageWithoutText = problem('page-without-text', (id: string) => ({
  says: `The page “${id}” is listed in content/pages.yaml but has no text in this source language.`,
  fix: 'Write the file, or remove the page from content/pages.yaml.',
  restsOn: [`content/pages.yaml#${id}`],
}));

/** A text that no page is made from. */
export const textWithoutPage = problem('text-without-page', (id: string) => ({
  says: `No page “${id}” is listed in content/pages.yaml.`,
  fix: 'Add the page there, or correct the file name.',
  restsOn: [`content/pages.yaml#${id}`, 'content/pages.yaml'],
}));

/** Two pages of a section claim one place. */
export const pageOrderTwice = problem('page-order-twice', (id: string, other: string) => ({
  says: `The pages “${other}” and “${id}” have the same place in their section.`,
  fix: 'Give one of them another order.',
}));

/** A drawing that does not exist. */
export const unknownIcon = problem('unknown-icon', (icon: string) => ({
  says: `There is no drawing “${icon}”.`,
  fix: 'Use the name of a file in content/pictures/, without its ending.',
  restsOn: [`content/pictures/${icon}.svg#${icon}`, `content/pictures/${icon}.svg`],
}));

/** A card of the deck that is not in its list. */
export const cardUnlisted = problem('card-unlisted', (id: string) => ({
  says: `The card “${id}” of the page “show” is not in the list.`,
  fix: 'Add it, with the drawing and the tint of its tile.',
  restsOn: [`content/cards.yaml#${id}`, 'content/cards.yaml'],
}));

/** A card without a sentence. */
export const cardWithoutWords = problem('card-without-words', (id: string) => ({
  says: `There is no sentence “${id}” for this card.`,
  fix: 'Write it in phrases.yaml of every language, or remove the card.',
  restsOn: [`content/en/phrases.yaml#${id}`, 'content/en/phrases.yaml'],
}));

/** A leaflet format that the engine does not have. */
export const unknownFormat = problem('unknown-format', (format: string, near: string) => ({
  says: `There is no leaflet format “${format}”.`,
  fix: near === '' ? 'Use the name of a format in src/leaflet/formats/.' : `Did you mean “${near}”?`,
}));

/** A leaflet of the list that no language has a text of. */
export const leafletWithoutText = problem('leaflet-without-text', (name: string) => ({
  says: `The leaflet “${name}” is listed in content/leaflets.yaml and has no text in this source language.`,
  fix: `Write leaflets/${name}.mdx, or remove the leaflet from the list.`,
  restsOn: ['content/leaflets.yaml'],
}));

/** A format is said to help in Sweden alone, and the leaflet is not made in it. */
export const formatNotMade = problem('format-not-made', (format: string) => ({
  says: `The leaflet is not made in “${format}”, so that it cannot be for Sweden alone.`,
  fix: 'Name a format of its lists “formats” or “formatsForMissions”, or add it there.',
}));

/** A format stands in the list of a leaflet twice. */
export const formatTwice = problem('format-twice', (format: string) => ({
  says: `The format “${format}” stands in the lists of this leaflet twice.`,
  fix: 'Keep it once.',
}));

/** An entry of the record of changes names a leaflet or a language that does not exist. */
export const unknownName = problem(
  'unknown-name',
  (name: string, known: readonly string[], list: string = 'content/leaflets.yaml') => ({
    says: `There is no “${name}”.`,
    fix: known.length === 0 ? 'Mend the list of them first.' : `Use one of: ${known.join(', ')}.`,
    restsOn: [`${list}#${name}`, list],
  }),
);

/** An entry of the record of changes does not carry its own day. */
export const changeIdWithoutDate = problem('change-id-without-date', (id: string, on: string) => ({
  says: `The entry is called “${id}” but is of ${on}.`,
  fix: `Begin its id with ${on}-, as long as it has not been published.`,
}));

/** An entry of the record of changes is of a day that has not come. */
export const changeInFuture = problem('change-in-future', (id: string, on: string, today: string) => ({
  says: `“${id}” is said to have changed on ${on}; today is ${today}.`,
  fix: 'Write the day on which it was changed, and begin its id with that day.',
}));

/** An entry of the record of changes stands below an older one. */
export const changesNotInOrder = problem('changes-not-in-order', (id: string, above: string) => ({
  says: `“${id}” is newer than “${above}” above it.`,
  fix: 'Put the newest entry first.',
}));

/** A word leads to a page or contact that does not exist. */
export const searchUnknown = problem('search-unknown', (id: string) => ({
  says: `There is no page and no contact on the site with the id “${id}”.`,
  fix: 'Use an id of content/pages.yaml or of a file in content/facts/contacts/ that may be published.',
  restsOn: [`content/pages.yaml#${id}`, `content/facts/contacts/${id}.yaml`, 'content/pages.yaml'],
}));

/** A word of the search stands in two places. */
export const searchWordTwice = problem('search-word-twice', (word: string) => ({
  says: `“${word}” stands in this file twice.`,
  fix: 'Keep it in one place and list all its pages there, the best first.',
}));

/** Many words of the search stand in two places. */
export const searchWordsTwice = problem('search-word-twice', (word: string, count: number) => ({
  says: `“${word}” and ${count - 1} more words stand in this file twice: a part of it was pasted twice.`,
  fix: 'Remove the second copy.',
}));

/** A language has too few words for the search. */
export const searchTooFew = problem('search-too-few', (found: number, fewest: number) => ({
  says: `Words in the file: ${found}; a language needs at least ${fewest}.`,
  fix: 'Add what people really type: everyday words, slang, words of the neighbouring languages, common misspellings.',
}));

/** One edition stands in the record of editions twice. */
export const duplicateEdition = problem('duplicate-edition', (edition: string) => ({
  says: `The edition “${edition}” is recorded twice.`,
  fix: 'Remove the later of the two entries.',
}));

/** An edition stands below a newer one. */
export const editionsNotInOrder = problem('editions-not-in-order', (edition: string) => ({
  says: `“${edition}” is older than the entry above it.`,
  fix: 'Put the oldest first. `npm run facts -- publish` adds new editions at the end.',
}));

/** An edition names an entry of the record of changes that does not exist. */
export const unknownChange = problem('unknown-change', (id: string) => ({
  says: `There is no entry “${id}” in content/changes.yaml.`,
  fix: 'Bring the entry back: what was published once stays in the record.',
  restsOn: [`content/changes.yaml#${id}`, 'content/changes.yaml'],
}));

/** A leaflet and the same leaflet in the language of staff do not have the same parts. */
export const unequalParts = problem(
  'unequal-panels',
  (handedOut: number, working: number, language: string) => ({
    says: `The leaflet has ${handedOut} parts, the same leaflet in “${language}” has ${working}: they cannot stand side by side.`,
    fix: 'Give both the same headings “##” in the same order.',
  }),
);

/** A form or a group that the documents name has no page. */
export const coveredByNothing = problem('covered-by-nothing', (id: string) => ({
  says: `“${id}” is named by the documents that this project answers to, and no page serves it.`,
  fix: 'Write a page or a section for it and name its page under “served”.',
}));

/** A text for adults leads to authorities only. */
export const onlyAuthorities = problem('only-authorities', () => ({
  says: 'This text speaks to adults in danger and names no contact that is not an authority.',
  fix: 'Name somebody who is not the police or another authority, such as <Contact id="kvinnofridslinjen" />.',
  restsOn: ['.'],
}));

/** A language without a list of words that tell what a reader is looking for. */
export const noTellingWords = problem('telling-words-missing', (language: string, tag: string) => ({
  level: 'warning',
  says: `There are no telling words of ${language} here: a title that names the crime would not be noticed.`,
  fix: `Write “${tag}:” and under it what people in that language call the crime.`,
}));

/** A file that lies among the content and is not part of it. */
export const fileUnread = problem('file-unread', (fix: string, meant: string) => ({
  says: 'No part of the project reads this file.',
  fix: fix,
  restsOn: [meant, 'content/leaflets.yaml'],
}));
