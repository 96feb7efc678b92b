/** Every page as HTML: nothing a validator has to say against it. Half of the pages have their turn each day; with `EVERY=1` all. */
import { readdirSync, readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { isItsTurn } from '../support/in-turn.ts';
import { builtLanguages, languagesInTurn, siteFolder, withoutMadeAlike } from '../support/serve.ts';

const config: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Numbers are kept on a line by the style sheet: with other signs in them, a copied number is one nobody can dial.
    'tel-non-breaking': 'off',
    // Anchors are made of headings, in the letters and marks of their language: HTML forbids only spaces.
    'valid-id': ['error', { relaxed: true }],
    // The filter of the directory goes nowhere and has nothing to send.
    'wcag/h32': 'off',
  },
};

/** Pages of other languages than those in turn: made of the same parts. */
const isOfOthers = (path: string) =>
  builtLanguages.some(({ tag }) => path.startsWith(`${tag}/`)) &&
  !languagesInTurn.some(({ tag }) => path.startsWith(`${tag}/`));

it('is faultless on every page', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const all = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !path.startsWith('leaflets'))
    .filter((path) => !isOfOthers(path));
  const pages = withoutMadeAlike(all).filter((_, at) => isItsTurn(at, 2));
  expect(pages.length).toBeGreaterThan(100);
  const faults: string[] = [];
  for (const path of pages) {
    const { results } = await validator.validateString(readFileSync(`${siteFolder}/${path}`, 'utf8'), path);
    const messages = results.flatMap((result) => result.messages);
    faults.push(
      ...messages.map(({ ruleId, message, selector }) => `${path}: ${ruleId}: ${message} ${selector}`),
    );
  }
  expect(faults.slice(0, 20)).toEqual([]);
});
