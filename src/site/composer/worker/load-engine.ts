/** Starts the engine, and fetches what is needed, so that the network can be switched off. */
import { loadHyphenation } from '../../../i18n/hyphenation.ts';
import { printedScripts, writesHan } from '../../../i18n/scripts.ts';
import { createEngine, type Engine, loadChecker } from '../../../leaflet/index.ts';
import type { ToWorker } from '../messages.ts';
import { answer } from './answer.ts';
import { fetchContent, fetchFonts, fetchHarfbuzz, fetchScript, loadMaterial } from './engine-files.ts';

/** Chinese, Japanese and Korean come last: they take 58 MB, all others together nine. */
const scriptsToWriteIn = printedScripts.toSorted((a, b) => Number(writesHan(a)) - Number(writesHan(b)));

let starting: Promise<Engine> | undefined;
/** The engine, started once. */
export function startEngine(): Promise<Engine> {
  starting ??= fetchHarfbuzz().then(createEngine);
  // One that failed may be tried again.
  starting.catch(() => {
    starting = undefined;
  });
  return starting;
}

/** What concerns details comes with the rules for telephone numbers, half as large as the engine: fetched on its own. */
export const loadDetails = () => import('./details.ts');

/** Fetches one thing after the other, and says how far it has come. */
export async function load({ material, contents }: Extract<ToWorker, { kind: 'load' }>): Promise<void> {
  const tasks = [
    () => startEngine(),
    () => loadChecker(),
    () => loadDetails(),
    () => loadMaterial(material),
    ...contents.map((path) => async () => {
      const content = await fetchContent(path);
      await Promise.all([fetchFonts(content), loadHyphenation(content.lang)]);
    }),
    // Somebody may write an address in any of them.
    ...scriptsToWriteIn.map((script) => () => fetchScript(script)),
  ];
  let done = 0;
  for (const task of tasks) {
    await task();
    done += 1;
    answer({ kind: 'loading', done, total: tasks.length });
  }
  answer({ kind: 'loaded' });
}
