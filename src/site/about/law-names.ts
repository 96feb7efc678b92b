const LAW =
  '(?:lag|förordning|(?:[a-zåäö]+- och )?[a-zåäö]+lag(?:en)?|[a-zåäö]+balken|[a-zåäö]+kungörelsen?|BrB|UtlL|LVU|LVM|LUL|RB|barnkonventionen|Directive \\d+/\\d+/EU)(?: \\(\\d{4}:\\d+\\))?';
const SECTION = '(?: \\d+ ?[a-z]? kap\\.)?(?: \\d+ ?[a-z]?(?:[–-]\\d+ ?[a-z]?)? §§?| art\\. \\d+)?';
const NAME = new RegExp(`^(?<law>${LAW})(?<section>${SECTION})(?= |;|,|:|$)`, 'u');

/**
 * The laws and sections at the beginnings of editors' notes, such as “brottsbalken 4 kap. 1 a §” of
 * “brottsbalken 4 kap. 1 a § (changed 2018)”: the notes are English, the names are what a reader can look up.
 *
 * @returns Each law once, with all its sections behind it; nothing for a note that does not begin with the name of a
 *   Swedish law or an EU directive.
 */
export function lawNames(notes: readonly string[]): readonly string[] {
  const named = notes.map((note) => NAME.exec(note)?.groups).filter((groups) => groups !== undefined);
  return [...Map.groupBy(named, ({ law }) => law)].map(([law, sections]) => {
    const each = new Set(sections.map(({ section = '' }) => section.trim()).filter(Boolean));
    return [law, [...each].join(', ')].join(' ').trim();
  });
}
