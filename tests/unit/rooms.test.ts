/** The rooms' walls: who may import whom (README.md, The rooms), and an engine that knows no machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const importsIn = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** What each room may import besides npm packages. A path with a file is that door only. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/i18n': ['locales'],
  'src/leaflet': [],
  'src/html': [],
  'src/content-model': [
    'src/i18n',
    'src/leaflet/index.ts',
    'src/leaflet/types.ts',
    'src/leaflet/problems.ts',
  ],
  'src/site': [
    'src/i18n',
    'src/html',
    'src/content-model',
    'src/leaflet/index.ts',
    'locales',
    'content',
    'public',
  ],
  // The bench copies the project, reads files and starts a browser and servers as the tests do.
  scripts: [
    'src/i18n',
    'src/html',
    'src/content-model',
    'src/leaflet/index.ts',
    'tests/support/browser.ts',
    'tests/support/copy-project.ts',
    'tests/support/host-servers.ts',
    'tests/support/read-pdf.ts',
  ],
};

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|ts|mts|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe.each(Object.entries(mayImport))('%s', (room, allowed) => {
  it('imports only from the rooms it may', () => {
    const trespasses = filesUnder(room).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(importsIn)]
        .map((match) => match[1] as string)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => relative(root, resolve(dirname(file), specifier)))
        .filter(
          (target) => ![room, ...allowed].some((door) => target === door || target.startsWith(`${door}/`)),
        )
        .map((target) => `${relative(root, file)} imports ${target}`),
    );
    expect(trespasses).toEqual([]);
  });
});

it('imports nothing but types from the engine into the content model', () => {
  const values = filesUnder('src/content-model').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import (?!type\b)[^;]*'[^']*\/leaflet\/[^']*'/gm)].map(
      (match) => `${relative(root, file)}: ${match[0]}`,
    ),
  );
  expect(values).toEqual([]);
});

it('uses no Node module in the rooms that also run in a browser', () => {
  const found = ['src/leaflet', 'src/i18n', 'src/html', 'src/content-model'].flatMap((room) =>
    filesUnder(room).filter((file) => /'node:/.test(readFileSync(file, 'utf8'))),
  );
  expect(found).toEqual([]);
});

it('has an engine that cannot log, reach the network or touch the disk', () => {
  const probe = join(root, 'src/leaflet/probe.ts');
  const names = ['process', 'document', 'fetch', 'console', 'window', 'setTimeout', 'Buffer', 'localStorage'];
  const source = `import './index.ts';\n${names.map((name) => `export const _${name} = ${name};`).join('\n')}\n`;
  const configFile = join(root, 'src/leaflet/tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configFile, ts.sys.readFile).config,
    ts.sys,
    dirname(configFile),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === probe || fileExists(path);
  host.getSourceFile = (path, target) =>
    path === probe ? ts.createSourceFile(path, source, target) : getSourceFile.call(host, path, target);
  const program = ts.createProgram([probe], options, host);
  const file = program.getSourceFile(probe);
  const refused = program
    .getSemanticDiagnostics(file)
    .map((diagnostic) => /'([^']+)'/.exec(ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '))?.[1]);
  expect(refused).toEqual(names);
}, 60_000);
