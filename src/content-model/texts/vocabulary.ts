/**
 * The closed vocabulary of content texts: the components a page or a leaflet may use, their attributes and what may
 * stand inside them. Reading, checking, the site's renderers and the leaflet's renderers all go by this table.
 */

/** Where a text ends up. */
export type TextKind = 'page' | 'leaflet';

/**
 * What an attribute's value must be: an id of a record or file of that kind, or one of a list of words.
 * `picture` and `icon` are names of drawings in `content/pictures/`.
 */
export type AttributeKind =
  | 'contact'
  | 'phrase'
  | 'picture'
  | 'icon'
  | 'fact'
  | 'term'
  | 'right'
  | readonly string[];

/** What may stand between a component's tags. */
export type ChildrenRule = 'none' | 'words' | 'ordered-list' | 'list' | 'group' | 'scene';

/** One component of the vocabulary. */
export interface ComponentRule {
  /** A `block` stands alone on its lines, an `inline` inside a sentence. */
  readonly place: 'block' | 'inline';
  readonly where: TextKind | 'both';
  /** Every attribute, all of them required. */
  readonly attributes: Readonly<Record<string, AttributeKind>>;
  readonly children: ChildrenRule;
  /** What it is, for the README and for editors. */
  readonly means: string;
}

/** The components, by name. */
export const vocabulary = {
  Contact: {
    place: 'block',
    where: 'both',
    attributes: { id: 'contact' },
    children: 'none',
    means: 'a number card: words from `contacts.yaml`, number and hours from the record',
  },
  Notice: {
    place: 'block',
    where: 'both',
    attributes: { kind: ['care', 'info'] },
    children: 'words',
    means: 'an icon and a few sentences to heed',
  },
  Answer: {
    place: 'block',
    where: 'both',
    attributes: {},
    children: 'words',
    means: 'the answer of a page about a right, in one sentence',
  },
  Steps: {
    place: 'block',
    where: 'both',
    attributes: {},
    children: 'ordered-list',
    means: 'a numbered list as steps along a path',
  },
  EvenIf: {
    place: 'block',
    where: 'both',
    attributes: {},
    children: 'list',
    means: 'the list under “You can get help even if”',
  },
  Situation: {
    place: 'block',
    where: 'both',
    attributes: { icon: 'icon' },
    children: 'group',
    means: 'a group of the self-check, or a case of the training: a `###` heading, and what opens under it',
  },
  Scene: {
    place: 'block',
    where: 'both',
    attributes: { picture: 'picture' },
    children: 'scene',
    means: 'a picture with its sentence and one soft line',
  },
  ShowCard: {
    place: 'block',
    where: 'both',
    attributes: { id: 'phrase' },
    children: 'none',
    means: 'a sentence to show to somebody, Swedish first, from `phrases.yaml`',
  },
  SiteLink: {
    place: 'block',
    where: 'leaflet',
    attributes: {},
    children: 'none',
    means: 'QR code and address of the front page',
  },
  EditionCheck: {
    place: 'block',
    where: 'leaflet',
    attributes: {},
    children: 'none',
    means: 'edition, valid until, and a QR code to the page that says whether it is current',
  },
  StampBox: {
    place: 'block',
    where: 'leaflet',
    attributes: {},
    children: 'none',
    means: 'an empty box for a stamp or an address',
  },
  PenBox: {
    place: 'block',
    where: 'leaflet',
    attributes: {},
    children: 'none',
    means: 'an empty box to write in by hand: help near the place where the paper lies',
  },
  FromAbroad: {
    place: 'block',
    where: 'leaflet',
    attributes: { id: 'contact' },
    children: 'none',
    means: 'a number card with the number for callers outside Sweden, and the short one below it',
  },
  Strips: {
    place: 'block',
    where: 'leaflet',
    attributes: { id: 'contact' },
    children: 'none',
    means:
      'the number on the strips of a poster, and no word with it: for callers outside Sweden where its card is',
  },
  Checked: {
    place: 'block',
    where: 'leaflet',
    attributes: {},
    children: 'none',
    means: 'the line that says when the facts were checked and that this is not legal advice',
  },
  Drawing: {
    place: 'block',
    where: 'leaflet',
    attributes: { picture: 'picture' },
    children: 'none',
    means: 'a drawing in the room that a panel has left, as decoration: none where there is too little',
  },
  Icon: {
    place: 'inline',
    where: 'leaflet',
    attributes: { picture: 'picture' },
    children: 'none',
    means: 'at the beginning of every item of a list: a small drawing instead of a dot',
  },
  Optional: {
    place: 'inline',
    where: 'leaflet',
    attributes: { right: 'right' },
    children: 'none',
    means:
      'at the beginning of an item of a list, or of a notice: a right that organisations may leave out of their own leaflets',
  },
  Phone: {
    place: 'inline',
    where: 'both',
    attributes: { id: 'contact' },
    children: 'none',
    means: 'the number of a contact',
  },
  Name: {
    place: 'inline',
    where: 'both',
    attributes: { id: 'contact' },
    children: 'none',
    means: 'the official short name of a contact, in Swedish',
  },
  Url: {
    place: 'inline',
    where: 'both',
    attributes: { id: 'contact' },
    children: 'none',
    means: 'the web address of a contact',
  },
  Fact: {
    place: 'inline',
    where: 'both',
    attributes: { id: 'fact' },
    children: 'none',
    means: 'a figure of a right, such as a number of days',
  },
  Term: {
    place: 'inline',
    where: 'both',
    attributes: { id: 'term' },
    children: 'none',
    means: 'the Swedish word for something',
  },
} as const satisfies Readonly<Record<string, ComponentRule>>;

