/**
 * Words that no line may part from the word they change: “It is not / your fault” says the opposite on its second line.
 *
 * One row for a language: negations, “without” and “only”, before or after their word as the language has them; units
 * where they stand before their number; and, where words are written without spaces, compounds that ICU's dictionary
 * (78.3, read 29 November 2026) takes apart. A figure stays with the word that it counts in every language. Written from
 * knowledge of the languages: whoever speaks one better, adds to its row.
 *
 * Leaflets and pages keep them (`bound-words.ts`): the texts themselves hold no glue, so that copying, searching
 * and translators' files have none either.
 */

/** What stands together in one language; words of a list are parted by commas. */
export interface WordsThatNeverPart {
  /** Stays with the word after it; at the end of a sentence, with the word before. */
  readonly next?: string;
  /** Stays with the word before it. */
  readonly previous?: string;
  /** Words between one of {@link next} and its word that stay with both: “not *to* go”. */
  readonly between?: string;
  /** Denials that follow one of {@link next} and do not undo it (“nobody not comes”): a line that begins with one denies too. */
  readonly denyAgain?: string;
  /** Letters that are written onto a word of {@link next}: “and”, “so”. */
  readonly prefixes?: string;
  /** Units that stand before their number. */
  readonly unitsFirst?: string;
  /** Signs that stand apart from their word with a space, as in French: none begins a line, and no « ends one. */
  readonly signsApart?: true;
  /** Words without spaces that are taken apart by a dictionary, and must not be. */
  readonly compounds?: string;
  /** First parts of compounds, whatever follows them. */
  readonly heads?: string;
  /** Last parts of compounds, whatever stands before them. */
  readonly tails?: string;
  /** Written without spaces between words. */
  readonly unspaced?: true;
  /** With these words a phrase begins, as with those of {@link next}: lines of headings rather begin there. */
  readonly phrases?: string | RegExp;
}

const SERBIAN: WordsThatNeverPart = {
  denyAgain: 'ne, nije, nisu, nisam, nisi, niste, nismo, nemoj, nemojte, nema, nemaš, nemate, nemaju',
  next: 'ne, nije, nisu, nisam, nisi, niste, nismo, nemoj, nemojte, nema, nemaš, nemate, nemaju, niko, nitko, ništa, nikad, nikada, nijedan, nijedna, nijedno, ni, niti, bez, samo, jedino, isključivo',
  between: 'da, se, vam, ti, je, su, mora, morate, moraš, sme, smiju, smije, smete, treba, trebate',
  phrases:
    'u, na, za, do, od, iz, s, sa, o, ako, kad, kada, i, ili, ali, koji, koja, da, pre, prije, posle, poslije, između, kao, kod',
};

const PERSIAN: WordsThatNeverPart = {
  next: 'نه, بدون, بی, غیر, فقط, تنها, هیچ, هیچ‌کس, هیچکس, هرگز, نباید, نمی‌توان, نمی‌تواند, نمی‌توانند',
  previous:
    'نیست, نیستید, نیستی, نیستند, نیستم, ندارد, ندارید, ندارند, نداری, نکنید, نکن, نکند, نکنند, نمی‌کند, نمی‌کنند, نمی‌کنید, نشود, نمی‌شود, ندهید, نده',
};

