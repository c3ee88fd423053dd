import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { SteadyTimer, type TimerRequest } from '../../../src/io/workers/steady-timer.js';

/** A worker that rings when the test says so. */
class FakeWorker {
  onmessage: ((event: { data: number }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  isTerminated = false;
  readonly requests: TimerRequest[] = [];

  postMessage(request: TimerRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

let isHidden: boolean;
let workers: FakeWorker[];
let timer: SteadyTimer;
let rings: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  isHidden = false;
  workers = [];
  rings = [];
  timer = new SteadyTimer({
    isHidden: () => isHidden,
    start: () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('A steady timer', () => {
  it('is one of the page while it is seen, and starts no worker', () => {
    timer.after(100, () => rings.push('a'));
    timer.after(100, () => rings.push('b'))();
    vi.advanceTimersByTime(100);
    expect(rings).toEqual(['a']);
    expect(workers).toEqual([]);
  });

  it('is one of a worker while the page is hidden', () => {
    isHidden = true;
    timer.after(100, () => rings.push('a'));
    const cancel = timer.after(200, () => rings.push('b'));
    expect(workers).toHaveLength(1);
    expect(workers[0]!.requests.map(({ milliseconds }) => milliseconds)).toEqual([100, 200]);
    cancel();
    for (const { id } of workers[0]!.requests) workers[0]!.onmessage!({ data: id });
    vi.advanceTimersByTime(1000);
    expect(rings).toEqual(['a']);
  });

  it('falls back to the page where the worker cannot start', () => {
    isHidden = true;
    timer.after(100, () => rings.push('a'));
    workers[0]!.onerror!({ preventDefault: () => undefined });
    expect(rings).toEqual(['a']);
    timer.after(100, () => rings.push('b'));
    vi.advanceTimersByTime(100);
    expect(rings).toEqual(['a', 'b']);
    expect(workers).toHaveLength(1);
  });

  it('leaves nothing when it is stopped', () => {
    isHidden = true;
    timer.after(100, () => rings.push('a'));
    timer.stop();
    workers[0]!.onmessage!({ data: workers[0]!.requests[0]!.id });
    expect(workers[0]!.isTerminated).toBe(true);
    expect(rings).toEqual([]);
  });
});
