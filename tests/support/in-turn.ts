/** Which languages dear tests look at: a fault shows in a script, seldom in one language of it alone. */

/** Each other language has its turn within so many days. */
const DAYS = 5;
const day = Math.floor(Date.now() / 86_400_000);

/**
 * One language of each script, the first, and of the others those whose turn it is today. `EVERY=1` looks at all of them.
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
    return isFirst || process.env['EVERY'] === '1' || (at + day) % DAYS === 0;
  });
}
