// @ts-check
/** One process of the bench: sets the leaflets of a list with this engine. */
import { loadCommand } from '../lib/quick-start/load-command.js';

const { command } = await loadCommand('bench/set-leaflets', () => import('./set-leaflets.ts'));
await command.setLeaflets(process.argv[2] ?? '');
process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
