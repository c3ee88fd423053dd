import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { EntryKind } from '../../../src/core/log/entry.js';
import { observeWebSockets, type WebSocketObserver } from '../../../src/observe.js';
import { ended, messages, opened } from '../../contract/contract.js';

const url = (endpoint: string): string => `ws://${location.host}/demo/${endpoint}`;
const observers: WebSocketObserver[] = [];

function observe(): WebSocketObserver {
  const observer = observeWebSockets(window);
  observers.push(observer);
  return observer;
}

afterEach(() => {
  for (const observer of observers.splice(0)) observer.stop();
});

function received({ sessions }: WebSocketObserver): unknown[] {
  const { log } = sessions[0]!;
  const sequences = Array.from({ length: log.length }, (_, index) => log.first + index);
  return sequences
    .filter((at) => log.kindAt(at) === EntryKind.received)
    .map((at) => log.carriedAt(at));
}

/** A socket to which nobody sends anything: it gets its messages from the test. */
async function silent(): Promise<WebSocket> {
  return opened({ WebSocket: window.WebSocket, url });
}

const NAMES = ['a', 'b', 'c'] as const;
type Name = (typeof NAMES)[number];
type Options = 'none' | 'false' | 'true' | 'once' | 'capture' | 'passive' | 'null';
const optionsOf: Readonly<Record<Options, unknown[]>> = {
  none: [],
  false: [false],
  true: [true],
  once: [{ once: true }],
  capture: [{ capture: true }],
  passive: [{ passive: true }],
  null: [null],
};

/** What a page does to a socket. */
type Step =
  | { readonly do: 'set'; readonly value: Name | 'null' | 'object' | 'number' }
  | {
      readonly do: 'add' | 'remove';
      readonly name: Name | 'object';
      readonly options: Options;
      readonly isBoxed: boolean;
    }
  | { readonly do: 'inside'; readonly name: Name; readonly step: Step }
  | { readonly do: 'message' }
  | { readonly do: 'stop' };

