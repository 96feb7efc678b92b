/** Building leaflets in bulk: on any number of cores, in shards, and only what changed. With real leaflets. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLeaflets, checkLeaflets } from '../../scripts/lib/leaflets/build-leaflets.ts';
import { drawPreviews } from '../../scripts/lib/leaflets/draw-previews.ts';
import type { BuildOptions } from '../../scripts/lib/leaflets/each-leaflet.ts';
import { filesUnder, sha256OfFile } from '../../scripts/lib/terminal/files.ts';
import type { Project } from '../../src/content-model/project/project.ts';
import type { BlockNode } from '../../src/content-model/texts/block-tree.ts';
import type { Problem } from '../../src/leaflet/index.ts';
import { realProject } from '../support/real-project.ts';
import { today } from '../support/today.ts';

const project = realProject();
const texts = ['content/ar/leaflets/adult.mdx', 'content/en/leaflets/child.mdx'];
/** Two leaflets, one of them right to left; all other languages and formats are left out. */
const small: Project = {
  ...project,
  locales: new Map([...project.locales].filter(([tag]) => ['ar', 'en', 'sv'].includes(tag))),
  texts: new Map([...project.texts].filter(([path]) => texts.includes(path))),
  leaflets: project.leaflets
    .filter(({ name }) => ['adult', 'child'].includes(name))
    .map((leaflet) => ({ ...leaflet, formats: ['a4-letterfold'], formatsForMissions: [] })),
};
const childOnly = { ...small, leaflets: small.leaflets.filter(({ name }) => name === 'child') };

const folders: string[] = [];
/** A new folder, with what another holds. */
const newFolder = (like?: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'leaflets-'));
  folders.push(folder);
  if (like) cpSync(like, folder, { recursive: true });
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const build = (folder: string, more: Partial<BuildOptions> = {}, of = small) =>
  buildLeaflets(of, { folder, today, workers: 1, fingerprint: 'code', ...more });
const draw = (folder: string, entries = built.entries) =>
  drawPreviews(entries, { folder, fingerprint: 'code', workers: 1 });
/** Every file of a folder with its checksum. */
const sums = (folder: string) =>
  filesUnder(folder).map((path) => `${path} ${sha256OfFile(join(folder, path))}`);

const first = newFolder();
let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await build(first);
});

describe('on a day after a check has run out', () => {
  const late = '2030-01-01';

  it('stops, and names each fact with its date', async () => {
    const { problems } = await build(newFolder(), { today: late, profiles: ['office'] }, childOnly);
    const [contact, right] = ['contact-check-due', 'right-check-due'].map((code) =>
      problems.find((problem) => problem.code === code),
    );
    expect([contact?.level, right?.level]).toEqual(['error', 'error']);
    expect(contact?.says).toMatch(
      /“[a-z0-9-]+” was checked on 20\d\d-\d\d-\d\d; the check was good until 20/,
    );
  });

  it('writes none of them, and no reading copy, whatever lies there already', async () => {
    const folder = newFolder(first);
    await build(folder, { today: late });
    expect(sums(folder)).toEqual(sums(first));
    const empty = newFolder();
    for (const number of [1, 2, 3]) await build(empty, { today: late, shard: { number, of: 3 } });
    expect(filesUnder(empty)).toEqual([]);
  });

  it('leaves out what is overdue where the site says so, with the reason', async () => {
    const folder = newFolder();
    const facts = { ...small.facts, site: { ...small.facts.site, overdueLeaflets: 'leave-out' as const } };
    const { entries, problems, leftOut } = await build(folder, { today: late }, { ...small, facts });
    expect([entries, problems]).toEqual([[], []]);
    expect(leftOut).toEqual(
      ['ar adult', 'en child'].map((name) => {
        const [locale, leaflet] = name.split(' ');
        const dueOn = built.entries.find((entry) => entry.locale === locale)?.validUntil;
        return { locale, leaflet, format: 'a4-letterfold', why: 'checks-due', dueOn };
      }),
    );
    expect(filesUnder(folder)).toEqual(
      ['index', 'left-out', 'reading'].map((list) => `leaflets/${list}.json`),
    );
    // On the last day of the checks everything is as ever.
    const dueOn = leftOut[1]?.dueOn ?? '';
    const onTime = await build(newFolder(), { today: dueOn, profiles: ['office'] }, { ...childOnly, facts });
    expect([onTime.entries.length, onTime.leftOut]).toEqual([1, []]);
  });
});

