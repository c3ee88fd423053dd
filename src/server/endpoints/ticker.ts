import type { Endpoint } from './endpoint.js';

/** Bytes waiting to be sent at which ticks are skipped. */
const HIGH_WATER = 2 ** 20;
/** The shortest time between two batches, in milliseconds. */
const SHORTEST_PERIOD = 10;

export const ticker: Endpoint = {
  path: '/demo/ticker',
  query: 'rate=1&size=0',
  description:
    'JSON ticks, "rate" a second (0.1 to 10000), each padded to "size" bytes; waits while the client is behind.',
  create: () => (handshake) => {
    const rate = handshake.parameters.number('rate', {
      default: 1,
      min: 0.1,
      max: 10_000,
      fraction: true,
    });
    const size = handshake.parameters.number('size', { default: 0, min: 0, max: 2 ** 20 });
    handshake.open((webSocket) => {
      let start = performance.now();
      let sent = 0;
      const sendDue = (): void => {
        const now = performance.now();
        const due = 1 + Math.floor(((now - start) * rate) / 1000);
        while (sent < due && webSocket.bufferedAmount < HIGH_WATER)
          webSocket.send(tick(++sent, size));
        // Skipped ticks are not caught up on, so that no burst follows a pause.
        // pause.
        if (sent < due) start = now - (sent * 1000) / rate;
      };
      sendDue();
      const timer = setInterval(sendDue, Math.max(SHORTEST_PERIOD, 1000 / rate));
      webSocket.once('close', () => clearInterval(timer));
    });
  },
};

function tick(seq: number, size: number): string {
  const fields = { type: 'tick', seq, date: Date.now() };
  const missing = size - JSON.stringify({ ...fields, padding: '' }).length;
  return JSON.stringify(missing < 0 ? fields : { ...fields, padding: '.'.repeat(missing) });
}
