/** Something wrong in content: what happened and why, where, what to do. Collected, never thrown. */
export interface Problem {
  /** Permanent, searchable name. */
  readonly code: string;
  /** An `error` stops the build; a `warning` does not. */
  readonly level: 'error' | 'warning';
  readonly where: {
    readonly file: string;
    readonly line?: number;
    readonly locale?: string;
    /** Panel in reading order, from 1. */
    readonly panel?: number;
    readonly field?: string;
  };
  /** What and why, whole sentences in the editor's words. */
  readonly says: string;
  /** What to do now. */
  readonly fix: string;
}
