/** An invented contact, with the fields a test cares about changed. Its number is a real short number: 112. */
export interface ContactChange {
  readonly id?: string;
  readonly phones?: string;
  readonly fromAbroad?: string;
  readonly sms?: string;
  readonly name?: string;
  readonly shortName?: string;
  /** What stands in its source: a short number must. */
  readonly seen?: string;
  /** When the copy of that source was made. */
  readonly copyDate?: string;
  /** Sources besides, as YAML; one that says that it is free unless given. */
  readonly moreSources?: string;
  readonly free?: string;
  readonly anonymous?: string;
  readonly onBill?: string;
  readonly languages?: string;
  readonly withoutPolice?: string;
  readonly url?: string;
  readonly urlSeen?: string;
  readonly hours?: string;
  readonly note?: string;
  readonly publish?: string;
  readonly how?: string;
  readonly checkedOn?: string;
  readonly extra?: string;
}

/** The record as YAML. Values are written as they are, so that a test can also write nonsense. */
export function contactYaml(change: ContactChange = {}): string {
  return `id: ${change.id ?? 'example-line'}
kind: helpline
name: ${change.name ?? 'Example line'}
shortName: ${change.shortName ?? 'Example'}
nameEn: An invented line
phones: ${change.phones ?? "[{ dial: '112' }]"}
fromAbroad: ${change.fromAbroad ?? '{ status: none }'}
sms: ${change.sms ?? 'null'}
chat: null
email: null
url: ${change.url ?? 'https://example.org/'}
urlSeen: ${change.urlSeen ?? 'true'}
free: ${change.free ?? "'yes'"}
anonymous: ${change.anonymous ?? 'unconfirmed'}
onBill: ${change.onBill ?? 'unconfirmed'}
hours: ${change.hours ?? '24/7'}
hoursSure: true
timezone: Europe/Stockholm
languages: { tags: ${change.languages ?? '[sv]'}, interpreter: unconfirmed, note: Swedish }
forWhom: [everyone]
forWhomNote: everyone
exploitation: [all]
needs: [talk]
region: { scope: national, counties: [], note: national }
withoutPolice: ${change.withoutPolice ?? 'unknown'}
note: ${change.note ?? 'Invented for tests.'}
sources:
  - url: https://example.org/about
    seen: ${change.seen ?? 'the number 112'}
    copyDate: ${change.copyDate ?? 'undated'}
${change.moreSources ?? '  - document: an invented leaflet\n    seen: it is free to call'}
confidence: high
confidenceWhy: invented
checked:
  how: ${change.how ?? 'source-read'}
  on: ${change.checkedOn ?? '2026-11-22'}
publish: ${change.publish ?? "'yes'"}

${change.extra ?? ''}
`;
}