export type ComponentName = keyof typeof vocabulary;

/** Whether a tag's name is in the vocabulary. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(vocabulary, name);
}

/** The rule of a component, widened from its literal type. */
export function ruleOf(name: ComponentName): ComponentRule {
  return vocabulary[name];
}

/** Names allowed in a text of a kind, for problems that list them. */
export function namesFor(kind: TextKind): readonly ComponentName[] {
  return (Object.keys(vocabulary) as ComponentName[]).filter((name) => {
    const { where } = ruleOf(name);
    return where === 'both' || where === kind;
  });
}

/** Where in a component's children rule each kind of block may stand, in the editor's words. */
export const childrenInWords: Readonly<Record<ChildrenRule, string>> = {
  none: 'nothing',
  words: 'paragraphs, lists, `###` headings and `<Contact>`',
  'ordered-list': 'a `###` heading if you like, then one numbered list',
  list: 'a `###` heading if you like, then one list',
  group: 'a `###` heading, then a list or paragraphs',
  scene: 'a heading if you like, then short paragraphs',
};

/** One key of a text's front matter. */
export interface FrontMatterKey {
  readonly type: 'text' | 'texts' | 'locale' | readonly string[];
  readonly required: boolean;
  readonly means: string;
}

/** Keys a text's front matter may have, by kind of text. */
export const frontMatterKeys: Readonly<Record<TextKind, Readonly<Record<string, FrontMatterKey>>>> = {
  page: {
    title: { type: 'text', required: true, means: 'heading of the page' },
    label: { type: 'text', required: true, means: 'short name, for doors and menus' },
    summary: { type: 'text', required: true, means: 'one soft line under its name' },
    description: { type: 'text', required: true, means: 'what the page is about, for search engines' },
    keywords: { type: 'texts', required: false, means: 'words people search for' },
  },
  leaflet: {
    title: { type: 'text', required: true, means: 'title of the document, neutral' },
    locale: { type: 'locale', required: false, means: 'language of the text, BCP 47' },
    audience: {
      type: ['adult', 'child'],
      required: false,
      means: 'whose type sizes apply; adult if left out',
    },
  },
};
