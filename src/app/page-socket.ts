import type { SocketConstructor } from '../core/socket/socket.js';

/** Schemes of servers inside this page. */
export const PAGE_SCHEMES = ['sim:'] as const;

let simulated: SocketConstructor | undefined;

/** Says what takes URLs with a scheme of {@link PAGE_SCHEMES}, once it has been fetched. */
export function useSimulatedSockets(constructor: SocketConstructor): void {
  simulated = constructor;
}

/** The browser's `WebSocket`, and for servers inside this page that of the simulated network. */
export const PageSocket: SocketConstructor = new Proxy(WebSocket, {
  construct(native, args: [url: string, protocols?: string[]]): object {
    const url = args[0].trim().toLowerCase();
    if (!PAGE_SCHEMES.some((scheme) => url.startsWith(scheme)))
      return Reflect.construct(native, args) as object;
    if (simulated !== undefined) return new simulated(...args);
    const message = 'The server inside this page is still being fetched; try again.';
    throw new DOMException(message, 'InvalidStateError');
  },
});
