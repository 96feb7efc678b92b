/**
 * Leaflets of a language are kept from the last build, without being prepared again, while nothing that they are made from has
 * changed. What that is stands in one place, {@link leafletSources}; the rest is looked at leaflet by leaflet (`build-records.ts`).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANY_LANGUAGES } from '../../../src/content-model/files/content-files.ts';
import type { KnownTranslation } from '../../../src/content-model/translation/translation-state.ts';
import type { Sums } from '../publishing/published-site.ts';
import { sourcesByLanguage } from '../publishing/sources-by-language.ts';
import { readNote, sha256, sha256OfFile, writeNote } from '../terminal/files.ts';

/** By the folder of a language's leaflets, its tag or `mul`, the SHA-256 of everything that they are made from. */
export type LeafletSources = ReadonlyMap<string, string>;

/** What leaflets are made from. */
export interface MadeFrom {
  readonly project: { readonly locales: ReadonlyMap<string, Pick<KnownTranslation, 'states'>> };
  /** Checksums of all files of content and code, as `sumSources` gives them. */
  readonly sources: Sums;
  /** What builds, besides the code: `machineOf`. */
  readonly machine: string;
  /** Day by which checks are judged. */
  readonly today: string;
}

/**
 * Names what the leaflets of each language are made from: everything but the texts of other translations. The sheet of many
 * languages is made from the leaflets of all.
 */
export function leafletSources({ project, sources, machine, today }: MadeFrom): LeafletSources {
  const own = sourcesByLanguage(sources);
  const shared = sharedSources({ project, sources, machine, today });
  const ofAll = [...sources].filter(([path]) => /^content\/[^/]+\/leaflets\//.test(path));
  return new Map(
    [...project.locales.keys(), MANY_LANGUAGES].map((tag) => [
      tag,
      sha256(JSON.stringify([shared, tag === MANY_LANGUAGES ? ofAll : own.get(tag)])),
    ]),
  );
}

/** The SHA-256 of what all leaflets are made from, and the sheets in the languages that all are translated from: everything but translations. */
export function sharedSources({ project, sources, machine, today }: MadeFrom): string {
  const states = [...project.locales].map(([tag, locale]) => [tag, ...locale.states]);
  return sha256(JSON.stringify([machine, today, sourcesByLanguage(sources).get(undefined), states]));
}

/** What was made of a language's leaflets, by where each lies, and the checksums of its files. */
export interface KeptLanguage<Made> {
  readonly made: Readonly<Record<string, Made>>;
  readonly files: Readonly<Record<string, string>>;
}

/** Where the record of a language's leaflets lies below the folder of the build. */
export const languageRecordPath = (tag: string): string => `leaflet-records/${tag}.json`;

/**
 * What the last build made of a language's leaflets.
 *
 * @param key - Of {@link leafletSources}.
 * @returns Nothing if they were made from something else, or if the record or one of the files is missing or damaged.
 */
export function readKeptLanguage<Made>(
  folder: string,
  tag: string,
  key: string,
): ReadonlyMap<string, Made> | undefined {
  const kept = readNote(join(folder, languageRecordPath(tag)), key) as KeptLanguage<Made> | undefined;
  const isWhole = Object.entries(kept?.files ?? {}).every(
    ([path, sum]) => existsSync(join(folder, path)) && sha256OfFile(join(folder, path)) === sum,
  );
  return kept && isWhole ? new Map(Object.entries(kept.made)) : undefined;
}

/** Notes what was made. To be called when all files lie in their place. */
export function keepLanguage<Made>(folder: string, tag: string, key: string, kept: KeptLanguage<Made>): void {
  writeNote(join(folder, languageRecordPath(tag)), key, kept);
}
