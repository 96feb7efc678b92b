/** Makes what is ordered: pictures of one file, or files to save. */
import type { OwnDetails } from '../../../content-model/to-leaflet/own-box/own-details.ts';
import { type Engine, finishLeaflet, imposePanels, problemsOf, writeSvg } from '../../../leaflet/index.ts';
import type { Job, ToWorker, Wrong } from '../messages.ts';
import { answer } from './answer.ts';
import { createArchive } from './archive.ts';
import { layOut } from './lay-out.ts';
import { startEngine } from './load-engine.ts';

type Order<Kind> = Extract<ToWorker, { kind: Kind }>;

/** Draws a file as it will print. */
export async function preview({ order, job, details }: Order<'preview'>, material: string): Promise<void> {
  const engine = await startEngine();
  const set = await layOut(engine, job, details, material);
  if ('wrong' in set) return answer({ kind: 'preview', order, pages: [], wrong: set.wrong, leftOut: [] });
  const layout = imposePanels(engine, set.panels, job.profile);
  const pages = layout.sheets.map((_, index) => writeSvg(engine, layout, index));
  const wrong = problemsOf(layout).map((problem) => ({ path: job.path, problem }));
  answer({ kind: 'preview', order, pages, wrong, leftOut: set.leftOut });
}

/** Makes one PDF, or a ZIP of several. Nothing is saved where something is wrong. */
export async function make(
  { order, jobs, details }: Order<'make'>,
  material: string,
  isCancelled: () => boolean,
): Promise<void> {
  const archive = createArchive();
  const wrong: Wrong[] = [];
  const isWrong = () => wrong.some(({ problem }) => problem.level === 'error');
  let done = 0;
  for await (const made of makeEach(await startEngine(), jobs, details, material)) {
    wrong.push(...made.wrong);
    if (jobs.length === 1 && made.pdf && !isWrong()) return answer(onePdf(order, made.job, made.pdf));
    // After the first that is wrong, the others are only looked at.
    if (made.pdf && !isWrong()) archive.add(nameInside(made.job), made.pdf);
    done += 1;
    answer({ kind: 'progress', order, done, total: jobs.length });
    // Lets a message through, such as “cancel”.
    await new Promise((resolve) => setTimeout(resolve));
    if (isCancelled()) return answer({ kind: 'cancelled', order });
  }
  if (isWrong()) return answer({ kind: 'refused', order, wrong });
  answer({ kind: 'made', order, name: 'leaflets.zip', file: archive.finish(), count: done });
}

interface Made {
  readonly job: Job;
  readonly wrong: readonly Wrong[];
  /** None where the leaflet could not even be set. */
  readonly pdf?: Uint8Array;
}

/** Each file in turn. Files that differ only in how they are printed are set once. */
async function* makeEach(
  engine: Engine,
  jobs: readonly Job[],
  details: OwnDetails,
  material: string,
): AsyncGenerator<Made> {
  for (const group of Map.groupBy(jobs, ({ content }) => content).values()) {
    const [first] = group;
    if (!first) continue;
    const set = await layOut(engine, first, details, material);
    for (const job of group) {
      if ('wrong' in set) {
        yield { job, wrong: job === first ? set.wrong : [] };
        continue;
      }
      const { pdf, problems } = await finishLeaflet(engine, set.panels, job.profile, job.content);
      yield { job, pdf, wrong: problems.map((problem) => ({ path: job.path, problem })) };
    }
  }
}

const onePdf = (order: number, job: Job, pdf: Uint8Array) =>
  ({
    kind: 'made',
    order,
    name: nameInside(job).replaceAll('/', '-'),
    file: new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }),
    count: 1,
  }) as const;

/** As below `leaflets/` on the site. */
const nameInside = ({ path }: Job): string => path.replace(/^leaflets\//, '');
