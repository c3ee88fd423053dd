import type { Plugin, PreviewServer, ViteDevServer } from 'vite';

import { attachDemo } from './demo-server.js';

/** Vite plugin: the demo endpoints under `/demo/` on Vite's own port, both in development and in preview. */
export function demoServer(): Plugin {
  const attach = ({ httpServer }: ViteDevServer | PreviewServer): void => {
    // In middleware mode Vite has no server of its own, and there is nothing to attach to.
    if (!httpServer) return;
    const demo = attachDemo(httpServer);
    httpServer.once('close', () => demo.close());
  };
  return { name: 'ws-inspector:demo-server', configureServer: attach, configurePreviewServer: attach };
}
