/** Lines and a program that others start from. Tests take them from the finished pages and run them as they stand. */

/** Writes the numbers anew into a file that a page includes; the old file stays where nothing came. */
export const fileLine = (origin: string, locale: string): string =>
  `curl -fsS ${origin}/api/v1/numbers/${locale}.txt -o numbers.new && mv numbers.new numbers.html`;

/** Puts them between their two marks in a page, and keeps the old page beside it. */
export const pageLine = (origin: string, locale: string): string =>
  `curl -fsS ${origin}/api/v1/numbers/${locale}.txt -o numbers.new && grep -q '<!-- /vagvisare -->' page.html && sed -i.old -e '/<!-- vagvisare -->/r numbers.new' -e '/<!-- vagvisare -->/,/<!-- \\/vagvisare -->/d' page.html`;

/** The same from the JSON, on every system that has Node. */
export const jsonLine = (origin: string, locale: string): string =>
  `node --input-type=module -e 'import { readFileSync, writeFileSync } from "node:fs"; const { html } = await (await fetch("${origin}/api/v1/numbers/${locale}.json")).json(); writeFileSync("page.html", readFileSync("page.html", "utf8").replace(/<!-- vagvisare -->[^]*<!-- \\/vagvisare -->\\n?/, () => html));'`;

/** A program: every contact that may be printed and can be called, and the newest change. */
export const client = (
  origin: string,
): string => `// contacts.mjs. Run it with Node 18 or later: node contacts.mjs
const api = '${origin}/api/v1/';

async function get(name) {
  const answer = await fetch(api + name);
  if (!answer.ok) throw new Error(\`\${answer.status} \${answer.url}\`);
  return answer.json();
}

const { contacts, formatVersion } = await get('contacts.json');
if (!formatVersion.startsWith('1.')) throw new Error(\`This is format \${formatVersion}.\`);
const today = new Date().toISOString().slice(0, 10);
for (const { name, phones, hours, confirmed, check } of contacts) {
  const call = phones.find(({ use }) => use === 'call');
  // Not confirmed, without a number, or to be checked again: not shown.
  if (!confirmed || !call || check.dueOn < today) continue;
  console.log(\`\${name}: \${call.dial}, \${hours ?? 'hours not known'} (\${check.how} \${check.on})\`);
}

const { changes } = await get('changes.json');
console.log(\`Newest change: \${changes[0].on}, \${changes[0].says.en}\`);
`;
