/** Two parsers read our texts: Sätteri makes the pages, remark judges them. Whatever they read differently, nobody has judged. */
import { globSync, readFileSync } from 'node:fs';
import { mdxToMdast } from 'satteri';
import { expect, it } from 'vitest';
import config from '../../astro.config.mjs';
import { parseMarkdown } from '../../src/content-model/texts/markdown.ts';

/** What both parsers call the parts of a text. */
interface Part {
  readonly type: string;
  readonly name?: string | null;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly url?: string;
  readonly value?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Part[];
}

/** Every part of a text in reading order, a line each: the components with what they are given, the words as they are. */
function read(part: Part): readonly string[] {
  const { type, name, depth, ordered, url, value, attributes = [], children = [] } = part;
  const given = attributes.map((attribute) => `${attribute.name}=${attribute.value}`);
  const line = [type, name, depth, ordered, url, value, ...given].filter((field) => field != null).join(' ');
  return [line, ...children.flatMap(read)];
}

const features = (config.markdown?.processor?.options as { features?: object })?.features ?? {};
const paths = globSync('content/*/pages/**/*.mdx');

it('reads all pages alike', () => {
  expect(paths.length).toBeGreaterThan(200);
  const unlike = paths.flatMap((path) => {
    const body = readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    const shown = read(mdxToMdast(body, { features }) as Part);
    const judged = read(parseMarkdown(body, true) as Part);
    const at = judged.findIndex((line, index) => line !== shown[index]);
    return at < 0 && shown.length === judged.length ? [] : [{ path, shown: shown[at], judged: judged[at] }];
  });
  expect(unlike).toEqual([]);
});
