/** Cells of the bar. */
const BAR = 24;
/** Elsewhere than on a terminal, a step that takes long says so this often, ms. */
const QUIET = 10_000;

/** Shows what a command is doing: a step a line with a bar on a terminal, a few plain lines elsewhere. */
export class Progress {
  readonly #steps: number;
  readonly #started = performance.now();
  #step = 0;
  #stepStarted = 0;
  #said = 0;
  #name = '';

  /** @param steps - How many steps there will be. */
  constructor(steps: number) {
    this.#steps = steps;
  }

  /** Begins a step: what is being done, in the present participle. */
  begin(name: string): void {
    this.#step += 1;
    this.#name = name;
    this.#stepStarted = performance.now();
    this.#said = this.#stepStarted;
    if (process.stdout.isTTY) process.stdout.write(`${this.#label()} …`);
    else process.stdout.write(`${this.#label()} …\n`);
  }

  /** Says how far the step has come. */
  at(done: number, total: number, what: string): void {
    const line = `${this.#label()} ${bar(done / total)} ${done} of ${total} ${what}`;
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${line}`);
    else if (performance.now() - this.#said > QUIET) {
      this.#said = performance.now();
      process.stdout.write(`${this.#label()} … ${done} of ${total} ${what}\n`);
    }
  }

  /** Ends the step with what came of it, such as `36 leaflets`. */
  end(result: string): void {
    const seconds = ((performance.now() - this.#stepStarted) / 1000).toFixed(1);
    const line = `${this.#label()}: ${result} (${seconds} s)\n`;
    process.stdout.write(process.stdout.isTTY ? `\r\x1b[2K${line}` : line);
  }

  /** Seconds since the command began. */
  seconds(): string {
    return ((performance.now() - this.#started) / 1000).toFixed(1);
  }

  #label(): string {
    return `[${this.#step}/${this.#steps}] ${this.#name}`;
  }
}

/** `share` is from 0 to 1. */
function bar(share: number): string {
  const full = Math.round(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}
