import { expect, it } from 'vitest';
import { checkForm } from '../../../../src/content-model/check/check-across.ts';
import { checkCards, readCards } from '../../../../src/content-model/site-map/cards.ts';
import { projectWith } from '../../../support/project-builder.ts';

const file = 'content/cards.yaml';
const problemsOf = (source: string) =>
  checkCards(readCards(file, source), {
    deck: ['need-help', 'interpreter'],
    phrases: new Set(['need-help', 'interpreter']),
    pictures: new Set(['phone', 'interpreter']),
  }).map(({ code, where, says }) => `${where.line ?? ''} ${code}: ${says}`);

it('finds nothing wrong with a drawing for every card', () => {
  expect(
    problemsOf('need-help: { icon: phone, tint: sand }\ninterpreter: { icon: interpreter, tint: sky }\n'),
  ).toEqual([]);
});

it('says which card is not listed, which has no sentence, and which drawing there is not', () => {
  expect(
    problemsOf('need-help: { icon: telephone, tint: sky }\nneed-halp: { icon: phone, tint: sky }\n'),
  ).toEqual([
    expect.stringMatching(/ card-unlisted: The card “interpreter” of the page “show” is not in the list\.$/),
    '1 unknown-icon: There is no drawing “telephone”.',
    '2 card-without-words: There is no sentence “need-halp” for this card.',
  ]);
});

it('refuses a tint that there is not, with its line', () => {
  const { problems } = readCards(file, 'need-help: { icon: phone, tint: red }\n');
  expect(problems.map(({ code, where }) => [code, where.line])).toEqual([['record-invalid', 1]]);
});

it('reads on the page of all cards which ones there are', () => {
  const page = '---\ntitle: Show\nlabel: Show\nsummary: Show\n---\n\n<ShowCard id="need-help" />\n';
  const drawing = '<svg viewBox="0 0 24 24"><path d="M1 1h4v4z"/></svg>';
  const told = (cards: string) =>
    checkForm(
      projectWith({
        'content/en/pages/show.mdx': page,
        'content/pictures/nofault.svg': drawing,
        [file]: cards,
      }),
    )
      .filter(({ where }) => where.file === file)
      .map(({ code }) => code);
  expect(told('{}\n')).toEqual(['card-unlisted']);
  expect(told('need-help: { icon: nofault, tint: sand }\n')).toEqual([]);
});
