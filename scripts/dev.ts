/** `npm run dev`: the site while its texts are written, with live reload, our own messages and the leaflets as last built. */
import { dev } from 'astro';
import { whileWriting } from './lib/site/while-writing.ts';
import { readCommand, wholeNumberOf } from './lib/terminal/command.ts';

const { refuse } = readCommand({
  name: 'dev',
  help: `npm run dev             the site on http://localhost:4321: a saved text shows itself; what is wrong stands in place of the page
PORT=4322 npm run dev   on another port

Leaflets are those of the last build; their pages say what has changed since.
`,
  options: {},
});
const port = wholeNumberOf(process.env['PORT'], 'PORT', { least: 0, most: 65_535 }, refuse) ?? 4321;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await dev({ root: process.cwd(), server: { port }, vite: { plugins: [whileWriting(process.cwd())] } });
