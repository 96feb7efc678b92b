/**
 * Turns a parsed text into a leaflet's input: parts in reading order, every id resolved, nothing left for the engine
 * to look up. Pure: the same text, facts and words give the same leaflet, to the edition code.
 */
import type { Problem } from '../../leaflet/problems.ts';
import type { Block, LeafletContent, PartContent } from '../../leaflet/types.ts';
import { editionCode } from '../editions/edition.ts';
import { sourceLocale } from '../files/content-files.ts';
import { leafletProblems } from '../problems/leaflet-problems.ts';
import type { SiteRecord } from '../records/site-record.ts';
import {
  type BlockNode,
  type ComponentBlock,
  type HeadingNode,
  isSeen,
  type ParsedText,
} from '../texts/block-tree.ts';
import { LeafletDraft, type LeafletOptions } from './draft.ts';
import { asText, placeOf, scene, small, strips, toBlocks, validUntil } from './leaflet-blocks.ts';

export type { LeafletKey, LeafletOptions, SayLeaflet } from './draft.ts';

/** A leaflet's input and what is known about it. */
export interface LeafletInput {
  readonly content: LeafletContent;
  /** Ids, in alphabetical order. */
  readonly contactsUsed: readonly string[];
  readonly rightsUsed: readonly string[];
  /** Such as `2026-11-K4TX`; changes with every word and number of the leaflet. */
  readonly edition: string;
  /** Last day on which every fact is within its check; nothing if the leaflet uses no fact. */
  readonly validUntil: string | undefined;
  readonly problems: readonly Problem[];
}

/** Components that stand at the foot of a part if nothing follows them there. */
const footComponents: ReadonlySet<string> = new Set(['SiteLink', 'EditionCheck', 'Checked', 'StampBox']);
/** Files of leaflets without any fact still need a date; it is this one, so that they are the same on every machine. */
export const dateWithoutFacts = '2000-01-01';

/**
 * Makes the input of one leaflet.
 *
 * @param parsed - A text of kind `leaflet`. Its own problems are part of the result.
 */
export function toLeaflet(parsed: ParsedText, options: LeafletOptions): LeafletInput {
  const audience = parsed.frontMatter.audience ?? options.audience ?? 'adult';
  const pass = (edition: string, whole?: LeafletDraft) => {
    const draft = new LeafletDraft(parsed.file, { ...options, audience }, edition, whole);
    for (const right of options.restsOn ?? []) draft.useRight(right, 1);
    draft.holdsCards = parsed.blocks.filter(isShowCard).length > 1;
    const { texts, strip } = cutStrips(draft, parsed.blocks);
    const parts = makeParts(draft, texts);
    return { draft, parts: [...parts, ...strip()] };
  };
  // A leaflet prints until when it is valid and which edition it is. The first depends on all its records, the second
  // on all it prints; so its records are gathered first, then its words without an edition, then the whole.
  const { draft: whole } = pass('');
  const withoutEdition = pass('', whole);
  const newest = whole.newestCheck();
  const title = parsed.frontMatter.title ?? '';
  const edition =
    options.shared?.edition ??
    editionCode(newest, [options.language.tag, title, audience, withoutEdition.parts]);
  const { draft, parts } = pass(edition, whole);

  const [mark, coverPicture, headPicture] = ['mark', 'landscape-cover', 'landscape'].map((name) =>
    options.pictures.get(name),
  );
  const content: LeafletContent = {
    lang: options.language.lang,
    dir: options.language.dir,
    script: options.language.script,
    title,
    audience,
    parts,
    ...(coverPicture ? { coverPicture } : {}),
    ...(headPicture ? { headPicture } : {}),
    ...(mark ? { mark } : {}),
    ...(options.printHints ? { printHints: options.printHints } : {}),
    ...(options.isDraft ? { panelLine: draftLine(options) } : {}),
    imprint: { name: `${options.language.tag}/${options.leafletName}`, edition },
    rights: rightsIn(options.facts.site),
    date: `${newest ?? dateWithoutFacts}T00:00:00Z`,
  };
  return {
    content,
    contactsUsed: [...draft.contactsUsed].sort(),
    rightsUsed: [...draft.rightsUsed].sort(),
    edition,
    validUntil: options.shared ? options.shared.validUntil : validUntil(draft),
    // A text that could not be read has no parts to count: its own problem says all.
    problems: wasRead(parsed)
      ? [...parsed.problems, ...draft.problems, ...checkPartCount(draft, parts, parsed)]
      : parsed.problems,
  };
}

/** That the leaflet is a draft, on every panel. */
function draftLine({
  say,
  wordsLanguage,
  language,
}: LeafletOptions): NonNullable<LeafletContent['panelLine']> {
  const { lang, dir } = wordsLanguage ?? language;
  return { lang, dir, text: say('leaflet.draftNotReviewed') };
}

/** What a PDF says of its licence: by whom, then what. */
export function rightsIn({
  name,
  publisher,
  licences: { texts },
}: SiteRecord): NonNullable<LeafletContent['rights']> {
  return { text: `${publisher.name ?? name}, ${texts.name}`, url: texts.url };
}

