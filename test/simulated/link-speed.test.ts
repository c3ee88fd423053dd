import { describe, expect, it } from 'vitest';

import { SimulatedNetwork, type SimulatedServerOptions } from '../../src/simulated/index.js';
import { FakeClock } from './fake-clock.js';

function connect(server: SimulatedServerOptions): {
  clock: FakeClock;
  socket: WebSocket;
  times: string[];
} {
  const clock = new FakeClock();
  const network = new SimulatedNetwork({ clock });
  network.serve('ws://h/', server);
  const socket = new network.WebSocket('ws://h/');
  const times: string[] = [];
  for (const type of ['open', 'message', 'close']) {
    socket.addEventListener(type, () => times.push(`${String(clock.now())} ${type}`));
  }
  return { clock, socket, times };
}

describe('Latency', () => {
  it('is paid by the handshake, by a round trip and by the close, each way', () => {
    const { clock, socket, times } = connect({ latency: 50 });
    clock.advance(99);
    expect(times).toEqual([]);
    clock.advance(1);
    expect(times).toEqual(['100 open']);
    socket.send('hello');
    clock.advance(100);
    expect(times.at(-1)).toBe('200 message');
    socket.close();
    clock.advance(99);
    expect(socket.readyState).toBe(socket.CLOSING);
    clock.advance(1);
    expect(times.at(-1)).toBe('300 close');
    expect(clock.pending).toBe(0);
  });
});

describe('Bandwidth', () => {
  it('drains bufferedAmount byte by byte, and only between tasks', () => {
    const { clock, socket, times } = connect({ bandwidth: 1000 });
    clock.advance(0);
    socket.send('x'.repeat(100));
    socket.send('y'.repeat(50));
    expect(socket.bufferedAmount).toBe(150);
    clock.advance(50);
    expect(socket.bufferedAmount).toBe(100);
    clock.advance(50);
    expect(socket.bufferedAmount).toBe(50);
    clock.advance(60);
    expect(socket.bufferedAmount).toBe(0);
    // The answer to the first takes as long again.
    clock.advance(200);
    expect(times).toEqual(['0 open', '200 message', '250 message']);
  });

  it('is waited for by the Close frame, and its messages arrive', () => {
    const taken: unknown[] = [];
    const { clock, socket, times } = connect({
      bandwidth: 1000,
      onrequest(request) {
        request.accept().onmessage = (data) => taken.push((data as string).length);
      },
    });
    clock.advance(0);
    socket.send('x'.repeat(100));
    socket.close(1000);
    expect([socket.readyState, socket.bufferedAmount]).toEqual([socket.CLOSING, 100]);
    clock.advance(99);
    expect(times).toEqual(['0 open']);
    clock.advance(20);
    expect(taken).toEqual([100]);
    expect(times).toEqual(['0 open', '100 close']);
    expect(socket.bufferedAmount).toBe(0);
  });

  it('leaves in bufferedAmount what never went', () => {
    const { clock, socket, times } = connect({
      bandwidth: 1000,
      onrequest(request) {
        const connection = request.accept();
        connection.onmessage = () => {
          connection.drop();
        };
      },
    });
    clock.advance(0);
    for (let i = 0; i < 3; i += 1) socket.send('x'.repeat(100));
    clock.advance(1000);
    expect(times).toEqual(['0 open', '100 close']);
    expect(socket.bufferedAmount).toBeGreaterThan(150);
    expect(clock.pending).toBe(0);
  });
});
