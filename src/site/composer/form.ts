/** The form as data: what is chosen and written in it, and back into it. Knows no browser. */
import type { Material } from '../../content-model/published/composer-material.ts';
import type { OwnDetails, Settings } from '../../content-model/to-leaflet/own-box/own-details.ts';

/** What is read and written of a field; the elements of a form have it. */
export interface Field {
  readonly name: string;
  value: string;
  /** Of a box to tick. */
  checked?: boolean;
}

/** Boxes to tick, by their name in the form, and what they are in a file of settings. */
const groups = { locale: 'locales', leaflet: 'leaflets', format: 'formats', profile: 'profiles' } as const;
/** Details that are written or chosen from a list: fields are named like them. */
const written = [
  ...(['mission', 'country', 'name', 'address', 'phone', 'hours', 'web', 'logo'] as const),
  ...(['language', 'second'] as const),
] as const;

/** What somebody chose and wrote, as it is saved in a file. */
export function readForm(fields: readonly Field[]): Settings {
  const ticked = (group: keyof typeof groups) =>
    fields.filter(({ name, checked }) => name === group && checked).map(({ value }) => value);
  return {
    form: 'vagvisare-leaflets-1',
    locales: ticked('locale'),
    leaflets: ticked('leaflet'),
    formats: ticked('format'),
    profiles: ticked('profile'),
    details: readDetails(fields),
  };
}

function readDetails(fields: readonly Field[]): OwnDetails {
  const texts = Object.fromEntries(written.map((name) => [name, fieldNamed(fields, name).value]));
  return {
    ...(texts as Record<(typeof written)[number], string>),
    without: fields
      .filter(({ name, checked }) => name === 'right' && checked === false)
      .map(({ value }) => value),
    emergency: fieldNamed(fields, 'emergency').checked === true,
  };
}

/** Fills the form in as it was when these settings were saved. */
export function writeForm(fields: readonly Field[], settings: Settings): void {
  for (const [group, key] of Object.entries(groups)) {
    for (const box of fields.filter(({ name }) => name === group))
      box.checked = settings[key].includes(box.value);
  }
  for (const name of written) fieldNamed(fields, name).value = settings.details[name];
  for (const box of fields.filter(({ name }) => name === 'right'))
    box.checked = !settings.details.without.includes(box.value);
  fieldNamed(fields, 'emergency').checked = settings.details.emergency;
}

/**
 * Takes everything that is known of the mission that is chosen: country, name and number, its languages, the same formats
 * on its paper, its country's emergency number. A name or number that somebody wrote themselves stays.
 */
export function takeMission(
  fields: readonly Field[],
  known: Pick<Material, 'missions' | 'formats' | 'countries'>,
): void {
  const { missions, formats, countries } = known;
  const mission = missions.find(({ id }) => id === fieldNamed(fields, 'mission').value);
  if (!mission) return;
  fieldNamed(fields, 'country').value = mission.country;
  for (const key of ['name', 'phone'] as const) {
    const field = fieldNamed(fields, key);
    if (field.value === '' || missions.some((other) => other[key] === field.value))
      field.value = mission[key] ?? '';
  }
  const emergency = countries.find(({ code }) => code === mission.country)?.emergency ?? [];
  fieldNamed(fields, 'emergency').checked = emergency.length > 0;
  for (const box of fields.filter(({ name }) => name === 'locale'))
    box.checked = mission.locales.includes(box.value);
  const boxes = fields.filter(({ name }) => name === 'format');
  const likeOf = (value: string) => formats.find(({ name }) => name === value)?.like;
  const wanted = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => likeOf(value)));
  for (const box of boxes) {
    const format = formats.find(({ name }) => name === box.value);
    box.checked = format !== undefined && wanted.has(format.like) && format.papers.includes(mission.paper);
  }
}

/** @throws Error if the form has no field of that name. */
export function fieldNamed<T extends Pick<Field, 'name'>>(fields: readonly T[], name: string): T {
  const found = fields.find((field) => field.name === name);
  if (!found) throw new Error(`The composer has no field “${name}”.`);
  return found;
}
