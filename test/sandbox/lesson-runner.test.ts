import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ScriptMessage } from '../../src/core/lessons/script-runner.js';
import { EntryKind } from '../../src/core/log/entry.js';
import type { PortableSession } from '../../src/core/session/portable-session.js';
import { LessonRunner } from '../../src/sandbox/lesson-runner.js';

/** A script that runs, and all that is told of it. */
class Running {
  readonly messages: ScriptMessage[] = [];
  sessions: readonly PortableSession[] = [];

  constructor(
    readonly runner: LessonRunner,
    script: string,
    { url = 'sim:echo', isStepping = false } = {},
  ) {
    runner.start({
      script,
      url,
      isStepping,
      onMessage: (message) => this.messages.push(message),
      onSessions: (sessions) => {
        this.sessions = sessions;
      },
    });
  }

  get output(): string[] {
    return this.messages.flatMap((message) => (message.kind === 'output' ? [message.text] : []));
  }

  /** Waits until something of this kind was told. */
  async hears<Kind extends ScriptMessage['kind']>(
    kind: Kind,
  ): Promise<Extract<ScriptMessage, { kind: Kind }>> {
    const find = (): ScriptMessage | undefined =>
      this.messages.find((message) => message.kind === kind);
    await expect.poll(find, { timeout: 15_000 }).toBeDefined();
    return find() as Extract<ScriptMessage, { kind: Kind }>;
  }

  /** The log of a socket, an entry a line. */
  log(index = 0): string[] {
    const log = this.sessions[index]?.log;
    return Array.from({ length: log?.length ?? 0 }, (_, at) => {
      const entry = log!.at(log!.first + at)!;
      const name = Object.entries(EntryKind).find(([, kind]) => kind === entry.kind)![0];
      if ('payload' in entry)
        return `${name} ${typeof entry.payload === 'string' ? entry.payload : 'bytes'}`;
      return entry.kind === EntryKind.close ? `close ${String(entry.detail.code)}` : name;
    });
  }
}

let place: HTMLElement;
let runner: LessonRunner;

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  runner = new LessonRunner({ address: '/lesson-frame.html', place });
});

afterEach(() => {
  runner.dispose();
  place.remove();
});

const conversation = `
const socket = new WebSocket(url);
socket.binaryType = 'arraybuffer';
socket.onopen = () => {
  socket.send('hello');
  socket.send(new Uint8Array([1, 2]));
};
let count = 0;
socket.onmessage = () => {
  count += 1;
  if (count === 2) socket.close(3001, 'enough');
};
socket.onclose = ({ code }) => console.log('closed', code, { wasClean: true });
`;

