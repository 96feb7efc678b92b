/** The real translations: made from today's English, and none missing among the languages that are complete. */
import { describe, expect, it } from 'vitest';
import { textOf, writtenLocales } from '../../src/content-model/files/content-files.ts';
import { isMeantFor, pageIdOf } from '../../src/content-model/site-map/pages.ts';
import { exportTranslation } from '../../src/content-model/translation/exchange/export-translation.ts';
import { exchangeFormats } from '../../src/content-model/translation/exchange/formats/write-exchange-file.ts';
import { importTranslation } from '../../src/content-model/translation/exchange/import-translation.ts';
import { knownTranslation } from '../../src/content-model/translation/translation-state.ts';
import { languages } from '../../src/i18n/languages.ts';
import { inTurn } from '../support/in-turn.ts';
import { realProject } from '../support/real-project.ts';

const { source, pages } = realProject();

/** Languages that have every text. Others may lack some: their pages say so. */
const complete = ['ar', 'ro', 'th', 'uk'];
/** The way there and back is long: languages take turns on it. */
const turn = inTurn(languages.filter(({ tag }) => source.locales.includes(tag))).map(({ tag }) => tag);

describe.each(source.locales.filter((locale) => !writtenLocales.has(locale)))('%s', (locale) => {
  const { translation, states: known, older } = knownTranslation(source, locale);
  const states = [...known];
  const those = (wanted: string) => states.filter(([, state]) => state === wanted).map(([path]) => path);

  it('says who translated it, and from what', () => {
    expect(translation?.from).toBe('en');
    expect(those('unstamped')).toEqual([]);
  });

  it.runIf(complete.includes(locale))('has every text', () => {
    const isMeant = (path: string) => isMeantFor(pages.get(pageIdOf(path.replace(/^pages\//, ''))), locale);
    expect(those('missing').filter(isMeant)).toEqual([]);
  });

  it.runIf(turn.includes(locale))('survives the way to a translator and back, to the letter', () => {
    // Each language in one format, so that all are met.
    const formats = [...exchangeFormats.values()];
    const { write } = formats[source.locales.indexOf(locale) % formats.length] as (typeof formats)[number];
    const file = write(exportTranslation(source, locale, pages), []);
    const back = importTranslation(source, pages, 'back', file, 'person');
    expect(back.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect([...back.stamps.values()].flatMap((said) => [...said.values()]).filter(({ by }) => by)).toEqual(
      [],
    );
    const changed = [...back.files].filter(([path, text]) => textOf(source, path) !== text);
    expect(changed.map(([path]) => path)).toEqual([]);
  });

  it('has leaflets that are as new as their source', () => {
    expect(those('stale').filter((path) => path.startsWith('leaflets/'))).toEqual([]);
    const sentences = [...older].flatMap(([path, units]) => units.map(({ id }) => `${path}#${id}`));
    expect(sentences.filter((sentence) => sentence.startsWith('leaflets/'))).toEqual([]);
  });
});
