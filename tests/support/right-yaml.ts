/** An invented right, `rest`, as YAML: thirty days. */
export const rightYaml = `id: rest
title: Invented
section: '1'
plain: Invented.
status: confirmed
statusNote: null
usable: true
legalBasis: []
asOf: undated
sources: []
cautions: []
values: { length: { number: 30, unit: day } }
checked: { how: source-read, on: 2026-10-01 }
`;
