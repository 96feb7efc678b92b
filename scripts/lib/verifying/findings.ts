/** What a comparison found: said together, each kind of fault once, with the files that have it. */
import { some } from '../publishing/published-site.ts';

/** Something that is not as the build has it. */
export interface Fault {
  /** Address or path. */
  readonly where: string;
  /** The same words for the same kind of fault. */
  readonly says: string;
  readonly fix: string;
}

/** Collects what is as it should be and what is not. */
export class Findings {
  readonly #good: string[] = [];
  readonly #notes: string[] = [];
  readonly #faults: Fault[] = [];

  /** Something was looked at and is as the build has it. */
  good(says: string): void {
    this.#good.push(says);
  }

  /** Something that could not be looked at, or that is nobody's fault. */
  note(says: string): void {
    this.#notes.push(says);
  }

  fault(where: string, says: string, fix: string): void {
    this.#faults.push({ where, says, fix });
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** All of it in lines: what is good, then what is not and what to do, then what nobody looked at. */
  toString(): string {
    const kinds = Map.groupBy(this.#faults, ({ says, fix }) => `${says}\n    ${fix}`);
    return [
      ...this.#good.map((says) => `  ✓ ${says}`),
      ...[...kinds].map(([words, of]) => `  ✗ ${some(of.map(({ where }) => where))}: ${words}`),
      ...this.#notes.map((says) => `  – ${says}`),
    ].join('\n');
  }
}
