/** The metadata packet: title, language, licence, dates and which standards the file follows. */
import type { LeafletContent, Profile } from '../types.ts';

/** Named in the file as what made it: neutral, for a file may be found on somebody's telephone. */
export const PRODUCER = 'Vagvisare';

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

/** Whose licence it is, where programs and search engines look for that. */
const licence = ({ text, url }: NonNullable<LeafletContent['rights']>): string =>
  `<dc:rights>${alternative(text)}</dc:rights><xmpRights:Marked>True</xmpRights:Marked>` +
  `<xmpRights:WebStatement>${escapeXml(url)}</xmpRights:WebStatement>`;

/** PDF/A does not know PDF/UA's own property; it has to be described in the packet. */
const UA_EXTENSION =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>' +
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>' +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>' +
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>';

const ARCHIVE = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>';

const press = (date: string, documentId: string): string =>
  `<xmp:MetadataDate>${date}</xmp:MetadataDate><pdf:Trapped>False</pdf:Trapped>` +
  '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>' +
  `<xmpMM:DocumentID>${documentId}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>` +
  '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>';

/** A date as the packet wants it; a bare day begins at midnight UTC. */
export const metadataDate = (date: string): string => (date.includes('T') ? date : `${date}T00:00:00Z`);

/** The same date as the information dictionary wants it: `D:20261122000000Z`. */
export const informationDate = (date: string): string =>
  `D:${metadataDate(date).replace(/\.\d+/, '').replace(/[-:T]/g, '')}`;

/**
 * Writes the packet.
 *
 * @param documentId - `uuid:…` of the content, for press files.
 */
export function xmpPacket(
  { title, lang, date, rights }: LeafletContent,
  profile: Profile,
  documentId: string,
): string {
  const when = metadataDate(date);
  const standards = profile === 'press' ? press(when, documentId) : profile === 'screen' ? ARCHIVE : '';
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ' +
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ' +
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" ' +
    'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"><dc:format>application/pdf</dc:format>' +
    `<dc:title>${alternative(title)}</dc:title>` +
    `<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>${rights ? licence(rights) : ''}` +
    `<xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate>` +
    `<pdf:Producer>${PRODUCER}</pdf:Producer><pdfuaid:part>1</pdfuaid:part>${standards}</rdf:Description>` +
    `${profile === 'screen' ? UA_EXTENSION : ''}</rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
  );
}
