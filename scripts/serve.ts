/** Serves dist/ on http://localhost:4321 (or the port in PORT). */
import { existsSync } from 'node:fs';
import { serveFolder } from './lib/hosting/serve-folder.ts';

const wanted = Number(process.env['PORT'] ?? 4321);
if (!existsSync('dist/404.html')) {
  process.stderr.write(
    'There is no built site in dist/. Run `npm run build` first, or `npm start` for both.\n',
  );
  process.exit(1);
}
try {
  const { port } = await serveFolder('dist', wanted);
  process.stdout.write(`\nVägvisare is at http://localhost:${port} (stop with Ctrl+C)\n`);
} catch (cause) {
  if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
  process.stderr.write(`Port ${wanted} is taken. Choose another: PORT=4322 npm run serve\n`);
  process.exit(1);
}
