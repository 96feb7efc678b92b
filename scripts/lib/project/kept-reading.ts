/**
 * Keeps what was read and judged of texts in `.cache/reading/`, for the next command: a file of its own for each kind, under its
 * checksum and the name of the code. What no command has asked for lately is forgotten.
 */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { keepIn, type Memory } from '../../../src/content-model/files/memory.ts';
import { filesUnder, readKept, sha256, sha256OfFile, writeKept } from '../terminal/files.ts';
import { machineOf } from '../terminal/machine.ts';

/** Runs that add something and do not ask for an entry, after which it is forgotten. */
const FORGOTTEN_AFTER = 20;

/** What was made, as bytes, and how many runs have not asked for it. */
interface Entry {
  readonly made: Uint8Array;
  readonly unasked: number;
}

/** Code that reads and judges, below the root of the code. */
const CODE = ['src/content-model', 'src/i18n', 'src/leaflet'];

/** What is kept, and how to write what is new. */
export interface KeptReading extends Memory {
  /** Writes what is new. Without room on the disk nothing is kept, and nothing is wrong. */
  keep(): void;
}

/**
 * Opens what was kept before.
 *
 * @param folder - Where it lies.
 * @param madeBy - Names the code: what other code made is not asked for.
 */
export function openReading(folder: string, madeBy: string): KeptReading {
  const kinds = new Map<string, Kind>();
  return {
    recall(kind, input, make) {
      const known = kinds.get(kind) ?? new Kind(join(folder, kind), madeBy);
      kinds.set(kind, known);
      return known.recall(input, make);
    },
    keep() {
      for (const kind of kinds.values()) kind.keep();
    },
  };
}

let reading: KeptReading | undefined;

/**
 * From now on what was read before is asked for, and what is new is written when this process ends. It lies beside the code, whichever
 * folder is read: it says of each text what this code makes of it.
 */
export function rememberReading(): void {
  if (reading) return;
  reading = openOwn();
  keepIn(reading);
  process.once('exit', keepReading);
}

/** From now on what was read before is asked for. Nothing is written: the command that began this process does. */
export function recallReading(): void {
  keepIn(openOwn());
}

function openOwn(): KeptReading {
  const root = resolve(import.meta.dirname, '../../..');
  return openReading(join(root, '.cache/reading'), nameOfCode(root));
}

/** Writes what is new now: a worker of the tests is ended from outside. */
export function keepReading(): void {
  reading?.keep();
}

class Kind {
  private readonly path: string;
  private readonly madeBy: string;
  private readonly before: ReadonlyMap<string, Entry>;
  private readonly asked = new Map<string, Uint8Array>();
  private isNew = false;
  /** A run counts once, however often it writes. */
  private counts = 1;

  constructor(path: string, madeBy: string) {
    this.path = path;
    this.madeBy = madeBy;
    this.before = this.read();
  }

  recall<Value>(input: readonly (string | Uint8Array)[], make: () => Value): Value {
    const name = nameOf(input);
    const known = this.asked.get(name) ?? this.before.get(name)?.made;
    if (known) {
      this.asked.set(name, known);
      return deserialize(known) as Value;
    }
    const value = make();
    this.asked.set(name, serialize(value));
    this.isNew = true;
    return value;
  }

  keep(): void {
    if (!this.isNew) return;
    // Another command may have written meanwhile.
    const others = [...this.read()].filter(
      ([name, { unasked }]) => !this.asked.has(name) && unasked < FORGOTTEN_AFTER,
    );
    const entries = new Map<string, Entry>([
      ...[...this.asked].map(([name, made]): [string, Entry] => [name, { made, unasked: 0 }]),
      ...others.map(([name, { made, unasked }]): [string, Entry] => [
        name,
        { made, unasked: unasked + this.counts },
      ]),
    ]);
    try {
      writeKept(this.path, serialize({ madeBy: this.madeBy, entries }));
      this.isNew = false;
      this.counts = 0;
    } catch {
      // The disk is full, or nobody may write there: what was asked for was done all the same.
    }
  }

  private read(): ReadonlyMap<string, Entry> {
    const kept = readKept(this.path);
    if (!kept) return new Map();
    const { madeBy, entries } = deserialize(kept) as {
      readonly madeBy: string;
      readonly entries: ReadonlyMap<string, Entry>;
    };
    return madeBy === this.madeBy ? entries : new Map();
  }
}

/** Each part is named with its length: two words are not one. */
function nameOf(input: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of input) hash.update(`${typeof part} ${part.length} `).update(part);
  return hash.digest('base64');
}

/** Names the code, its packages and the machine. */
function nameOfCode(root: string): string {
  const sums = CODE.map((folder) =>
    filesUnder(join(root, folder)).map((path) => [path, sha256OfFile(join(root, folder, path))]),
  );
  return sha256(JSON.stringify([machineOf(root), sums]));
}
