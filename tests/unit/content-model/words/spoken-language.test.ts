/** A card says which language its reader speaks: an interpreter must be found for it. */
import { expect, it } from 'vitest';
import { inSpokenLanguage } from '../../../../src/content-model/words/spoken-language.ts';

const swedish = 'Jag talar inte svenska. Jag talar {language}. Jag behöver en tolk.';

it.each([
  ['ar', 'Jag talar inte svenska. Jag talar arabiska. Jag behöver en tolk.'],
  ['th', 'Jag talar inte svenska. Jag talar thailändska. Jag behöver en tolk.'],
  ['ti', 'Jag talar inte svenska. Jag talar tigrinska. Jag behöver en tolk.'],
  // As interpreters are asked for, not as CLDR names what is written.
  ['fa-AF', 'Jag talar inte svenska. Jag talar dari. Jag behöver en tolk.'],
  ['zh-Hans', 'Jag talar inte svenska. Jag talar kinesiska (mandarin). Jag behöver en tolk.'],
  ['ps', 'Jag talar inte svenska. Jag talar pashto. Jag behöver en tolk.'],
  // Nobody says in Swedish that they speak it.
  ['sv', 'Jag talar inte svenska. Jag behöver en tolk.'],
])('in Swedish, for a reader of %s', (speaker, said) => {
  expect(inSpokenLanguage(swedish, 'sv', speaker)).toBe(said);
});

it.each([
  ['th', 'ฉันพูดภาษาสวีเดนไม่ได้ ฉันพูดภาษา{language} ฉันต้องการล่าม', 'ฉันพูดภาษาสวีเดนไม่ได้ ฉันต้องการล่าม'],
  ['zh-Hans', '我不会说瑞典语。我说{language}。我需要口译员。', '我不会说瑞典语。我需要口译员。'],
  ['am', 'ስዊድንኛ አልችልም። {language} እናገራለሁ። አስተርጓሚ እፈልጋለሁ።', 'ስዊድንኛ አልችልም። አስተርጓሚ እፈልጋለሁ።'],
  ['ur', 'مجھے سویڈش نہیں آتی۔ میں {language} بولتا ہوں۔', 'مجھے سویڈش نہیں آتی۔'],
])('leaves that part out in the reader’s own language, however its sentences end: %s', (tag, words, said) => {
  expect(inSpokenLanguage(words, tag, tag)).toBe(said);
});

it('leaves other sentences as they are', () => {
  expect(inSpokenLanguage('Ring {phone:danger}.', 'sv', 'ar')).toBe('Ring {phone:danger}.');
});
