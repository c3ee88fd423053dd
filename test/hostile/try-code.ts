import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import type { WrittenCode } from './agent/trial.js';

/** Characters that a line of code must not have as they are: a terminal obeys some of them when they are pasted. */
// eslint-disable-next-line no-control-regex
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Runs code that was written for other tools, with something else in the place of the tools, and compares
 * what is sent with what was to be sent. Tools that this machine lacks are left out.
 *
 * @returns what was wrong.
 */
export function tryCode({ code, sent, protocols }: WrittenCode): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ws-inspector-code-'));
  const wrong: string[] = [];
  const compare = (tool: string, got: readonly unknown[], given: readonly unknown[]): void => {
    if (got.length !== given.length)
      wrong.push(`${tool} sends ${String(got.length)} messages, not ${String(given.length)}`);
    for (const [at, value] of given.entries()) {
      const [one, other] = [JSON.stringify(got[at]) ?? '', JSON.stringify(value)];
      if (one !== other) wrong.push(`${tool} sends ${one.slice(0, 80)}, not ${other.slice(0, 80)}`);
    }
  };
  const texts = sent.filter((payload): payload is string => typeof payload === 'string');
  const words = texts.filter((text) => !text.includes('\0'));
  try {
    for (const [tool, text] of Object.entries(code)) {
      const found = obeyed.exec(text);
      if (found) wrong.push(`${tool} has U+${found[0].charCodeAt(0).toString(16)} as it is`);
      if (
        /<\/script|<!--/iu.test(text) &&
        tool !== 'wscat' &&
        tool !== 'websocat' &&
        tool !== 'python'
      )
        wrong.push(`${tool} would end a script of HTML`);
    }
    compare('javascript', sentByJavaScript(code.javascript!, protocols, wrong), sent);
    compare('wscat', sentByWscat(code.wscat!, folder), words);
    compare('websocat', sentByWebsocat(code.websocat!, folder), words);
    if (spawnSync('python3', ['--version']).status === 0)
      compare('python', sentByPython(code.python!, folder), sent);
    if (existsSync(join(folder, '__executed'))) wrong.push('a shell ran something');
  } finally {
    rmSync(folder, { recursive: true });
  }
  return wrong;
}

function sentByJavaScript(code: string, protocols: readonly string[], wrong: string[]): unknown[] {
  const messages: unknown[] = [];
  const context: Record<string, unknown> = {
    console: { log: () => undefined },
    Uint8Array,
    atob,
    __executed: 0,
  };
  class WebSocket extends EventTarget {
    constructor(_url: string, offered: string[] = []) {
      super();
      if (offered.join() !== protocols.join()) wrong.push('javascript offers other subprotocols');
      queueMicrotask(() => undefined);
      open = this as unknown as Record<string, () => void> & EventTarget;
    }
    send(data: string | Uint8Array): void {
      messages.push(typeof data === 'string' ? data : [...data]);
    }
  }
  let open: (Record<string, () => void> & EventTarget) | undefined;
  runInNewContext(code, { ...context, WebSocket });
  open?.onopen?.();
  open?.dispatchEvent(new Event('open'));
  return messages;
}

/** Runs a script of a shell in which the tool is a function that writes what it was given. */
function runShell(script: string, folder: string): string {
  // In a file: as a word of a command line it would be longer than Linux takes.
  writeFileSync(join(folder, 'tried.sh'), script);
  execFileSync('sh', ['tried.sh'], { cwd: folder, maxBuffer: 2 ** 28 });
  return readFileSync(join(folder, 'given'), 'utf8');
}

function sentByWscat(code: string, folder: string): string[] {
  const given = runShell(
    `npx() { for word in "$@"; do printf '%s\\0' "$word"; done > given; }\n${code}`,
    folder,
  ).split('\0');
  return given.flatMap((word, at) => (word === '--execute' ? [given[at + 1]!] : []));
}

function sentByWebsocat(code: string, folder: string): string[] {
  const texts = code
    .split('\nprintf')
    .filter((command) => command.includes('%s'))
    .join('\n');
  const script = texts.startsWith('printf') || texts.startsWith('#') ? texts : `printf${texts}`;
  return runShell(`websocat() { cat > given; }\n${script}`, folder)
    .split(code.includes("'%s\\0'") ? '\0' : '\n')
    .slice(0, -1);
}

function sentByPython(code: string, folder: string): unknown[] {
  const stub = `
import sys, types, json, asyncio
sent = []
class Socket:
    async def __aenter__(self): return self
    async def __aexit__(self, *_): return False
    async def send(self, data): sent.append(data if isinstance(data, str) else list(data))
    def __aiter__(self): return self
    async def __anext__(self): raise StopAsyncIteration
client = types.ModuleType('websockets.asyncio.client')
client.connect = lambda *a, **k: Socket()
for name in ('websockets', 'websockets.asyncio'): sys.modules[name] = types.ModuleType(name)
sys.modules['websockets.asyncio.client'] = client
`;
  writeFileSync(join(folder, 'tried.py'), `${stub}\n${code}\nprint(json.dumps(sent))\n`);
  return JSON.parse(
    execFileSync('python3', ['tried.py'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 }),
  ) as unknown[];
}
