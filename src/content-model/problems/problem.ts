/**
 * How a problem of content is made: everything that can be wrong has one entry in a file of this room, which says what
 * happened and what to do. `README.md` lists them all.
 */
import type { Problem } from '../../leaflet/problems.ts';

/** Where in the editor's world a problem is. */
export type Where = Problem['where'];

/** What is said of one problem, with its details filled in. */
export interface Said {
  /** `error` if left out: it stops the build. */
  readonly level?: Problem['level'];
  /** What and why, whole sentences in the editor's words. */
  readonly says: string;
  /** What to do now. */
  readonly fix: string;
  /** The details by name, for whoever says them in another language. */
  readonly values?: Problem['values'];
  /** What it may come from: `causes.ts`. */
  readonly restsOn?: Problem['restsOn'];
}

/**
 * Makes the function that reports one kind of problem.
 *
 * @param code - Permanent, searchable name.
 * @param say - From the details to the words. No logic beyond filling in.
 */
export function problem<Details extends readonly unknown[]>(
  code: string,
  say: (...details: Details) => Said,
): (where: Where, ...details: Details) => Problem {
  return (where, ...details) => {
    const { level = 'error', values, restsOn, ...words } = say(...details);
    return {
      code,
      level,
      where,
      ...words,
      ...(values === undefined ? {} : { values }),
      ...(restsOn === undefined ? {} : { restsOn }),
    };
  };
}
