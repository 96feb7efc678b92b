/** A text becomes a leaflet's input: every component, every record, every reason why it may not be printed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../src/content-model/contacts/contact.ts';
import { type ParseOptions, parseText } from '../../../../src/content-model/texts/parse-text.ts';
import { type LeafletOptions, toLeaflet } from '../../../../src/content-model/to-leaflet/to-leaflet.ts';
import type { Block, Inline, LeafletContent, Picture } from '../../../../src/leaflet/types.ts';
import { inventedFacts } from '../../../support/invented-facts.ts';

const everything = readFileSync(
  resolve(import.meta.dirname, '../../../fixtures/content/leaflet/everything.mdx'),
  'utf8',
);
const drawing: Picture = { width: 48, height: 48, shapes: [] };
const english: Readonly<Record<string, string>> = {
  'leaflet.edition': 'Edition {{edition}}',
  'leaflet.validUntil': 'Valid until {{date}}',
  'leaflet.readMore': 'Read more.',
  'leaflet.stamp': 'Stamp',
  'leaflet.show': 'Show this to someone',
  'leaflet.checked': 'Sources read {{date}}.',
  'leaflet.draft': 'Draft.',
  'leaflet.notReviewed': 'Machine translation.',
  'leaflet.notReviewedBrief': 'Not reviewed.',
  'contact.dayAndNight': 'Day and night',
  'contact.closed': 'closed',
  'contact.publicHolidays': 'Public holidays',
  'contact.free': 'Free',
  'contact.notFree': 'Costs money',
  'contact.anonymous': 'You do not have to say your name',
  'contact.fromAbroadNumber': 'From abroad: {{number}}',
  'contact.inSwedenNumber': 'In Sweden: {{number}}',
};

function options(change: Partial<LeafletOptions> = {}): LeafletOptions {
  return {
    facts: inventedFacts(),
    language: { tag: 'en', lang: 'en', dir: 'ltr', script: 'Latn' },
    say: (key, values = {}) =>
      (english[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
    pictures: new Map([
      ['nofault', drawing],
      ['mark', drawing],
      ['landscape-cover', drawing],
    ]),
    pictureWords: { nofault: 'A person stands upright' },
    contactWords: {
      danger: { label: 'Danger now', for: 'Police, ambulance.' },
      listener: { label: 'Someone who listens', for: 'If it is not urgent. In danger {phone:danger}.' },
    },
    phrases: {
      reader: { 'need-help': 'I need help. Call {phone:danger}.' },
      swedish: { 'need-help': 'Jag behöver hjälp. Ring {phone:danger}.' },
    },
    leafletName: 'adult',
    panelCount: 6,
    ...change,
  };
}

function leafletOf(source: string, change: Partial<LeafletOptions> = {}, parse: Partial<ParseOptions> = {}) {
  return toLeaflet(
    parseText('content/en/leaflets/adult.mdx', source, { kind: 'leaflet', locale: 'en', ...parse }),
    options(change),
  );
}

/** A leaflet of two parts whose second holds a body. */
const partWith = (body: string, change: Partial<LeafletOptions> = {}) =>
  leafletOf(`---\ntitle: T\n---\n\n# Cover\n\n## Panel\n\n${body}\n`, { panelCount: 2, ...change });

