import { describe, expect, it } from 'vitest';

import { builtInDecoders } from '../../../src/core/decoders/decoders.js';
import { parseJsonPath } from '../../../src/core/json-path/json-path-run.js';
import type { Log } from '../../../src/core/log/log.js';
import { placeByPath, placeByProtocol } from '../../../src/core/pairs/describe-place.js';
import { LatencyHistogram } from '../../../src/core/pairs/latency-histogram.js';
import { PairIndex } from '../../../src/core/pairs/pair-index.js';
import { append, log, logWith } from '../../support/log.js';

const byProtocol = placeByProtocol(builtInDecoders, () => undefined);

function byPath(text: string) {
  const path = parseJsonPath(text);
  if (!path.ok) throw new Error(path.message);
  return placeByPath(path.query);
}

/** "3→2": entry 3 answers entry 2. */
function pairs(made: Log, describe = byProtocol): string[] {
  const index = new PairIndex(made, describe);
  while (!index.scan(2));
  const found: string[] = [];
  for (let sequence = made.first; sequence < made.end; sequence += 1) {
    const pair = index.pairOf(sequence);
    if (pair?.isReply) found.push(`${String(sequence)}→${String(pair.partner)}`);
  }
  return found;
}

describe('Requests and replies', () => {
  it.each<[name: string, lines: string[], expected: string[]]>([
    [
      'JSON-RPC',
      [
        '> {"jsonrpc":"2.0","id":1,"method":"a"}',
        '> {"jsonrpc":"2.0","id":2,"method":"b"}',
        '< {"jsonrpc":"2.0","id":2,"result":0}',
        '< {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}}',
      ],
      ['3→2', '4→1'],
    ],
    [
      'both sides asking with the same id',
      [
        '> {"jsonrpc":"2.0","id":1,"method":"a"}',
        '< {"jsonrpc":"2.0","id":1,"method":"b"}',
        '> {"jsonrpc":"2.0","id":1,"result":0}',
        '< {"jsonrpc":"2.0","id":1,"result":0}',
      ],
      ['3→2', '4→1'],
    ],
    [
      'a GraphQL subscription, of which each part answers',
      [
        'open graphql-transport-ws',
        '> {"id":"s","type":"subscribe","payload":{"query":"subscription { x }"}}',
        '< {"id":"s","type":"next","payload":{"data":{"x":1}}}',
        '< {"id":"s","type":"next","payload":{"data":{"x":2}}}',
        '< {"id":"s","type":"complete"}',
      ],
      ['3→2', '4→2', '5→2'],
    ],
    ['Socket.IO acknowledgements', ['> 427["save",1]', '< 437["ok"]'], ['2→1']],
    ['OCPP', ['> [2,"a1","Heartbeat",{}]', '< [3,"a1",{"currentTime":"x"}]'], ['2→1']],
    ['nothing, after the connection closed', ['> 427["save",1]', 'close 1006', '< 437["ok"]'], []],
    ['nothing, for an answer that nobody asked for', ['< 437["ok"]'], []],
  ])('of %s are joined', (_, lines, expected) => {
    expect(pairs(log(...lines))).toEqual(expected);
  });

  it('are joined by what a JSONPath selects', () => {
    const made = log('> {"req":7}', '< {"x":1}', '< {"req":8}', '< {"req":7,"ok":true}');
    expect(pairs(made, byPath('$.req'))).toEqual(['4→1']);
  });

  it('tell how long it took', () => {
    const made = log('> 427["save",1]', 'note x', '< 437["ok"]');
    const index = new PairIndex(made, byProtocol);
    index.scan(Infinity);
    expect(index.pairOf(1)).toEqual({ partner: 3, isReply: false, latency: 2 });
    expect(index.latencies.quantile(0.5)).toBe(2);
  });

  it('are found as messages arrive, and forgotten when the log is cleared', () => {
    const made = log('> 427["save",1]');
    const index = new PairIndex(made, byProtocol);
    expect(index.scan(10)).toBe(true);
    append(made, '< 437["ok"]');
    expect(index.isComplete).toBe(false);
    index.scan(10);
    expect(index.pairOf(2)?.partner).toBe(1);
    made.clear();
    index.scan(10);
    expect(index.pairOf(2)).toBeUndefined();
    expect(index.latencies.count).toBe(0);
  });

  it('keep their partner’s number when it was let go, without a time', () => {
    const lines = Array.from({ length: 98 }, () => '< x');
    const made = logWith({ maxEntries: 100 }, '> 427["save",1]', ...lines, '< 437["ok"]');
    const index = new PairIndex(made, byProtocol);
    index.scan(Infinity);
    append(made, '< y');
    expect(made.has(1)).toBe(false);
    expect(index.pairOf(100)).toEqual({ partner: 1, isReply: true, latency: undefined });
  });
});

describe('Messages that only keep the connection alive', () => {
  it.each([
    ['< 2', '> 3'],
    ['> {"type":"ping"}', '< {"type":"pong"}'],
  ])('are known: %s %s', (ping, pong) => {
    const made = log(
      ping.startsWith('<') ? 'open' : 'open graphql-transport-ws',
      '< 0{"sid":"a","upgrades":[],"pingInterval":1,"pingTimeout":1,"maxPayload":1}',
      ping,
      pong,
      '> text',
    );
    const index = new PairIndex(made, byProtocol);
    index.scan(Infinity);
    expect([3, 4, 5].map((sequence) => index.isKeepAlive(sequence))).toEqual([true, true, false]);
  });
});

describe('The times that replies took', () => {
  it('are told in buckets that grow, with their extremes exact', () => {
    const histogram = new LatencyHistogram();
    for (let time = 1; time <= 1000; time += 1) histogram.add(time);
    expect(histogram.least).toBe(1);
    expect(histogram.most).toBe(1000);
    expect(histogram.quantile(0.5)! / 500).toBeCloseTo(1, 0);
    expect(histogram.quantile(0.95)! / 950).toBeCloseTo(1, 0);
    expect(histogram.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  });

  it('are none at first, and hold what is very short, long or negative', () => {
    const histogram = new LatencyHistogram();
    expect(histogram.quantile(0.5)).toBeUndefined();
    expect(histogram.buckets).toEqual([]);
    for (const time of [-5, 0, 1e12]) histogram.add(time);
    expect(histogram.count).toBe(3);
    expect(histogram.least).toBe(0);
    expect(histogram.most).toBe(1e12);
  });
});
