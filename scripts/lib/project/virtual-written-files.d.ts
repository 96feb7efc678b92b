/** Everything that people edit, as it stands on the disk when a page is made: `written-files.ts`. */
declare module 'virtual:written-files' {
  const files: import('../../../src/content-model/files/content-files.ts').ContentFiles;
  // biome-ignore lint/style/noDefaultExport: the module holds nothing else
  export default files;
}
