import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, preview, type Plugin, type PreviewServer, type UserConfig } from 'vite';
import { inject } from 'vitest';

import { demoServer } from '../../src/server/vite-plugin.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLES = join(ROOT, 'test', 'examples');

interface PackageJson {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface ServeOptions {
  readonly outDir?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A project that installed the tarball, in a folder of its own, far from this repository. What the package
 * and the project depend on is linked from here, and nothing else: it works without a network, and what is
 * used without being declared is missed.
 */
export class HostProject {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'ws-inspector-host-')));
  #server: PreviewServer | undefined;

  /** @param example a folder of `test/examples`; default: an empty project. */
  constructor(example?: string) {
    if (example !== undefined) cpSync(join(EXAMPLES, example), this.folder, { recursive: true });
    const installed = join(this.folder, 'node_modules', 'ws-inspector');
    cpSync(inject('packageFolder'), installed, { recursive: true });
    const file = join(this.folder, 'package.json');
    for (const path of [join(installed, 'package.json'), ...(existsSync(file) ? [file] : [])]) {
      const { dependencies, devDependencies } = readJson(path);
      const isOwn = path === file;
      for (const name of Object.keys({ ...dependencies, ...(isOwn && devDependencies) }))
        this.link(name);
    }
  }

  /** Links a package of this repository into the project. */
  link(name: string): void {
    const path = join(this.folder, 'node_modules', name);
    if (existsSync(path)) return;
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), path, 'dir');
  }

  /** Builds the project with Vite and its own configuration. */
  async build(config: UserConfig = {}): Promise<void> {
    await build({ root: this.folder, base: './', logLevel: 'error', ...config });
  }

  /**
   * Serves a folder of the project, with the demo server beside it.
   *
   * @param outDir default: what was built.
   * @returns its address.
   */
  async serve({ outDir = 'dist', headers = {} }: ServeOptions = {}): Promise<string> {
    this.#server = await preview({
      root: this.folder,
      configFile: false,
      logLevel: 'error',
      plugins: [demoServer(), withoutIcon],
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0, headers },
    });
    return this.#server.resolvedUrls!.local[0]!;
  }

  async dispose(): Promise<void> {
    await this.#server?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Browsers ask every server for an icon, and report that there is none. */
const withoutIcon: Plugin = {
  name: 'without-icon',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use('/favicon.ico', (_, response) => {
      response.writeHead(204).end();
    });
  },
};

function readJson(path: string): PackageJson {
  return JSON.parse(readFileSync(path, 'utf8')) as PackageJson;
}
