/** Sounds are how Swedish is said, in the letters of the reader, and no sentence that was pasted. */
import { expect, it } from 'vitest';
import { readContentFiles } from '../../../../scripts/lib/project/read-content-files.ts';
import { checkSounds } from '../../../../src/content-model/words/check-sounds.ts';
import { contentWith } from '../../../support/content-builder.ts';

const told = (tag: string, sound: string) =>
  checkSounds(
    contentWith({
      'content/sv/phrases.yaml': 'not-paid: Jag har arbetat och inte fått betalt.\n',
      [`content/${tag}/phrases.yaml`]: `not-paid: ${tag === 'en' ? 'I have worked and not been paid.' : 'عملت ولم يدفع لي.'}\n`,
      [`content/${tag}/sounds.yaml`]: `not-paid: "${sound}"\n`,
    }),
  ).map(({ code, where }) => `${code} ${where.file} ${where.line}`);

it('finds nothing in our own', () => {
  expect(checkSounds(readContentFiles(process.cwd()))).toEqual([]);
});

it.each([
  ['en', 'Jag har arbetat och inte fått betalt.'],
  ['en', 'I have worked and not been paid.'],
  ['ar', 'Jag har arbetat'],
  ['ar', 'yahg hahr AR-beh-tat'],
  ['ar', 'عملت ولم يدفع لي.'],
])('in %s refuses %s', (tag, sound) => {
  expect(told(tag, sound)).toEqual([`sound-not-spelled content/${tag}/sounds.yaml 1`]);
});

it.each([
  ['en', 'yahg hahr AR-beh-tat ok IN-teh fot beh-TAHLT.'],
  ['ar', 'ياغ هار أربيتات.'],
])('in %s takes %s', (tag, sound) => {
  expect(told(tag, sound)).toEqual([]);
});
