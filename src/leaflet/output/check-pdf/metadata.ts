/** What a file says of itself: catalogue, metadata, outline, output intent. */
import { strFromU8 } from 'fflate';
import { PDFDict, type PDFObject } from 'pdf-lib';
import type { Profile } from '../../types.ts';
import type { JudgedFile } from './judged.ts';
import { isTrue, keyOf, keysOf, numberOf, pdfName, pdfText, streamBytes } from './parsed-file.ts';
import { LANGUAGE_TAG } from './structure.ts';

/** Header, end and identifier. */
export function checkFile({ context, report }: JudgedFile, bytes: Uint8Array): void {
  const head = strFromU8(bytes.subarray(0, 15), true);
  if (!/^%PDF-1\.[0-7][\r\n]/.test(head)) report('UA 6.1', 'the header is damaged');
  if (!/^.{8}[\r\n]+%[\x80-\xff]{4}/.test(head)) report('A2 6.1.2', 'nothing says that the file is not text');
  if (!/%%EOF[\r\n]*$/.test(strFromU8(bytes.subarray(-8), true)))
    report('A2 6.1.3', 'the file goes on after its end');
  const { ID, Encrypt } = context.trailerInfo;
  if (!ID) report('A2 6.1.3', 'the file has no identifier');
  if (Encrypt) report('A2 6.1.3', 'the file is encrypted');
}

/** Entries of a catalogue that do something when a file is opened, or hide things in it. */
const UNWANTED = [
  'AA',
  'OpenAction',
  'Names',
  'AcroForm',
  'OCProperties',
  'NeedsRendering',
  'Requirements',
  'AF',
];

/** What the catalogue says to programs that read aloud. */
export function checkCatalog({ catalog, reader, report }: JudgedFile): void {
  const marks = reader.get(catalog, 'MarkInfo');
  if (!isTrue(reader.get(marks, 'Marked'))) report('UA 6.2', 'the file does not say that it is tagged');
  if (isTrue(reader.get(marks, 'Suspects'))) report('UA 7.1', 'tags are said to be suspect');
  const lang = pdfText(reader.get(catalog, 'Lang')) ?? '';
  if (!LANGUAGE_TAG.test(lang)) report('UA 7.2', `the document language is "${lang}"`);
  if (!isTrue(reader.get(reader.get(catalog, 'ViewerPreferences'), 'DisplayDocTitle')))
    report('UA 7.1', 'the title is not shown');
  if (keysOf(reader.get(catalog, 'ViewerPreferences')).includes('Direction'))
    report('reading', 'the file names a direction, which PDFium takes for that of every line');
  for (const key of keysOf(catalog))
    if (UNWANTED.includes(key)) report('A2 6.1', `the file has ${key}, which leaflets do not need`);
}

/** What each profile claims: name of the property, and what it says. */
const CLAIMS: Readonly<Record<Profile, readonly (readonly [property: string, says: string])[]>> = {
  screen: [
    ['pdfuaid:part', '1'],
    ['pdfaid:part', '2'],
    ['pdfaid:conformance', 'A'],
  ],
  office: [['pdfuaid:part', '1']],
  press: [
    ['pdfuaid:part', '1'],
    ['pdfxid:GTS_PDFXVersion', 'PDF/X-4'],
    ['pdf:Trapped', 'False'],
    ['xmpMM:VersionID', '1'],
    ['xmpMM:RenditionClass', 'default'],
  ],
};

/** Judges the metadata packet, and whether the older information dictionary says the same. */
export function checkMetadata(file: JudgedFile): void {
  const { catalog, reader, report } = file;
  const stream = reader.get(catalog, 'Metadata');
  const packet = strFromU8(streamBytes(stream));
  if (pdfName(reader.get(stream, 'Type')) !== 'Metadata' || pdfName(reader.get(stream, 'Subtype')) !== 'XML')
    report('A2 6.6.2', 'the file has no metadata');
  if (!isWellFormed(packet)) report('A2 6.6.2', 'the metadata are not well-formed');
  checkClaims(packet, file);
  checkInformation(packet, file);
}

/** What the packet says of a property. */
const saidIn = (packet: string, property: string): string | undefined =>
  new RegExp(`<${property}>([^<]*)</${property}>`).exec(packet)?.[1];