describe('a first build', () => {
  it('makes every leaflet in every profile and lists them in order', () => {
    expect(built.problems).toEqual([]);
    expect([built.made, built.kept]).toEqual([6, 0]);
    expect(built.entries.map(({ path }) => path)).toEqual(
      ['ar/adult', 'en/child'].flatMap((name) =>
        ['screen', 'office', 'press'].map((profile) => `leaflets/${name}-a4-letterfold-${profile}.pdf`),
      ),
    );
    expect(filesUnder(join(first, 'leaflets')).map((path) => `leaflets/${path}`)).toEqual(
      [
        ...new Set(built.entries.flatMap(({ path, content }) => [path, content])),
        'leaflets/index.json',
        'leaflets/reading.json',
        'leaflets/left-out.json',
      ].sort(),
    );
  });

  it('draws a picture of each page, as wide as the pages of the site show it', async () => {
    const folder = newFolder(first);
    const pictures = built.entries.flatMap(({ previews }) => previews);
    expect(pictures.length).toBe(built.entries.reduce((sum, { pages }) => sum + pages, 0));
    expect(await draw(folder)).toBe(pictures.length);
    for (const picture of pictures) {
      const { width, height } = await sharp(join(folder, picture)).metadata();
      expect([picture, width]).toEqual([picture, width > height ? 720 : 300]);
      if (picture.includes('office')) expect([picture, height]).toEqual([picture, 509]);
    }
  });

  it('draws again what was lost, what was damaged and what shows another leaflet, and nothing else', async () => {
    const folder = newFolder(first);
    await draw(folder);
    const before = sums(folder);
    const [one, other] = built.entries.filter(({ profile }) => profile === 'office');
    rmSync(join(folder, one?.previews[1] ?? ''));
    expect(await draw(folder)).toBe(one?.pages);
    writeFileSync(join(folder, other?.previews[0] ?? ''), 'half');
    expect(await draw(folder)).toBe(other?.pages);
    expect(await draw(folder)).toBe(0);
    expect(sums(folder)).toEqual(before);
    const changed = built.entries.map((entry) => (entry === other ? { ...entry, sha256: 'another' } : entry));
    expect(await draw(folder, changed)).toBe(other?.pages);
  });

  it('keeps pictures as long as their leaflets', async () => {
    const folder = newFolder(first);
    await draw(folder);
    await build(folder);
    expect(await draw(folder)).toBe(0);
    await build(folder, {}, childOnly);
    const left = filesUnder(folder).filter((path) => /webp|previews/.test(path));
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((path) => !path.includes('/en/child'))).toEqual([]);
  });

  it('gives the same files and the same list on two workers', async () => {
    const folder = newFolder();
    await build(folder, { workers: 2 });
    expect(sums(folder)).toEqual(sums(first));
  });
});

