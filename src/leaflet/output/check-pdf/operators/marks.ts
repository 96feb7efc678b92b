/** Operators that mark content: as an artifact, or with a number of the structure tree. */
import type { Mark, PageContent } from '../painted.ts';
import type { Machine, OperatorGroup } from './machine.ts';

/** Marked content of a page: all that is opened, and what is open now. */
export interface Marks {
  readonly open: Mark[];
  readonly all: PageContent['marks'][number][];
}

export function markOperators(machine: Machine, { open, all }: Marks): OperatorGroup {
  const { report } = machine;
  const begin = (): void => {
    const { operands } = machine;
    const at = operands.findIndex(({ kind, value }) => kind === 'name' && value === 'MCID');
    const number = at < 0 ? undefined : Number(operands[at + 1]?.value);
    const tag = String(operands[0]?.value);
    const mark: Mark = { tag, isArtifact: tag === 'Artifact', number };
    all.push({ mark, inside: [...open] });
    open.push(mark);
  };
  const end = (): void => {
    if (!open.pop()) report('UA 7.1', 'marked content ends that never began');
  };
  return {
    operators: { BMC: [1, begin], BDC: [2, begin], EMC: [0, end] },
    finish() {
      if (open.length > 0) report('UA 7.1', 'marked content is not closed');
    },
  };
}
