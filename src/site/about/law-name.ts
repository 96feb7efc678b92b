/**
 * The name of a law and its section at the beginning of an editor's note, such as “brottsbalken 4 kap. 1 a §” of
 * “brottsbalken 4 kap. 1 a § (changed 2018)”: the notes are English, the names are what a reader can look up.
 *
 * @returns Nothing where the note does not begin with the name of a Swedish law or an EU directive.
 */
export function lawName(note: string): string | undefined {
  const law =
    '(?:lag|förordning|(?:[a-zåäö]+- och )?[a-zåäö]+lag(?:en)?|[a-zåäö]+balken|[a-zåäö]+kungörelsen?|BrB|UtlL|LVU|LVM|LUL|RB|barnkonventionen|Directive \\d+/\\d+/EU)';
  const section =
    '(?: \\(\\d{4}:\\d+\\))?(?: \\d+ ?[a-z]? kap\\.)?(?: \\d+ ?[a-z]?(?:[–-]\\d+ ?[a-z]?)? §§?| art\\. \\d+)?';
  return new RegExp(`^${law}${section}(?= |;|,|:|$)`, 'u').exec(note)?.[0];
}
