import {
  SimulatedNetwork,
  type ServedUrl,
  type SimulatedServerOptions,
} from '../../src/simulated/index.js';

const NAMES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];

/** The address of the server that {@link connect} starts. */
export const ADDRESS = 'wss://example.com/socket';

/** A socket on a network of its own, and every event of it as a line with its readyState. */
export function connect(
  server: SimulatedServerOptions | undefined,
  protocols: string | string[] = [],
  url: ServedUrl = ADDRESS,
): { readonly socket: WebSocket; readonly lines: string[]; readonly closed: Promise<string[]> } {
  const network = new SimulatedNetwork();
  if (server !== undefined) network.serve(url, server);
  const socket = new network.WebSocket(ADDRESS, protocols);
  const lines: string[] = [];
  const line = (text: string): void => {
    lines.push(`${NAMES[socket.readyState]!} ${text}`);
  };
  const closed = new Promise<string[]>((resolve) => {
    socket.addEventListener('open', () => {
      line(`open ${socket.protocol}`.trim());
    });
    socket.addEventListener('message', ({ data }) => {
      line(`message ${String(data)}`);
    });
    socket.addEventListener('error', () => {
      line('error');
    });
    socket.addEventListener('close', ({ code, reason, wasClean }) => {
      line(`close ${String(code)} ${JSON.stringify(reason)} ${wasClean ? 'clean' : 'unclean'}`);
      resolve(lines);
    });
  });
  return { socket, lines, closed };
}
