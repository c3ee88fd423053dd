// @ts-check
// npm run build: the page into dist/app, the package into dist. `--package` leaves the page out, `--out` names another dist.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { build, runnerImport } from 'vite';

import { bundleForCdn, bundleWorkers } from './bundle.mjs';
import { writeEditorData } from './editor-data.mjs';
import { writeFrameworkTypes } from './framework-types.mjs';
import { createManifest } from './manifest.mjs';
import { slimPackage } from './slim-package.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSC = join(
  createRequire(import.meta.url).resolve('typescript/package.json'),
  '..',
  'bin',
  'tsc',
);

const { values } = parseArgs({
  options: { package: { type: 'boolean' }, out: { type: 'string' } },
});
const outDir = resolve(values.out ?? join(ROOT, 'dist'));

// The production build of Lit is bundled, whatever NODE_ENV the caller has.
process.env.NODE_ENV = 'production';

// What an earlier version had must not be published with this one.
mkdirSync(outDir, { recursive: true });
for (const name of readdirSync(outDir)) {
  if (name !== 'app') rmSync(join(outDir, name), { recursive: true });
}
if (!values.package)
  await build({ root: ROOT, build: { outDir: join(outDir, 'app'), emptyOutDir: true } });

// Scripts without comments, which stand in the sources, and types with them, are two runs of the
// compiler. Neither checks: `npm run check` does.
const statuses = await Promise.all([
  compile('--emitDeclarationOnly'),
  compile('--declaration', 'false', '--removeComments'),
]);
const failed = statuses.find((status) => status !== 0);
if (failed !== undefined) process.exit(failed ?? 1);

await bundleWorkers(outDir);
await bundleForCdn(outDir);
const { module } = await runnerImport(join(ROOT, 'src', 'build', 'lesson-frame.ts'));
writeFileSync(join(outDir, module.LESSON_FRAME), await module.writeLessonFrame());
const manifest = createManifest();
writeFileSync(join(outDir, 'custom-elements.json'), `${JSON.stringify(manifest)}\n`);
writeEditorData(manifest, outDir);
writeFrameworkTypes(manifest, outDir);
slimPackage(outDir);

/**
 * @param {string[]} options of tsc
 * @returns {Promise<number | null>} what it exits with
 */
async function compile(...options) {
  const args = [TSC, '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', outDir, ...options];
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  return code;
}
