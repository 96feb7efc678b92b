/** Says of what does not fit on paper in which formats it does not, once for all of them, and how one of them can be helped. */
import { sourceLocale } from '../../../src/content-model/files/content-files.ts';
import { type LeafletJob, leafletSource } from '../../../src/content-model/project/leaflet-jobs.ts';
import type { Project } from '../../../src/content-model/project/project.ts';
import type { Problem } from '../../../src/leaflet/index.ts';

/** What was found when one leaflet was laid out. */
export interface LaidOut {
  readonly job: LeafletJob;
  readonly problems: readonly Problem[];
}

/** An edition code: we made it, and no editor can shorten it. */
const editionCode = /“\d{4}-\d{2}-[0-9A-Z]{4}”/;

/** Problems of all leaflets: the same of the same part is told once, as bad as it is in the worst format. */
export function nameFormats(project: Project, laidOut: readonly LaidOut[]): readonly Problem[] {
  const found = laidOut.flatMap(({ job, problems }) => problems.map((problem) => ({ job, problem })));
  const groups = Map.groupBy(found, ({ problem: { code, where, values, says } }) =>
    JSON.stringify([code, where, values?.['value'] ?? (values?.['over'] === undefined ? says : '')]),
  );
  return [...groups.values()].flatMap((group) => {
    const [worst] = group.toSorted((a, b) => overIn(b.problem) - overIn(a.problem));
    if (!worst) return [];
    const names = [...new Set(group.map(({ job }) => job.format.name))];
    const { problem } = worst;
    const restsOn = problem.restsOn ?? groundsOf(problem, worst.job);
    return [
      { ...problem, says: `On ${names.join(', ')}: ${problem.says}`, fix: fixOf(project, worst), restsOn },
    ];
  });
}

const overIn = ({ values }: Problem): number => Number(values?.['over'] ?? 0);

/** The text that a format may have of its own: where it is gone, a longer one takes its place. */
const ownText = ({ name, format }: LeafletJob): string => `${name}.${format.sameAs ?? format.name}.mdx`;

/** Each on its own, unless the text that its format has of its own is gone in the source language. */
function groundsOf({ code, where }: Problem, job: LeafletJob): readonly string[] {
  const own = `content/${sourceLocale}/leaflets/${ownText(job)}`;
  return [`${where.file}#${code} ${where.line} ${where.part}`, `${own}#gone`, own];
}

function fixOf(
  project: Project,
  { job, problem }: { readonly job: LeafletJob; readonly problem: Problem },
): string {
  if (editionCode.test(problem.says))
    return 'It is the edition code, which is made here: give its column more room in src/leaflet/formats/.';
  if (problem.code !== 'text-overflows-panel') return problem.fix;
  const { tag } = job;
  const textFile = ownText(job);
  const source = leafletSource(project, job);
  return source.endsWith(`/${textFile}`)
    ? problem.fix
    : `${problem.fix} If other formats have room for it, give this one a text of its own: content/en/leaflets/${textFile}, and the same in ${tag === 'en' ? 'the other languages' : `content/${tag}/leaflets/`}.`;
}
