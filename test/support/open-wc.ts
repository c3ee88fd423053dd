import type { Plugin } from 'vite';

/** What Open WC's packages import from their own test runner, which alone serves it. */
const MISSING = '/__web-dev-server__web-socket.js';
const STUB = '\0ws-inspector:web-dev-server';

const CODE = `
const fail = () => Promise.reject(new Error('Commands of Web Test Runner do not exist under Vitest.'));
export { fail as sendMessage, fail as sendMessageWaitForResponse };
`;

/** Vite plugin: lets `@open-wc/testing` run under Vitest, with a stub in place of the module it imports from its runner. */
export function openWcUnderVitest(): Plugin {
  const stub = {
    name: 'ws-inspector:open-wc',
    resolveId: (id: string) => (id === MISSING ? STUB : undefined),
    load: (id: string) => (id === STUB ? CODE : undefined),
  };
  return {
    ...stub,
    enforce: 'pre',
    // Dependencies are bundled by Rolldown, without the plugins of Vite.
    config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [stub] } } }),
  };
}