/** A file claims the standards of its profile, and no other. */
function checkClaims(packet: string, { profile, report }: JudgedFile): void {
  const said = (property: string) => saidIn(packet, property);
  for (const [property, wanted] of CLAIMS[profile]) {
    if (said(property) !== wanted) report('metadata', `${property} does not say ${wanted}`);
  }
  if (profile !== 'screen' && said('pdfaid:part') !== undefined)
    report('metadata', 'a file for paper claims to be for archives');
  if (profile !== 'press' && said('pdfxid:GTS_PDFXVersion') !== undefined)
    report('metadata', 'a file that no print shop gets claims PDF/X-4');
  if (profile === 'screen' && !describesUa(packet))
    report('A2 6.6.2.3', 'the property of PDF/UA is not described');
  if (profile === 'press' && !DOCUMENT_ID.test(said('xmpMM:DocumentID') ?? ''))
    report('X4 6.7', 'the metadata do not identify the document');
}

const DOCUMENT_ID = /^uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The older information dictionary says the same as the packet, and nothing else. */
function checkInformation(packet: string, { context, reader, report }: JudgedFile): void {
  const said = (property: string) => saidIn(packet, property);
  const title = unescapeXml(/<dc:title>.*?<rdf:li xml:lang="x-default">([^<]+)</s.exec(packet)?.[1]);
  if (!title?.trim()) report('UA 7.1', 'the metadata have no title');
  const information = reader.follow(context.trailerInfo.Info);
  const informed = (key: string): string | undefined => {
    const value = reader.get(information, key);
    return pdfText(value) ?? pdfName(value);
  };
  const pairs: readonly (readonly [key: string, inPacket: string | undefined])[] = [
    ['Title', title],
    ['Producer', said('pdf:Producer')],
    ['CreationDate', informationDate(said('xmp:CreateDate'))],
    ['ModDate', informationDate(said('xmp:ModifyDate'))],
    ['Trapped', said('pdf:Trapped')],
    ['GTS_PDFXVersion', said('pdfxid:GTS_PDFXVersion')],
  ];
  for (const [key, inPacket] of pairs)
    if (informed(key) !== inPacket) report('A2 6.6.3', `${key} is not what the metadata say`);
  if (!informed('CreationDate') || informed('CreationDate') !== informed('ModDate'))
    report('metadata', 'the file was changed after it was made, or does not say when');
  const known = new Set(pairs.map(([key]) => key));
  for (const key of keysOf(information))
    if (!known.has(key)) report('A2 6.6.3', `${key} is not in the metadata`);
}

/** `2026-11-22T00:00:00Z` as the information dictionary writes it. */
const informationDate = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : `D:${date.replace(/\.\d+/, '').replace(/[-:T]/g, '')}`;

const unescapeXml = (text: string | undefined): string | undefined =>
  text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** PDF/A knows only its own properties; that of PDF/UA has to be described (ISO 19005-2, 6.6.2.3.3). */
function describesUa(packet: string): boolean {
  const schema = /<pdfaExtension:schemas>(.*?)<\/pdfaExtension:schemas>/s.exec(packet)?.[1] ?? '';
  return [
    /<pdfaSchema:schema>[^<]+</,
    /<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/</,
    /<pdfaSchema:prefix>pdfuaid</,
    /<pdfaProperty:name>part</,
    /<pdfaProperty:valueType>Integer</,
    /<pdfaProperty:category>internal</,
    /<pdfaProperty:description>[^<]+</,
  ].every((part) => part.test(schema));
}

/** Whether every element of the packet ends where it should and no sign stands in it that XML does not have. */
function isWellFormed(packet: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!packet || /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd-\uffff]|\p{Cs}|&(?!amp;|lt;|gt;|quot;|apos;)/u.test(packet))
    return false;
  const open: string[] = [];
  const body = packet.replace(/<\?.*?\?>/gs, '');
  for (const [, closes, name, alone] of body.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closes) {
      if (open.pop() !== name) return false;
    } else if (!alone) open.push(name ?? '');
  }
  return open.length === 0 && !/<(?!\/?[\w:]+(?:\s[^<>]*)?>)/.test(body);
}

