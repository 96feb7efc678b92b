/**
 * An integration of Astro: pages are rendered when the build that began it says so, for they show the leaflets, which are
 * made meanwhile; and those of languages whose pages are kept are not. Without such a build they are all rendered at once.
 */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { recallReading } from '../project/kept-reading.ts';
import { sweep } from '../terminal/memory.ts';

/** The integration, for `astro.config.mjs`. */
export const renderWhenTold: AstroIntegration = {
  name: 'render-when-told',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      const tags = (process.env[NOT_RENDERED] ?? '').split(',').filter((tag) => tag !== '');
      if (command === 'build') updateConfig({ vite: { plugins: [withoutTexts(new Set(tags))] } });
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer(whenTold);
    },
  },
};

/** The variable by which a build says whether what was read of texts before may be asked for: `kept`, or `anew`. */
export const READS = 'VAGVISARE_READS';

/** The variable that names languages, with commas between, whose pages no build will ask for: their texts are not put together. */
export const NOT_RENDERED = 'VAGVISARE_NOT_RENDERED';

/** The bundler gets one module for all texts of these languages. That they are there, other pages still see. */
function withoutTexts(tags: ReadonlySet<string>) {
  const id = '\0not-rendered';
  return {
    name: 'without-texts',
    enforce: 'pre' as const,
    resolveId: (name: string) =>
      tags.has(/^\/content\/([^/]+)\/pages\/.*\.mdx$/.exec(name)?.[1] ?? '') ? id : undefined,
    load: (name: string) =>
      name === id
        ? "export default () => { throw new Error('A page is rendered whose text was left out of this build.'); };"
        : undefined,
  };
}

/** Codes that lead to pages lie there, below their language. */
const CODES = 'qr';

/** Folders of the site that hold the pages of a language, and the codes that lead to them. */
export const placesOf = (tag: string): readonly string[] => [tag, `${CODES}/${tag}`];

/** In whose of {@link placesOf} a path lies, with or without a slash before it: `so` of `/so/now` and of `qr/so/now.svg`. */
export function languageOfPath(path: string): string {
  const [first = '', second = ''] = path.replace(/^\//, '').split('/');
  return first === CODES ? second : first;
}

function whenTold(prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    // The pages' modules are loaded before; none of them asks for a leaflet until a page does.
    getStaticPaths: async () => {
      const { kept, isMost } = await toldToRender();
      // By now the build has noted what it read.
      if (process.env[READS] === 'kept') recallReading();
      // What put the pages together is not needed to render them; where few are, there is room for both.
      if (isMost) sweep();
      const paths = await prerenderer.getStaticPaths();
      return paths.filter(({ pathname }) => !kept.has(languageOfPath(pathname)));
    },
  };
}

/** What a build says to have pages rendered. */
export interface RenderOrder {
  /** Languages whose pages are kept. */
  readonly kept: readonly string[];
  /** Whether most pages are rendered: then memory is given back before. */
  readonly isMost: boolean;
}

/** Waits for the build. */
async function toldToRender(): Promise<{ readonly kept: ReadonlySet<string>; readonly isMost: boolean }> {
  const { channel } = process;
  if (!channel) return { kept: new Set(), isMost: true };
  // Nothing else keeps the process alive while it waits.
  channel.ref();
  const { kept, isMost } = await new Promise<RenderOrder>((resolve) => {
    process.once('message', resolve);
    process.send?.('ready');
  });
  channel.unref();
  return { kept: new Set(kept), isMost };
}
