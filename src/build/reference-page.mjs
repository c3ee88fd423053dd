// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const STYLES = fileURLToPath(new URL('reference.css', import.meta.url));

/** The page is made when it is wanted: what reads the sources is not for every start of the server. */
async function page() {
  const [{ createManifest }, { referenceHtml }] = await Promise.all([import('./manifest.mjs'), import('./reference.mjs')]);
  return referenceHtml(createManifest(), 'reference.css');
}

/**
 * Vite plugin: the reference of the elements at `reference.html`, beside the page of the inspector.
 * @returns {import('vite').Plugin}
 */
export function referencePage() {
  return {
    name: 'ws-inspector:reference-page',
    configureServer({ middlewares }) {
      middlewares.use('/reference.css', (_, response) => {
        response.setHeader('content-type', 'text/css').end(readFileSync(STYLES));
      });
      middlewares.use('/reference.html', (_, response, next) => {
        page().then((html) => response.setHeader('content-type', 'text/html').end(html), next);
      });
    },
    async generateBundle(options) {
      // Workers are bundles of their own.
      if (options.format !== 'es' || this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: 'reference.css', source: readFileSync(STYLES, 'utf8') });
      this.emitFile({ type: 'asset', fileName: 'reference.html', source: await page() });
    },
  };
}
