/** `npm start`: builds everything, then serves it. */
export {};

await import('./build.ts');
if (process.exitCode === undefined || process.exitCode === 0) await import('./serve.ts');
