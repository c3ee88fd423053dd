// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORKERS = join(ROOT, 'src', 'io', 'workers');

/** How the sources name the script of a worker. */
const WORKER_URL = /new URL\('\.\/([\w-]+-worker)\.js', import\.meta\.url\)/gu;

/**
 * Bundles each worker into one file that imports nothing: it also works where a bundler takes it for just
 * any file, and copies it.
 * @param {string} outDir the package's `dist`
 */
export async function bundleWorkers(outDir) {
  for (const worker of workersOf(WORKERS))
    await bundle(join(WORKERS, `${worker}.ts`), join(outDir, 'io', 'workers'), `${worker}.js`);
}

/**
 * Bundles everything into one file that fetches nothing more: it can be pinned with an integrity hash, saved, and
 * served from anywhere. Workers start from blobs, because a script of another origin cannot be one.
 * @param {string} outDir the package's `dist`
 */
export async function bundleForCdn(outDir) {
  await bundle(join(ROOT, 'src', 'cdn.ts'), outDir, 'ws-inspector.min.js', [
    workersAsBlobs(outDir),
  ]);
}

/**
 * @param {string} folder of sources
 * @returns {string[]} the names of the workers that they start
 */
function workersOf(folder) {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(WORKER_URL)].map(([, worker = '']) => worker)),
    ),
  ];
}

/**
 * Puts the bundled workers into the bundle.
 * @param {string} outDir where {@link bundleWorkers} put them
 * @returns {import('vite').Plugin}
 */
function workersAsBlobs(outDir) {
  const PREFIX = '\0worker-blob:';
  return {
    name: 'ws-inspector:workers-as-blobs',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('worker-blob:') ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const file = join(outDir, 'io', 'workers', `${id.slice(PREFIX.length)}.js`);
      const code = readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/u, '');
      return `let url; export const blobUrl = () => (url ??= new URL(URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }))));`;
    },
    transform(code, id) {
      if (!id.startsWith(WORKERS)) return undefined;
      /** @type {string[]} */
      const imports = [];
      const replaced = code.replace(WORKER_URL, (_, worker) => {
        imports.push(
          `import { blobUrl as blobUrl${imports.length} } from 'worker-blob:${worker}';`,
        );
        return `blobUrl${imports.length - 1}()`;
      });
      return imports.length === 0 ? undefined : { code: replaced + imports.join('\n'), map: null };
    },
  };
}

/**
 * @param {string} entry
 * @param {string} outDir
 * @param {string} fileName
 * @param {import('vite').Plugin[]} [plugins]
 */
async function bundle(entry, outDir, fileName, plugins = []) {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins,
    build: {
      outDir,
      emptyOutDir: false,
      sourcemap: true,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: () => fileName },
      rolldownOptions: {
        // The time that each plugin took is of no use here.
        checks: { bundlerTimings: false, pluginTimings: false },
        output: {
          codeSplitting: false,
          minify: true,
          sourcemapExcludeSources: true,
          sourcemapPathTransform: sourceName,
        },
      },
    },
  });
}

/**
 * The same name of a source on every machine, as in the maps that tsc writes.
 * @param {string} source relative to its map
 * @param {string} map
 */
function sourceName(source, map) {
  return `ws-inspector:///${relative(ROOT, resolve(dirname(map), source))
    .split(sep)
    .join('/')}`;
}
