/** Whether translations that came back can stand in content: what the check of content would refuse is not written. */
import { type ContentFiles, contentFiles, textOf } from '../../../src/content-model/files/content-files.ts';
import type { ImportedTranslation } from '../../../src/content-model/translation/exchange/import-translation.ts';
import { translatedFiles } from '../../../src/content-model/translation/translated-files.ts';
import type { Problem } from '../../../src/leaflet/index.ts';
import { checkProject, isError } from '../project/read-project.ts';

/** What is left of an import, and the files that were refused. */
export interface JudgedImport extends ImportedTranslation {
  readonly refused: readonly string[];
}

/** Takes out of an import each file with which something would be wrong that is not wrong already. */
export function judgeImport(content: ContentFiles, imported: ImportedTranslation): JudgedImport {
  const { locale, files, stamps, absent, problems } = imported;
  // What comes back as it was is judged already.
  if ([...files].every(([file, text]) => textOf(content, file) === text)) return { ...imported, refused: [] };
  const wrongIn = (source: ContentFiles): readonly Problem[] =>
    checkProject(source).problems.filter((problem) => isError(problem) && files.has(problem.where.file));
  const after = wrongIn(contentFiles(new Map([...content.files, ...files])));
  const before = after.length > 0 ? new Set(wrongIn(content).map(sameMistake)) : new Set();
  const wrong = after.filter((problem) => !before.has(sameMistake(problem)));
  const found = new Set(wrong.map(({ where }) => where.file));
  const foreign = new Set(wrong.filter(isForeign).map(({ where }) => where.file));
  // The short texts among many in another language are in it too, although nothing tells.
  const refused = foreign.size * 2 > files.size ? new Set(files.keys()) : found;
  const fileOf = new Map(translatedFiles(content, locale).map(({ path, file }) => [path, file]));
  return {
    locale,
    files: new Map([...files].filter(([file]) => !refused.has(file))),
    stamps: new Map([...stamps].filter(([path]) => !refused.has(fileOf.get(path) ?? ''))),
    absent,
    // What is said of a file that is not written only hides why.
    problems: [...problems.filter(({ where }) => !refused.has(where.file)), ...wrong.map(asOneMistake)],
    refused: [...refused],
  };
}

const isForeign = ({ code }: Problem): boolean => code === 'other-language';

/** A file in another language than it says is one mistake, in however many texts it is met. */
const asOneMistake = (problem: Problem): Problem =>
  isForeign(problem)
    ? {
        ...problem,
        restsOn: [`the language of the exchange file: ${/ in ([^,]+), not in /.exec(problem.says)?.[1]}`],
      }
    : problem;

/** A mistake, wherever its line has moved. */
const sameMistake = ({ code, where, says }: Problem): string =>
  JSON.stringify([code, where.file, where.field, says]);
