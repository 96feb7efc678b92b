/** Rooms stand on floors: what a room imports lies below it, and no two files import each other in a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** Imports and re-exports, types too: a type that comes from above is an arrow upwards like any other. */
const importsIn = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;
/** More files than anybody keeps in mind at a glance. */
const MOST_FILES = 15;

/** Each house with its rooms, the lowest floor first; rooms of one floor do not import each other. */
const houses: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'src/content-model': floorsIn('src/content-model/README.md'),
  'src/site': [
    ['content', 'finish', 'api'],
    ['marks'],
    ['directory'],
    ['text', 'frame', 'search'],
    ['leaflets', 'about', 'composer', 'partners'],
    ['missions'],
    // The sheets of all rooms, in the order in which they stand in a page.
    ['styles'],
    ['pages', 'middleware.ts'],
  ],
  'scripts/lib': floorsIn('scripts/README.md'),
};

/** The floors of a README's table, by their numbers: `| 2 | \`project/\` | … |`. */
function floorsIn(readme: string): readonly (readonly string[])[] {
  const rows = readFileSync(join(root, readme), 'utf8').matchAll(/^\| (\d+) +\|([^|]+)\|/gm);
  const rooms = [...rows].flatMap(([, floor, names = '']) =>
    [...names.matchAll(/`([\w-]+)\/`/g)].map(([, room = '']) => ({ floor: Number(floor), room })),
  );
  const highest = Math.max(0, ...rooms.map(({ floor }) => floor));
  return Array.from({ length: highest }, (_, below) =>
    rooms.filter(({ floor }) => floor === below + 1).map(({ room }) => room),
  );
}

interface Arrow {
  readonly from: string;
  readonly to: string;
}

function filesIn(house: string): string[] {
  return readdirSync(join(root, house), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|ts|astro)$/.test(entry.name))
    .map((entry) => relative(join(root, house), join(entry.parentPath, entry.name)));
}

function arrowsIn(house: string): Arrow[] {
  return filesIn(house).flatMap((from) =>
    [...readFileSync(join(root, house, from), 'utf8').matchAll(importsIn)]
      .map(([, path = '']) => relative(join(root, house), resolve(root, house, dirname(from), path)))
      .filter((to) => !to.startsWith('..'))
      .map((to) => ({ from, to: to.replace(/\?.*$/, '') })),
  );
}

const roomOf = (path: string) => path.split('/')[0] ?? '';

describe.each(Object.entries(houses))('%s', (house, floors) => {
  const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room));
  const arrows = arrowsIn(house);

  it('has every file in a room that stands on a floor', () => {
    expect(filesIn(house).filter((path) => floorOf(roomOf(path)) < 0)).toEqual([]);
  });

  it('imports downwards only', () => {
    const upwards = arrows
      .filter(({ from, to }) => roomOf(from) !== roomOf(to) && floorOf(roomOf(from)) <= floorOf(roomOf(to)))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(upwards).toEqual([]);
  });

  it('has no circle', () => {
    expect(circleIn(arrows)).toEqual([]);
  });

  it(`has at most ${MOST_FILES} files in a room`, () => {
    const rooms = Map.groupBy(filesIn(house), dirname);
    expect([...rooms].filter(([, files]) => files.length > MOST_FILES).map(([room]) => room)).toEqual([]);
  });
});

/** The first circle that is found, file by file; empty if there is none. */
function circleIn(arrows: readonly Arrow[]): readonly string[] {
  const targets = Map.groupBy(arrows, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    for (const { to } of targets.get(file) ?? []) {
      const circle = visit(to, [...way, file]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  for (const file of targets.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
