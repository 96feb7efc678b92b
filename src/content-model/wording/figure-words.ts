/** How each language says numbers, and what it counts: days, weeks, months, crowns. */

/** Words of one language; each is a piece of a regular expression. */
export interface FigureWords {
  /** The digits, as somebody says a telephone number. */
  readonly digits: string;
  /** 112 said as one number or as two. */
  readonly emergency: string;
  /** Ten, eleven, and from thirteen on: “two or three days” is a way to say a few, twelve months are a year. */
  readonly numbers: string;
  /** What is counted, in every form that stands after a number. */
  readonly units: string;
}

/** By primary tag. Add a language's own words here: in one without a row only what English and Swedish say is found. */
export const figureWords: Readonly<Record<string, FigureWords>> = {
  en: {
    digits: 'zero|oh|one|two|three|four|five|six|seven|eight|nine',
    emergency: 'one twelve|(?:one|a) hundred(?: and)? twelve',
    numbers:
      'ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?hundred',
    units: 'days?|weeks?|months?|kron(?:a|or|as)|Swedish kron(?:a|or|as)|crowns',
  },
  sv: {
    digits: 'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio',
    emergency: 'ett tolv|(?:ett)?hundratolv|ett ?hundra ?tolv',
    numbers:
      'tio|elva|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|(?:ett ?)?hundra',
    units: 'dagars?|dygns?|veckors?|månaders?|kronor|kr|krona',
  },
  ro: {
    digits: 'zero|unu|una|doi|două|trei|patru|cinci|șase|sase|șapte|opt|nouă',
    emergency: 'unu doisprezece|o sută doisprezece',
    numbers:
      'zece|unsprezece|treisprezece|paisprezece|cincisprezece|șaisprezece|șaptesprezece|optsprezece|nouăsprezece|(?:douăzeci|treizeci|patruzeci|cincizeci|șaizeci|șaptezeci|optzeci|nouăzeci)(?: și (?:unu|una|doi|două|trei|patru|cinci|șase|șapte|opt|nouă))?|o sută',
    units: '(?:de )?(?:zile|săptămâni|luni|coroane)',
  },
  uk: {
    digits: "нуль|один|одиниця|два|двійка|три|чотири|п[’'ʼ]ять|шість|сім|вісім|дев[’'ʼ]ять",
    emergency: 'один дванадцять|сто дванадцять',
    numbers:
      "десят(?:ь|и)|(?!дванадцят)[\\p{L}’'ʼ]{2,12}надцят(?:ь|и)|(?:двадцят|тридцят)(?:ь|и)|сорок|сорока|п[’'ʼ]ятдесяти?|шістдесяти?|сімдесяти?|вісімдесяти?|дев[’'ʼ]яносто|сто",
    units: 'дн(?:і|ів|я|ями|ях)|діб|доби|тиж(?:день|ні|нів|нями|нях)|місяц(?:і|ів|я|ями|ях)|крон[аи]?',
  },
  ar: {
    digits: 'صفر|واحد|اثنان|اثنين|إثنان|إثنين|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة',
    emergency: 'مئة واثن(?:ا|ي) عشر|مائة واثن(?:ا|ي) عشر|واحد اثن(?:ا|ي) عشر',
    numbers:
      'عشرة|(?!اثن|إثن)\\p{L}{2,8} عشرة?|(?:\\p{L}{2,8} و)?(?:عشرون|عشرين|ثلاثون|ثلاثين|أربعون|أربعين|خمسون|خمسين|ستون|ستين|سبعون|سبعين|ثمانون|ثمانين|تسعون|تسعين)|مئة|مائة',
    units: 'يوم(?:ًا|اً|ا)?|أيام|أسبوع(?:ًا|اً|ا)?|أسابيع|شهر(?:ًا|اً|ا)?|أشهر|شهور|كرون(?:ة|ا|ات)?|كورون(?:ة|ا)',
  },
  th: {
    digits: 'ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า',
    emergency: '(?:หนึ่ง)?ร้อยสิบสอง',
    numbers:
      '(?:สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่)สิบ(?:เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?|สิบ(?:เอ็ด|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?|(?:หนึ่ง)?ร้อย',
    units: 'วัน(?!ที่)|สัปดาห์|อาทิตย์|เดือน|โครน(?:า|อร์)?',
  },
  es: {
    digits: 'cero|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve',
    emergency: 'uno doce|ciento doce|uno uno dos',
    numbers:
      'diez|once|trece|catorce|quince|dieci(?:séis|siete|ocho|nueve)|veinte|veinti\\p{L}{2,6}|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \\p{L}{2,6})?|cien(?:to)?',
    units: 'días?|semanas?|mes(?:es)?|coronas?',
  },
  fr: {
    digits: 'zéro|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf',
    emergency: 'un douze|cent douze',
    numbers:
      'dix(?:-(?:sept|huit|neuf))?|onze|treize|quatorze|quinze|seize|(?:vingt|trente|quarante|cinquante|soixante)(?:(?:-| et )\\p{L}+)?|quatre-vingts?(?:-\\p{L}+)*|cent',
    units: 'jours?|semaines?|mois|couronnes?',
  },
  pt: {
    digits: 'zero|um|uma|dois|duas|três|quatro|cinco|seis|sete|oito|nove',
    emergency: 'um doze|cento e doze',
    numbers:
      'dez|onze|treze|catorze|quatorze|quinze|dez[ae]sseis|dez[ae]ssete|dezoito|dez[ae]nove|(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa)(?: e \\p{L}+)?|cem|cento',
    units: 'dias?|semanas?|m[eê]s(?:es)?|coroas?',
  },
  ru: {
    digits: 'ноль|нуль|один|единица|два|двойка|три|четыре|пять|шесть|семь|восемь|девять',
    emergency: 'один двенадцать|сто двенадцать',
    numbers:
      'десят[ьи]|(?!двенадцат)\\p{L}{2,8}надцат[ьи]|(?:двадцат|тридцат)[ьи]|сорока?|(?:пять|шесть|семь|восемь)десят|девяносто|сто',
    units: 'дн(?:и|ей|я|ями|ях)|день|сут(?:ок|ки)|недел[июья]|недель|месяц(?:а|ы|ев|ами)?|крон[аы]?',
  },
  bg: {
    digits: 'нула|едно|един|една|две|два|три|четири|пет|шест|седем|осем|девет',
    emergency: 'едно дванадесет|сто и дванадесет|сто и дванайсет',
    numbers:
      'десет|(?!два(?:надесет|найсет))\\p{L}{2,8}(?:надесет|найсет)|(?:двадесет|тридесет|четиридесет|двайсет|трийсет|четирийсет|петдесет|шестдесет|седемдесет|осемдесет|деветдесет)(?: и \\p{L}+)?|сто',
    units: 'дни|дена|ден|седмици|седмица|месеца?|месеци|крони|крона',
  },
  pl: {
    digits: 'zero|jeden|jedynka|dwa|dwójka|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć',
    emergency: 'jeden dwanaście|sto dwanaście|jeden jeden dwa',
    numbers:
      'dziesięć|jedenaście|(?!dwanaście)\\p{L}{3,8}naście|(?:dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt)(?: \\p{L}+)?|sto',
    units: 'dni|dób|doby|tygodni(?:e|a)?|miesięcy|miesiące|koron[ay]?',
  },
  sr: {
    digits: 'nula|jedan|jedinica|dva|dvojka|tri|četiri|pet|šest|sedam|osam|devet',
    emergency: 'jedan dvanaest|sto dvanaest',
    numbers:
      'deset|(?!dvanaest)\\p{L}{2,8}naest|(?:dvadeset|trideset|četrdeset|pedeset|šezdeset|sedamdeset|osamdeset|devedeset)(?: i? ?\\p{L}+)?|sto',
    units: 'dana?|nedelj[aeu]|sedmic[aeu]|mesec[ai]?|meseci|krun[ae]',
  },
  sq: {
    digits: 'zero|një|dy|tre|tri|katër|pesë|gjashtë|shtatë|tetë|nëntë',
    emergency: 'një dymbëdhjetë|njëqind e dymbëdhjetë',
    numbers:
      'dhjetë|(?!dymbëdhjetë)\\p{L}{2,8}mbëdhjetë|(?:njëzet|tridhjetë|dyzet|pesëdhjetë|gjashtëdhjetë|shtatëdhjetë|tetëdhjetë|nëntëdhjetë)(?: e \\p{L}+)?|njëqind',
    units: 'ditë|javë|muaj|korona',
  },
  tr: {
    digits: 'sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz',
    emergency: 'bir on iki|yüz on iki',
    numbers:
      'on(?: ?(?:bir|üç|dört|beş|altı|yedi|sekiz|dokuz))?|(?:yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan)(?: ?\\p{L}+)?|yüz',
    units: 'gün\\p{L}*|hafta\\p{L}*|ay|aydan|aylık|kron\\p{L}*',
  },
  vi: {
    digits: 'không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín',
    emergency: 'một mười hai|một trăm mười hai|một một hai',
    numbers:
      'mười(?: (?:một|ba|bốn|lăm|năm|sáu|bảy|tám|chín))?|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: \\p{L}+)?|một trăm',
    units: 'ngày|tuần|tháng|krona|curon',
  },
  zh: {
    digits: '[零〇一二三四五六七八九]',
    emergency: '一一二|幺幺二|一百一十二',
    numbers: '[二三四五六七八九]?十[一三四五六七八九]?|一百',
    units: '天|日|周|星期|个?月|克朗',
  },
  hu: {
    digits: 'nulla|egy|kettő|három|négy|öt|hat|hét|nyolc|kilenc',
    emergency: 'egy tizenkettő|száztizenkettő|egy egy kettő',
    numbers:
      'tíz|tizen(?:egy|három|négy|öt|hat|hét|nyolc|kilenc)|(?:húsz|huszon|harminc|negyven|ötven|hatvan|hetven|nyolcvan|kilencven)\\p{L}*|száz',
    units: 'nap\\p{L}*|hét|hetes|hétig|hónap\\p{L}*|koron\\p{L}*',
  },
  lt: {
    digits: 'nulis|vienas|du|trys|keturi|penki|šeši|septyni|aštuoni|devyni',
    emergency: 'vienas dvylika|šimtas dvylika',
    numbers:
      'dešimt\\p{L}*|vienuolika|(?!dvylika)\\p{L}{3,8}olika|(?:dvi|tris|keturias|penkias|šešias|septynias|aštuonias|devynias)dešimt\\p{L}*|šimtas',
    units: 'dien\\p{L}+|par\\p{L}+|savai\\p{L}+|mėnes\\p{L}+|kron\\p{L}+',
  },
  fa: {
    digits: 'صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه',
    emergency: 'صد و دوازده|یک دوازده|یک یک دو',
    numbers:
      'ده|یازده|(?!دوازده)(?:سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده)|(?:بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود)(?: و \\p{L}+)?|صد',
    units: 'روز|هفته|ماه|کرون',
  },
  ur: {
    digits: 'صفر|ایک|دو|تین|چار|پانچ|چھ|سات|آٹھ|نو',
    emergency: 'ایک سو بارہ|ایک بارہ|ایک ایک دو',
    numbers:
      'دس|گیارہ|تیرہ|چودہ|پندرہ|سولہ|سترہ|اٹھارہ|انیس|بیس|پچیس|تیس|چالیس|پچاس|ساٹھ|ستر|اسی|نوے|ایک سو|سو',
    units: 'دن|دنوں|ہفتے|ہفتوں|مہینے|مہینوں|ماہ|کرون\\p{L}*',
  },
  hi: {
    digits: 'शून्य|एक|दो|तीन|चार|पाँच|पांच|छह|छः|सात|आठ|नौ',
    emergency: 'एक सौ बारह|एक बारह|एक एक दो',
    numbers:
      'दस|ग्यारह|तेरह|चौदह|पंद्रह|पन्द्रह|सोलह|सत्रह|अठारह|उन्नीस|बीस|पच्चीस|तीस|चालीस|पचास|साठ|सत्तर|अस्सी|नब्बे|एक सौ|सौ',
    units: 'दिन|दिनों|हफ़्ते|हफ्ते|हफ़्तों|हफ्तों|महीने|महीनों|क्रोन\\p{L}\\p{M}*',
  },
  bn: {
    digits: 'শূন্য|এক|দুই|তিন|চার|পাঁচ|ছয়|সাত|আট|নয়',
    emergency: 'একশো বারো|একশ বারো|এক বারো|এক এক দুই',
    numbers:
      'দশ|এগারো|তেরো|চৌদ্দ|পনেরো|ষোলো|সতেরো|আঠারো|উনিশ|বিশ|কুড়ি|পঁচিশ|ত্রিশ|তিরিশ|চল্লিশ|পঞ্চাশ|ষাট|সত্তর|আশি|নব্বই|একশো|একশ',
    units: 'দিন\\p{L}*|সপ্তাহ\\p{L}*|মাস\\p{L}*|ক্রোনা',
  },
};
