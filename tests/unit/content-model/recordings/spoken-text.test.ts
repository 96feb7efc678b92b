/** What a person reads aloud: the words of the page as they are heard, numbers in them. */
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/content-model/recordings/spoken-text.ts';
import { contactYaml } from '../../../support/contact-yaml.ts';
import { heardIn, openHeard } from '../../../support/heard-project.ts';
import { projectFiles } from '../../../support/project-builder.ts';

const said = (changes: Readonly<Record<string, string | null>> = {}, tag = 'en') =>
  Object.fromEntries(heardIn(openHeard(changes), tag).map(({ id, lines }) => [id, lines.map(wordsOf)]));
const stamps = (changes: Readonly<Record<string, string | null>> = {}) =>
  Object.fromEntries(heardIn(openHeard(changes), 'en').map(({ id, stamp }) => [id, stamp]));
const body = '---\ntitle: Help now\nlabel: A\nsummary: B\ndescription: C\n---\n';

describe('a text to read aloud', () => {
  it('is each section, card and scene, in the language of the page, with its numbers', () => {
    expect(said()).toEqual({
      'now-1': ['Help now', 'Danger: 112'],
      'now-2': ['Help now', 'Who to call 112'],
      'card-need-help': ['Call 112.'],
      'picture-nofault': ['No fault', 'Not yours.'],
    });
    expect(said({}, 'ar')).toMatchObject({
      'now-2': ['مساعدة', 'بمن تتصل 112'],
      'card-need-help': ['اتصل 112.'],
    });
  });

  it('has its place on its page: sections and pictures counted from 1, cards by their names', () => {
    expect(heardIn(openHeard(), 'en').map(({ id, page, at }) => [id, page, at])).toEqual([
      ['now-1', 'now', 1],
      ['now-2', 'now', 2],
      ['card-need-help', 'show', 'need-help'],
      ['picture-nofault', 'young', 1],
    ]);
  });

  it('says who a contact is and its number, and leaves out a card to show, which is heard by itself', () => {
    const page = `${body}## One\n\n<Contact id="danger" />\n\n<ShowCard id="need-help" />\n\n- First.\n- **Second** at <Phone id="danger" />.\n`;
    expect(said({ 'content/en/pages/now.mdx': page })['now-2']).toEqual([
      'One',
      'Danger: 112',
      'First.',
      'Second at 112.',
    ]);
  });

  it('says under the title what the page says before its first heading', () => {
    const page = `${body}You are not alone.\n\n## One\n\nAt most <Fact id="rest.length" />.\n`;
    expect(said({ 'content/en/pages/now.mdx': page })).toMatchObject({
      'now-1': ['Help now', 'Danger: 112', 'You are not alone.'],
      'now-2': ['One', 'At most 30 days.'],
    });
  });

  it('has every number of the first screen under the title, that for danger before all others', () => {
    const site = String(projectFiles().files.get('content/facts/site.yaml'));
    expect(
      said({
        'content/facts/site.yaml': site.replace('firstContacts: []', 'firstContacts: [listener]'),
        'content/facts/contacts/listener.yaml': contactYaml({
          id: 'listener',
          phones: "[{ dial: '116 111' }]",
          seen: 'the number 116 111',
        }),
      })['now-1'],
    ).toEqual(['Help now', 'Danger: 112', 'Listener: 116 111']);
  });

  it('parts the numbers of a contact, and says a table row by row from its head', () => {
    const danger = contactYaml({
      id: 'danger',
      phones: "[{ dial: '112' }, { dial: '116 111' }]",
      seen: 'the numbers 112 and 116 111',
    });
    const page = `${body}## One\n\n| Who | Number |\n| --- | --- |\n| Danger | <Phone id="danger" /> |\n`;
    expect(
      said({ 'content/facts/contacts/danger.yaml': danger, 'content/en/pages/now.mdx': page }),
    ).toMatchObject({
      'now-1': ['Help now', 'Danger: 112, 116 111'],
      'now-2': ['One', 'Who: Number', 'Danger: 112'],
    });
  });

  it('says nothing of a contact that nobody has confirmed', () => {
    const page = `${body}## One\n\n<Contact id="unsure" />\n`;
    const old = {
      copyDate: "'2018'",
      moreSources: "  - document: an old list\n    seen: free\n    copyDate: '2018'",
    };
    for (const doubt of [{ publish: 'verify-first' }, old]) {
      const unsure = contactYaml({ id: 'unsure', ...doubt });
      const changes = { 'content/en/pages/now.mdx': page, 'content/facts/contacts/unsure.yaml': unsure };
      expect(said(changes)['now-2']).toEqual(['One']);
    }
  });

  it('keeps numbers in one piece, left to right', () => {
    const [line = []] = heardIn(openHeard(), 'ar').find(({ id }) => id === 'card-need-help')?.lines ?? [];
    expect(line.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'اتصل '],
      ['phone', '112'],
      ['text', '.'],
    ]);
  });

  it('has another stamp when a word or a number in it changes, and no other text has', () => {
    const before = stamps();
    const word = stamps({ 'content/en/phrases.yaml': 'need-help: Please call {phone:danger}.\n' });
    expect(Object.keys(before).filter((id) => before[id] !== word[id])).toEqual(['card-need-help']);
    const number = stamps({
      'content/facts/contacts/danger.yaml': contactYaml({ id: 'danger', checkedOn: '2026-11-01' }).replaceAll(
        '112',
        '113',
      ),
    });
    expect(Object.keys(before).filter((id) => before[id] !== number[id])).toEqual([
      'now-1',
      'now-2',
      'card-need-help',
    ]);
  });
});
