/** Words of the interface that no code asks for: six translators, later twenty-four, would look after them for nobody. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import en from '../../locales/en.json';
import { pluralCategories } from '../../src/i18n/translate.ts';

/** Groups that are taken whole by the composer and by what sets its box: their code names what is inside without the group. */
const GIVEN_WHOLE = ['composer', 'leaflet'];
const TAKE_WHOLE = [
  join('src', 'site', 'composer'),
  join('src', 'content-model', 'to-leaflet', 'own-box'),
] as const;

const plural = new RegExp(`_(?:${pluralCategories('ar').join('|')})$`);

/** Every key, plural forms by their common name. */
function keysOf(words: object, group = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${group}${name}.`)
      : [`${group}${name}`.replace(plural, '')],
  );
}

function codeUnder(folder: string): readonly { readonly path: string; readonly code: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => ({ path: join(folder, name), code: readFileSync(join(folder, name), 'utf8') }));
}

/** What some code asks for: whole keys, and keys put together from parts, as a pattern each. */
function askedBy(code: string): { readonly whole: ReadonlySet<string>; readonly made: readonly RegExp[] } {
  const whole = new Set([...code.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)*)\1/g)].map(([, , key = '']) => key));
  const made = [...code.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}`]*\})*)`/gi)].flatMap(([, key = '']) =>
    key.includes('${')
      ? [new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`)]
      : [],
  );
  return { whole, made };
}

/** The keys that none of the code asks for. */
function unasked(
  keys: readonly string[],
  code: readonly { readonly path: string; readonly code: string }[],
): readonly string[] {
  const all = askedBy(code.map((file) => file.code).join('\n'));
  const composer = askedBy(
    code
      .flatMap((file) => (TAKE_WHOLE.some((folder) => file.path.startsWith(folder)) ? [file.code] : []))
      .join('\n'),
  );
  const asks = ({ whole, made }: typeof all, key: string) =>
    whole.has(key) || made.some((pattern) => pattern.test(key));
  return [...new Set(keys)].filter((key) => {
    const [group = '', ...rest] = key.split('.');
    const inside = rest.join('.');
    const named = GIVEN_WHOLE.includes(group) && (asks(composer, inside) || asks(composer, rest[0] ?? ''));
    return !named && !asks(all, key);
  });
}

const code = [...codeUnder('src'), ...codeUnder('scripts')];

it('has no words that nothing says', () => {
  expect(unasked(keysOf(en), code)).toEqual([]);
});

it('finds words that nothing says, in a group, in a plural and in a group that is given whole', () => {
  const more = { nobody: { asks: 'x', these_one: 'x', these_other: 'x' }, composer: { nobodyAsks: 'x' } };
  expect(unasked(keysOf(more), code)).toEqual(['nobody.asks', 'nobody.these', 'composer.nobodyAsks']);
});
