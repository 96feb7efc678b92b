/** The real call sheet: nothing on it is clipped, and everybody who waits to be rung is on it. */
import { expect, it } from 'vitest';
import { makeCallSheet } from '../../scripts/lib/calls/make-call-sheet.ts';
import { bareText, readWithPdfJs } from '../support/read-pdf.ts';
import { realProject } from '../support/real-project.ts';

const project = realProject();

it('can be printed: those on paper, and those with the most to be asked', async () => {
  const newest = [...project.facts.contacts.values()].map(({ checked }) => checked.on).sort();
  const most = [...project.facts.contacts.values()]
    .filter(({ publish }) => publish !== 'no')
    .sort((a, b) => (b.ask?.length ?? 0) - (a.ask?.length ?? 0));
  const ids = [project.facts.site.emergency, ...most.slice(0, 2).map(({ id }) => id)];
  const { calls, pdf, problems } = await makeCallSheet(project, newest.at(-1) ?? '', ids);
  expect(problems).toEqual([]);
  expect(calls.filter(({ contact }) => !ids.includes(contact.id))).toEqual([]);
  const text = bareText((await readWithPdfJs(pdf ?? new Uint8Array())).join(''));
  for (const { contact } of calls)
    for (const words of [contact.name, `record ${contact.id} `, ...(contact.ask ?? [])])
      expect(text).toContain(bareText(words));
});
