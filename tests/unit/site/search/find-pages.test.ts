/** How typed words find pages: beginnings, slips of the finger, numbers, and what comes first. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Findable } from '../../../../src/content-model/published/on-device.ts';
import { spellingOf } from '../../../../src/i18n/latin-written/spellings.ts';
import { makeFinder } from '../../../../src/site/search/find-pages.ts';

const page = (id: string, more: Partial<Findable> = {}): Findable => ({
  id,
  href: `/en/${id}/`,
  title: id,
  summary: '',
  says: '',
  typed: '',
  alsoTyped: '',
  ...more,
});
const finder = (...found: readonly Findable[]) => {
  const find = makeFinder({ tag: 'en', lang: 'en', dir: 'ltr', found });
  return (typed: string) => find(typed).map(({ id }) => id);
};

describe('a word', () => {
  const find = finder(
    page('passport', { title: 'Keep your passport' }),
    page('pay', { title: 'Pay and wages' }),
    page('police', { title: 'The police', says: '112' }),
    page('translations', { title: 'Interpretation' }),
  );

  it.each([
    ['as it is written', 'passport', 'passport'],
    ['by its beginning', 'pol', 'police'],
    ['by two letters', 'pa', 'pay'],
    ['in capitals', 'WAGES', 'pay'],
    ['with an ending of its own', 'policeman', 'police'],
    ['with two letters in the wrong order', 'psasport', 'passport'],
    ['with one letter wrong in four', 'wagas', 'pay'],
    ['with two letters wrong in eight', 'pessbort', 'passport'],
    ['with three letters wrong in a long one', 'intorpritasion', 'translations'],
    ['that is a number', '112', 'police'],
  ])('finds its page %s', (_name, typed, id) => {
    expect(find(typed)).toContain(id);
  });

  it.each([
    ['a short word with two letters wrong', 'bax'],
    ['a number with another digit', '113'],
    ['one letter in the middle', 'y'],
    ['nothing', ' '],
  ])('is not guessed from %s', (_name, typed) => {
    expect(find(typed)).toEqual([]);
  });
});

describe('a page that the language lacks', () => {
  const find = finder(
    page('where#unions', { title: 'Work and pay', typed: 'tired · wages' }),
    page('time', {
      title: 'Tid att tänka',
      titleIn: { lang: 'sv', dir: 'ltr' },
      summary: 'Found in another language: Swedish',
      typed: 'reflection period · tired',
    }),
  );

  it('is found by the words that lead to it', () => {
    expect(find('reflection period')).toEqual(['time']);
    expect(find('reflection')).toEqual(['time']);
  });

  it.each([
    ['words of its title in another language', 'tänka'],
    ['the name of that language', 'Swedish'],
  ])('is not found by %s', (_name, typed) => {
    expect(find(typed)).toEqual([]);
  });

  it('comes after what can be read, where the same words lead to both', () => {
    expect(find('tired')).toEqual(['where#unions', 'time']);
  });
});

describe('what comes first', () => {
  it('is where the whole phrase leads, whatever else its words are like', () => {
    const find = finder(
      page('family', { title: 'Home to family', says: 'home · going back' }),
      page('going-home', { title: 'The way back', typed: 'want home · home' }),
      page('care', { title: 'A home' }),
    );
    expect(find('Want home!')[0]).toBe('going-home');
    expect(find('home')[0]).toBe('going-home');
  });

  it('is whose number was typed, before those who list it among others', () => {
    const find = finder(
      page('where#europe', { name: '112', says: 'Numbers, 112, 116 000, 116 111, ' }),
      page('where#children', { says: 'Children, 116 111, ' }),
      page('now', { title: 'Call 112' }),
      page('where#danger', { says: 'Danger, 112, ' }),
    );
    expect(find('112').slice(0, 2)).toEqual(['where#danger', 'where#europe']);
    expect(find('116111')[0]).toBe('where#children');
    expect(find('116 111')[0]).toBe('where#children');
  });

  it('is who was named, whatever stands beside; but not by a name that is a word of many searches', () => {
    const many = Array.from({ length: 8 }, (_, at) =>
      page(`where#${at}`, { title: 'Police', name: 'Police office', typed: 'police · phone in Stockholm' }),
    );
    const find = finder(
      page('where#helpers', { title: 'Somebody', name: 'Talita' }),
      page('where#police', { title: 'No hurry', name: 'Police' }),
      ...many,
    );
    expect(find('talita phone stockholm')[0]).toBe('where#helpers');
    expect(find('talit phone stockholm')[0]).not.toBe('where#helpers');
    expect(find('police wants an answer today')[0]).not.toBe('where#police');
  });

  it('is the page that people mean by a word, then its title, then what it says, then its summary', () => {
    const find = finder(
      page('a', { summary: 'shelter', says: 'a', typed: 'one', title: 'One' }),
      page('b', { summary: 'b', says: 'shelter', typed: 'two', title: 'Two' }),
      page('c', { summary: 'c', says: 'c', typed: 'three', title: 'shelter' }),
      page('d', { summary: 'd', says: 'd', typed: 'shelter', title: 'Four' }),
    );
    expect(find('shelter')).toEqual(['d', 'c', 'b', 'a']);
  });

  it('is a page before the contacts that serve it, and those before what is for embassies', () => {
    const find = finder(
      page('missions/training', { title: 'Shelter' }),
      page('where#house', { title: 'Shelter' }),
      page('support', { title: 'Shelter' }),
    );
    expect(find('shelter')).toEqual(['support', 'where#house', 'missions/training']);
  });

  it.each([
    ['without its ending', 'interpretul', { summary: 'interpretul' }, { title: 'Interpret' }],
    ['without its ending in the same place', 'interpretul', { title: 'Interpretul' }, { title: 'Interpret' }],
    ['with two letters the other way round', 'trial', { says: 'trial' }, { title: 'Trail' }],
  ])('is a word as it was typed, then one %s', (_name, typed, exact, like) => {
    const find = finder(
      page('like', like),
      page('exact', { title: 'One', ...exact }),
      page('rent', { says: 'home', typed: 'flat' }),
      page('debt', { says: 'money', typed: 'owe' }),
    );
    expect(find(typed)).toEqual(['exact', 'like']);
  });

  it('is where a phrase within it leads only if that is most of what was typed', () => {
    const find = finder(
      page('wages', { title: 'Pay and wages' }),
      page('now', { title: 'I want help now' }),
      page('going-home', { title: 'The way back', typed: 'want home' }),
    );
    expect(find('I want home now')[0]).toBe('going-home');
    expect(find('want home with wages and pay for these months')[0]).toBe('wages');
  });

  it('is no more than a person looks through', () => {
    const many = Array.from({ length: 12 }, (_, at) => page(`p${at}`, { title: 'Shelter' }));
    expect(finder(...many)('shelter')).toHaveLength(8);
  });
});

describe('Latin letters in a language that has others', () => {
  const spelling = spellingOf('ش');
  const arabic = (...found: readonly Findable[]) =>
    makeFinder({ tag: 'ar', lang: 'ar', dir: 'rtl', found, ...(spelling ? { spelling } : {}) });
  const find = arabic(
    page('police', { title: 'الشرطة', typed: 'بوليس' }),
    page('papers', { title: 'أوراق' }),
    page('bris', { title: 'الأطفال', name: 'Bris' }),
  );
  const ids = (...asked: Parameters<typeof find>) => find(...asked).map(({ id }) => id);

  it('find what the word sounds like', () => {
    expect(ids('shorta')).toEqual(['police']);
    expect(ids('al bolis')[0]).toBe('police');
  });

  it('find the page that is about it before one that only names it', () => {
    const pages = [page('law', { summary: 'الشرطة' }), page('police', { title: 'الشرطة' })];
    const both = arabic(...pages, page('papers', { title: 'أوراق' }), page('home', { title: 'بيت' }));
    expect(both('shorta').map(({ id }) => id)).toEqual(['police', 'law']);
  });

  it('do so too where the first that can be found has a Latin name', () => {
    const first = arabic(page('bris', { title: 'Bris' }), page('police', { title: 'الشرطة' }));
    expect(first('shorta').map(({ id }) => id)).toEqual(['police']);
  });

  it('find a name that is written so before anything that sounds so', () => {
    expect(ids('Bris')[0]).toBe('bris');
  });

  it('are compared as they stand where that is asked for', () => {
    expect(ids('work')).toEqual(['papers']);
    expect(ids('work', 'as-typed')).toEqual([]);
    expect(ids('bri', 'by-letter')).toEqual([]);
    expect(ids('bris', 'by-letter')).toEqual(['bris']);
  });
});

describe('text without spaces in a browser that cannot cut it', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const sentence = 'นายจ้างยึดพาสปอร์ตไป';
  const found = (...pages: readonly Findable[]) => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    return makeFinder({ tag: 'th', lang: 'th', dir: 'ltr', found: pages })('พาสปอร์ต').map(({ id }) => id);
  };

  it('is found by a word in its middle, after the few pages that have the word alone', () => {
    expect(
      found(
        page('taken', { title: sentence }),
        page('one', { title: 'พาสปอร์ต' }),
        page('two', { says: 'พาสปอร์ต' }),
      ),
    ).toEqual(['one', 'two', 'taken']);
  });

  it('is found on a page before the contacts that serve it', () => {
    const pages = [page('where#house', { title: sentence }), page('pay', { title: sentence })];
    expect(found(...pages)).toEqual(['pay', 'where#house']);
  });
});
