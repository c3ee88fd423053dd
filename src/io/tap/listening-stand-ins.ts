import type { SocketMethod } from '../../core/socket/tap-calls.js';
import type { MessageWatch } from './message-watch.js';
import type { NativeSocket } from './observed-socket.js';
import { createStandIn } from './stand-ins.js';

type WatchOf = (target: object) => MessageWatch | undefined;

/** Replacements for `onmessage`, `addEventListener` and `removeEventListener` of sockets. */
export interface ListeningStandIns {
  readonly add: SocketMethod;
  readonly remove: SocketMethod;
  readonly getHandler: SocketMethod;
  readonly setHandler: SocketMethod;
}

/** Makes replacements that inform a socket's watch of the page's listeners for messages. */
export function createListeningStandIns(native: NativeSocket, watchOf: WatchOf): ListeningStandIns {
  const { handler } = native;
  return {
    add: createStandIn(native.add, {
      apply: (method, target: object, args: unknown[]): unknown => {
        const watch = watchOf(target);
        if (watch === undefined || args.length < 2) return Reflect.apply(method, target, args);
        const [type, ...rest] = withType(args);
        if (type === 'message' && watch.listenerAdded(rest[0], isPlain(rest[1]))) return undefined;
        return Reflect.apply(method, target, [type, ...rest]);
      },
    }),
    remove: createStandIn(native.remove, {
      apply: (method, target: object, args: unknown[]): unknown => {
        const watch = watchOf(target);
        if (watch === undefined || args.length < 2) return Reflect.apply(method, target, args);
        const [type, ...rest] = withType(args);
        if (type === 'message') watch.listenerRemoved(rest[0]);
        return Reflect.apply(method, target, [type, ...rest]);
      },
    }),
    getHandler: createStandIn(handler.get, {
      apply: (getter, target: object, args: unknown[]): unknown => {
        const value: unknown = Reflect.apply(getter, target, args);
        return watchOf(target)?.handlerFor(value) ?? value;
      },
    }),
    setHandler: createStandIn(handler.set, {
      apply: (setter, target: object, args: unknown[]): unknown => {
        const isDone = args.length > 0 && watchOf(target)?.handlerSet(args[0]) === true;
        return isDone ? undefined : Reflect.apply(setter, target, args);
      },
    }),
  };
}

/** Converts the type to a string: first, and only once (Web IDL, § 3.7.7). */
function withType([type, ...rest]: unknown[]): [string, ...unknown[]] {
  return [typeof type === 'string' ? type : `${type as string}`, ...rest];
}

/** Whether options are the defaults, judged without reading them: the page could notice that. */
function isPlain(options: unknown): boolean {
  return options === undefined || options === false;
}
