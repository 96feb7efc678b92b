/**
 * What reading and judging made of the same input before. Fifty languages take half a minute, and from one run to the next most of
 * their texts are as they were. Only what follows from its input alone is kept, so that nothing ever depends on whether it was.
 */

/** Keeps plain data by what they were made of: for this run and, where it lies on a disk, for later ones. */
export interface Memory {
  /**
   * What was kept, or what is made now and kept.
   *
   * @param kind - Names what makes it.
   * @param input - Everything that it is made from.
   */
  recall<Value>(kind: string, input: readonly (string | Uint8Array)[], make: () => Value): Value;
}

/** One for the whole process: a bundle of the site has a copy of this module, and shares it. */
const shared = globalThis as { [name: symbol]: Memory | undefined };
const MEMORY = Symbol.for('vagvisare.memory');

/** From now on things are kept there; nowhere if nothing is given. */
export function keepIn(kept: Memory | undefined): void {
  shared[MEMORY] = kept;
}

/** What was made of the same input before, or what is made of it now. The input is everything that it depends on. */
export function remembered<Value>(
  kind: string,
  input: readonly (string | Uint8Array)[],
  make: () => Value,
): Value {
  const memory = shared[MEMORY];
  return memory ? memory.recall(kind, input, make) : make();
}
