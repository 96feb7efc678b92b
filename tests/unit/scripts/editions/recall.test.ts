/** What a changed fact calls back: paper that showed a contact or rests on a right, and who has it in a drawer. */
import { expect, it } from 'vitest';
import { currentEditions } from '../../../../scripts/lib/editions/current-editions.ts';
import { recall } from '../../../../scripts/lib/editions/recall.ts';
import { recordEditions } from '../../../../scripts/lib/editions/record-editions.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';
import { projectFiles, projectWith } from '../../../support/project-builder.ts';

const fileOf = (path: string) => String(projectFiles().files.get(path));
const [rest, english] = ['content/facts/rights/rest.yaml', 'content/en/leaflets/adult.mdx'];
/** Only the English text says how many days the right gives. */
const asPublished = {
  [english]: fileOf(english).replace('You can call', 'You have <Fact id="rest.length" />'),
};
const { editions } = currentEditions(projectWith(asPublished), '2026-12-01');
const record = recordEditions('# What was published.\n', [], editions).text;

/** What is called back for a fact, after a change of the project. */
function calledBack(id: string, changes: Readonly<Record<string, string>> = {}) {
  const project = projectWith({ ...asPublished, 'content/editions.yaml': record, ...changes });
  return recall(project, id, currentEditions(project, '2026-12-02').editions).map(
    ({ edition: { locale, leaflet }, state, missions }) =>
      `${locale} ${leaflet}: ${state.state}${missions.map((id) => `, ${id}`).join('')}`,
  );
}

it('finds every edition that shows a contact, with the missions whose kit holds it', () => {
  const danger = contactYaml({ id: 'danger', phones: "[{ dial: '116 111' }]", seen: 'the number 116 111' });
  expect(calledBack('danger', { 'content/facts/contacts/danger.yaml': danger })).toEqual([
    'ar adult: throw-away, somewhere',
    'en adult: throw-away, somewhere',
    'en child: throw-away',
    'sv adult: throw-away',
    'sv child: throw-away',
    'mul adult: throw-away',
  ]);
});

it('finds every edition that rests on a right, and no other', () => {
  const changed = fileOf(rest).replace('number: 30', 'number: 90');
  expect(calledBack('rest', { [rest]: changed })).toEqual([
    'ar adult: current, somewhere',
    'en adult: throw-away, somewhere',
    'sv adult: current',
    'mul adult: throw-away',
  ]);
});

it('calls nothing away while nothing has changed', () => {
  expect(new Set(calledBack('rest').map((said) => said.split(/: |,/)[1]))).toEqual(new Set(['current']));
  expect(calledBack('nobody')).toEqual([]);
});