/** Blocks as indented lines, as a person would describe the parts. */
function outline(content: LeafletContent): string {
  const lines: string[] = [];
  const say = (inlines: readonly Inline[]) =>
    inlines
      .map((inline) => {
        if (inline.kind === 'break') return ' / ';
        const marks = [
          inline.kind === 'text' ? '' : inline.kind,
          inline.strong ? 'strong' : '',
          inline.lang ?? '',
          inline.href ?? '',
        ];
        const shown = marks.filter((mark) => mark !== '').join(' ');
        return shown === '' ? inline.text : `[${inline.text}|${shown}]`;
      })
      .join('');
  const walk = (blocks: readonly Block[], indent: string) => {
    for (const block of blocks) {
      const add = (words: string) => lines.push(`${indent}${block.kind} ${words}`.trimEnd());
      if (block.kind === 'heading') add(`${block.level}: ${say(block.content)}`);
      else if (block.kind === 'paragraph')
        add(`${block.style}${block.lang ? ` ${block.lang} ${block.dir}` : ''}: ${say(block.content)}`);
      else if (block.kind === 'number')
        add(
          `${block.tone}: ${say(block.label)} | ${say([block.number])} | ${say(block.text)} | ${block.notes.map(say).join(' · ')}`,
        );
      else if (block.kind === 'list') {
        add(block.marker);
        for (const item of block.items) walk(item, `${indent}  - `);
      } else {
        add(
          block.kind === 'box'
            ? `${block.tint} ${block.edge} ${block.minHeightMm ?? ''}`
            : block.kind === 'scene'
              ? `${block.tint} ${block.alt}`
              : block.kind === 'qr'
                ? block.url
                : '',
        );
        if ('blocks' in block) walk(block.blocks, `${indent}  `);
      }
    }
  };
  content.parts.forEach((part, index) => {
    lines.push(`part ${index + 1}`);
    walk(part.blocks, '  ');
    if (part.foot.length > 0) lines.push('  foot');
    walk(part.foot, '    ');
  });
  return lines.join('\n');
}

it('runs a sentence in Latin letters from left to right in a leaflet that runs the other way', () => {
  const persian = { language: { tag: 'fa', lang: 'fa', dir: 'rtl', script: 'Arab' } } as const;
  const [, ...paragraphs] =
    partWith('Ring <Phone id="danger" />.\n\nبا Bris تماس بگیرید.', persian).content.parts[1]?.blocks ?? [];
  expect(paragraphs.map((block) => (block.kind === 'paragraph' ? block.dir : block.kind))).toEqual([
    'ltr',
    undefined,
  ]);
});

it.each(['اتصل بنا الآن', 'התקשרו אלינו עכשיו', 'שָׁלוֹם'])(
  'runs “%s” from right to left among Latin letters',
  (words) => {
    const [, paragraph] = partWith(words).content.parts[1]?.blocks ?? [];
    expect(paragraph).toMatchObject({ kind: 'paragraph', dir: 'rtl' });
  },
);

it('counts letters, not the points on them, before it turns a sentence round', () => {
  const [, paragraph] = partWith('שָׁלוֹם, Anders!').content.parts[1]?.blocks ?? [];
  expect(paragraph).not.toHaveProperty('dir');
});

