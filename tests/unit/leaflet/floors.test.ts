/** The floors of the engine, as its README lists them: who may know whom, and how much lies in one folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const room = resolve(import.meta.dirname, '../../../src/leaflet');
const importsIn = /(?:from|import)\s*\(?\s*'([^']+)'/g;
/** More than this in one folder is a heap. */
const MOST_FILES = 15;

const files = readdirSync(room, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(room, join(entry.parentPath, entry.name)))
  .sort();

/** What a file imports of the engine, types included. */
const importsOf = new Map(
  files.map((file) => [
    file,
    [...readFileSync(join(room, file), 'utf8').matchAll(importsIn)]
      .map((match) => match[1] as string)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => relative(room, resolve(dirname(join(room, file)), specifier))),
  ]),
);

/** The rows of the README's table, the top floor first, each with what stands on it. */
const floors = (readFileSync(join(room, 'README.md'), 'utf8').split('## The floors')[1] ?? '')
  .split('\n## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] as string));

interface Home {
  readonly name: string;
  readonly floor: number;
}

/** A name is a file, a folder, or a step: a file with the folder of its parts. The closest one counts. */
function homeOf(file: string): Home | undefined {
  const homes = (floors ?? []).flatMap((names, floor) => names.map((name) => ({ name, floor })));
  return homes
    .filter(
      ({ name }) =>
        file === name || file === `${name}.ts` || file.startsWith(name.endsWith('/') ? name : `${name}/`),
    )
    .sort((a, b) => b.name.length - a.name.length)[0];
}

it('gives every file a floor', () => {
  expect(files.filter((file) => !homeOf(file))).toEqual([]);
  const unused = (floors ?? []).flat().filter((name) => !files.some((file) => homeOf(file)?.name === name));
  expect(unused).toEqual([]);
});

it('imports downwards only', () => {
  const upwards = [...importsOf].flatMap(([file, targets]) =>
    targets
      .filter((target) => {
        const [from, to] = [homeOf(file), homeOf(target)];
        return from?.name !== to?.name && (to?.floor ?? -1) <= (from?.floor ?? 0);
      })
      .map((target) => `${file} imports ${target}`),
  );
  expect(upwards).toEqual([]);
});

it('has no circle of files that import each other, types included', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const target of importsOf.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

it(`keeps at most ${MOST_FILES} files in a folder`, () => {
  const sizes = [...Map.groupBy(files, (file) => dirname(file))].map(([folder, own]) => ({
    folder,
    count: own.length,
  }));
  expect(sizes.filter(({ count }) => count > MOST_FILES)).toEqual([]);
});