/** A page that writes down which of its functions gets what, and what `onmessage` reads as. */
class Page {
  readonly written: string[] = [];
  readonly #listeners: Readonly<Record<Name, (this: unknown, event: MessageEvent) => void>>;
  readonly #object = {
    handleEvent: ({ data }: MessageEvent): void => {
      this.written.push(`object ${String(data)}`);
    },
  };
  /** What a function does when it is called next. */
  readonly #inside = new Map<Name, Step>();
  #messages = 0;

  constructor(
    readonly socket: WebSocket,
    private readonly stop: () => void,
  ) {
    const called = (name: Name, self: unknown, args: readonly MessageEvent[]): void => {
      const [{ data, currentTarget, eventPhase }] = args as [MessageEvent];
      const isUsual = self === socket && currentTarget === socket && args.length === 1;
      this.written.push(`${name} ${String(data)} ${String(isUsual)} ${String(eventPhase)}`);
      const step = this.#inside.get(name);
      this.#inside.delete(name);
      if (step !== undefined) this.take(step);
    };
    const create = (name: Name) =>
      function (this: unknown, ...args: MessageEvent[]): void {
        called(name, this, args);
      };
    this.#listeners = { a: create('a'), b: create('b'), c: create('c') };
  }

  take(step: Step): void {
    const { socket } = this;
    switch (step.do) {
      case 'set':
        Reflect.set(socket, 'onmessage', this.#valueOf(step.value));
        break;
      case 'add':
      case 'remove': {
        const type = step.isBoxed ? { toString: () => this.#say('message') } : 'message';
        const method = step.do === 'add' ? socket.addEventListener : socket.removeEventListener;
        Reflect.apply(method, socket, [type, this.#valueOf(step.name), ...optionsOf[step.options]]);
        break;
      }
      case 'inside':
        this.#inside.set(step.name, step.step);
        break;
      case 'message':
        socket.dispatchEvent(
          new MessageEvent('message', { data: `${String((this.#messages += 1))}` }),
        );
        break;
      case 'stop':
        this.stop();
    }
    const { onmessage } = socket as { readonly onmessage: unknown };
    const name = [...NAMES, 'object' as const].find((each) => this.#valueOf(each) === onmessage);
    this.written.push(`onmessage ${name ?? String(onmessage)}`);
  }

  get messages(): number {
    return this.#messages;
  }

  #say(type: string): string {
    this.written.push('converted');
    return type;
  }

  #valueOf(name: Name | 'object' | 'null' | 'number'): unknown {
    if (name === 'object') return this.#object;
    if (name === 'null') return null;
    return name === 'number' ? 7 : this.#listeners[name];
  }
}

const listening = fc.oneof(
  fc.record({
    do: fc.constant('set' as const),
    value: fc.constantFrom(...NAMES, 'null' as const, 'object' as const, 'number' as const),
  }),
  fc.record({
    do: fc.constantFrom('add' as const, 'add' as const, 'remove' as const),
    name: fc.constantFrom(...NAMES, 'object' as const),
    options: fc.constantFrom<Options>(
      'none',
      'none',
      'false',
      'true',
      'once',
      'capture',
      'passive',
      'null',
    ),
    isBoxed: fc.constantFrom(false, false, true),
  }),
);
const message = fc.constant<Step>({ do: 'message' });
const inside = fc.record({
  do: fc.constant('inside' as const),
  name: fc.constantFrom(...NAMES),
  step: listening,
});
const pages = fc.tuple(
  fc.array(fc.oneof(listening, message, inside), { maxLength: 12 }),
  fc.constantFrom<Step[]>([], [{ do: 'stop' }]),
  fc.array(fc.oneof(listening, message), { maxLength: 5 }),
);

describe('A page that listens to an observed socket', () => {
  it(
    'is called as on any other socket, whatever it does, and every message is in the log once',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(pages, async ([before, stop, after]) => {
          const unobserved = new Page(await silent(), () => undefined);
          const observer = observe();
          const observed = new Page(await silent(), () => observer.stop());
          for (const step of before) observed.take(step);
          const count = observed.messages;
          for (const step of [...stop, ...after]) observed.take(step);
          observer.stop();
          for (const step of [...before, ...stop, ...after]) unobserved.take(step);
          expect(observed.written).toEqual(unobserved.written);
          const all = stop.length > 0 ? count : observed.messages;
          expect(received(observer)).toEqual(
            Array.from({ length: all }, (_, index) => String(index + 1)),
          );
          await Promise.all([ended(observed.socket), ended(unobserved.socket)]);
        }),
        { numRuns: 150, seed: 20261127 },
      );
    },
  );

  const ways: Readonly<
    Record<string, (socket: WebSocket, listener: (event: MessageEvent) => void) => void>
  > = {
    'in onmessage': (socket, listener) => {
      socket.onmessage = listener;
    },
    'in a listener': (socket, listener) => {
      socket.addEventListener('message', listener);
    },
    'in a capturing listener': (socket, listener) => {
      socket.addEventListener('message', listener, true);
    },
    'in a listener before onmessage': (socket, listener) => {
      socket.addEventListener('message', listener);
      socket.onmessage = () => undefined;
    },
    'in a capturing listener behind onmessage': (socket, listener) => {
      socket.onmessage = () => undefined;
      socket.addEventListener('message', listener, { capture: true });
    },
  };

  it.each(Object.entries(ways))(
    'replies %s, which is in the log behind what it replies to',
    async (_, way) => {
      const observer = observe();
      const socket = await opened({ WebSocket: window.WebSocket, url });
      let replies = 0;
      way(socket, (event) => {
        event.stopImmediatePropagation();
        if ((replies += 1) < 3) socket.send(`reply ${String(replies)}`);
      });
      socket.send('first');
      await expect.poll(() => replies).toBe(3);
      await ended(socket);
      const { log } = observer.sessions[0]!;
      const kinds = Array.from({ length: 6 }, (_unused, index) =>
        log.kindAt(log.first + 1 + index),
      );
      const { sent, received: got } = EntryKind;
      expect(kinds).toEqual([sent, got, sent, got, sent, got]);
    },
  );

  it('throws into the page’s own hands, and gets the next message', async () => {
    observe();
    const socket = await opened({ WebSocket: window.WebSocket, url });
    const thrown: unknown[] = [];
    const onError = (event: ErrorEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      thrown.push(event.error);
    };
    window.addEventListener('error', onError, { capture: true });
    const error = new Error('of the page');
    socket.onmessage = () => {
      throw error;
    };
    const echoes = messages(socket, 2);
    socket.send('1');
    socket.send('2');
    await echoes;
    window.removeEventListener('error', onError, { capture: true });
    expect(thrown).toEqual([error, error]);
    await ended(socket);
  });
});
