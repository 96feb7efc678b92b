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
free: 'yes'
anonymous: unconfirmed
onBill: unconfirmed
hours: ${change.hours ?? '24/7'}
hoursSure: true
timezone: Europe/Stockholm
languages: { tags: [sv], interpreter: unconfirmed, note: Swedish }
forWhom: [everyone]
forWhomNote: everyone
exploitation: [all]
needs: [talk]
region: { scope: national, counties: [], note: national }
withoutPolice: unknown
note: ${change.note ?? 'Invented for tests.'}
sources:
  - url: https://example.org/about
    seen: ${change.seen ?? 'the number 112'}
    copyDate: undated
confidence: high
confidenceWhy: invented
checked:
  how: ${change.how ?? 'source-read'}
  on: ${change.checkedOn ?? '2026-11-22'}
publish: ${change.publish ?? "'yes'"}

${change.extra ?? ''}
`;
}
