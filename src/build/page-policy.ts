import type { Plugin } from 'vite';

import { LESSON_FRAME } from './lesson-frame.js';

/**
 * What the built page holds itself to (Content Security Policy Level 3, Trusted Types §4): scripts and
 * styles from where it came from, WebSockets to anywhere, and nothing else from anywhere. There are two
 * makers of trusted values: Lit's, for its own templates, and ours, for the addresses of our workers.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' ws: wss:",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html ws-inspector',
].join('; ');

/**
 * Vite plugin: {@link PAGE_POLICY} in the built page, for servers of files, and as a header of
 * `vite preview`. In development there is none: Vite's own client would offend it.
 */
export function pagePolicy(): Plugin {
  return {
    name: 'ws-inspector:page-policy',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        // The document for scripts of lessons has its own: a header would add to that.
        if (request.url?.split('?')[0] !== `/${LESSON_FRAME}`) {
          response.setHeader('Content-Security-Policy', PAGE_POLICY);
        }
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      // Behind the encoding, which has to be near the beginning, and before all that it is about.
      handler: (html) =>
        html.replace(
          /<meta charset="utf-8" ?\/?>/u,
          (charset) =>
            `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />`,
        ),
    },
  };
}