const wasRead = ({ blocks, problems }: ParsedText) =>
  blocks.length > 0 || !problems.some(({ level }) => level === 'error');

const isShowCard = (block: BlockNode) => block.kind === 'component' && block.name === 'ShowCard';

/** What goes to the strips of a poster, and the rest of the text. */
function cutStrips(draft: LeafletDraft, blocks: readonly BlockNode[]) {
  const isStrips = (block: BlockNode) => block.kind === 'component' && block.name === 'Strips';
  const found = blocks.find(isStrips);
  const texts = blocks.filter((block) => !isStrips(block));
  if (!draft.options.hasStrips) {
    if (found) draft.problems.push(leafletProblems.noStrips(draft.at(found.line)));
    return { texts, strip: () => [] };
  }
  const id = found?.kind === 'component' ? found.attributes['id'] : undefined;
  // The number for danger is always a right one to have in one's pocket.
  return { texts, strip: () => strips(draft, id ?? draft.options.facts.site.emergency, found?.line ?? 1) };
}

/** The text cut at its headings and turned into parts. */
function makeParts(draft: LeafletDraft, blocks: readonly BlockNode[]): PartContent[] {
  const cut = cutIntoParts(blocks);
  draft.part = 1;
  const [cover] = cut.parts[0] ?? [];
  if (cover?.kind !== 'heading' || cover.level !== 1)
    draft.problems.push(leafletProblems.noCover(draft.at(1)));
  else if (cut.beforeCover) draft.problems.push(leafletProblems.beforeCover(draft.at(cut.beforeCover.line)));
  return cut.parts.map((part, index) => {
    draft.part = index + 1;
    return makePart(draft, part, index);
  });
}

/** `#` begins the cover and each `##` the next part, also where it is the first thing inside a scene. */
function cutIntoParts(blocks: readonly BlockNode[]) {
  const parts: BlockNode[][] = [];
  let beforeCover: BlockNode | undefined;
  for (const block of blocks) {
    const first = block.kind === 'component' && block.name === 'Scene' ? block.blocks[0] : block;
    const begins = first?.kind === 'heading' && first.level <= 2;
    if (begins) parts.push([block]);
    else if (parts.length === 0) beforeCover ??= block;
    else parts.at(-1)?.push(block);
  }
  return { parts, beforeCover };
}

function makePart(draft: LeafletDraft, nodes: readonly BlockNode[], index: number): PartContent {
  const lastOwn = nodes.findLastIndex((node) => node.kind !== 'component' || !footComponents.has(node.name));
  const body = nodes.slice(0, lastOwn + 1);
  const foot = toBlocks(draft, nodes.slice(lastOwn + 1));
  const at = placeOf(draft, nodes[0]?.line ?? 1);
  if (index > 0 && nodes[0]?.kind === 'heading' && !isSeen(nodes.slice(1))) {
    draft.problems.push(leafletProblems.emptyPart(draft.at(nodes[0].line)));
  }
  const blocks = asScene(draft, body) ?? toBlocks(draft, body);
  if (index > 0) return { blocks, foot, at };
  const { isStale, say } = draft.options;
  const stale = isStale ? [small(draft, [asText(say('leaflet.draft'))], at)] : [];
  return { blocks: withLead(blocks), foot: [...foot, ...stale], at };
}

/** A part that is a heading and a picture is set as one picture. */
function asScene(draft: LeafletDraft, body: readonly BlockNode[]): Block[] | null {
  const [heading, picture] = body as readonly [HeadingNode?, ComponentBlock?];
  const isPicture = heading?.kind === 'heading' && picture?.kind === 'component' && picture.name === 'Scene';
  if (!isPicture || body.length !== 2 || picture.blocks.some((block) => block.kind === 'heading'))
    return null;
  return scene(draft, picture, heading);
}

/** The first paragraph under the title of the cover is its lead. */
function withLead(blocks: readonly Block[]): Block[] {
  const lead = blocks.findIndex((block) => block.kind === 'paragraph');
  return blocks.map((block, index) =>
    index === lead && block.kind === 'paragraph' ? { ...block, style: 'lead' } : block,
  );
}

function checkPartCount(
  draft: LeafletDraft,
  parts: readonly PartContent[],
  { problems: inText }: ParsedText,
): readonly Problem[] {
  const { panelCount, language } = draft.options;
  // A heading of another level than it should have begins no part, or one too many.
  const isTold = [...draft.problems, ...inText].some(({ code }) => uncounted.has(code));
  if (panelCount === undefined || parts.length === panelCount || isTold) return [];
  const { file } = draft.at(1);
  const found = parts.length === 1 ? '1 part' : `${parts.length} parts`;
  const counts = [found, String(panelCount), String(panelCount - 1)] as const;
  return [leafletProblems.panelCount({ file, locale: language.tag }, ...counts, sourceOf(file))];
}

const uncounted: ReadonlySet<string> = new Set(['leaflet-no-cover', 'leaflet-before-cover', 'heading-level']);

/** The text that a translation is made from. */
const sourceOf = (file: string): string => file.replace(/^content\/[^/]+\//, `content/${sourceLocale}/`);
