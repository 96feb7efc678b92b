/** What missions and partners are told of a correction: what changed, which paper is wrong, who has it in a drawer. */
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../../scripts/lib/corrections/correction-options.ts';
import { toldOf } from '../../../../scripts/lib/corrections/told-correction.ts';
import { currentEditions } from '../../../../scripts/lib/editions/current-editions.ts';
import { recordEditions } from '../../../../scripts/lib/editions/record-editions.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';
import { projectFiles, projectWith } from '../../../support/project-builder.ts';

const { editions } = currentEditions(projectWith(), '2026-12-01');
const record = recordEditions('# What was published.\n', [], editions).text;
const number = contactYaml({ id: 'danger', phones: "[{ dial: '116 111' }]", seen: 'the number 116 111' });
const hours = contactYaml({ id: 'danger', hours: 'Mo-Fr 09:00-16:00' });
const english = 'content/en/leaflets/adult.mdx';
/** As it is made after the correction: it says when somebody answers. */
const withHours = {
  [english]: String(projectFiles().files.get(english)).replace('You can call', 'Daytime:'),
};

/** What is told, where the record of a contact stands there corrected. */
function told(
  danger: string,
  typed: Partial<Correction>,
  { change = 'none', files = {} }: { change?: string; files?: Readonly<Record<string, string>> } = {},
) {
  const project = projectWith({
    'content/editions.yaml': record,
    ...files,
    'content/facts/contacts/danger.yaml': danger,
  });
  const current = currentEditions(project, '2026-12-02').editions;
  const correction: Correction = {
    id: 'danger',
    edited: false,
    source: { url: 'https://owner.example/' },
    seen: 'the words',
    checked: { how: 'source-read', on: '2026-12-02' },
    ...typed,
  };
  return toldOf(project, correction, { change, current });
}

describe('a number that was printed', () => {
  const said = told(number, { dial: '116 111' });
  it('is thrown away, and whoever has it is told', () => {
    expect(said).toMatchObject({
      what: 'number',
      name: 'Example',
      paper: 'throw-away',
      date: '2026-12-02',
      source: 'https://owner.example/',
      origin: 'https://vagvisare.example',
    });
    expect(said.missions.map(({ id }) => id)).toEqual(['somewhere']);
  });
  it('is named as it was printed, beside what holds now, on every edition that has it', () => {
    expect(said.editions).toHaveLength(editions.filter(({ contacts }) => 'danger' in contacts).length);
    expect(new Set(said.numbers.map(({ printed, now }) => `${printed} → ${now.join()}`))).toEqual(
      new Set(['112 → 116 111']),
    );
  });
});

it('uses paper up that is only older than the record', () => {
  const said = told(hours, { hours: 'Mo-Fr 09:00-16:00' }, { files: withHours });
  expect(said).toMatchObject({ what: 'hours', paper: 'use-up', editions: [], numbers: [], missions: [] });
});

it('calls no paper back for a number of somebody else on it', () => {
  const besides = record.replaceAll(/(contacts: \{.*?) \}/g, '$1, gone: [ "113" ] }');
  expect(besides).not.toBe(record);
  const files = { ...withHours, 'content/editions.yaml': besides };
  const said = told(hours, { hours: 'Mo-Fr 09:00-16:00' }, { files });
  expect(said).toMatchObject({ paper: 'use-up', editions: [], numbers: [], missions: [] });
  const both = told(number, { dial: '116 111' }, { files: { 'content/editions.yaml': besides } });
  expect(new Set(both.numbers.map(({ contact }) => contact))).toEqual(new Set(['danger']));
});

it('says nothing of paper where no paper shows what changed', () => {
  const same = contactYaml({ id: 'danger', checkedOn: '2026-11-01' });
  expect(told(same, { edited: true })).toMatchObject({ what: 'record', paper: 'nothing' });
});

it('keeps what the list of changes has already said of paper', () => {
  expect(told(number, { dial: '116 111' }, { change: '2026-11-22-first' }).paper).toBe('nothing');
});

it('takes the record’s last source where none was typed', () => {
  expect(told(number, { dial: '116 111', edited: true, source: undefined }).source).toBe(
    'an invented leaflet',
  );
});

it.each<[Partial<Correction>, string]>([
  [{ dial: '116 111' }, 'number'],
  [{ sms: 'none' }, 'number'],
  [{ fromAbroad: 'none' }, 'number'],
  [{ long: '+46 77 114 14 00' }, 'number'],
  [{ hours: '24/7', url: 'none' }, 'hours'],
  [{ url: 'https://owner.example/new' }, 'address'],
  [{ edited: true }, 'record'],
  [{ withdraw: 'paper', dial: '116 111' }, 'withdrawn'],
])('calls %j a change of the %s', (typed, what) => {
  expect(told(number, typed).what).toBe(what);
});
