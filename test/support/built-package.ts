import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed package. */
    tarball: string;
    /** The package as it is installed from the tarball. */
    packageFolder: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds and packs the package once, beside the one in `dist`, and unpacks it. */
export function setup(project: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ws-inspector-package-')));
  const staged = join(folder, 'staged');
  const run = (program: string, args: string[], cwd = ROOT): void => {
    execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  for (const file of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md']) {
    cpSync(join(ROOT, file), join(staged, file));
  }
  cpSync(join(ROOT, 'src'), join(staged, 'src'), { recursive: true });
  // The page is there, too: it must not get into the tarball.
  const { BUILT_PAGE } = process.env;
  if (BUILT_PAGE !== undefined)
    cpSync(BUILT_PAGE, join(staged, 'dist', 'app'), { recursive: true });
  const parts = BUILT_PAGE === undefined ? [] : ['--package'];
  run(process.execPath, ['src/build/build.mjs', ...parts, '--out', join(staged, 'dist')]);
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], staged);
  const tarball = join(
    folder,
    readdirSync(folder).find((file) => file.endsWith('.tgz'))!,
  );
  run('tar', ['-xzf', tarball, '-C', folder]);
  project.provide('tarball', tarball);
  project.provide('packageFolder', join(folder, 'package'));
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
