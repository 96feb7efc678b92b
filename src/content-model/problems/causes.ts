/**
 * Which problems are mistakes, and which only follow from one: a record that cannot be read is one mistake, also where a
 * hundred places use it. `restsOn` of a problem says what it may come from; here it is looked for.
 */
import type { Problem } from '../../leaflet/problems.ts';

/** A mistake, and what would not be said without it. */
export interface Cause {
  readonly problem: Problem;
  /** What follows from it, in the order in which it was found. */
  readonly follows: readonly Problem[];
}

/** After these nothing is known of what stands in the file, or it differs from others for this reason alone. */
const breaking: ReadonlySet<string> = new Set([
  ...[
    'yaml-invalid',
    'file-broken',
    'merge-unfinished',
    'text-not-utf8',
    'record-invalid',
    'record-too-large',
  ],
  ...['unknown-key', 'file-missing', 'word-file-missing', 'page-without-text', 'picture-not-drawable'],
  ...['text-too-large', 'text-too-deep', 'text-too-complex', 'front-matter-missing', 'front-matter-broken'],
  ...['front-matter-too-large', 'front-matter-missing-key', 'mdx-expression', 'mdx-import-export'],
  ...['mdx-stray-angle', 'mdx-broken', 'raw-html', 'unknown-component', 'tag-not-closed', 'tag-not-opened'],
  ...['attribute-unknown', 'attribute-missing', 'attribute-repeated', 'attribute-expression'],
  ...['component-children', 'component-in-sentence', 'list-mark', 'link-not-allowed', 'heading-twice'],
  ...['number-in-text', 'unknown-contact', 'unknown-fact', 'unknown-term', 'unknown-id'],
  ...[
    'heading-level',
    'headings-differ',
    'markdown-not-allowed',
    'markup-left',
    'picture-in-text',
    'code-as-words',
  ],
  ...[
    'front-matter-wrong-value',
    'front-matter-unknown-key',
    'attribute-value',
    'words-not-text',
    'words-key-missing',
  ],
  ...['id-differs-from-file', 'text-without-page', 'file-unread', 'text-without-source'],
  ...['references-differ', 'units-differ', 'other-language', 'unknown-right', 'component-not-here'],
  ...['address-in-text', 'note-in-text', 'forbidden-character', 'quantity-in-text', 'number-spelled'],
  ...['html-comment', 'list-item-empty', 'table-shape', 'heading-empty', 'search-unknown'],
  ...[
    'text-twice',
    'leaflet-without-text',
    'leaflet-no-cover',
    'leaflet-before-cover',
    'leaflet-panel-count',
  ],
  ...[
    'title-not-neutral',
    'leaflet-no-strips',
    'leaflet-empty-panel',
    'icon-misplaced',
    'optional-misplaced',
  ],
]);

/**
 * Every mistake once, those first from which most follows, errors before warnings; else in the order of files and lines.
 */
export function causesOf(problems: readonly Problem[]): readonly Cause[] {
  const sorted = [...problems].sort(byPlace);
  const roots = rootsOf(sorted);
  const follows = new Map<Problem, Problem[]>();
  const causes: Problem[] = [];
  for (const problem of sorted) {
    const root = rootOf(problem, roots);
    if (root === problem) causes.push(problem);
    else follows.set(root, [...(follows.get(root) ?? []), problem]);
  }
  return gathered(causes.map((problem) => ({ problem, follows: follows.get(problem) ?? [] }))).toSorted(
    (a, b) => weight(b) - weight(a),
  );
}

/** So many of one kind are slips; more have one reason, such as a keyboard, or languages that are published with their core. */
const FEW_SLIPS = 3;

/** What has one reason is told once, with the others under it. */
function gathered(causes: readonly Cause[]): readonly Cause[] {
  const kinds = Map.groupBy(causes, ({ problem }, index) => kindOf(problem) ?? String(index));
  return [...kinds.values()].flatMap((kind) => {
    const [first, ...others] = kind;
    if (!first || kind.length <= FEW_SLIPS) return kind;
    const follows = [...others.map(({ problem }) => problem), ...kind.flatMap(({ follows: alike }) => alike)];
    return [{ problem: first.problem, follows }];
  });
}

/** What wrong letters in one file have in common, and what several languages lack. */
function kindOf({ code, where, says }: Problem): string | undefined {
  // Its second sentence says what is wrong with them, the first one where they are.
  if (code === 'forbidden-character') return `${where.file} ${says.split('. ')[1]}`;
  return code === 'translation-missing' ? says : undefined;
}

const weight = ({ problem: { level }, follows }: Cause): number =>
  (level === 'error' ? 1e6 : 0) + follows.length;

/** What a problem may come from, the nearest first. */
const groundsOf = ({ where, restsOn = [] }: Problem): readonly string[] =>
  restsOn.map((ground) => (ground === '.' ? where.file : ground));

/**
 * The mistake behind each file, record and word that others rest on: what is wrong with the file itself, or else what is
 * said most often of it.
 */
function rootsOf(sorted: readonly Problem[]): ReadonlyMap<string, Problem> {
  const said = new Map<string, Problem[]>();
  for (const problem of sorted) {
    const broken = breaking.has(problem.code) ? [problem.where.file] : [];
    for (const ground of new Set([...broken, ...groundsOf(problem).slice(0, 1)]))
      said.set(ground, [...(said.get(ground) ?? []), problem]);
  }
  return new Map([...said].map(([ground, all]) => [ground, nearest(ground, all)]));
}

function nearest(ground: string, all: readonly Problem[]): Problem {
  const count = (code: string) => all.filter((other) => other.code === code).length;
  const farness = ({ level, where, restsOn = [], code }: Problem): number =>
    (level === 'error' ? 0 : 1e9) +
    (ground === where.file || ground.startsWith(`${where.file}#`) ? restsOn.length : 1e6 - count(code)) +
    (ground === where.file && !breaking.has(code) ? 1000 : 0) +
    // What may come from another mistake in its own file is not taken for it.
    (ground === where.file && restsOn.includes('.') ? 10 : 0) +
    lateness(where);
  return all.reduce((best, other) => (farness(other) < farness(best) ? other : best));
}

/** Of the same mistake in a list, in a source and in its translations, the list's is mended first and the last last. */
function lateness({ locale }: Problem['where']): number {
  if (locale === undefined) return 0;
  return locale === 'en' || locale === 'sv' ? 0.25 : 0.5;
}

/** What a problem follows from in the end: a warning never stands for an error, nor a circle for a cause. */
function rootOf(problem: Problem, roots: ReadonlyMap<string, Problem>): Problem {
  const seen = new Set([problem]);
  let root = problem;
  for (;;) {
    const next = groundsOf(root)
      .map((ground) => roots.get(ground))
      .findLast((found) => found !== undefined && !seen.has(found) && isAtLeast(found, problem));
    if (next === undefined) return root;
    seen.add(next);
    root = next;
  }
}

const isAtLeast = (cause: Problem, { level }: Problem): boolean =>
  cause.level === 'error' || level === 'warning';

function byPlace(a: Problem, b: Problem): number {
  const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return (
    byText(a.where.file, b.where.file) ||
    (a.where.part ?? 0) - (b.where.part ?? 0) ||
    (a.where.line ?? 0) - (b.where.line ?? 0) ||
    byText(a.where.field ?? '', b.where.field ?? '') ||
    byText(a.code, b.code)
  );
}
