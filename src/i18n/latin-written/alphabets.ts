/**
 * Spellings of scripts in which a letter is a sound. Of Arabic letters the consonants count, since vowels are rarely written in
 * Arabic and never twice alike in Latin; of the others a plain letter for each group that spellings mix up.
 */
import { type Spelling, table, twice } from './spelling.ts';

export const arabic: Spelling = {
  script: /\p{Script=Arabic}/u,
  // Those of Urdu, Pashto and Kurdish among them.
  letters: table('بپb تطثټٹt دذضظډڈd سصڅs شچښx زژځz جغگږj قكk حخهh فڤf لڵl مm نڼn رړڑڕr'),
  // In chats digits stand for letters that they look like: 3 for ع, 7 for ح, 9 for ق.
  latin: [
    [/^(?:al|el|il)(?=.{3})/u, ''],
    [/kh|[57x]/gu, 'h'],
    [/[st]?ch|sh/gu, 'x'],
    [/c(?=[eiy])/gu, 's'],
    [/[cq89]/gu, 'k'],
    [/gh|g/gu, 'j'],
    [/th|6/gu, 't'],
    [/dh/gu, 'd'],
    [/p/gu, 'b'],
    [/v/gu, 'f'],
    [/[^a-z]|[aeiouyw]/gu, ''],
  ],
  unsure: [twice, [/(?<=..)h$/u, '']],
};

export const cyrillic: Spelling = {
  script: /\p{Script=Cyrillic}/u,
  letters: table('аa бb вv гґхh дd еєэe жзz иіїйыi кk лl мm нn оo пp рr сшщs тt уu фf цчx юu яa'),
  latin: [
    [/kh|gh|[gx]/gu, 'h'],
    [/shch|sch|szcz|sh|sz/gu, 's'],
    [/zh/gu, 'z'],
    [/t?ch|cz|ts|tz|c(?=[eiyj])/gu, 'x'],
    [/[cq]/gu, 'k'],
    [/[yj]/gu, 'i'],
    [/w/gu, 'v'],
    [/[^a-z]/gu, ''],
  ],
  unsure: [[/i+(?=[aeou])/gu, ''], twice],
};

export const greek: Spelling = {
  script: /\p{Script=Greek}/u,
  letters: table('αa βv γg δd εe ζz ηιi θτt κk λl μm νn ξq οωo πp ρr σςs υy φf χh ψw'),
  latin: [
    // As they sound, or as they look: θ is th or 8, χ is ch, h or x, ω is o or w, η is i or h.
    [/th|8/gu, 't'],
    [/ph/gu, 'f'],
    [/ch|x/gu, 'h'],
    [/(?<=.)h(?![aeiouywrln])/gu, 'i'],
    [/c/gu, 'k'],
    [/j/gu, 'z'],
    [/w/gu, 'o'],
    [/u/gu, 'y'],
    [/[^a-z]/gu, ''],
  ],
  unsure: [
    [/oy/gu, 'u'],
    [/[eo]i/gu, 'i'],
    [/ai/gu, 'e'],
    [/y/gu, 'i'],
    [/mp|b/gu, 'v'],
    [/nt/gu, 'd'],
    [/g[gk]/gu, 'g'],
    [/q/gu, 'ks'],
    [/w/gu, 'ps'],
    twice,
  ],
};

export const georgian: Spelling = {
  script: /\p{Script=Georgian}/u,
  letters: table('აa ბb გღg დd ეe ვv ზჟძz თტt იi კქყk ლl მm ნn ოo პფp რr სშs უu ჩცწჭc ხჰh ჯj'),
  // On a keyboard w is წ and ჭ, x is ხ, y is ყ.
  latin: [
    [/t?ch|ts|tz|w/gu, 'c'],
    [/kh|x/gu, 'h'],
    [/gh/gu, 'g'],
    [/sh/gu, 's'],
    [/zh|dz/gu, 'z'],
    [/[qy]/gu, 'k'],
    [/ph|f/gu, 'p'],
    [/[^a-z]/gu, ''],
  ],
  unsure: [twice],
};

export const armenian: Spelling = {
  script: /\p{Script=Armenian}/u,
  letters: table('աa բb գղg դd եէe զձz թտt ժջj իյi լl խհh ծճչցc կքk մm նn շսs ոօo պփp ռրr վv ւw ֆf'),
  latin: [
    [/t?ch|ts|tz/gu, 'c'],
    [/kh|x/gu, 'h'],
    [/gh/gu, 'g'],
    [/zh/gu, 'j'],
    [/sh/gu, 's'],
    [/dz/gu, 'z'],
    [/th/gu, 't'],
    [/ph/gu, 'p'],
    [/q/gu, 'k'],
    [/ou/gu, 'u'],
    // The letter ը is often left out.
    [/^y(?![aeiou])/u, ''],
    [/y/gu, 'i'],
    [/w/gu, 'v'],
    [/[^a-z]/gu, ''],
  ],
  unsure: [
    [/ow/gu, 'u'],
    [/w/gu, 'v'],
    // As they sound at the beginning of a word.
    [/^vo/u, 'o'],
    [/^ie/u, 'e'],
    [/i+(?=[aeou])/gu, ''],
    twice,
  ],
};
