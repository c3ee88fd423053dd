// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What all pages of the help load, by name: its type and where it stands. */
const FILES = {
  'help.css': {
    type: 'text/css',
    path: fileURLToPath(new URL('help.css', import.meta.url)),
  },
  'help.svg': {
    type: 'image/svg+xml',
    path: fileURLToPath(new URL('../app/icon.svg', import.meta.url)),
  },
};

/** Loaded when a page is asked for: to read the sources takes too long for every start of the server. */
async function createReference() {
  const [{ createManifest }, { referenceHtml }] = await Promise.all([
    import('./manifest.mjs'),
    import('./reference.mjs'),
  ]);
  return referenceHtml(createManifest());
}

/** @returns {Promise<ReadonlyMap<string, string>>} HTML by the name of its file */
async function createGuide() {
  const { guideHtml, readGuide } = await import('./guide.mjs');
  const pages = readGuide();
  return new Map(pages.map((page) => [`${page.name}.html`, guideHtml(page, pages)]));
}

/**
 * Vite plugin: the help behind the `?` of the inspector's page. `guide/` has a page for each file of
 * `src/app/guide`, `reference.html` lists the elements.
 * @returns {import('vite').Plugin}
 */
export function helpPages() {
  return {
    name: 'ws-inspector:help-pages',
    configureServer({ middlewares }) {
      for (const [name, { type, path }] of Object.entries(FILES)) {
        middlewares.use(`/${name}`, (_, response) => {
          response.setHeader('content-type', type).end(readFileSync(path));
        });
      }
      middlewares.use('/reference.html', (_, response, next) => {
        createReference().then(
          (html) => response.setHeader('content-type', 'text/html').end(html),
          next,
        );
      });
      middlewares.use('/guide/', ({ url = '/' }, response, next) => {
        const name = url.slice(1).split(/[?#]/u)[0] || 'index.html';
        createGuide().then((pages) => {
          const html = pages.get(name);
          if (html === undefined) next();
          else response.setHeader('content-type', 'text/html').end(html);
        }, next);
      });
    },
    async generateBundle(options) {
      // Workers are bundles of their own.
      if (options.format !== 'es' || this.environment.name !== 'client') return;
      for (const [fileName, { path }] of Object.entries(FILES)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
      }
      this.emitFile({ type: 'asset', fileName: 'reference.html', source: await createReference() });
      for (const [name, source] of await createGuide()) {
        this.emitFile({ type: 'asset', fileName: `guide/${name}`, source });
      }
    },
  };
}