/** By BCP 47 tag. */
export const wordsThatNeverPart: Readonly<Record<string, WordsThatNeverPart>> = {
  sv: {
    next: 'inte, icke, ej, aldrig, ingen, inget, inga, ingenting, ingenstans, varken, utan, bara, endast, enbart',
    between: 'att, en, ett, bli, få, ha, vara',
    phrases:
      'i, på, för, till, av, från, med, hos, om, när, och, eller, men, som, att, innan, efter, mellan, mot, under, över, vid',
  },
  en: {
    next: "not, no, never, nobody, no one, nothing, nowhere, none, neither, nor, without, only, cannot, can't, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, won't, wouldn't, shouldn't, couldn't, mustn't, haven't, hasn't, hadn't, needn't",
    between: 'to, have to, has to, need to, be, been, a, an, the, any',
    phrases:
      'in, on, at, for, to, of, from, with, by, about, if, when, and, or, but, who, that, which, before, after, between, into, as, than',
  },
  th: {
    unspaced: true,
    next: 'ไม่, มิ, อย่า, ห้าม, ปราศจาก, เพียง, แค่, เฉพาะ',
    between: 'จำเป็น, ต้อง, ได้, ใช่, ควร, ให้, มี, เคย, อยาก, สามารถ',
    previous: 'เท่านั้น',
    heads: 'ความ, การ, ผู้, นัก, ชาว',
    tails: 'ใจ',
    compounds:
      'ช่วยเหลือ, ผิดกฎหมาย, เดินทาง, หนังสือเดินทาง, ค่าจ้าง, ค่าแรง, ค่าใช้จ่าย, เงินเดือน, ที่อยู่, ที่ทำงาน, ที่พัก, ที่ปรึกษา, บ้านพัก, สถานทูต, สถานกงสุล, ค้ามนุษย์, สิทธิมนุษยชน, ร่างกาย, เป็นหนี้, บัตรประชาชน, ใบอนุญาต, ราชอาณาจักร, คำแนะนำ, คำปรึกษา, คำตอบ, คำถาม, น่ารู้, ควรรู้, ใครก็ได้, ล่วงละเมิด, พูดคุย, ตลอดเวลา, วันหยุด, ต่างประเทศ, ต่างชาติ, ต่างด้าว, รับสมัคร, นายหน้า, นายจ้าง, ลูกจ้าง, สัญญาจ้าง, พ่อแม่, โรงพยาบาล, โรงเรียน, ยาเสพติด, ค้าประเวณี, ทางเพศ, เสียหาย, แผ่นพับ, กลับบ้าน, ออกไป, หลบหนี, ขังไว้, ลายเซ็น, เข้าเมือง, ตรวจคนเข้าเมือง, ลี้ภัย, ภาษาไทย, สายด่วน, ประเทศสวีเดน',
    phrases:
      'ของ, ใน, ที่, ก่อน, หลัง, และ, หรือ, เพื่อ, กับ, จาก, ถ้า, หาก, เมื่อ, แต่, โดย, สำหรับ, ให้, ว่า, เพราะ, ไป, ไม่, อย่า, ต้อง',
  },
  ro: {
    denyAgain: 'nu, n-am, n-ai, n-are, n-avem, n-aveți, n-au, n-a, n-o',
    next: 'nu, n-am, n-ai, n-are, n-avem, n-aveți, n-au, n-a, n-o, nici, niciun, nicio, nimeni, nimic, nimănui, niciodată, fără, doar, numai',
    between: 'să, a, te, vă, îți, ți, se, ne, le, îi, este, e, o, un',
    phrases:
      'în, din, la, pe, pentru, de, cu, despre, dacă, când, și, sau, dar, care, că, să, înainte, după, între, spre, ca',
  },
  uk: {
    denyAgain: 'не, немає, нема',
    next: 'не, ні, ніхто, нічого, нікого, нікому, ніколи, немає, нема, без, лише, лиш, тільки, жоден, жодна, жодне, жодного, жодної',
    between: 'можна, треба, потрібно, слід, варто, маєте, повинні, повинен, повинна',
    phrases:
      'в, у, на, для, до, від, з, із, зі, про, якщо, коли, і, й, та, або, чи, але, який, яка, що, щоб, перед, після, між, як, за, по',
  },
  es: {
    next: 'no, ni, nunca, jamás, nadie, nada, ningún, ninguna, ninguno, tampoco, sin, solo, sólo, solamente, únicamente',
    between: 'que, tiene que, tienes que, se, te, me, nos, le, les, lo, la, los, las, es, un, una',
    phrases:
      'en, de, del, para, por, a, al, con, sobre, si, cuando, y, o, pero, que, antes, después, entre, desde, como',
  },
  ar: {
    prefixes: 'وف',
    next: 'لا, لم, لن, ليس, ليست, لست, لستم, لستِ, لستَ, ليسوا, ما, غير, بدون, دون, بلا, إلا, إلّا, عدم, فقط',
    previous: 'فقط',
    between: 'أن, أي, أيّ, أحد, تكون, يكون',
    phrases:
      'في, من, إلى, على, عن, مع, حتى, إذا, عندما, أو, لكن, الذي, التي, أن, قبل, بعد, بين, عند, لدى, كي',
  },
  ru: {
    denyAgain: 'не, нет, нельзя',
    next: 'не, ни, нет, никто, ничего, никого, никому, никогда, нельзя, без, только, лишь, ни один, ни одна',
    between: 'бы, надо, нужно, можно, следует, обязаны, обязан, должны, должен',
    phrases:
      'в, во, на, для, до, от, из, с, со, о, об, про, если, когда, и, или, но, который, которая, что, чтобы, перед, после, между, как, за, по, к, у',
  },
  vi: {
    next: 'không, chẳng, đừng, chưa, chớ, cấm, chỉ',
    between: 'phải, cần, được, có, bị, nên, thể, ai, là',
    phrases: 'ở, tại, cho, để, của, từ, với, về, nếu, khi, và, hoặc, nhưng, mà, trước, sau, giữa, như, bằng',
  },
  bg: {
    denyAgain: 'не, няма, нямаш, нямате',
    next: 'не, няма, нямаш, нямате, никой, нищо, никого, никога, недей, недейте, нито, без, само, единствено',
    between: 'да, се, ви, ти, му, е, са, трябва, бива, може',
    phrases:
      'в, във, на, за, до, от, с, със, ако, когато, и, или, но, който, която, че, преди, след, между, как, при',
  },
  pl: {
    denyAgain: 'nie',
    next: 'nie, nikt, nic, nikogo, nikomu, nigdy, żaden, żadna, żadne, żadnego, żadnej, ani, bez, tylko, jedynie, wyłącznie',
    between: 'musisz, musi, trzeba, wolno, ma, mają, jest, są, może, można, możesz',
    phrases:
      'w, we, na, dla, do, od, z, ze, o, jeśli, gdy, kiedy, i, lub, albo, ale, który, która, że, żeby, przed, po, między, jak, za, u',
  },
  sq: {
    denyAgain: 'nuk, mos',
    next: "nuk, s', mos, askush, asgjë, asnjë, asnjëherë, kurrë, as, pa, vetëm",
    between: 'të, ju, i, e, u, ka, keni, është, duhet',
    phrases: 'në, për, nga, me, te, tek, mbi, nëse, kur, dhe, ose, por, që, para, pas, midis, si',
  },
  tr: {
    next: 'hiç, hiçbir, asla, kimse, ne, sadece, yalnızca, yalnız, ancak',
    previous: 'değil, değildir, değilsiniz, değilsin, değiller, yok, yoktur, olmadan, olmaksızın',
  },
  'fa-AF': PERSIAN,
  fa: PERSIAN,
  so: {
    next: 'ma, uma, kuma, kama, lama, lagama, looma, inaan, aan, ha, waligaa, weligaa',
    previous: "la'aan, kaliya, keliya",
  },
  ti: { next: 'ብዘይ', previous: 'ኣይኮነን, ኣይኮነትን, ኣይኮኑን, የለን, የለኹን, የብልን, የብልኩምን, የብልካን, ጥራይ' },
  ur: {
    next: 'نہیں, نہ, مت, بلا, صرف, محض',
    previous: 'نہیں, مت, بغیر',
    between: 'ہے, ہیں, کوئی',
  },
  hi: {
    next: 'नहीं, मत, न, ना, बिना, सिर्फ़, सिर्फ, केवल',
    previous: 'नहीं, मत, बिना, बग़ैर, बगैर',
  },
  bn: {
    next: 'বিনা, শুধু, শুধুমাত্র, কেবল, মাত্র',
    previous: 'না, নয়, নেই, নি, নাই, ছাড়া',
  },
  'zh-Hans': {
    unspaced: true,
    next: '不, 没, 没有, 别, 勿, 未, 无, 非, 莫, 只, 仅, 禁止',
    between: '是, 要, 会, 能, 用, 必, 需, 得, 可, 应, 该, 准, 许',
    compounds:
      '大使馆, 未成年人, 举报, 成年人, 强迫劳动, 人口贩卖, 贩卖人口, 居留许可, 工作许可, 社会服务, 求助热线, 你的错, 您的错',
    phrases: '在, 和, 与, 或, 从, 对, 向, 为, 因, 如果, 可以, 不, 请, 你, 您, 我, 他, 她, 哪里, 怎么, 什么',
  },
  uz: {
    next: 'hech, hech kim, hech qanday, hech qachon, faqat',
    previous: 'emas, emassiz, yo‘q, yoʻq, yo’q, turmasdan',
  },
  'sr-Latn': SERBIAN,
  pt: {
    next: 'não, nem, nunca, jamais, ninguém, nada, nenhum, nenhuma, sem, só, somente, apenas',
    between: 'que, tem de, tem que, se, te, me, lhe, lhes, o, a, os, as, é, um, uma, ser, ter',
    phrases:
      'em, no, na, nos, nas, de, do, da, para, por, a, ao, com, sobre, se, quando, e, ou, mas, que, antes, depois, entre, desde, como',
  },
  fr: {
    signsApart: true,
    next: 'ne, pas, jamais, rien, personne, aucun, aucune, ni, non, sans, seulement, uniquement',
    between: 'de, à, que, être, avoir, se, vous, te, le, la, les, un, une',
    phrases:
      'en, dans, de, du, des, pour, par, à, au, aux, avec, sur, si, quand, et, ou, mais, qui, que, avant, après, entre, chez, comme',
  },
  mn: { next: 'битгий, бүү, зөвхөн, ганцхан', previous: 'биш, бус, үгүй, ч' },
  lt: {
    denyAgain: 'ne, nėra, negalima',
    next: 'ne, nei, nėra, niekas, nieko, niekam, niekada, joks, jokia, jokio, jokios, be, tik, vien, negalima',
  },
  lv: {
    denyAgain: 'ne, nav, nedrīkst, nevajag',
    next: 'ne, nav, neviens, nevienam, nevienu, nekas, neko, nekad, nedrīkst, nevajag, bez, tikai, vienīgi',
  },
  hu: {
    denyAgain: 'nem, ne, sem, se, nincs, nincsenek',
    next: 'nem, ne, sem, se, soha, senki, semmi, nincs, nincsenek, tilos, csak, csupán, kizárólag',
    previous: 'nélkül',
    between: 'a, az, kell, lehet, szabad, is',
  },
  rmy: { next: 'na, naj, nane, nas, nai, ni, khonik, bi, numaj, feri' },
  fil: {
    next: "hindi, huwag, 'wag, di, wala, walang, bawal, tanging",
    previous: 'lamang, lang',
    between: 'mo, ka, ko, niya, nila, siya, sila, kayo, ninyo, po, ba, dapat, kailangan, kailangang, na, ang',
  },
  kmr: {
    next: 'ne, na, nabe, tu, bê, bêyî, tenê',
    previous: 'nîne, nîn, nînin, tune, tuneye, tunebû',
  },
  ckb: { next: 'نە, هیچ, بێ, بەبێ, تەنها, تەنیا', previous: 'نییە, نیە, نین, نیت' },
  et: {
    next: 'ei, ära, ärge, ärgu, mitte, pole, mitte keegi, ilma, ainult, üksnes, vaid',
    between: 'ole, tohi, pea, saa, või, tule',
  },
  am: { next: 'ያለ, ያለምንም', previous: 'አይደለም, አይደሉም, አይደለህም, አይደለሽም, የለም, የለብዎትም, የለብህም, የለብሽም, ብቻ' },
  pcm: {
    next: "no, nor, neva, never, nobody, no one, nothing, without, only, don't, cannot",
    between: 'be, get, dey, fit, for, to, need',
  },
  ka: {
    denyAgain: 'არ, ვერ, ნუ',
    next: 'არ, ვერ, ნუ, არც, არა, არავინ, არაფერი, არანაირი, არასდროს, არასოდეს, მხოლოდ, მარტო',
    previous: 'გარეშე',
    between: 'არის, უნდა',
  },
  ps: { next: 'نه, مه, بې, یوازې, هیڅ, هېڅ, هیڅوک, هېڅوک', previous: 'نه, نشته, پرته' },
  ne: {
    next: 'न, कहिल्यै, केवल, बिना',
    previous: 'छैन, छैनन्, छैनौ, होइन, होइनन्, हुँदैन, पर्दैन, नगर्नुहोस्, बिना, मात्र, मात्रै',
  },
  cs: {
    denyAgain: 'není, nejsou, nesmí, nesmíte, nesmíš, nemusíte, nemusíš, nemůže',
    next: 'ne, není, nejsou, nikdo, nic, nikoho, nikomu, nikdy, žádný, žádná, žádné, žádného, ani, nesmí, nesmíte, nesmíš, nemusíte, nemusíš, nemůže, bez, jen, pouze',
    between: 'se, si, to, být',
    phrases:
      'v, ve, na, pro, do, od, z, ze, o, když, pokud, a, nebo, ale, který, která, že, aby, před, po, mezi, jak, za, u, s, k',
  },
  sk: {
    denyAgain: 'nie, nesmie, nesmiete, nemusíte, nemusíš, nemôže',
    next: 'nie, nikto, nič, nikoho, nikomu, nikdy, žiadny, žiadna, žiadne, žiadneho, ani, nesmie, nesmiete, nemusíte, nemusíš, nemôže, bez, len, iba',
    between: 'je, sú, som, si, sa, to, byť',
    phrases:
      'v, vo, na, pre, do, od, z, zo, o, keď, ak, a, alebo, ale, ktorý, ktorá, že, aby, pred, po, medzi, ako, za, u, s, k',
  },
  sw: {
    next: 'si, sio, siyo, hapana, hakuna, bila, wala, kamwe',
    previous: 'tu, pekee',
    between: 'ya, kwa',
    unitsFirst: 'saa, siku, wiki, mwezi, miezi, mwaka, miaka, dakika, umri wa miaka, shilingi',
  },
  hy: {
    next: 'ոչ, ոչ ոք, ոչինչ, մի, չի, չեն, չեք, չես, չեմ, երբեք, առանց, միայն',
    previous: 'չէ, չէր',
  },
  kk: { next: 'ешкім, ешқандай, ешқашан, еш, тек', previous: 'емес, емессіз, жоқ, ғана' },
  pa: {
    next: 'ਨਹੀਂ, ਨਾ, ਮਤ, ਬਿਨਾਂ, ਸਿਰਫ਼, ਸਿਰਫ, ਕੇਵਲ',
    previous: 'ਨਹੀਂ, ਬਿਨਾਂ, ਬਗੈਰ, ਬਗ਼ੈਰ',
  },
  id: {
    next: 'tidak, tak, bukan, jangan, belum, dilarang, tanpa, hanya, cuma',
    previous: 'saja',
    between: 'ada, boleh, perlu, harus, bisa, dapat, pernah',
  },
  fi: {
    next: 'ei, en, et, emme, ette, eivät, eikä, älä, älkää, ilman, vain, ainoastaan, kukaan ei',
    between: 'ole, saa, voi, tarvitse, pidä, kukaan',
  },
  aii: { next: 'ܠܐ, ܠܵܐ, ܕܠܐ, ܕܠܵܐ' },
  om: { next: 'hin', previous: 'miti, malee, qofa' },
  ta: { previous: 'இல்லை, அல்ல, இல்லாமல், வேண்டாம், கூடாது, முடியாது, மாட்டார், மாட்டார்கள், மட்டும், மட்டுமே' },
  // Not offered yet; anybody may hand the leaflet engine a text.
  da: {
    next: 'ikke, ej, aldrig, ingen, intet, ingenting, hverken, uden, kun, bare',
    between: 'at, en, et, blive, få, have, være',
    phrases:
      'i, på, for, til, af, fra, med, hos, om, når, og, eller, men, som, at, før, efter, mellem, mod, under, over, ved',
  },
  nb: {
    next: 'ikke, ei, aldri, ingen, intet, ingenting, verken, uten, bare, kun',
    between: 'å, en, et, ei, bli, få, ha, være',
    phrases:
      'i, på, for, til, av, fra, med, hos, om, når, og, eller, men, som, at, før, etter, mellom, mot, under, over, ved',
  },
  de: {
    next: 'nicht, kein, keine, keinen, keinem, keiner, keines, nie, niemals, niemand, niemanden, nichts, weder, ohne, nur, bloß',
    between: 'zu, dass, die, der, das, den, ein, eine, einen',
    phrases:
      'in, im, an, am, auf, für, zu, zum, zur, von, vom, mit, bei, über, wenn, und, oder, aber, der, die, das, dass, vor, nach, zwischen, aus, als, wie',
  },
  nl: {
    next: 'niet, geen, nooit, niemand, niets, noch, zonder, alleen, slechts',
    between: 'te, dat, de, het, een',
    phrases:
      'in, op, voor, naar, van, met, bij, over, als, wanneer, en, of, maar, die, dat, na, tussen, uit, om, te',
  },
  it: {
    next: 'non, né, mai, nessuno, nessun, nessuna, niente, nulla, senza, solo, soltanto, solamente',
    between: 'si, ti, vi, mi, ci, le, gli, lo, la, è, un, una, deve, devi, dovete',
    phrases:
      'in, nel, nella, di, del, della, per, da, a, al, alla, con, su, se, quando, e, o, ma, che, prima, dopo, tra, fra, come',
  },
  el: {
    denyAgain: 'δεν, δε, μην, μη',
    next: 'δεν, δε, μη, μην, όχι, ούτε, κανείς, κανένας, καμία, κανένα, ποτέ, τίποτα, χωρίς, δίχως, μόνο, μονάχα',
    between: 'να, θα, σας, σου, του, την, το, τη, τον, είναι',
    phrases: 'σε, στη, στην, στον, στο, για, από, με, αν, όταν, και, ή, αλλά, που, ότι, πριν, μετά, ως',
  },
  he: { prefixes: 'ושכ', next: 'לא, אל, אין, אינך, אינם, בלי, ללא, מבלי, אסור, רק, אף אחד' },
  hr: SERBIAN,
  bs: SERBIAN,
  sr: {
    next: 'не, није, нису, нисам, ниси, нисте, нисмо, немој, немојте, нема, немаш, немате, немају, нико, ништа, никад, никада, ниједан, ниједна, ни, нити, без, само, једино, искључиво',
    between: 'да, се, вам, ти, је, су, мора, морате, мораш, сме, смете, треба, требате',
  },
  mk: {
    next: 'не, нема, никој, ништо, никогаш, немој, немојте, ниту, без, само, единствено',
    between: 'да, се, ви, ти, му, е, треба, смее',
  },
  ko: {
    next: '안, 못, 오직, 단지',
    previous:
      '아니다, 아닙니다, 아니에요, 아닌, 않다, 않습니다, 않아요, 않아도, 않고, 않는, 않은, 없다, 없습니다, 없어요, 없이, 없는, 마세요, 마십시오, 말고',
  },
  lo: {
    unspaced: true,
    next: 'ບໍ່, ບໍ, ຢ່າ, ຫ້າມ, ພຽງ, ປາສະຈາກ',
    between: 'ຕ້ອງ, ໄດ້, ແມ່ນ, ຄວນ, ໃຫ້, ມີ, ເຄີຍ, ຈຳເປັນ, ສາມາດ',
    previous: 'ເທົ່ານັ້ນ',
    heads: 'ຄວາມ, ການ, ຜູ້, ນັກ',
    tails: 'ໃຈ',
    compounds: 'ໜັງສືຜ່ານແດນ, ນາຍຈ້າງ, ຄ່າຈ້າງ, ຄ້າມະນຸດ, ສິດທິມະນຸດ, ສະວີເດັນ, ປະເທດສະວີເດັນ, ຊ່ວຍເຫຼືອ',
    phrases: 'ຂອງ, ໃນ, ທີ່, ກ່ອນ, ຫຼັງ, ແລະ, ຫຼື, ເພື່ອ, ກັບ, ຈາກ, ຖ້າ, ເມື່ອ, ແຕ່, ໂດຍ, ສຳລັບ, ບໍ່, ທ່ານ, ເຈົ້າ',
  },
  km: {
    unspaced: true,
    next: 'មិន, កុំ, គ្មាន, ពុំ, ហាម, ឥត, គ្រាន់តែ, តែ',
    between: 'ត្រូវ, មែន, បាន, អាច, គួរ, ឱ្យ, ឲ្យ, ចាំបាច់, មាន, ដែល',
    previous: 'ទេ, ប៉ុណ្ណោះ',
    heads: 'ការ, ភាព, អ្នក, សេចក្តី, ក្តី',
    compounds: 'ជាសកល, ប្រទេសស៊ុយអែត, មនុស្សពេញវ័យ, កម្លាំងពលកម្ម, ជួញដូរមនុស្ស, សិទ្ធិមនុស្ស',
    phrases: 'របស់, នៅ, ក្នុង, ដែល, មុន, ក្រោយ, និង, ឬ, ដើម្បី, ជាមួយ, ពី, ប្រសិនបើ, បើ, ដោយ, សម្រាប់, មិន, អ្នក',
  },
  my: {
    unspaced: true,
    next: 'မ',
    previous: 'ဘူး, ဘဲ, မဟုတ်, မရှိ',
    compounds: 'တရားမဝင်, နိုင်ငံကူးလက်မှတ်, အလုပ်လုပ်, ဘေးကင်း, လူကုန်ကူးမှု, လူ့အခွင့်အရေး, ဆွီဒင်, ဆွီဒင်နိုင်ငံ, သတင်းအချက်အလက်',
    phrases: 'သို့မဟုတ်, ဒါမှမဟုတ်, အကယ်၍',
  },
  ja: {
    unspaced: true,
    next: '不, 無, 未, 非',
    previous: 'ない, なく, ないで, なければ, ません, せん, ずに, だけ, のみ, しか',
    compounds:
      'では, ありません, 強制労働, 人身取引, 人身売買, 相談窓口, 社会福祉, 労働許可, 在留許可, 人権宣言, 子ども, 大使館',
    // After the particles and endings, which are written in kana, the next phrase begins.
    phrases: /(?<=\p{sc=Hira})(?=[\p{sc=Hani}\p{sc=Kana}])/u,
  },
};

/** Languages that have no row, because whoever wrote the table does not know them well enough. */
export const languagesWithoutWords: readonly string[] = ['bin'];
