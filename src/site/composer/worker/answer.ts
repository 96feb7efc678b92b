import type { FromWorker } from '../messages.ts';

/** The part of a worker's own side that is used; TypeScript's list of the web knows only the page's. */
interface DedicatedWorker {
  postMessage(message: FromWorker): void;
}

/** Says something to the page. */
export const answer = (message: FromWorker): void =>
  (globalThis as unknown as DedicatedWorker).postMessage(message);
