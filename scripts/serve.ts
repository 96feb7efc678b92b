/** Serves dist/ on http://localhost:4321 (or the port in PORT). */
import { existsSync } from 'node:fs';
import { serveFolder } from './lib/hosting/serve-folder.ts';
import { settle } from './lib/publishing/publish.ts';
import { readCommand, stop, wholeNumberOf } from './lib/terminal/command.ts';
import { lockFolder } from './lib/terminal/lock-folder.ts';

const { refuse } = readCommand({
  name: 'serve',
  help: `npm run serve             serves dist/ as it is on http://localhost:4321, with the headers of deploy/
PORT=4322 npm run serve   on another port
`,
  options: {},
});
const wanted = wholeNumberOf(process.env['PORT'], 'PORT', { least: 0, most: 65_535 }, refuse) ?? 4321;
// A build that is at work moves its site in itself.
const unlock = lockFolder('.cache/build.lock');
if (unlock) settle('.');
unlock?.();
if (!existsSync('dist/404.html')) {
  stop('There is no built site in dist/. Run `npm run build` first, or `npm start` for both.');
}
try {
  const { port } = await serveFolder('dist', wanted);
  process.stdout.write(`\nVägvisare is at http://localhost:${port} (stop with Ctrl+C)\n`);
} catch (cause) {
  if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
  stop(`Port ${wanted} is taken. Choose another: PORT=4322 npm run serve`);
}
