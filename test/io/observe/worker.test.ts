import { afterEach, describe, expect, it } from 'vitest';

import { EntryKind } from '../../../src/core/log/entry.js';
import type { PortableSession } from '../../../src/core/session/portable-session.js';
import { ReadyState } from '../../../src/core/socket/ready-state.js';
import { observeWebSockets, type WebSocketObserver } from '../../../src/observe.js';

const url = (endpoint: string): string => `ws://${location.host}/demo/${endpoint}`;
const endings: (() => void)[] = [];

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

interface Started {
  readonly observer: WebSocketObserver;
  readonly worker: Worker;
  /** What the worker's own code has told, in its order. */
  readonly told: unknown[];
}

function start(): Started {
  const observer = observeWebSockets(window);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const told: unknown[] = [];
  worker.addEventListener('message', ({ data }) => told.push(data));
  observer.observeWorker(worker);
  endings.push(() => {
    observer.stop();
    worker.terminate();
  });
  return { observer, worker, told };
}

function written({ log }: PortableSession): unknown[] {
  return Array.from({ length: log.length }, (_, index) => {
    const entry = log.at(log.first + index)!;
    if (!('payload' in entry)) return entry.kind;
    const { payload } = entry;
    return [
      entry.kind,
      typeof payload === 'string' ? payload : [...new Uint8Array(payload as ArrayBuffer)],
    ];
  });
}

async function openIn({ worker, observer, told }: Started): Promise<PortableSession> {
  worker.postMessage({ do: 'open', url: url('echo') });
  await expect.poll(() => told).toContain('open');
  await expect.poll(() => observer.sessions[0]?.state.readyState).toBe(ReadyState.OPEN);
  return observer.sessions[0]!;
}

describe('A worker that reports its sockets', () => {
  it('has each of them as a session of the page, and notices nothing', async () => {
    const started = start();
    const before = performance.timeOrigin + performance.now();
    const session = await openIn(started);
    started.worker.postMessage({ do: 'send', text: 'hello' });
    started.worker.postMessage({ do: 'send bytes' });
    await expect
      .poll(() => written(session))
      .toEqual([
        EntryKind.open,
        [EntryKind.sent, 'hello'],
        [EntryKind.sent, [1, 2, 3]],
        [EntryKind.received, 'hello'],
        [EntryKind.received, [1, 2, 3]],
      ]);
    expect(session.url).toBe(url('echo'));
    expect(session.binaryType).toBe('arraybuffer');
    expect(session.log.timeAt(1)).toBeGreaterThan(before - 100);
    expect(session.log.timeAt(5)).toBeLessThanOrEqual(session.now() + 100);
    expect(started.told).toEqual(['open', 'message hello', 'bytes']);
  });

  it('sends and closes what the page asks for, once', async () => {
    const started = start();
    const session = await openIn(started);
    expect(session.send('by hand')).toMatchObject({ outcome: 'sent' });
    await expect
      .poll(() => written(session))
      .toEqual([EntryKind.open, [EntryKind.sent, 'by hand'], [EntryKind.received, 'by hand']]);
    expect(() => {
      session.close(999);
    }).toThrow(expect.objectContaining({ name: 'InvalidAccessError' }));
    session.close(4000, 'enough');
    await expect.poll(() => session.state.close).toMatchObject({ code: 4000, reason: 'enough' });
    expect(started.told).toEqual(['open', 'message by hand', 'close 4000']);
  });

  it('loses nothing in a flood, and keeps its order', async () => {
    const started = start();
    const { worker, observer, told } = started;
    worker.postMessage({ do: 'open', url: url('flood?count=5000&size=20') });
    await expect.poll(() => told).toContain('open');
    worker.postMessage({ do: 'send', text: 'go' });
    await expect.poll(() => told.at(-1), { timeout: 10_000 }).toBe('close 1000');
    const session = observer.sessions[0]!;
    await expect.poll(() => session.state.close?.code).toBe(1000);
    expect(session.log.kept(EntryKind.received)).toBe(5000);
    const numbers = written(session).flatMap((entry) =>
      Array.isArray(entry) && entry[0] === EntryKind.received
        ? [Number.parseInt(entry[1] as string, 10)]
        : [],
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('is as it was when it ends, and its socket stays open', async () => {
    const started = start();
    const session = await openIn(started);
    started.worker.postMessage({ do: 'end' });
    await expect.poll(() => started.told).toContain('ended');
    started.worker.postMessage({ do: 'send', text: 'unseen' });
    await expect.poll(() => started.told).toContain('message unseen');
    expect(written(session)).toEqual([EntryKind.open]);
  });
});
