/**
 * What a stranger's leaflet is made of besides its text: facts, drawings and the words of some languages. To read and
 * check them takes longer than to make the leaflet, so a command that has a folder for it keeps what it read.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ContentFiles } from '../../../src/content-model/files/content-files.ts';
import { type LocaleContent, openLocale } from '../../../src/content-model/project/locale-content.ts';
import type { LeafletMaterial } from '../../../src/content-model/project/project.ts';
import type { FactsAndPictures, ReadLocale } from '../../../src/content-model/project/read-material.ts';
import { languageOf } from '../../../src/i18n/languages.ts';
import type { Problem } from '../../../src/leaflet/index.ts';
import { readContentFiles } from '../project/read-content-files.ts';
import { filesUnder, readKept, sha256, writeKept } from '../terminal/files.ts';

/**
 * Reads what a stranger's leaflet may use. The project's own texts are not looked at.
 *
 * @param root - Folder that holds `content/` and `locales/`.
 * @param wanted - Languages whose words are read, as far as they are published.
 * @param memory - Folder for what was read. What lies there is used as long as no file of content has changed.
 */
export async function readLeafletMaterial(
  root: string,
  wanted: readonly string[],
  memory?: string,
): Promise<{ material?: LeafletMaterial; problems: readonly Problem[] }> {
  const stamp = memory === undefined ? '' : stampOfContent(root);
  const keep = async <T>(name: string, read: () => Promise<T>): Promise<T> => {
    if (memory === undefined) return read();
    const file = join(memory, `${name}-${stamp}.bin`);
    const kept = readKept(file);
    if (kept) return deserialize(kept) as T;
    const found = await read();
    writeKept(file, serialize(found));
    return found;
  };
  let source: ContentFiles | undefined;
  const content = () => {
    source ??= readContentFiles(root);
    return source;
  };
  const reader = () => import('../../../src/content-model/project/read-material.ts');
  const { facts, pictures, problems } = await keep(
    'facts',
    async (): Promise<FactsAndPictures> => (await reader()).readFactsAndPictures(content()),
  );
  if (!facts || problems.some(({ level }) => level === 'error')) return { problems };
  const tags = await keep('languages', async () => content().locales);
  const locales = new Map<string, LocaleContent>();
  for (const language of tags.flatMap((tag) => (wanted.includes(tag) ? (languageOf(tag) ?? []) : []))) {
    const read = await keep(
      `words-${language.tag}`,
      async (): Promise<ReadLocale> => (await reader()).readLocale(content(), language.tag),
    );
    if (!read.parts) return { problems: read.problems };
    locales.set(language.tag, openLocale(language, read.parts));
  }
  return { material: { facts, pictures, locales }, problems };
}

/** Changes when a file of content or locales is written, added or removed. */
function stampOfContent(root: string): string {
  const files = ['content', 'locales'].flatMap((folder) =>
    filesUnder(join(root, folder)).map((path) => {
      const { size, mtimeMs } = statSync(join(root, folder, path));
      return `${folder}/${path} ${size} ${mtimeMs}`;
    }),
  );
  return sha256(files.join('\n')).slice(0, 16);
}
