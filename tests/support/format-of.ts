/** The format of published data in short: every field that a JSON Schema describes, by its path, with its kind. */

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** `contacts[].phones[].dial` → `string`; with `?` where the field may be left out, `|null` where there may be nothing. */
export function formatOf(schema: object, path = ''): Readonly<Record<string, string>> {
  const { anyOf, properties, required = [], items, prefixItems } = schema as Schema;
  const fields = Object.entries(properties ?? {}).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [
      [own, kindOf(field) + (required.includes(name) ? '' : '?')],
      ...Object.entries(formatOf(field, own)),
    ];
  });
  const inside = [
    ...(anyOf ?? []).map((one) => [path, one] as const),
    ...[items || undefined, ...(prefixItems ?? [])].map((one) => [`${path}[]`, one] as const),
  ];
  return Object.fromEntries([
    ...fields,
    ...inside.flatMap(([place, one]) => (one === undefined ? [] : Object.entries(formatOf(one, place)))),
  ]);
}

/** Words of a list may be added, so a choice of words is a string; a number with limits is a number. */
function kindOf({ type, anyOf, enum: choice, const: fixed }: Schema): string {
  if (anyOf) return [...new Set(anyOf.map(kindOf))].sort().join('|');
  return type ?? typeof (choice?.[0] ?? fixed);
}
