/** What dear tests look at today: a fault shows in a script, seldom in one language of it alone. */

/** Each script but the first has its turn within so many days, each other language within so many. */
const [DAYS_OF_SCRIPTS, DAYS] = [6, 24];
/** Scripts that are looked at every day: those of the six languages that are whole. */
const EVERY_DAY = 4;
/** Counts the days, so that each brings another turn. */
export const day = Math.floor(Date.now() / 86_400_000);
/** Counts the rounds in which every language has its turn: what takes turns within a language alternates by these too. */
export const round = Math.floor(day / DAYS);

/** Whether the one at a place has its turn today, where each has it within so many days; all of them with `EVERY=1`. */
export const isItsTurn = (at: number, days: number): boolean =>
  process.env['EVERY'] === '1' || (at + day) % days === 0;

/**
 * The first language of each script, and of the others those whose turn it is today. `EVERY=1` looks at all of them, as whoever
 * publishes a language does.
 *
 * @param languages - In an order that stays.
 */
export function inTurn<Language extends { readonly script: string }>(
  languages: readonly Language[],
): readonly Language[] {
  const scripts = new Set<string>();
  return languages.filter(({ script }, at) => {
    const isFirst = !scripts.has(script);
    scripts.add(script);
    if (isFirst && scripts.size <= EVERY_DAY) return true;
    return isFirst ? isItsTurn(scripts.size, DAYS_OF_SCRIPTS) : isItsTurn(at, DAYS);
  });
}
