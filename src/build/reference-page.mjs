// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the page is served with, by name: its type and where it stands. */
const FILES = {
  'reference.css': {
    type: 'text/css',
    path: fileURLToPath(new URL('reference.css', import.meta.url)),
  },
  'reference.svg': {
    type: 'image/svg+xml',
    path: fileURLToPath(new URL('../app/icon.svg', import.meta.url)),
  },
};

/** The page is made when it is wanted: what reads the sources is not for every start of the server. */
async function page() {
  const [{ createManifest }, { referenceHtml }] = await Promise.all([
    import('./manifest.mjs'),
    import('./reference.mjs'),
  ]);
  return referenceHtml(createManifest(), { stylesheet: 'reference.css', icon: 'reference.svg' });
}

/**
 * Vite plugin: the reference of the elements at `reference.html`, beside the page of the inspector.
 * @returns {import('vite').Plugin}
 */
export function referencePage() {
  return {
    name: 'ws-inspector:reference-page',
    configureServer({ middlewares }) {
      for (const [name, { type, path }] of Object.entries(FILES)) {
        middlewares.use(`/${name}`, (_, response) => {
          response.setHeader('content-type', type).end(readFileSync(path));
        });
      }
      middlewares.use('/reference.html', (_, response, next) => {
        page().then((html) => response.setHeader('content-type', 'text/html').end(html), next);
      });
    },
    async generateBundle(options) {
      // Workers are bundles of their own.
      if (options.format !== 'es' || this.environment.name !== 'client') return;
      for (const [fileName, { path }] of Object.entries(FILES)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
      }
      this.emitFile({ type: 'asset', fileName: 'reference.html', source: await page() });
    },
  };
}
