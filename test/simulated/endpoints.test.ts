import { describe, expect, it } from 'vitest';

import { serveEndpoints, simulatedEndpoints, SimulatedNetwork } from '../../src/simulated/index.js';
import { FakeClock } from './fake-clock.js';

/** What a socket at an address says until it has been left alone for so long. */
function talk(
  url: string,
  sends: readonly (string | Uint8Array<ArrayBuffer>)[] = [],
  protocols: string[] = [],
) {
  const clock = new FakeClock();
  const network = new SimulatedNetwork({ clock });
  serveEndpoints(network);
  const socket = new network.WebSocket(url, protocols);
  socket.binaryType = 'arraybuffer';
  const lines: string[] = [];
  socket.onopen = () => {
    lines.push(`open ${socket.protocol}`.trim());
    for (const data of sends) socket.send(data);
  };
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) =>
    lines.push(typeof data === 'string' ? data : `${String(data.byteLength)} bytes`);
  socket.onerror = () => lines.push('error');
  socket.onclose = ({ code, reason }) => lines.push(`close ${String(code)} ${reason}`.trim());
  return { clock, network, socket, lines };
}

const FAILED = ['error', 'close 1006'];

describe('Simulated endpoints', () => {
  it.each<[string, string, (string | Uint8Array<ArrayBuffer>)[], string[], string[]]>([
    ['echo', 'sim:echo', ['hello', new Uint8Array(3)], [], ['open', 'hello', '3 bytes']],
    ['close', 'sim:close?code=4001&reason=bye', [], [], ['open', 'close 4001 bye']],
    ['close, without a code', 'sim:close?code=1005', [], [], ['open', 'close 1005']],
    ['drop', 'sim:drop?after=10', [], [], ['open', 'close 1006']],
    ['reject', 'sim:reject', [], [], FAILED],
    ['hang', 'sim:hang', [], [], []],
    ['protocols', 'sim:protocols?accept=b', ['x'], ['a', 'b'], ['open b', 'x']],
    ['protocols, none of them', 'sim:protocols?accept=c', [], ['a', 'b'], FAILED],
    ['protocols, one that was not offered', 'sim:protocols?accept=c&force=1', [], ['a'], FAILED],
    [
      'flood',
      'sim:flood?count=3&size=4',
      ['go'],
      [],
      ['open', '1 ..', '2 ..', '3 ..', 'close 1000'],
    ],
    ['a parameter that cannot be', 'sim:flood?count=many', [], [], FAILED],
    ['none that there is', 'sim:nothing', [], [], FAILED],
    ['slow-reader', 'sim:slow-reader?rate=10', ['12345'], [], ['open', 'received 5 B']],
  ])('%s', (_, url, sends, protocols, expected) => {
    const { clock, lines } = talk(url, sends, protocols);
    clock.advance(600);
    expect(lines).toEqual(expected);
  });

  it('tick as often as they are asked to, and stop with the connection', () => {
    const { clock, lines, socket } = talk('sim:ticker?rate=10');
    clock.advance(450);
    expect(lines.slice(1).map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    socket.close();
    clock.advance(1000);
    expect(lines.at(-1)).toBe('close 1005');
    expect(clock.pending).toBe(0);
  });

  it('let the people of the chat see each other', () => {
    const { clock, lines, network } = talk('sim:chat', ['{"type":"username","name":"ada"}']);
    clock.advance(10);
    const other = new network.WebSocket('sim:chat');
    other.onopen = () => {
      other.send('{"type":"username","name":"Ada"}');
      other.send('{"type":"message","text":"hello"}');
    };
    clock.advance(10);
    const said = lines.slice(1).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said.map(({ type }) => type)).toEqual([
      'id',
      'username',
      'userlist',
      'username',
      'userlist',
      'message',
    ]);
    expect(said.at(-1)).toMatchObject({ name: 'Ada2', text: 'hello' });
    other.close();
    clock.advance(10);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ type: 'userlist', users: ['ada'] });
  });

  it('give samples of bytes under their names', () => {
    const { clock, lines } = talk('sim:binary');
    clock.advance(10);
    expect(lines.slice(0, 3)).toEqual(['open', 'MessagePack', '57 bytes']);
    expect(lines).toHaveLength(13);
  });

  it('say what they are', () => {
    for (const { name, description } of simulatedEndpoints) {
      expect(name).toMatch(/^[a-z-]+$/u);
      expect(description).not.toBe('');
    }
  });
});
