/** Everything that can stand in a JSON file: what two implementations are compared by. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a case is given: an implementation, and where its endpoints are. */
export interface ContractContext {
  readonly WebSocket: typeof WebSocket;
  /**
   * The URL of an endpoint that behaves like the demo server's.
   *
   * @param endpoint its path and query after `/demo/`: `echo`, `close?code=4000`.
   */
  url(endpoint: string): string;
}

/** One question to an implementation, and what the specification answers. */
export interface ContractCase {
  /** A sentence on what is so. */
  readonly name: string;
  /** Where it is written: W is the WebSockets Standard, DOM, HTML and IDL are what it builds on. */
  readonly section: string;
  /** Asks. What it gives is compared value by value. */
  readonly run: (context: ContractContext) => Json | Promise<Json>;
  /** What it must give; left out where the specification leaves it open. */
  readonly expected?: Json;
}

/** What was thrown, in the words that a page can read; `no exception` for none. */
export function thrownBy(run: () => unknown): Json {
  try {
    run();
    return 'no exception';
  } catch (error) {
    return describeError(error);
  }
}

/** The class, the name and the code of an exception. */
export function describeError(error: unknown): Json {
  if (error instanceof DOMException) return ['DOMException', error.name, error.code];
  return error instanceof Error ? [error.constructor.name, error.name] : String(error);
}

/** The same with its sentence, which only implementations in one engine share. */
export function sentenceOf(run: () => unknown): Json {
  try {
    run();
    return { sentence: 'no exception' };
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error) };
  }
}

/** Fields of values that no script can imitate, or need not: whose they are, and in which words. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set(['isTrusted', 'sentence', 'sourceText']);

/** A value without what only the engine itself can give: {@link OF_THE_ENGINE}. */
export function withoutEngine(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutEngine);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !OF_THE_ENGINE.has(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutEngine(field as Json)]));
}

/** Opens a socket, and waits until it is open. */
export async function opened(
  { WebSocket, url }: ContractContext,
  endpoint = 'echo',
  protocols?: string | string[],
): Promise<WebSocket> {
  const socket =
    protocols === undefined
      ? new WebSocket(url(endpoint))
      : new WebSocket(url(endpoint), protocols);
  await next(socket, 'open');
  return socket;
}

/** The next event of a type. */
export function next<K extends keyof WebSocketEventMap>(
  socket: WebSocket,
  type: K,
): Promise<WebSocketEventMap[K]> {
  return new Promise((resolve) => {
    socket.addEventListener(type, resolve, { once: true });
  });
}

/** So many messages, in their order. */
export function messages(socket: WebSocket, count: number): Promise<MessageEvent[]> {
  return new Promise((resolve) => {
    const found: MessageEvent[] = [];
    const collect = (event: MessageEvent): void => {
      found.push(event);
      if (found.length < count) return;
      socket.removeEventListener('message', collect);
      resolve(found);
    };
    socket.addEventListener('message', collect);
  });
}

/** Closes a socket and waits for the end. */
export async function ended(socket: WebSocket, ...args: [number?, string?]): Promise<CloseEvent> {
  const close = next(socket, 'close');
  socket.close(...args);
  return close;
}

/** What arrived, with its type, so that bytes and text are told apart. */
export async function describeData(data: unknown): Promise<Json> {
  if (typeof data === 'string') return ['text', data];
  if (data instanceof ArrayBuffer) return ['ArrayBuffer', [...new Uint8Array(data)]];
  if (data instanceof Blob) {
    return ['Blob', data.type, [...new Uint8Array(await data.arrayBuffer())]];
  }
  return ['something else', String(data)];
}

/** A property descriptor, with functions as their names and lengths. */
export function describeProperty(object: object, key: PropertyKey): Json {
  const found = Object.getOwnPropertyDescriptor(object, key);
  if (found === undefined) return 'no own property';
  const { value, get, set, enumerable, configurable, writable } = found;
  const flags = [
    enumerable === true && 'enumerable',
    configurable === true && 'configurable',
    writable === true && 'writable',
  ].filter((flag) => flag !== false);
  const functionOf = (made: unknown): Json =>
    typeof made === 'function' ? `function ${made.name}/${String(made.length)}` : typeof made;
  return 'value' in found
    ? [typeof value === 'number' ? value : functionOf(value), ...flags]
    : [functionOf(get), functionOf(set), ...flags];
}

/** All own keys in their order, symbols as their descriptions. */
export function ownKeys(object: object): Json {
  return Reflect.ownKeys(object).map((key) => String(key));
}