describe('a second build', () => {
  it('keeps everything where nothing changed', async () => {
    const folder = newFolder(first);
    const again = await build(folder);
    expect([again.made, again.kept]).toEqual([0, 6]);
    expect(again.entries).toEqual(built.entries);
    expect(sums(folder)).toEqual(sums(first));
  });

  it('prepares no leaflet of a language whose sources are the same, and all of one whose are others', async () => {
    const folder = newFolder(first);
    const sources = new Map([
      ['ar', 'one'],
      ['en', 'one'],
    ]);
    await build(folder, { sources });
    // Whatever the project says now: what it was made from is said to be the same.
    const wordless: Project = { ...small, texts: new Map() };
    const again = await build(folder, { sources }, wordless);
    expect([again.made, again.kept, again.problems]).toEqual([0, 6, []]);
    expect(again.entries).toEqual(built.entries);
    const changed = await build(folder, { sources: new Map(sources).set('en', 'another') }, wordless);
    expect(changed.entries).toEqual(built.entries.filter(({ locale }) => locale === 'ar'));
    expect(filesUnder(join(folder, 'leaflets/en'))).toEqual([]);
  });

  it('makes only the leaflets that show a number that changed, the same as a first build would', async () => {
    const police = small.facts.contacts.get('police-114-14');
    if (!police) throw new Error('police-114-14');
    const contacts = new Map(small.facts.contacts).set('police-114-14', {
      ...police,
      phones: police.phones.map((phone) => ({ ...phone, dial: '0771-14 14 00' })),
    });
    const changed = { ...small, facts: { ...small.facts, contacts } };
    const [second, fresh] = [newFolder(first), newFolder()];
    const again = await build(second, {}, changed);
    const users = built.entries.filter((entry) => entry.contacts.includes('police-114-14'));
    expect(users.length).toBe(3);
    expect([again.made, again.kept]).toEqual([3, 3]);
    await build(fresh, {}, changed);
    expect(sums(second)).toEqual(sums(fresh));
  });

  it('makes again what was damaged, lost or half written', async () => {
    const folder = newFolder(first);
    const damage = (path: string) => {
      const bytes = readFileSync(join(folder, path));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(join(folder, path), bytes);
    };
    damage('leaflets/ar/adult-a4-letterfold-press.pdf');
    damage('leaflet-records/leaflets/en/child-a4-letterfold.json');
    writeFileSync(join(folder, 'leaflets/ar/adult-a4-letterfold-office.pdf.part'), '%PDF-1.7');
    expect((await build(folder)).made).toBe(6);
    expect(sums(folder)).toEqual(sums(first));
  });

  it('removes leaflets that are no more', async () => {
    const folder = newFolder(first);
    const fewer = await build(folder, {}, childOnly);
    expect([fewer.made, fewer.kept]).toEqual([0, 3]);
    expect(filesUnder(folder).filter((path) => path.includes('adult'))).toEqual([]);
  });

  it.each([
    ['it is asked to', { fresh: true }],
    ['the code is another', { fingerprint: 'other code' }],
  ])('makes everything again where %s', async (_, options) => {
    expect((await build(newFolder(first), options, childOnly)).made).toBe(3);
  });
});

describe('shards', () => {
  it('make every leaflet once between them, and are put together by copying', async () => {
    const machines = [1, 2].map((number) => ({ folder: newFolder(), shard: { number, of: 2 } }));
    const parts = [];
    for (const { folder, shard } of machines) parts.push(await build(folder, { shard }));
    expect(parts.flatMap(({ entries }) => entries)).toEqual(built.entries);
    const together = newFolder();
    for (const { folder } of machines) cpSync(folder, together, { recursive: true });
    const whole = await build(together);
    expect([whole.made, whole.kept]).toEqual([0, 6]);
    expect(sums(together)).toEqual(sums(first));
  });

  it('may be more than there are leaflets', async () => {
    const folder = newFolder(first);
    const parts = [];
    for (let number = 1; number <= 7; number++) parts.push(await build(folder, { shard: { number, of: 7 } }));
    expect(parts.flatMap(({ entries }) => entries)).toEqual(built.entries);
  });
});

describe('leaflets that cannot be printed', () => {
  /** The leaflets say everything forty times over. */
  const tooLong: Project = {
    ...small,
    texts: new Map(
      [...small.texts].map(([path, text]) => [
        path,
        { ...text, blocks: text.blocks.flatMap((block) => repeated(block)) },
      ]),
    ),
  };
  const files = (problems: readonly Problem[]) =>
    new Set(problems.filter(({ code }) => code === 'text-overflows-panel').map(({ where }) => where.file));
  it('are reported in all languages at once, and the last good ones stay listed', async () => {
    const folder = newFolder(first);
    const again = await build(folder, { workers: 2 }, tooLong);
    expect(files(again.problems)).toEqual(new Set(texts));
    expect(sums(folder)).toEqual(sums(first));
  });

  it('are told that their parts are not those of the paper, not how they would lie on it', async () => {
    const path = 'content/en/leaflets/child.mdx';
    const text = tooLong.texts.get(path);
    if (!text) throw new Error(path);
    const last = text.blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 2);
    const texts = new Map([[path, { ...text, blocks: text.blocks.slice(0, last) }]]);
    const problems = await checkLeaflets({ ...childOnly, texts }, today);
    expect(problems.map(({ code }) => code)).toEqual(['leaflet-panel-count']);
  });

  it('are reported by the check, which writes nothing', async () => {
    expect(files(await checkLeaflets(tooLong, today))).toEqual(new Set(texts));
  });
});

function repeated(block: BlockNode): readonly BlockNode[] {
  return block.kind === 'paragraph' || block.kind === 'list' ? Array(40).fill(block) : [block];
}
