/** A small invented project: everything that a real one has, two leaflets in three languages, one mission. */
import { join } from 'node:path';
import { writeWhole } from '../../scripts/lib/terminal/files.ts';
import { contentFiles } from '../../src/content-model/files/content-files.ts';
import { type OpenedProject, openProject } from '../../src/content-model/project/open-project.ts';
import type { Project } from '../../src/content-model/project/project.ts';
import { allStamps, filesOfNote, withStamps } from '../../src/content-model/translation/stamping.ts';
import { formats } from '../../src/leaflet/index.ts';
import { contactYaml } from './contact-yaml.ts';
import { contentWith } from './content-builder.ts';
import { rightYaml } from './right-yaml.ts';

const leaflet = (title: string, words: string) =>
  `---\ntitle: ${title}\n---\n# ${title}\n\n${words} <Phone id="danger" />\n\n## ${title}\n\n${words}\n\n<EditionCheck />\n`;

const siteYaml = `name: Vägvisare
origin: https://vagvisare.example
publisher: { name: null, url: null, email: null }
licences:
  code: { name: MIT, spdx: MIT, url: 'https://licence.example/code' }
  texts: { name: CC BY 4.0, spdx: CC-BY-4.0, url: 'https://licence.example/texts' }
  facts: { name: CC0 1.0, spdx: CC0-1.0, url: 'https://licence.example/facts' }
emergency: danger
firstContacts: []
directory: []
printedOnDirectory: []
checkIntervalMonths: 12
staleLeaflets: leave-out
overdueLeaflets: leave-out
exits:
  - { id: weather, url: 'https://weather.example/', what: weather }
`;

/** One mission with US paper in a country of Arabic. */
const missionsYaml = `generated: 2026-11-22
about: Invented.
sources: {}
rules: {}
counts: {}
missions:
  - id: somewhere
    kind: embassy
    name: { sv: Någonstans, en: Somewhere }
    city: { sv: Stad, en: City }
    country: XK
    country_name: { sv: Land, en: Country }
    website: { sv: /sv/somewhere/ }
    paper: Letter
    languages: [ar]
    language_detail: []
    languages_in_first_24: [ar]
    languages_later: []
    status: open
    status_detail: Invented.
    status_as_of: '2026-11'
    status_confidence: high
    status_sources: []
    lists: { swedenabroad_2024_06: true, scb_register_2026_01: true }
    confidence: high
    register_contact: null
    sources: []
    serves_public: true
stockholm_based: { countries: [], note: None. }
not_found: []
`;

/** Words that nobody takes for another language's. */
const said = (words: string, tag: string) =>
  tag === 'ar' ? `كلمات عربية ${words} ${tag}` : `${words} ${tag}`;

const wordsOf = (tag: string) =>
  JSON.stringify({
    pictures: { nofault: tag === 'ar' ? 'رسم' : `a drawing, ${tag}` },
    leaflet: Object.fromEntries(
      [
        'edition',
        'validUntil',
        'readMore',
        'notReviewed',
        'notReviewedBrief',
        'draft',
        'draftNotReviewed',
        'checked',
      ]
        .map((key) => [key, said(key, tag)] as [string, unknown])
        .concat([
          [
            'printHint',
            {
              shortEdge: said('Short edge,', tag),
              longEdge: said('Long edge,', tag),
              none: said('One side,', tag),
              foldIn: said('Fold,', tag),
              foldMiddle: said('Fold once,', tag),
              cutCards: said('Cut,', tag),
              asNeeded: said('As many as it takes,', tag),
            },
          ],
        ]),
    ),
  });

const files: Readonly<Record<string, string>> = {
  'content/facts/contacts/danger.yaml': contactYaml({ id: 'danger', checkedOn: '2026-11-01' }),
  'content/facts/rights/rest.yaml': rightYaml,
  'content/facts/site.yaml': siteYaml,
  'content/facts/terms.yaml': 'rest: { sv: betänketid, right: rest }\n',
  'content/facts/missions.yaml': missionsYaml,
  'content/facts/countries.yaml':
    'generated: 2026-11-22\nrule: Invented.\nsources: {}\ncounts: {}\ncountries: []\n',
  'content/pages.yaml':
    'now: { icon: nofault, tint: mist, audience: everyone, section: front, order: 1, rights: [] }\n',
  'content/cards.yaml': 'need-help: { icon: nofault, tint: sand }\n',
  'content/leaflets.yaml':
    'adult:\n  audience: adult\n  formats: [card, a4-languages]\n  formatsForMissions: [us-letter-card]\n  rights: [rest]\nchild:\n  audience: child\n  formats: [card]\n  rights: []\n',
  'content/changes.yaml':
    '- id: 2026-11-22-first\n  on: 2026-11-22\n  kind: added\n  printed: nothing\n  contacts: []\n  rights: []\n  leaflets: [adult]\n  locales: []\n  says: { sv: Ny., en: New. }\n',
  'content/editions.yaml': '# none yet\n',
  'content/en/leaflets/adult.mdx': leaflet('Your rights', 'You can call'),
  'content/sv/leaflets/adult.mdx': leaflet('Dina rättigheter', 'Du kan ringa'),
  'content/ar/leaflets/adult.mdx': leaflet('حقوقك', 'يمكنك الاتصال'),
  'content/en/leaflets/child.mdx': leaflet('For you', 'You can call'),
  'content/sv/leaflets/child.mdx': leaflet('Till dig', 'Du kan ringa'),
  ...Object.fromEntries(['ar', 'en', 'sv'].map((tag) => [`locales/${tag}.json`, wordsOf(tag)])),
};

/** Files of the project with changes: a text replaces a file or adds one, `null` removes it. */
export function projectFiles(changes: Readonly<Record<string, string | null>> = {}) {
  const content = contentFiles(contentWith({ ...files, ...changes }).files);
  const note = withStamps(content, 'ar', allStamps(content, 'ar'), 'machine');
  const notes = filesOfNote(content, 'ar', note);
  return contentFiles(new Map([...notes, ...content.files].toSorted() as [string, string][]));
}

/** What the invented words are about besides: with these the check of the content finds no error. */
const besides: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['listener', 'unsure', 'old'].map((id) => [
      `content/facts/contacts/${id}.yaml`,
      contactYaml({ id, publish: id === 'unsure' ? 'verify-first' : "'yes'" }),
    ]),
  ),
  'content/pictures/nofault.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 1h4v4z"/></svg>',
};

/** Writes the project into a folder, whole and without an error, for what reads it from there. */
export function writeProject(folder: string, changes: Readonly<Record<string, string | null>> = {}): void {
  for (const [path, text] of projectFiles({ ...besides, ...changes }).files)
    writeWhole(join(folder, path), text);
}

/** Opens the project with changes. */
export const openWith = (changes: Readonly<Record<string, string | null>> = {}): OpenedProject =>
  openProject(projectFiles(changes), formats);

/** The same, where its facts can be read. */
export function projectWith(changes: Readonly<Record<string, string | null>> = {}): Project {
  const { project, problems } = openWith(changes);
  if (!project) throw new Error(JSON.stringify(problems));
  return project;
}
