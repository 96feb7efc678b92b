/** Words of other scripts as people type them with Latin letters. */
import { describe, expect, it } from 'vitest';
import { isLatinWritten, soundsIn } from '../../../src/i18n/latin-written/sounds-in.ts';
import { spellingOf } from '../../../src/i18n/latin-written/spellings.ts';
import { fold } from '../../../src/i18n/search-text.ts';

const sound = (word: string, like: string) => soundsIn(spellingOf(like))(fold(word));

describe('spellings of one word', () => {
  it.each([
    ['شرطة', ['shorta', 'shurta', 'chorta', 'Shortah', 'alshorta', 'elshorta', 'ilshorta']],
    ['حقوق', ['huquq', '7o9o9', 'hukuk', 'hoqouq', '7uquq']],
    ['محامي', ['mahami', 'mo7ami', 'mouhami', 'muhaami']],
    ['مساعدة', ['musaada', 'musa3ada', 'mosa3adah']],
    ['خوف', ['khof', '5awf', 'khawf', 'xof']],
    ['غرفة', ['ghurfa', 'gorfa']],
    ['قلب', ['qalb', '8alb', 'calb']],
    ['ذهب', ['dhahab', 'dahab']],
    ['فيزا', ['viza', 'fiza']],
    ['طفل', ['tifl', '6efl', 'tefel']],
    ['بوليس', ['bolis', 'police', 'polis']],
    ['поліція', ['politsiya', 'policiya', 'politsia', 'policija']],
    ['полиция', ['politsiya', 'policija']],
    ['гроші', ['hroshi', 'groshi', 'groši']],
    ['допомога', ['dopomoha', 'dopomoga', 'dopomoğa']],
    ['чоловік', ['cholovik', 'tcholovik', 'cholovyk']],
    ['щастя', ['shchastia', 'schastya', 'shastja']],
    ['вагітна', ['vahitna', 'wagitna', 'vagitna']],
    ['захист', ['zakhyst', 'zahist', 'zaxyst']],
    ['βοήθεια', ['voithia', 'boh8eia', 'voitheia', 'boitheia']],
    ['αστυνομία', ['astynomia', 'astunomia', 'astinomia']],
    ['μπάτσος', ['batsos', 'mpatsos']],
    ['ξενώνας', ['ksenonas', 'ksenwnas']],
    ['წამება', ['tsameba', 'wameba', 'cameba']],
    ['ცხოვრება', ['tskhovreba', 'cxovreba']],
    ['ყაჩაღი', ['qachaghi', 'yachagi', 'kachaghi']],
    ['ոստիկան', ['vostikan', 'ostikan']],
    ['անձնագիր', ['andznagir', 'anznagir']],
    ['ծեծում', ['cecum', 'tsetsum', 'tsetsoum']],
    ['पुलिस', ['pulis', 'police', 'pulish', 'poolis']],
    ['पैसे', ['paise', 'paisay', 'peise']],
    ['नहीं', ['nahi', 'nahin', 'nahee']],
    ['मज़दूरी', ['mazduri', 'majdoori', 'mazdoori']],
    ['छोड़', ['chhod', 'chod']],
    ['भाग', ['bhaag', 'bhag']],
    ['संपर्क', ['sampark', 'sanpark']],
    ['পুলিশ', ['pulish', 'pulis']],
    ['টাকা', ['taka', 'thaka']],
    ['বাড়ি', ['bari', 'baari']],
    ['ভাড়া', ['bhara', 'bara', 'vara']],
    ['সাহায্য', ['shahajjo', 'sahajjo', 'sahazzo']],
    ['মেয়ে', ['meye', 'meyee']],
    ['চাকরি', ['chakri', 'chakree']],
    ['ਪੈਸੇ', ['paise', 'paisay']],
    ['ਤਨਖਾਹ', ['tankhah', 'tankha', 'tanakhah']],
    ['காவல்துறை', ['kaavalthurai', 'kavalturai']],
    ['போலீஸ்', ['polis', 'pulees']],
    ['சம்பளம்', ['sambalam', 'champalam']],
    ['ፖሊስ', ['polis', 'police']],
    ['ቋንቋ', ['kwankwa', 'quanqua', 'qwanqwa']],
    ['ሥራ', ['sira', 'sera']],
    ['ደሞዝ', ['demoz', 'damoz']],
    ['ገንዘብ', ['genzeb', 'ganzab']],
    ['ሓገዝ', ['hagez', 'hagaz']],
    ['ፓስፖርት', ['pasport', 'passport']],
    ['ቋንቋ', ['kwankwa', 'qwanqwa']],
    ['ኳስ', ['kwas', 'kwass']],
    ['ኋላ', ['hwala', 'hwalla']],
    ['ጓደኛ', ['gwadegna', 'gwadenya']],
    ['ፍርድ', ['fird', 'ferd']],
    ['ቪዛ', ['viza', 'biza']],
    ['ወረቀት', ['wereket', 'wereqet']],
    ['ጃኬት', ['jaket', 'jacket']],
    ['ጥቃት', ['tikat', 'tiqat', 'thikat']],
    ['ጨለማ', ['chelema', 'chilema']],
    ['ችግር', ['chigir', 'chiger']],
    ['ጳጳስ', ['papas', 'papass']],
    ['ጽሑፍ', ['tsihuf', 'sihuf']],
    ['ሽማግሌ', ['shimagile', 'shmagle']],
    ['ልብስ', ['libs', 'lebs']],
    ['ይቅርታ', ['yikirta', 'yiqirta']],
  ])('%s are compared as one', (word, spellings) => {
    for (const spelling of spellings) expect(sound(spelling, word), spelling).toBe(sound(word, word));
    expect(sound(word, word)).not.toBe('');
  });

  it('of other words are others', () => {
    expect(sound('shorta', 'ش')).not.toBe(sound('سرطان', 'ش'));
    expect(sound('borg', 'б')).not.toBe(sound('борщ', 'б'));
    expect(sound('maktab', 'ش')).not.toBe(sound('madrasa', 'ش'));
    expect(sound('mar', 'म')).not.toBe(sound('मेरा', 'म'));
    expect(sound('desh', 'ব')).not.toBe(sound('বাড়ি', 'ব'));
    expect(sound('polis', 'ሀ')).not.toBe(sound('በለስ', 'ሀ'));
    expect(sound('timi', 'α')).not.toBe(sound('δυνάμη', 'α'));
  });

  it('of one sound are too little where vowels do not count', () => {
    for (const [word, like] of [
      ['na', 'न'],
      ['na', 'ন'],
      ['ne', 'ነ'],
      ['na', 'ந'],
    ] as const)
      expect(sound(word, like)).toBe('');
  });
});

describe('nothing is heard', () => {
  it.each([
    ['in a number', '112', 'ش'],
    ['in Arabic among Cyrillic', 'شرطة', 'б'],
    ['where the language is written in Latin letters', 'police', 'Polis'],
    ['where spellings share too little', 'tamruat', 'ตำรวจ'],
  ])('%s', (_name, word, like) => {
    expect(sound(word, like)).toBe('');
  });
});

it('a number is not written in Latin letters, an Arabic chat word is', () => {
  expect(['112', '7', 'شرطة'].filter(isLatinWritten)).toEqual([]);
  expect(['7o9o9', 'shorta'].filter(isLatinWritten)).toHaveLength(2);
});

it('is sent to a device without a letter of the script: a web font has those of all that is sent', () => {
  for (const like of ['ش', 'б', 'म', 'ሀ']) expect(JSON.stringify(spellingOf(like))).toMatch(/^[ -~]+$/);
});