/** Whether each entry of the outline has words and leads to a page, and they know each other. */
export function checkOutline({ catalog, reader, pages, profile, report }: JudgedFile): void {
  const outline = reader.get(catalog, 'Outlines');
  if (!outline) {
    if (profile === 'screen') report('outline', 'there is no outline');
    return;
  }
  const references = new Set(pages.map(({ ref }) => keyOf(ref)));
  const seen = new Set<string>();
  let entry = reader.raw(outline, 'First');
  let before = '';
  while (entry && !seen.has(keyOf(entry))) {
    const value = reader.follow(entry);
    seen.add(keyOf(entry));
    if (!pdfText(reader.get(value, 'Title'))?.trim())
      report('outline', 'an entry of the outline has no words');
    const target = reader.list(reader.get(value, 'Dest'))[0];
    if (!references.has(keyOf(target))) report('outline', 'an entry of the outline leads nowhere');
    if (keyOf(reader.raw(value, 'Prev')) !== before) report('outline', 'the outline is not in one piece');
    before = keyOf(entry);
    entry = reader.raw(value, 'Next');
  }
  if (keyOf(reader.raw(outline, 'Last')) !== before || numberOf(reader.get(outline, 'Count')) !== seen.size)
    report('outline', 'the outline is not in one piece');
}

/** Whether it is said which colours the file's numbers stand for. */
export function checkOutputIntent({ catalog, reader, profile, report }: JudgedFile): void {
  const intents = reader.list(reader.get(catalog, 'OutputIntents'));
  const intent = reader.follow(intents[0]);
  const stream = reader.get(intent, 'DestOutputProfile');
  const bytes = streamBytes(stream);
  if (bytes.length === 0) {
    report('A2 6.2.3', 'there is no output profile');
    return;
  }
  if (intents.length > 1) report('A2 6.2.3', 'there are several output profiles');
  const field = (at: number): string => strFromU8(bytes.subarray(at, at + 4), true);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (field(36) !== 'acsp' || length !== bytes.length)
    report('A2 6.2.3', 'the output profile is no ICC profile');
  const isPress = profile === 'press';
  const wanted = isPress
    ? { kind: 'GTS_PDFX', space: 'CMYK', device: ['prtr'], parts: 4 }
    : { kind: 'GTS_PDFA1', space: 'RGB ', device: ['mntr', 'prtr'], parts: 3 };
  const isRight =
    field(16) === wanted.space &&
    wanted.device.includes(field(12)) &&
    pdfName(reader.get(intent, 'S')) === wanted.kind &&
    numberOf(reader.get(stream, 'N')) === wanted.parts;
  if (!isRight)
    report(
      isPress ? 'X4 6.2' : 'A2 6.2.3',
      `the output profile is not for ${isPress ? 'a CMYK press' : 'RGB'}`,
    );
  if (!pdfText(reader.get(intent, 'OutputConditionIdentifier')))
    report('A2 6.2.3', 'the output intent has no name');
}

/** ISO 19005-2, 6.1.7 and 6.1.13: filters that every reader has, and strings and names that fit its memory. */
const FILTERS = new Set(['FlateDecode']);

/** Judges every object of the file by itself. */
export function checkObjects(file: JudgedFile): void {
  const { context, reader, report } = file;
  for (const [, object] of context.enumerateIndirectObjects()) {
    const keys = keysOf(object);
    const isStream = !(object instanceof PDFDict) && keys.length > 0;
    if (isStream) checkStream(object, keys, file);
    else if (keys.includes('JS') || pdfName(reader.get(object, 'S')) === 'JavaScript')
      report('A2 6.5.1', 'the file holds a script');
    for (const key of keys) {
      const text = pdfText(reader.get(object, key));
      if (text && text.length > MOST_CHARACTERS) report('A2 6.1.13', `${key} is too long`);
    }
  }
}

function checkStream(stream: PDFObject, keys: readonly string[], { reader, report }: JudgedFile): void {
  const filters = reader.list(reader.get(stream, 'Filter')).map((filter) => pdfName(filter) ?? '');
  if (filters.some((filter) => !FILTERS.has(filter)))
    report('A2 6.1.7', `a stream is packed with ${filters}`);
  if (keys.some((key) => ['F', 'FFilter', 'FDecodeParms'].includes(key)))
    report('A2 6.1.7', 'a stream is in another file');
}

/** 32,767 bytes, two a character. */
const MOST_CHARACTERS = 16_383;
