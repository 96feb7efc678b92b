/** The commands of CONTRIBUTING.md, as somebody types them who fills in what stands between `<` and `>`. */
import { readFileSync } from 'node:fs';

/** A command of package.json: what Node runs, and with what. */
export interface Command {
  /** As it stands in the text, filled in. */
  readonly typed: string;
  readonly script: string;
  readonly argv: readonly string[];
}

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What stands for what. */
const samples: Readonly<Record<string, string>> = {
  '<id>': 'bris',
  '<number>': '116 123',
  '<address>': 'https://www.bris.se/',
  '<words>': 'call 116 123',
  '<day>': new Date().toISOString().slice(0, 10),
  '<locale>': 'uk',
  '<tag>': 'uk',
  '…': 'a woman answered',
};

/**
 * The commands of a section, in their order.
 *
 * @param section - Its heading.
 */
export function commandsOf(section: string): readonly Command[] {
  const text = contributing.split(`\n### ${section}\n`)[1]?.split(/\n##+ /)[0] ?? '';
  return [...text.matchAll(/`(npm run [^`]+)`/g)].map(([, command = '']) =>
    parse(command.replace(/<\w+>|…/g, (name) => samples[name] ?? name)),
  );
}

function parse(typed: string): Command {
  const [, name = '', rest = ''] = /^npm run (\S+)(?: --)?(.*)$/.exec(typed) ?? [];
  const [, script = ''] = /^node (\S+)$/.exec(scripts[name] ?? '') ?? [];
  const argv = [...rest.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  return { typed, script, argv };
}
