import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { HtmlTagDescriptor, Plugin, PreviewServer, ViteDevServer } from 'vite';

import { attachDemo } from './demo-server.js';

/** Tells the page that its server has the demo endpoints. */
const MARK: HtmlTagDescriptor = {
  tag: 'meta',
  attrs: { name: 'ws-inspector-demo' },
  injectTo: 'head',
};
const MARK_HTML = '<meta name="ws-inspector-demo">';

/** Vite plugin: the demo endpoints on Vite's own port, in development and in preview. */
export function demoServer(): Plugin {
  const attach = ({ httpServer }: ViteDevServer | PreviewServer): void => {
    // In middleware mode Vite has no server of its own, and there is nothing to attach to.
    if (!httpServer) return;
    const demo = attachDemo(httpServer);
    httpServer.once('close', () => demo.close());
  };
  return {
    name: 'ws-inspector:demo-server',
    configureServer: attach,
    configurePreviewServer(server) {
      attach(server);
      markBuiltPage(server);
    },
    transformIndexHtml: (_html, { server }) => (server === undefined ? [] : [MARK]),
  };
}

/** The built page does not know which server it is on: the mark is added when it is served. */
function markBuiltPage({ config, middlewares }: PreviewServer): void {
  const file = resolve(config.root, config.build.outDir, 'index.html');
  middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0];
    if (path !== '/' && path !== '/index.html') {
      next();
      return;
    }
    readFile(file, 'utf8').then((html) => {
      for (const [name, value] of Object.entries(config.preview.headers)) {
        if (value !== undefined) response.setHeader(name, value);
      }
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-cache');
      response.end(html.replace('</head>', `${MARK_HTML}</head>`));
    }, next);
  });
}
