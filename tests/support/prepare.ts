/** Before the first test of the built site: gets what several files need, while nobody else is getting it. */
import { launchBrowser } from './browser.ts';
import { findServer } from './host-servers.ts';

export async function setup(): Promise<void> {
  // Unpacks Chromium where that has not been done yet.
  await (await launchBrowser()).close();
  // Who cannot be had is skipped by the tests, with the reason.
  findServer('nginx');
  findServer('caddy');
}