it('leads from a name to where the words around it lead', () => {
  const [, paragraph] = partWith('[<Name id="listener" />](contact:listener)').content.parts[1]?.blocks ?? [];
  expect(paragraph).toMatchObject({
    content: [{ text: 'Lyssnaren', lang: 'sv', href: expect.stringMatching(/#listener$/) }],
  });
});

it('says what language words are in that there are none of in the leaflet’s own', () => {
  const persian = { tag: 'fa', lang: 'fa', dir: 'rtl', script: 'Arab' } as const;
  const inEnglish = { tag: 'en', lang: 'en', dir: 'ltr' } as const;
  const leaflet = partWith('<Contact id="danger" />\n\n<ShowCard id="need-help" />', {
    language: persian,
    wordsLanguage: inEnglish,
  });
  const [, number, card] = leaflet.content.parts[1]?.blocks ?? [];
  expect(number).toMatchObject({ kind: 'number', lang: 'en', dir: 'ltr' });
  expect(card).toMatchObject({ blocks: [{ lang: 'en' }, { lang: 'sv' }, { lang: 'en', dir: 'ltr' }] });
});

it('says a card once on a leaflet in Swedish', () => {
  const swedish = { tag: 'sv', lang: 'sv', dir: 'ltr', script: 'Latn' } as const;
  const [, card] =
    partWith('<ShowCard id="need-help" />', { language: swedish }).content.parts[1]?.blocks ?? [];
  expect(card).toMatchObject({ blocks: [{ style: 'small' }, { style: 'lead', lang: 'sv' }] });
});

describe('a leaflet with every component', () => {
  const leaflet = leafletOf(everything);

  it('has no problem', () => {
    expect(leaflet.problems).toEqual([]);
  });

  it('has its parts in reading order, each with what its text says', () => {
    expect(outline(leaflet.content)).toMatchInlineSnapshot(`
      "part 1
        heading 1: Cover of everything
        paragraph lead: One lead line.
      part 2
        heading 2: Signs
        heading 3: Papers
        list waymark
          - paragraph body: Someone keeps your papers.
        list picture
          - paragraph body: Someone keeps your phone.
          - paragraph body: Someone follows you.
        box none thick
          paragraph small: Show this to someone
          paragraph lead sv ltr: [Jag behöver hjälp. Ring |strong][112|phone strong tel:112][.|strong]
          paragraph body: I need help. Call [112|phone tel:112].
      part 3
        heading 2: Numbers
        number urgent: Danger now | [112|phone tel:112] | Police, ambulance. | Day and night · Free
        number plain: Someone who listens | [116 111|phone tel:116111] | If it is not urgent. In danger [112|phone tel:112]. | Day and night · Free · You do not have to say your name
        foot
          qr https://vagvisare.example/en/
            paragraph body: [vagvisare.example/en|url strong https://vagvisare.example/en/] / Read more.
      part 4
        heading 2: What happens
        list step
          - paragraph body: [They ask.|strong] Say your language.
          - paragraph body: They answer after 30 days.
        box mist thin
          heading 3: You can get help even if
          list check
            - paragraph body: you have no papers
        foot
          paragraph small: Sources read 1 October 2026.
      part 5
        scene sky A person stands upright
          heading 2: It is not your fault
          paragraph body: Grown-ups are responsible.
      part 6
        heading 2: Keep this
        box mist thin
          paragraph body: [Yes.|strong] Keep it.
        box sand thin
          paragraph body: Call [116 111|phone tel:116111] or read [example.org|url https://example.org/] by [Lyssnaren|name sv]. It is called [betänketid|sv].
        quote
          paragraph body: Somebody said this.
        paragraph body: [More|https://vagvisare.example/en/rights/rest/] and [who|https://vagvisare.example/en/where/more/#listener].
        box paper thin 18
          paragraph small: leaflet.penBox
        foot
          box none dashed 38
            paragraph small: Stamp
          qr https://vagvisare.example/en/now/#adult-2026-11-e3r8
            paragraph small: [vagvisare.example/en|url strong https://vagvisare.example/en/] / [Edition |strong][2026-11-E3R8|code strong] / Valid until 1 October 2027"
    `);
  });

  it('knows what it rests on and until when', () => {
    expect(leaflet).toMatchObject({
      contactsUsed: ['danger', 'listener'],
      rightsUsed: ['rest'],
      validUntil: '2027-10-01',
    });
    expect(leaflet.content).toMatchObject({
      title: 'A leaflet with everything',
      audience: 'adult',
      date: '2026-11-22T00:00:00Z',
    });
  });

  it('has the cover’s drawings', () => {
    expect(leaflet.content.mark).toBe(drawing);
    expect(leaflet.content.coverPicture).toBe(drawing);
  });
});

describe('a number card', () => {
  const cardOf = (change: Partial<Contact>, emergency = 'danger') => {
    const facts = inventedFacts();
    const danger = { ...facts.contacts.get('danger'), ...change } as Contact;
    const contacts = new Map([...facts.contacts, ['danger', danger] as const]);
    return partWith('<Contact id="danger" />', {
      facts: { ...facts, contacts, site: { ...facts.site, emergency } },
      say: (key, { number = '' } = {}) => `${key} ${number}`,
    }).content.parts[1]?.blocks[1];
  };

  it.each([
    ['urgent', 'danger', '112'],
    ['urgent', 'danger', '113'],
    ['plain', 'listener', '112'],
  ] as const)(
    'is %s where “%s” is the contact for danger, whatever its number: %s',
    (tone, emergency, dial) => {
      expect(cardOf({ phones: [{ dial, use: 'call' }] }, emergency)).toMatchObject({ kind: 'number', tone });
    },
  );

  it('has the number for callers from abroad, with its link', () => {
    const card = cardOf({ fromAbroad: { status: 'own-number', number: '+46 8 564 851 60' } });
    expect(JSON.stringify(card)).toContain(
      JSON.stringify({ kind: 'phone', text: '+46 8 564 851 60', href: 'tel:+46856485160' }),
    );
    expect(JSON.stringify(cardOf({}))).not.toContain('fromAbroad');
  });
});

describe('an edition', () => {
  const { edition } = leafletOf(everything);

  it('is printed with the month of the newest check', () => {
    expect(edition).toMatch(/^2026-11-[2-9A-Z]{4}$/);
    expect(JSON.stringify(leafletOf(everything).content)).toContain(`now/#adult-${edition.toLowerCase()}`);
  });

  it.each([
    ['adult', 'https://vagvisare.example/en/now/#adult-'],
    ['child', 'https://vagvisare.example/en/young/#child-'],
  ] as const)('has a code that opens the page of numbers for its readers: %s', (audience, address) => {
    const { content } = partWith('<EditionCheck />', { audience, leafletName: audience });
    expect(outline(content)).toContain(`qr ${address}`);
  });

  it('opens the page for children where the text itself says that it is for them', () => {
    const { content } = leafletOf(
      '---\ntitle: T\naudience: child\n---\n\n# Cover\n\n## Panel\n\n<EditionCheck />\n',
      {
        panelCount: 2,
      },
    );
    expect(outline(content)).toContain('qr https://vagvisare.example/en/young/#');
  });

  it('stays the same for the same leaflet', () => {
    expect(leafletOf(everything).edition).toBe(edition);
  });

  it('stays the same when a line moves', () => {
    expect(leafletOf(everything.replace('\n## Signs', '\n\n\n## Signs')).edition).toBe(edition);
  });

  it.each([
    ['one word', { source: everything.replace('your papers', 'your phone') }],
    ['a number in a record', { change: { facts: inventedFacts('116 000') } }],
    [
      'a word about a contact',
      { change: { contactWords: { ...options().contactWords, danger: { label: 'Now', for: 'Police.' } } } },
    ],
    [
      'a sentence of a card',
      { change: { phrases: { ...options().phrases, reader: { 'need-help': 'Help me.' } } } },
    ],
    ['a word of the interface', { change: { say: () => 'Other' } }],
  ])(
    'changes with %s',
    (_name, { source = everything, change = {} }: { source?: string; change?: Partial<LeafletOptions> }) => {
      expect(leafletOf(source, change).edition).not.toBe(edition);
    },
  );

  it('does not change with the hint for whoever prints', () => {
    expect(
      leafletOf(everything, { printHints: [{ lang: 'sv', dir: 'ltr', text: 'Skriv ut' }] }).edition,
    ).toBe(edition);
  });
});

it('prints a changed number wherever it is named', () => {
  const printed = JSON.stringify(leafletOf(everything, { facts: inventedFacts('116 000') }).content);
  expect(printed).not.toContain('116 111');
  expect(printed.match(/"116 000"/g)).toHaveLength(2);
});

describe('what may not be printed', () => {
  it.each([
    ['a contact that nobody has confirmed', '<Contact id="unsure" />', ['contact-not-for-print']],
    ['a contact that is not published', 'Call <Phone id="secret" />.', ['contact-unpublished']],
    ['a contact checked too long ago', '<Contact id="old" />', ['contact-check-due']],
    ['a contact that does not exist', '<Contact id="nobody" />', ['unknown-contact']],
    ['a figure that does not exist', 'Words <Fact id="rest.height" />', ['unknown-fact']],
    ['a Swedish word that does not exist', 'Words <Term id="nothing" />', ['unknown-term']],
    ['a drawing that does not exist', '<Scene picture="mark">\n\nWords\n\n</Scene>', ['words-missing']],
    ['a card without its sentence', '<ShowCard id="other" />', ['words-missing']],
  ])('%s', (_name, body, expected) => {
    const { problems } = partWith(body, { today: '2026-11-22' });
    expect(problems.map(({ code }) => code)).toEqual(expected);
    expect(problems.every(({ where }) => where.part === 2 && where.line === 9)).toBe(true);
  });

  it.each([
    ['an address that a contact does not have', { url: 'null' }],
    ['an address that nobody has seen', { urlSeen: 'false' }],
  ])('%s, and nothing stands in its place', (_name, listener) => {
    const facts = inventedFacts(undefined, listener);
    const { problems, content } = partWith('Read <Url id="listener" />.', { facts });
    expect(problems.map(({ code }) => code)).toEqual(['contact-without-address']);
    expect(outline(content)).toContain('body: Read .');
  });

  it('is told in full', () => {
    const [problem] = partWith('<Contact id="unsure" />').problems;
    expect(problem).toMatchInlineSnapshot(`
      {
        "code": "contact-not-for-print",
        "fix": "Ring or open it, then set “checked” and “publish: yes” in content/facts/contacts/unsure.yaml. Or take it off.",
        "level": "error",
        "restsOn": [
          "content/facts/contacts/unsure.yaml",
        ],
        "says": "The contact “unsure” is not confirmed (source read 2026-11-22) and may not be printed.",
        "where": {
          "file": "content/en/leaflets/adult.mdx",
          "line": 9,
          "locale": "en",
          "part": 2,
        },
      }
    `);
  });

  it('is told once, however often it is named', () => {
    expect(partWith('<Phone id="secret" /> or <Phone id="secret" />').problems).toHaveLength(1);
  });

  it('does not ask for the day where none is given', () => {
    expect(
      partWith('<Contact id="old" />', { contactWords: { old: { label: 'Old', for: 'All.' } } }).problems,
    ).toEqual([]);
  });
});

describe('parts', () => {
  it.each([
    ['too few', '# Cover\n\n## One\n\nWords', ['leaflet-panel-count']],
    ['none', 'Words', ['leaflet-no-cover']],
    ['no cover', '## One\n\nWords', ['leaflet-no-cover']],
    ['words before the cover', 'Words\n\n# Cover\n\n## One\n\nWords', ['leaflet-before-cover']],
    ['one without words', '# Cover\n\n## One\n\n## Two\n\nWords', ['leaflet-empty-panel']],
  ])('are a problem if there are %s', (_name, body, expected) => {
    const { problems } = leafletOf(`---\ntitle: T\n---\n\n${body}\n`, { panelCount: 3 });
    expect(problems.map(({ code }) => code)).toEqual(expected);
  });

  it('begins with the cover: what is missing there is missing in the first', () => {
    const { problems } = leafletOf('---\ntitle: T\n---\n\n## One\n\nWords\n', { panelCount: 1 });
    expect(problems.map(({ code, where }) => [code, where.part])).toEqual([['leaflet-no-cover', 1]]);
  });

  it('counts words before the cover to the first', () => {
    const { problems } = leafletOf('---\ntitle: T\n---\n\nWords\n\n# Cover\n\n## One\n\nWords\n', {
      panelCount: 2,
    });
    expect(problems.map(({ code, where }) => [code, where.part, where.line])).toEqual([
      ['leaflet-before-cover', 1, 5],
    ]);
  });

  it('tells how many there should be', () => {
    const { problems } = leafletOf('---\ntitle: T\n---\n\n# Cover\n\n## One\n\nWords\n');
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "code": "leaflet-panel-count",
          "fix": "Each ## begins a part: write 5 of them after the cover, or choose another format.",
          "level": "error",
          "restsOn": [
            "content/en/leaflets/adult.mdx#parts",
          ],
          "says": "The text makes 2 parts, the cover among them; this format has 6.",
          "where": {
            "file": "content/en/leaflets/adult.mdx",
            "locale": "en",
          },
        },
      ]
    `);
  });

  it('are told of beside another mistake, and in a text without words', () => {
    const codes = (body: string) =>
      leafletOf(`---\ntitle: T\n---\n\n${body}`, { panelCount: 3 }).problems.map(({ code }) => code);
    expect(codes('# Cover\n\n## One\n\nCall <Telephone />\n')).toEqual([
      'unknown-component',
      'leaflet-panel-count',
    ]);
    expect(codes('')).toEqual(['leaflet-no-cover']);
  });

  it('begin with a picture whose heading is inside it', () => {
    const { content } = leafletOf(
      '---\ntitle: T\n---\n\n# C\n\n<Scene picture="nofault">\n\n## One\n\nWords\n\n</Scene>\n',
      { panelCount: 2 },
    );
    expect(content.parts).toHaveLength(2);
  });

  it('begin at no heading inside another component, which is part of what it stands in', () => {
    const { content } = leafletOf(
      '---\ntitle: T\n---\n\n# C\n\n## One\n\nWords\n\n<Notice kind="care">\n\n## Two\n\nMore\n\n</Notice>\n',
      { panelCount: 2 },
    );
    expect(content.parts).toHaveLength(2);
    expect(outline(content)).toMatch(/Words[\s\S]*Two/);
  });

  it('keep what belongs to the foot in the text if words follow it', () => {
    const { content } = partWith('<StampBox />\n\nWords after it.');
    expect(content.parts[1]?.foot).toEqual([]);
    expect(content.parts[1]?.blocks).toHaveLength(3);
  });
});

describe('a translation that is older than its source', () => {
  it('is printed as a draft', () => {
    const { problems, content } = partWith('Words', { isStale: true });
    expect(problems).toEqual([]);
    expect(JSON.stringify(content.parts[0])).toContain('Draft.');
  });
});

it('says in print that nobody has reviewed a machine translation', () => {
  const printed = (isBrief: boolean) =>
    JSON.stringify(partWith('<EditionCheck />', { isReviewed: false, isBrief }).content);
  expect(printed(false)).toContain('Machine translation.');
  // Where there is little room, in fewer words.
  expect(printed(true)).toContain('Not reviewed.');
  expect(printed(true)).not.toContain('Machine translation.');
});

describe('a stranger’s leaflet', () => {
  const set = (body: string, tag = 'am', facts = inventedFacts()) =>
    leafletOf(
      `---\ntitle: T\n---\n\n# C\n\n${body}\n`,
      { author: 'anyone', panelCount: 1, language: { tag, lang: tag, dir: 'ltr', script: 'Ethi' }, facts },
      { author: 'anyone' },
    );

  it('needs no component and no fact', () => {
    const { problems, validUntil, edition, content } = set('Words, and *more*.');
    expect(problems).toEqual([]);
    expect([validUntil, content.lang]).toEqual([undefined, 'am']);
    expect(edition).toMatch(/^[2-9A-Z]{4}$/);
  });

  it('has no link that shows one number and calls another', () => {
    const codes = (link: string) => set(link).problems.map(({ code }) => code);
    expect(codes('[112](tel:112) [08-123 45 67](tel:+4681234567) [Call now](tel:112)')).toEqual([]);
    expect(codes('[Call 112](tel:116111)')).toEqual(['link-number-differs']);
    // Hours and a floor are no numbers to call; a long figure and a short number of the records may seem so.
    expect(codes('[Call, we answer 24/7](tel:112) [Floor 5, call](tel:112)')).toEqual([]);
    expect(codes('[2009:400](tel:112)')).toEqual(['link-number-differs']);
    const { problems } = set('[1177](tel:112)', 'am', inventedFacts('1177'));
    expect(problems.map(({ code }) => code)).toEqual(['link-number-differs']);
  });

  it('keeps its own numbers in one piece, from left to right', () => {
    expect(set('Ring +46 8 123 45 67 now.').content.parts[0]?.blocks[1]).toMatchObject({
      content: [
        { kind: 'text', text: 'Ring ' },
        { kind: 'phone', text: '+46 8 123 45 67', href: 'tel:+4681234567' },
        { kind: 'text', text: ' now.' },
      ],
    });
  });

  it('keeps a number in one piece among words from the right, and a post code with its town', () => {
    const inPersian = (words: string) => {
      const language = { tag: 'fa', lang: 'fa', dir: 'rtl', script: 'Arab' } as const;
      const [, block] =
        leafletOf(
          `---\ntitle: T\n---\n\n# C\n\n${words}\n`,
          { author: 'anyone', panelCount: 1, language },
          { author: 'anyone' },
        ).content.parts[0]?.blocks ?? [];
      return block?.kind === 'paragraph' ? block.content : [];
    };
    expect(inPersian('با 08\u2011123 45 67 تماس بگیرید.')).toContainEqual(
      expect.objectContaining({ kind: 'phone', text: '08-123 45 67' }),
    );
    const address = inPersian('نشانی: Storgatan, 111 22 Stockholm');
    expect(address.filter(({ kind }) => kind === 'phone')).toEqual([]);
    expect(JSON.stringify(address)).toContain('111\u00a022');
  });

  it('knows the short numbers of the records', () => {
    const [, words] = set('Ring 1177 now.', 'am', inventedFacts('1177')).content.parts[0]?.blocks ?? [];
    expect(words).toMatchObject({ content: [{}, { kind: 'phone', text: '1177' }, {}] });
  });

  it.each([
    ['112', 'tel:112'],
    ['(08) 123 45 67', 'tel:081234567'],
    ['2009:400', undefined],
    ['12345', undefined],
  ])('has a link for %s only where it is surely dialled: %s', (written, href) => {
    const block = set(`Ring ${written} now.`).content.parts[0]?.blocks[1];
    const inline = block?.kind === 'paragraph' ? block.content[1] : undefined;
    expect(inline).toEqual({ kind: 'phone', text: written, ...(href ? { href } : {}) });
  });

  it.each([
    [
      'See https://example.org/path/to?x=1.',
      'https://example.org/path/to?x=1',
      'https://example.org/path/to?x=1',
    ],
    ['(www.example.org)', 'www.example.org', 'https://www.example.org'],
    ['Write to anna.berg@example.org!', 'anna.berg@example.org', 'mailto:anna.berg@example.org'],
    ['اقرأ polisen.se/en الآن', 'polisen.se/en', undefined],
    ['请看https://example.org/a。谢谢', 'https://example.org/a', 'https://example.org/a'],
  ])('keeps the address of “%s” in one piece', (words, address, href) => {
    const block = set(words).content.parts[0]?.blocks[1];
    const content = block?.kind === 'paragraph' ? block.content : [];
    expect(content.filter(({ kind }) => kind === 'url')).toEqual([
      { kind: 'url', text: address, ...(href === undefined ? {} : { href }) },
    ]);
  });

  it.each([
    ['١٢٣ ٤٥ ٦٧', ['١٢٣ ٤٥ ٦٧']],
    ['08:00–17:00 (24/7)', ['08:00–17:00', '24/7']],
    ['(08) 123 45 67', ['(08) 123 45 67']],
  ])('keeps the figures of “%s” in order and leaves brackets to the sentence', (words, figures) => {
    const block = set(words).content.parts[0]?.blocks[1];
    const content = block?.kind === 'paragraph' ? block.content : [];
    expect(content.flatMap((part) => (part.kind === 'phone' ? [part.text] : []))).toEqual(figures);
  });

  it('that could not be read gets no problems about parts on top', () => {
    const { problems } = toLeaflet(
      parseText('a.md', new Uint8Array([0xff]), { kind: 'leaflet', author: 'anyone' }),
      options(),
    );
    expect(problems.map(({ code }) => code)).toEqual(['text-not-utf8']);
  });
});

it('gives a drawing the room that there is, from half of its height to all of it', () => {
  const drawn = { kind: 'picture', alt: '', heightMm: 44, leastMm: 22 };
  expect(partWith('<Drawing picture="mark" />').content.parts[1]?.blocks[1]).toMatchObject(drawn);
});

describe('an icon', () => {
  it('is the mark of an item that begins with it, and leaves no space behind', () => {
    const { content, problems } = partWith('- <Icon picture="mark" /> Call\n- Wait');
    expect(problems).toEqual([]);
    expect(content.parts[1]?.blocks[1]).toMatchObject({
      marker: 'picture',
      pictures: [drawing, null],
      items: [[{ content: [{ text: 'Call' }] }], [{ content: [{ text: 'Wait' }] }]],
    });
  });

  it.each([
    ['in a sentence', 'Call <Icon picture="mark" /> now'],
    ['at the end of an item', '- Call <Icon picture="mark" />'],
    ['in a list with numbers, which it would replace', '1. <Icon picture="mark" /> Call'],
  ])('that would be dropped %s is a problem', (_, words) => {
    expect(partWith(words).problems.map(({ code }) => code)).toEqual(['icon-misplaced']);
  });
});

it.each([
  ['Mo-Fr 09:00-16:30; PH off', true, 'Mon–Fri 09:00–16:30; Public holidays: closed · Free'],
  ['Mo-Fr 09:00-16:30', false, 'Free'],
])('prints the hours %s only where they are sure (%s)', (hours, hoursSure, said) => {
  const facts = inventedFacts();
  const listener = facts.contacts.get('listener');
  if (!listener) throw new Error('No contact.');
  const contacts = new Map(facts.contacts).set('listener', {
    ...listener,
    hours,
    hoursSure,
    anonymous: 'no',
  });
  const { content } = partWith('<Contact id="listener" />', { facts: { ...facts, contacts } });
  expect(outline(content)).toContain(`| ${said}`);
});

describe('paper that is handed out abroad', () => {
  const abroad = inventedFacts('114 14', {
    fromAbroad: '{ status: number, number: +46 77 114 14 00 }',
    phones: "[{ dial: 114 14, e164: '+46771141400' }]",
    seen: '114 14 and +46 77 114 14 00',
  });
  const said = (body: string, change: Partial<LeafletOptions> = {}) =>
    outline(partWith(body, { facts: abroad, ...change }).content);

  it('shows the number that works there, and the short one below it', () => {
    const lines = said('<FromAbroad id="listener" />');
    expect(lines).toMatch(/\+46 77 114 14 00\|phone[\s\S]*In Sweden: .*114 14/);
  });

  it('says where a number that works in Sweden alone works', () => {
    expect(said('<FromAbroad id="danger" />')).toMatch(/112\|phone[\s\S]*In Sweden: .*112/);
  });

  it('has strips with the number of its card', () => {
    const strips = (card: string) =>
      JSON.stringify(
        partWith(`<${card} id="listener" />\n\n<Strips id="listener" />`, {
          facts: abroad,
          hasStrips: true,
        }).content.parts.find(({ role }) => role === 'strip'),
      );
    expect(strips('FromAbroad')).toContain('+46 77 114 14 00');
    expect(strips('Contact')).toContain('"114 14"');
  });

  it('has the number from abroad under the short one where there is little room', () => {
    expect(said('<Contact id="listener" />', { isBrief: true })).toContain('From abroad: ');
  });
});