describe('The runner of scripts', () => {
  it.each([
    ['a simulated server', 'sim:echo'],
    ['a real one', `ws://${location.host}/demo/echo`],
  ])('shows what the sockets of a script do, on %s', async (_, url) => {
    const running = new Running(runner, conversation, { url });
    await running.hears('done');
    await expect
      .poll(() => running.output, { timeout: 5000 })
      .toEqual(['closed 3001 { wasClean: true }']);
    await expect
      .poll(() => running.log())
      .toEqual([
        'open',
        'sent hello',
        'sent bytes',
        'received hello',
        'received bytes',
        'close 3001',
      ]);
    expect(running.sessions[0]!.url).toBe(url);
  });

  it('tells of discarded sends, and of bufferedAmount', async () => {
    const script = `
      const socket = new WebSocket(url);
      socket.onopen = () => { socket.close(); socket.send('12345'); };`;
    const running = new Running(runner, script);
    await expect.poll(() => running.log(), { timeout: 15_000 }).toContain('close 1005');
    expect(running.log().filter((line) => line.startsWith('note'))).toHaveLength(1);
    expect(running.sessions[0]!.bufferedAmount).toBe(5);
  });

  it.each([
    [
      'in a statement',
      "\n\nthrow new RangeError('of mine');",
      { name: 'RangeError', message: 'of mine', line: 3, isEnd: true },
    ],
    [
      'in a handler',
      'const socket = new WebSocket(url);\nsocket.onopen = () => {\n  nothing();\n};',
      { name: 'ReferenceError', line: 3, isEnd: false },
    ],
    [
      'in a timer',
      '\nsetTimeout(() => { throw new TypeError("late"); });',
      { name: 'TypeError', line: 2 },
    ],
    [
      'in a promise',
      '\n\n\nPromise.reject(new Error("no"));',
      { name: 'Error', message: 'no', line: 4 },
    ],
    ['of the constructor', "\nnew WebSocket(url, 'a b');", { name: 'SyntaxError', line: 2 }],
    ['that is no Error', 'throw 5;', { name: 'Thrown', message: '5' }],
    ['by the parser', 'const = 5;', { name: 'SyntaxError', isEnd: true }],
  ])('tells of an exception %s, with its line', async (_, script, expected) => {
    expect(await new Running(runner, script).hears('thrown')).toMatchObject(expected);
  });

  it.each([
    ['a loop', 'for (;;);'],
    ['a loop in a handler', 'new WebSocket(url).onopen = () => { for (;;); };'],
    ['endless microtasks', 'const again = () => Promise.resolve().then(again); again();'],
    ['a loop that writes', 'for (;;) console.log("again");'],
  ])('ends %s, and the page answers meanwhile', async (_, script) => {
    await runner.prepare();
    let beats = 0;
    const start = performance.now();
    const timer = setInterval(() => (beats += 1), 50);
    const running = new Running(runner, script);
    await running.hears('stuck');
    clearInterval(timer);
    // Two seconds, and what a busy machine takes to start a worker.
    expect(performance.now() - start).toBeLessThan(3500);
    expect(beats).toBeGreaterThan(10);
    expect(running.output.length).toBeLessThanOrEqual(1001);
    const next = new Running(runner, "console.log('still here');");
    await next.hears('done');
    expect(next.output).toEqual(['still here']);
  });

  it('goes through statements and events step by step', async () => {
    const script = `await $step(1);const socket = new WebSocket(url);
await $step(2);socket.onopen = () => console.log('open');
await $step(3);console.log(socket.readyState);`;
    const running = new Running(runner, script, { isStepping: true });
    const lines = (): unknown[] =>
      running.messages.flatMap((each) => (each.kind === 'waiting' ? [each.line] : []));
    for (const told of [[1], [1, 2], [1, 2, 3], [1, 2, 3, undefined]]) {
      await expect.poll(lines, { timeout: 15_000 }).toEqual(told);
      expect(running.output).toEqual(told.length === 4 ? ['0'] : []);
      runner.step();
    }
    await expect.poll(() => running.output).toEqual(['0', 'open']);
  });

  it('has no access to the page, and none to the network but by sockets', async () => {
    const script = `
      console.log(typeof document, typeof parent, origin);
      await fetch('${location.href}').catch((error) => console.log(error.name));`;
    const running = new Running(runner, script);
    await running.hears('done');
    expect(running.output).toEqual(['undefined undefined null', 'TypeError']);
  });

  it('ends a script with its sockets and timers when it is stopped', async () => {
    const running = new Running(
      runner,
      'setInterval(() => console.log(1), 10); new WebSocket(url);',
    );
    await expect.poll(() => running.log(), { timeout: 15_000 }).toContain('open');
    runner.stop();
    const { length } = running.messages;
    const next = new Running(runner, 'setTimeout(() => console.log("end"), 200);');
    await expect.poll(() => next.output, { timeout: 15_000 }).toEqual(['end']);
    expect(running.messages).toHaveLength(length);
    expect(running.sessions[0]!.isLive).toBe(false);
  });

  it('leaves nothing in the page: no frame, no listener', async () => {
    const listeners = new Set<unknown>();
    const { addEventListener: add, removeEventListener: remove } = window;
    window.addEventListener = (...args: Parameters<typeof add>) => {
      listeners.add(args[1]);
      add.apply(window, args);
    };
    window.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners.delete(args[1]);
      remove.apply(window, args);
    };
    try {
      await new Running(runner, 'new WebSocket(url);').hears('done');
      expect(place.querySelectorAll('iframe')).toHaveLength(1);
      runner.dispose();
      void runner.prepare();
      expect(listeners.size).toBe(1);
      runner.dispose();
    } finally {
      window.addEventListener = add;
      window.removeEventListener = remove;
    }
    expect(listeners.size).toBe(0);
    expect(place.childNodes).toHaveLength(0);
  });

  it('says so when the frame is not there', async () => {
    const lost = new LessonRunner({ address: 'data:text/html,', place, patience: 300 });
    const running = new Running(lost, '1');
    expect((await running.hears('failed')).message).toContain('does not answer at data:text/html,');
    lost.dispose();
  });
});
