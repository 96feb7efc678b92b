/** The pages' texts as they are written, by their paths: `/content/sv/pages/now.mdx`. */
export const texts = import.meta.glob<string>('/content/*/pages/**/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});
