import * as pagefind from 'pagefind';

/**
 * Builds the full-text search index of a built site, one index a language, into its `pagefind/`.
 *
 * @param folder - Folder of the built site.
 * @returns How many pages were indexed.
 * @throws If Pagefind reports an error.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({ path: folder });
  if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await pagefind.close();
  return added.page_count;
}
