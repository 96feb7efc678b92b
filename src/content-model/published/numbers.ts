/** `/api/v1/numbers/<locale>.json`: the first numbers in the words of a language, to stand on other people's sites. */
import { z } from 'zod';
import { day, dir, listOf, nonEmpty, url } from './fields.ts';
import { head } from './head.ts';

/** A number that is dialled. */
const dialled = z.strictObject({
  shown: nonEmpty.describe('As it is printed: 116 016.'),
  href: z.string().startsWith('tel:').describe('What a link calls.'),
});

const numberSchema = z.strictObject({
  id: nonEmpty.describe('Id of the contact, as in contacts.json.'),
  label: nonEmpty.describe('Who or when, in this language.'),
  name: nonEmpty.describe('Short Swedish name.'),
  call: dialled.describe('The number, as in Sweden.'),
  fromAbroad: dialled
    .nullable()
    .describe('The number for callers in other countries; null where there is none.'),
  facts: listOf(nonEmpty).describe('Hours, price and the like, in this language.'),
  confirmed: z.boolean().describe('Whether it may be printed.'),
  check: nonEmpty.describe('How and when it was checked, in this language.'),
  checkedOn: day,
  dueOn: day.describe('The last day on which the check is good: not to be shown after that.'),
});
export type FirstNumber = z.infer<typeof numberSchema>;

/** One language's numbers. */
export const numbersSchema = z.strictObject({
  ...head,
  tag: nonEmpty.describe('BCP 47 tag, as in addresses.'),
  lang: nonEmpty.describe('Canonical tag, for lang attributes.'),
  dir,
  title: nonEmpty.describe('A heading that tells a bystander nothing.'),
  numbers: listOf(numberSchema),
  more: z
    .strictObject({ label: nonEmpty, url })
    .describe('Where there is more in this language, in words that tell a bystander nothing.'),
  html: nonEmpty.describe(
    'All this as HTML to paste: no script, no style, no frame, nothing that is loaded.',
  ),
});
export type NumbersV1 = z.infer<typeof numbersSchema>;
