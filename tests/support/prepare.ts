/** Before the first test of the built site: gets what several files need, while nobody else is getting it. */
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { styleHashesOf } from '../../scripts/lib/hosting/response-headers.ts';
import { launchBrowser } from './browser.ts';
import { findServer } from './host-servers.ts';
import { siteFolder } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Hashes of the styles in the pages of the built site: every page is read for them, so only once. */
    readonly styleHashes: readonly string[];
  }
}

export async function setup({ provide }: TestProject): Promise<void> {
  // Unpacks Chromium where that has not been done yet.
  await (await launchBrowser()).close();
  // Who cannot be had is skipped by the tests, with the reason.
  findServer('nginx');
  findServer('caddy');
  if (existsSync(`${siteFolder}/404.html`)) provide('styleHashes', styleHashesOf(siteFolder));
}
