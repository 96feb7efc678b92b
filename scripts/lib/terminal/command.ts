/** What every command has in common: its options and its help are read here, and what is wrong is said in one line. */
import { writeSync } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** A command as it is called: `npm run <name> -- …`. */
export interface Command<Options extends ParseArgsOptionsConfig> {
  /** Its name in package.json. */
  readonly name: string;
  /** What `--help` prints. */
  readonly help: string;
  /** Besides `--help`, which every command has. */
  readonly options: Options;
  /** Whether words may follow that belong to no option, such as ids. */
  readonly takesWords?: boolean;
}

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>['values'];

/** What somebody typed. */
export interface Typed<Options extends ParseArgsOptionsConfig> {
  readonly values: Values<Options>;
  readonly words: readonly string[];
  /** Ends the command with one line that says what is wrong, and where the help is. Exit code 1. */
  readonly refuse: (why: string) => never;
}

/**
 * Reads what somebody typed behind a command. `--help` is answered here; a wrong option ends the command with one line.
 *
 * @param argv - What stands behind the command; the process's own unless said.
 */
export function readCommand<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
  argv: readonly string[] = process.argv.slice(2),
): Typed<Options> {
  const { name, help, options, takesWords = false } = command;
  const refuse = (why: string): never => stop(`${why}\n\nnpm run ${name} -- --help says how to use it.`);
  // Who reads no further, such as `head`, has seen what was wanted: that is no fault of the command.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(0);
  });
  const all = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: takesWords,
      options: all,
    });
    if ((values as { readonly help?: boolean }).help) {
      writeSync(1, help);
      process.exit(0);
    }
    return { values: values as Values<Options>, words: positionals, refuse };
  } catch (cause) {
    // Node says what was mistyped only by throwing.
    return refuse(mistake(cause as NodeJS.ErrnoException, Object.keys(all)));
  }
}

/** Node's word on a mistyped option, in ours. */
function mistake({ code, message }: NodeJS.ErrnoException, known: readonly string[]): string {
  const [, typed = ''] = /'([^']*)'/.exec(message) ?? [];
  const option = typed.replace(/ <value>$/, '').replace(/^-\w, (?=--)/, '');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `There is no option ${option}. Options: ${known.map((name) => `--${name}`).join(', ')}.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Nothing is known about “${option}” here.`;
  if (/does not take an argument/.test(message)) return `${option} takes no value.`;
  return `${option} needs a value.`;
}

/** Says why, and ends the process with exit code 1. All of it is written before the end, through a pipe too. */
export function stop(why: string): never {
  writeSync(2, `${why}\n`);
  process.exit(1);
}

/**
 * A day that somebody typed, or today.
 *
 * @param option - As it was typed, for the reason.
 * @param today - `YYYY-MM-DD`; the only place where a command asks the clock.
 */
export function dayOf(
  given: string | undefined,
  option: string,
  refuse: (why: string) => never,
  today = new Date().toISOString().slice(0, 10),
): string {
  if (given === undefined) return today;
  // A day that no month has is read as one of the next month.
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(given) && new Date(`${given}T00:00:00Z`).toJSON()?.slice(0, 10) === given;
  return isDay ? given : refuse(`${option} is a day such as 2027-11-23; it is “${given}”.`);
}

/** A whole number that somebody typed; nothing if nothing was. */
export function wholeNumberOf(
  given: string | undefined,
  option: string,
  { least, most }: { readonly least: number; readonly most: number },
  refuse: (why: string) => never,
): number | undefined {
  if (given === undefined) return undefined;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  return refuse(`${option} is a number from ${least} to ${most}; it is “${given}”.`);
}
