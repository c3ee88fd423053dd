import type { SocketLike } from '../../core/socket/socket.js';
import type { SocketMethod } from '../../core/socket/tap-calls.js';

/** The parts of a window, or of a worker's global scope, in which sockets are observed. */
export interface ObservableScope {
  WebSocket: typeof WebSocket;
  readonly EventTarget: typeof EventTarget;
  readonly Function: FunctionConstructor;
}

/** The methods and getters of a scope's `WebSocket`, as they were before they were replaced. */
export interface NativeSocket {
  readonly send: SocketMethod;
  readonly close: SocketMethod;
  readonly add: SocketMethod;
  readonly remove: SocketMethod;
  /** The accessor of `onmessage`. */
  readonly handler: { readonly get: SocketMethod; readonly set: SocketMethod };
  /** Reads a property of `WebSocket.prototype` from a socket. */
  readonly read: (socket: WebSocket, name: NativeProperty) => unknown;
}

type NativeProperty =
  'url' | 'readyState' | 'protocol' | 'extensions' | 'bufferedAmount' | 'binaryType';

/**
 * @param prototype that of a `WebSocket`.
 * @throws TypeError when a member is missing or of another kind.
 */
export function nativeSocketOf(prototype: object): NativeSocket {
  const target = Object.getPrototypeOf(prototype) as object;
  const getters = new Map<string, () => unknown>();
  const read = (socket: WebSocket, name: NativeProperty): unknown => {
    let getter = getters.get(name);
    if (getter === undefined) {
      getter = Object.getOwnPropertyDescriptor(prototype, name)!.get!;
      getters.set(name, getter);
    }
    return Reflect.apply(getter, socket, []);
  };
  return {
    send: method(prototype, 'send'),
    close: method(prototype, 'close'),
    add: method(target, 'addEventListener'),
    remove: method(target, 'removeEventListener'),
    handler: accessor(prototype, 'onmessage'),
    read,
  };
}

function method(holder: object, name: string): SocketMethod {
  return Object.getOwnPropertyDescriptor(holder, name)!.value as SocketMethod;
}

function accessor(holder: object, name: string): NativeSocket['handler'] {
  const { get, set } = Object.getOwnPropertyDescriptor(holder, name)!;
  return { get: get as SocketMethod, set: set as SocketMethod };
}

/**
 * A socket of the page, accessed by the browser's own methods: a `send` or `addEventListener` of a
 * subclass of the page neither misleads it nor notices it.
 */
export class ObservedSocket implements SocketLike {
  constructor(
    readonly socket: WebSocket,
    private readonly native: NativeSocket,
  ) {}

  get url(): string {
    return this.native.read(this.socket, 'url') as string;
  }

  get readyState(): number {
    return this.native.read(this.socket, 'readyState') as number;
  }

  get protocol(): string {
    return this.native.read(this.socket, 'protocol') as string;
  }

  get extensions(): string {
    return this.native.read(this.socket, 'extensions') as string;
  }

  get bufferedAmount(): number {
    return this.native.read(this.socket, 'bufferedAmount') as number;
  }

  /** Read-only: only the page sets it. */
  get binaryType(): string {
    return this.native.read(this.socket, 'binaryType') as string;
  }

  send(data: never): void {
    Reflect.apply(this.native.send, this.socket, [data]);
  }

  close(...args: [number?, string?]): void {
    Reflect.apply(this.native.close, this.socket, args);
  }

  addEventListener(type: string, listener: (event: unknown) => void): void {
    Reflect.apply(this.native.add, this.socket, [type, listener]);
  }

  removeEventListener(type: string, listener: (event: unknown) => void): void {
    Reflect.apply(this.native.remove, this.socket, [type, listener]);
  }
}
