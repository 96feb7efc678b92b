/**
 * The leaflet engine on somebody's own device: makes the same files as the build, from the same input, with the same
 * code. A worker, so that the page stays alive and only this file needs the policy that WebAssembly needs. Asks this
 * site for its own files and nobody for anything else.
 */
import type { ToWorker } from '../messages.ts';
import { answer } from './answer.ts';
import { load, loadDetails } from './load-engine.ts';
import { make, preview } from './make.ts';

/** What the page has said so far. */
const state = {
  /** Address of the material, in the language of the page. */
  material: '',
  /** Files that were asked for in an order that has been cancelled are not made. */
  isCancelled: false,
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'load':
      state.material = data.material;
      return void load(data).catch(failed('load', 0));
    case 'preview':
      return void preview(data, state.material).catch(failed('preview', data.order));
    case 'make':
      state.isCancelled = false;
      return void make(data, state.material, () => state.isCancelled).catch(failed('make', data.order));
    case 'read':
      return void read(data.text).catch(failed('load', 0));
    case 'cancel':
      state.isCancelled = true;
  }
});

function failed(what: 'load' | 'preview' | 'make', order: number): () => void {
  return () => answer({ kind: 'failed', what, order });
}

async function read(text: string): Promise<void> {
  const { readSettings } = await loadDetails();
  const settings = readSettings(text);
  answer(settings ? { kind: 'settings', settings } : { kind: 'unreadable' });
}
