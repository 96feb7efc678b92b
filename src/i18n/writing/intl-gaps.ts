/**
 * What `Intl` (ICU 78.3, measured on 30 November 2026) does not know of a language that we offer, or says as no law and no authority
 * does: one table for all. Romani, Edo and Assyrian, which it does not know at all, are written by nobody yet.
 */

/** By plural category; `other` where a category is left out. */
type Forms = Readonly<Record<string, string>>;

const always = (words: string): Forms => ({ other: words });

/** Languages whose short dates begin with the month, as no other date of theirs does, unless they are asked for as a style. */
export const monthFirst: ReadonlySet<string> = new Set(['fa-AF']);

/** Words of a unit (`CountedUnit`) behind its number. */
export const ownUnitWords: Readonly<Record<string, Readonly<Record<string, Forms>>>> = {
  // CLDR says "dygn"; the law and every authority say "dagar".
  sv: { day: { one: 'dag', other: 'dagar' }, SEK: { one: 'krona', other: 'kronor' } },
  // The same: "ööpäev" is a span of 24 hours.
  et: { day: { one: 'päev', other: 'päeva' } },
  // The plural stands for one too.
  am: { day: { one: 'ቀን', other: 'ቀናት' } },
  // A stroke stands for the space.
  ti: { month: { one: 'ወርሒ', other: 'ኣዋርሕ' } },
  // An abbreviation, in Pashto an English one.
  ps: { hour: { one: 'ساعت', other: 'ساعته' } },
  ta: { hour: always('மணிநேரம்') },
  // English abbreviations only.
  ckb: {
    hour: always('کاتژمێر'),
    day: always('ڕۆژ'),
    week: always('هەفتە'),
    month: always('مانگ'),
    year: always('ساڵ'),
    SEK: always('کرۆنی سویدی'),
  },
  om: {
    hour: always('saʼaatii'),
    day: always('guyyaa'),
    week: always('torban'),
    month: always('jiʼa'),
    year: always('waggaa'),
    SEK: always('kroonaa Swiidin'),
  },
};

/** The words before the last of several, where `Intl` knows none. */
export const ownListWords: Readonly<Record<string, { readonly and: string; readonly or: string }>> = {
  ckb: { and: 'و', or: 'یان' },
  om: { and: 'fi', or: 'yookaan' },
};

/** Languages that somebody is answered in, which CLDR names in no language: tag → language of the reader → name. */
export const ownLanguageNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Swedish sign language.
  swl: {
    am: 'የስዊድን የምልክት ቋንቋ',
    ar: 'لغة الإشارة السويدية',
    bg: 'шведски жестов език',
    bn: 'সুইডিশ ইশারা ভাষা',
    ckb: 'زمانی ئاماژەی سویدی',
    cs: 'švédský znakový jazyk',
    de: 'Schwedische Gebärdensprache',
    el: 'Σουηδική νοηματική γλώσσα',
    en: 'Swedish sign language',
    es: 'lengua de señas sueca',
    et: 'rootsi viipekeel',
    fa: 'زبان اشاره سوئدی',
    'fa-AF': 'زبان اشارهٔ سویدنی',
    fi: 'ruotsalainen viittomakieli',
    fil: 'Sign language ng Sweden',
    fr: 'langue des signes suédoise',
    hi: 'स्वीडन की इशारों की भाषा',
    hu: 'svéd jelnyelv',
    hy: 'շվեդերեն ժեստերի լեզու',
    id: 'Bahasa Isyarat Swedia',
    ka: 'შვედური ჟესტური ენა',
    kk: 'швед ымдау тілі',
    km: 'ភាសាសញ្ញាស៊ុយអែត',
    kmr: 'zimanê îşaretan ê swêdî',
    lt: 'švedų gestų kalba',
    lv: 'zviedru zīmju valoda',
    mn: 'швед дохионы хэл',
    my: 'ဆွီဒင် လက်သင်္ကေတပြဘာသာစကား',
    ne: 'स्विडिस साङ्केतिक भाषा',
    nl: 'Zweedse Gebarentaal',
    pa: 'ਸਵੀਡਿਸ਼ ਇਸ਼ਾਰਿਆਂ ਦੀ ਭਾਸ਼ਾ',
    pl: 'szwedzki język migowy',
    ps: 'د سویډن د اشارو ژبه',
    pt: 'língua de sinais sueca',
    ro: 'limba suedeză a semnelor',
    ru: 'шведский жестовый язык',
    sk: 'švédsky posunkový jazyk',
    so: 'luqadda dhegoolayaasha Iswiidhishka',
    sq: 'gjuha suedeze e shenjave',
    'sr-Latn': 'švedski znakovni jezik',
    sv: 'svenskt teckenspråk',
    sw: 'Lugha ya Ishara ya Kiswidi',
    ta: 'ஸ்வீடிஷ் சைகை மொழி',
    th: 'ภาษามือสวีเดน',
    ti: 'ናይ ሽወደን ቋንቋ ምልክት',
    tr: 'İsveç işaret dili',
    uk: 'шведська жестова мова',
    ur: 'سویڈش اشاروں کی زبان',
    uz: 'shved imo-ishora tili',
    vi: 'ngôn ngữ ký hiệu Thụy Điển',
    'zh-Hans': '瑞典手语',
  },
};

/** What stands at a language's name where CLDR gives the name of the country only: “สวีเดน” is Sweden, “ภาษาสวีเดน” Swedish. */
export const aroundLanguageNames: Readonly<
  Record<string, { readonly before?: string; readonly after?: string }>
> = {
  th: { before: 'ภาษา' },
  km: { before: 'ភាសា' },
  my: { after: 'ဘာသာ' },
};
