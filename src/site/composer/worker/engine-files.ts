/**
 * What the engine needs on a device: HarfBuzz, the print fonts, what leaflets are made from. Each is fetched once, when
 * first needed.
 */
import harfbuzz from 'harfbuzzjs/dist/harfbuzz.wasm?url';
import type { Material } from '../../../content-model/published/composer-material.ts';
import { contentFamilies } from '../../../i18n/print-fonts.ts';
import { fontFile, type PrintFamily, printFamilies } from '../../../i18n/scripts.ts';
import type { FontFile, FontSet, LeafletContent, Weight } from '../../../leaflet/index.ts';

const addresses = import.meta.glob<string>(
  '/node_modules/@expo-google-fonts/*/{400Regular,700Bold}/Noto*_{400Regular,700Bold}.ttf',
  { query: '?url', import: 'default', eager: true },
);
const weights: readonly Weight[] = [400, 700];
const fetched = new Map<string, Promise<unknown>>();

function fetchOnce<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  const fetching = (fetched.get(address) as Promise<T> | undefined) ?? fetchFrom(address).then(read);
  fetched.set(address, fetching);
  // One that failed may be tried again.
  fetching.catch(() => fetched.delete(address));
  return fetching;
}

async function fetchFrom(address: string): Promise<Response> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** A file that is here for later. Browsers keep what is large and unused outside the memory. */
const fetchFile = (address: string): Promise<Blob> => fetchOnce(address, (response) => response.blob());

const opened = new Map<string, Promise<Uint8Array>>();

/** One array a file, however often it is asked for: the engine knows its fonts by that. */
function fetchBytes(address: string): Promise<Uint8Array> {
  const opening =
    opened.get(address) ?? fetchFile(address).then(async (file) => new Uint8Array(await file.arrayBuffer()));
  opened.set(address, opening);
  opening.catch(() => opened.delete(address));
  return opening;
}

const fetchJson = <T>(address: string): Promise<T> =>
  fetchOnce(address, (response) => response.json() as Promise<T>);

/** What a leaflet is made from. */
export const fetchContent = (path: string): Promise<LeafletContent> => fetchJson(`/${path}`);

/** Missions, countries and words, in the language of the page. */
export const loadMaterial = (address: string): Promise<Material> => fetchJson(address);

/** The bytes of HarfBuzz. */
export const fetchHarfbuzz = (): Promise<Uint8Array> => fetchBytes(harfbuzz);

/** The fonts of a leaflet, the same and in the same order as the build takes them. */
export async function fetchFonts(content: LeafletContent): Promise<FontSet> {
  const { families, byLanguage } = contentFamilies(content);
  const [fonts, latin, ...others] = await Promise.all(
    [families, printFamilies('Latn'), ...byLanguage.values()].map((list) =>
      Promise.all(list.flatMap(filesOf)),
    ),
  );
  const languages = [...byLanguage.keys()].map((lang, i) => [lang, others[i] ?? []] as const);
  return { fonts: fonts ?? [], latin: latin ?? [], byLanguage: new Map(languages) };
}

/** Fetches the fonts of a script before somebody writes in it. */
export async function fetchScript(script: string): Promise<void> {
  // Texts for children have all the families of those for adults, and some of their own.
  const families = printFamilies(script, 'child');
  await Promise.all(
    families.flatMap((family) => weights.map((weight) => fetchFile(addressOf(family, weight)))),
  );
}

const fontFiles = new Map<string, Promise<FontFile>>();

/** One object a font, as the build has: the engine tells by that whether two letters stand in the same font. */
const filesOf = (family: PrintFamily): readonly Promise<FontFile>[] =>
  weights.map((weight) => {
    const address = addressOf(family, weight);
    const file =
      fontFiles.get(address) ??
      fetchBytes(address).then((bytes) => ({ name: `${family.family} ${weight}`, weight, bytes }));
    fontFiles.set(address, file);
    file.catch(() => fontFiles.delete(address));
    return file;
  });

function addressOf(family: PrintFamily, weight: Weight): string {
  const path = fontFile(family, weight);
  const address = addresses[`/node_modules/${path}`];
  if (address === undefined) throw new Error(`The font ${path} is not installed.`);
  return address;
}
