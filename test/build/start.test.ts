import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { Client } from '../support/demo-client.js';

const SCRIPT = fileURLToPath(new URL('../../src/build/start.mjs', import.meta.url));

describe('npm start', () => {
  it(
    'says where the page and the demo are, serves them, and ends without an error when stopped',
    { timeout: 30_000 },
    async () => {
      const child = spawn(process.execPath, [SCRIPT, '--port', '0', '--host', '127.0.0.1'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      let output = '';
      for await (const chunk of child.stdout) if ((output += chunk).includes('Press Ctrl+C')) break;

      expect(output).toMatch(/ws-inspector is at +http:\/\/127\.0\.0\.1:\d+\//);
      const demo = /ws:\/\/\S+\/demo\//.exec(output)![0];
      const client = await Client.open(`${demo}echo`);
      client.webSocket.send('hello');
      expect(await client.next()).toBe('hello');

      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(await client.closed).toEqual([1006, '']);
    },
  );

  it.each([['--port', 'x'], ['--port', '70000'], ['--colour']])(
    'explains itself when given %s %s',
    (...args) => {
      const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toContain('Usage: npm start');
    },
  );
});
