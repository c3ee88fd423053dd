import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { helpPages } from './src/build/help-pages.mjs';
import { lessonFrame } from './src/build/lesson-frame.js';
import { pagePolicy } from './src/build/page-policy.js';
import { demoServer } from './src/server/vite-plugin.js';
import { browserLaunchOptions } from './test/support/browser.mjs';
import { openWcUnderVitest } from './test/support/open-wc.js';

/** Tests of the page that need the machine for themselves. */
const ALONE = ['faults', 'hostile', 'soak', 'time'].map((name) => `test/app/${name}.test.ts`);

export default defineConfig({
  plugins: [pagePolicy(), demoServer(), lessonFrame(), helpPages()],
  // The examples are projects of their own, and stand on the package.
  optimizeDeps: { entries: ['index.html'] },
  build: {
    outDir: 'dist/app',
    sourcemap: true,
    // Preloading what a dynamic import needs is a script that works for 40 ms where rows are drawn.
    modulePreload: false,
    rolldownOptions: {
      // The time that each plugin took is of no use here.
      checks: { bundlerTimings: false, pluginTimings: false },
      output: {
        // What the page starts with is one file, however much of it is used by what comes later:
        // shared out to many small ones, it is longer when it is packed.
        codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
      },
    },
  },
  test: {
    // Vitest leaves one processor free; with two there would be one worker. The projects run one after
    // the other (`groupOrder`): together they would be more workers than processors.
    maxWorkers: '100%',
    // Files share their modules and the browser: to load all anew for each takes longer than the tests do.
    isolate: false,
    tags: [{ name: 'long', description: 'Only in `npm run test:long`, not in `npm test`.' }],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          sequence: { groupOrder: 0 },
          environment: 'node',
          // Properties over generated input take their time on a machine that has other work.
          testTimeout: 30_000,
          setupFiles: ['test/support/property-seed.ts'],
          include: ['test/*.test.ts', 'test/{core,io,simulated,server,build}/**/*.test.ts'],
          // These need a browser.
          exclude: ['test/io/observe/**'],
        },
      },
      {
        // The built page, driven from outside.
        extends: true,
        test: {
          name: 'page',
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['test/app/**/*.test.ts'],
          exclude: ALONE,
          globalSetup: ['test/support/built-page.ts'],
          testTimeout: 60_000,
          // A browser, servers and the tests share the processors; what fails twice fails.
          retry: 1,
        },
      },
      {
        // The same page, where floods and stalls leave no processor for a neighbour.
        extends: true,
        test: {
          name: 'alone',
          sequence: { groupOrder: 4 },
          environment: 'node',
          include: ALONE,
          globalSetup: ['test/support/built-page.ts'],
          testTimeout: 60_000,
          retry: 1,
          fileParallelism: false,
        },
      },
      {
        // Every public element in its states, in the page of test/gallery.
        extends: true,
        test: {
          name: 'gallery',
          // Beside those of the page: one file, which would leave a processor idle.
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['test/gallery/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        // The packed package, in the projects and pages of others.
        extends: true,
        test: {
          name: 'package',
          sequence: { groupOrder: 5 },
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/support/built-package.ts'],
          // As where packages are built for people: with Lit as it is for them, too.
          env: { NODE_ENV: 'production' },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        plugins: [openWcUnderVitest()],
        optimizeDeps: {
          include: [
            '@open-wc/testing',
            'fast-check',
            'lit',
            'lit/decorators.js',
            'lit/directives/keyed.js',
            'lit/directives/ref.js',
            'lit/directives/repeat.js',
            '@eslint-community/regexpp',
            '@cfworker/json-schema',
            'jsonc-parser',
            'marked',
            '@codemirror/autocomplete',
            '@codemirror/commands',
            '@codemirror/lang-javascript',
            '@codemirror/lang-json',
            '@codemirror/language',
            '@codemirror/lint',
            '@codemirror/state',
            '@codemirror/view',
            '@lezer/highlight',
          ],
        },
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['test/{elements,contract,io/observe,sandbox}/**/*.test.ts'],
          // The first use of a module waits for the server; by default these give up after a second.
          expect: { poll: { timeout: 5000 } },
          // Other work on the machine may delay a timer; what fails twice fails.
          retry: 1,
          setupFiles: ['test/support/browser-setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
          },
        },
      },
    ],
  },
});
