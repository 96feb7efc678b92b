// @ts-check
/** `npm run leaflet`: one leaflet from one content file, anyone's text. */
import { loadCommand } from './lib/quick-start/load-command.js';

const { command, folder } = await loadCommand(
  'lib/leaflets/leaflet-command',
  () => import('./lib/leaflets/leaflet-command.ts'),
);
process.exitCode = await command.main(folder);
