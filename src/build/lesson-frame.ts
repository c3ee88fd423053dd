import { fileURLToPath } from 'node:url';

import { build, type Plugin, type Rollup } from 'vite';

/** Under which name the document is served and built, beside the page. */
export const LESSON_FRAME = 'lesson-frame.html';

// Scripts are what it is for, whatever they are; it has an opaque origin, and connects only by WebSocket.
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  'connect-src ws: wss:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Vite plugin: the document in which scripts of lessons run, as one file without anything beside
 * it: a frame with an opaque origin may not load modules from where it came from.
 */
export function lessonFrame(): Plugin {
  return {
    name: 'ws-inspector:lesson-frame',
    configureServer({ middlewares, watcher }) {
      let written: Promise<string> | undefined;
      watcher.on('change', () => {
        written = undefined;
      });
      middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${LESSON_FRAME}`) {
          next();
          return;
        }
        written ??= writeLessonFrame();
        written.then((html) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(html);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: LESSON_FRAME, source: await writeLessonFrame() });
    },
  };
}

/** The document, with the scripts of the frame and of its worker in it. */
export async function writeLessonFrame(): Promise<string> {
  const worker = await bundle('script-worker.ts', {});
  const frame = await bundle('sandbox-frame.ts', { WORKER_SOURCE: JSON.stringify(worker) });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Script of a lesson</title>
</head>
<body>
<script>${frame.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>
</body>
</html>
`;
}

/** One script without imports. */
async function bundle(name: string, define: Record<string, string>): Promise<string> {
  const entry = fileURLToPath(new URL(`../sandbox/${name}`, import.meta.url));
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'lesson' } },
  })) as Rollup.RollupOutput[];
  return result[0]!.output[0].code;
}
