/** What translators' tools know before somebody begins: the words that are chosen and rejected, and what is translated already. */
import { expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { contentFiles } from '../../../../src/content-model/files/content-files.ts';
import { exportTranslation } from '../../../../src/content-model/translation/exchange/export-translation.ts';
import { writeTbx } from '../../../../src/content-model/translation/exchange/formats/write-tbx.ts';
import { writeTmx } from '../../../../src/content-model/translation/exchange/formats/write-tmx.ts';
import { projectFiles } from '../../../support/project-builder.ts';

const terms = [
  { en: 'help & support', sv: 'hjälp', word: 'aide, soutien', not: ['sauvetage', 'victime*'], why: 'a raid' },
];
const glossary = writeTbx(terms, { locale: 'fr', title: 'French', file: 'content/fr/glossary.yaml' });

it('gives a tool the chosen word first, the others besides, and the rejected as such', () => {
  expect(() => fromXml(glossary)).not.toThrow();
  const french = /<langSec xml:lang="fr">.*?<\/langSec>/.exec(glossary)?.[0] ?? '';
  const words = [
    ...french.matchAll(/<term>(.*?)<\/term><termNote type="administrativeStatus">(\w+)Term-admn-sts</g),
  ];
  expect(words.map(([, word, status]) => [word, status])).toEqual([
    ['aide', 'preferred'],
    ['soutien', 'admitted'],
    ['sauvetage', 'deprecated'],
    // A star is no letter: what it means is said.
    ['victime', 'deprecated'],
  ]);
  expect(french).toContain(
    'victime</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>And every',
  );
  expect(glossary).toContain('<note>a raid</note>');
  expect(glossary).toContain('<term>hjälp</term>');
});

const content = projectFiles();
const memoryOf = (of = content) => writeTmx(exportTranslation(of, 'ar', new Map()), ['Read by nobody.']);
const unitsIn = (tmx: string) =>
  new Map([...tmx.matchAll(/<tu tuid="(.*?)".*?<\/tu>/g)].map(([all, id]) => [id, all]));

it('remembers translations that fit today’s source, with who made them and their tags', () => {
  expect(() => fromXml(memoryOf())).not.toThrow();
  const unit = unitsIn(memoryOf()).get('content/en/leaflets/adult.mdx#2') ?? '';
  expect(unit).toContain('creationid="machine"');
  expect(unit.match(/<tuv xml:lang="(\w+)"/g)).toEqual(['<tuv xml:lang="en"', '<tuv xml:lang="ar"']);
  expect(unit.match(/<ph x="1">/g)).toHaveLength(2);
  expect(memoryOf()).toContain('<note>Read by nobody.</note>');
});

it('remembers nothing whose source has changed, or that nobody has translated', () => {
  const path = 'content/en/leaflets/adult.mdx';
  const english = String(content.files.get(path)).replaceAll('You can call', 'You may ring');
  const older = unitsIn(memoryOf(contentFiles(new Map([...content.files, [path, english]]))));
  expect(older.has(`${path}#2`)).toBe(false);
  expect(older.has(`${path}#1`)).toBe(true);
  expect([...older.keys()].filter((id) => id?.includes('child.mdx'))).toEqual([]);
});
