/** Records named in YAML and JSON words. */
import { expect, it } from 'vitest';
import {
  interpolate,
  referencesIn,
  withoutReferences,
} from '../../../../src/content-model/words/interpolate.ts';

const at = { file: 'content/en/phrases.yaml', line: 3 };
const component = (name: string, id: string) => ({ kind: 'component', name, attributes: { id }, line: 3 });

it.each([
  ['no record', 'Help.', [{ kind: 'text', text: 'Help.' }]],
  [
    'a number',
    'Call {phone:emergency-112}.',
    [{ kind: 'text', text: 'Call ' }, component('Phone', 'emergency-112'), { kind: 'text', text: '.' }],
  ],
  ['nothing else', '{fact:permit.length}', [component('Fact', 'permit.length')]],
  [
    'every kind',
    '{name:a}{url:b}{term:c}',
    [component('Name', 'a'), component('Url', 'b'), component('Term', 'c')],
  ],
  [
    'two lines',
    'One.\nTwo.',
    [{ kind: 'text', text: 'One.' }, { kind: 'break' }, { kind: 'text', text: 'Two.' }],
  ],
])('reads words with %s', (_name, words, content) => {
  expect(interpolate(words, at)).toEqual({ content, problems: [] });
});

it.each(['{phone:}', '{fax:bris}', '{phone bris}', 'a { b', '{{count}}'])(
  'says that “%s” names nothing',
  (words) => {
    expect(interpolate(words, at).problems.map(({ code, where }) => [code, where.line])).toEqual([
      ['reference-broken', 3],
    ]);
  },
);

it('lists what a translation must keep', () => {
  expect(referencesIn('Call {phone:a} or {phone:b}, not {this}.')).toEqual(['{phone:a}', '{phone:b}']);
  expect(withoutReferences('Call {phone:a} now')).toBe('Call … now');
});
