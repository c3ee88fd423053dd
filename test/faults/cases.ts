import { faults } from '../../src/server/faults/index.js';
import { clientCases } from './client-cases.js';
import type { FaultCase } from './fault-case.js';
import { limitCases } from './limit-cases.js';
import type { Target } from './page-task.js';

type Act = (target: Target) => unknown;

// Acts run in the page, each handed over as text: they use nothing from outside themselves.
const wait: Act = () => {};
const bye: Act = async (t) => {
  await t.opened();
  await t.wait(250);
  if (t.isOpen()) t.close(1000, 'ok');
};
const closeFirst: Act = async (t) => {
  await t.opened();
  await t.wait(100);
  t.close(3001, 'mine');
};
const sendMegabytes: Act = async (t) => {
  await t.opened();
  t.send(new Uint8Array(30_000_000));
};

const CHAT = ['chat', 'chat2'];
/** How long Firefox and WebKit wait for an answer to a Close frame, and Firefox for one to a handshake, in milliseconds. */
const PATIENCE = 25_000;

/** What is not as it is in other cases of the same kind. */
const exceptions: Readonly<Record<string, Partial<FaultCase>>> = {
  'hs-refused': { url: 'ws://{refused}/' },
  'hs-dns': { url: 'ws://nosuch.invalid/' },
  'hs-tls-to-plain': { url: 'wss://{host}/demo/echo' },
  'hs-tls-selfsigned': { url: 'wss://{tls}/demo/echo' },
  'hs-plain-to-tls': { url: 'ws://{tls}/demo/echo' },
  'hs-proto-other': { protocols: CHAT },
  'hs-proto-none': { protocols: CHAT },
  'hs-proto-empty': { protocols: CHAT },
  'hs-proto-case': { protocols: CHAT },
  'hs-proto-two': { protocols: CHAT },
  'hs-proto-comma': { protocols: CHAT },
  'hs-proto-second': { protocols: CHAT },
  'hs-302-cross': { plainHost: true },
  'hs-never': { limit: PATIENCE },
  'hs-half': { limit: PATIENCE },
  'ans-never': { limit: PATIENCE },
  'close-while-buffered': { way: 'session', act: sendMegabytes },
  'fin-while-buffered': { way: 'session', act: sendMegabytes },
  'ans-flood': { limit: 10_000 },
  'f-bin-64m': { way: 'session', binaryType: 'blob', limit: 20_000 },
  'f-text-16m': { limit: 20_000 },
  'f-deflate-bomb64m': { way: 'session', binaryType: 'blob', limit: 20_000 },
  'f-frag100k': { limit: 20_000 },
  'f-bin-256m': { way: 'session', binaryType: 'blob', limit: 60_000, only: 'huge', page: 'alone' },
  'f-text-256m': { limit: 60_000, only: 'huge', page: 'alone' },
  'f-text-600m': { limit: 120_000, only: 'huge', page: 'alone' },
  'f-bin-1g': { way: 'session', binaryType: 'blob', limit: 120_000, only: 'huge', page: 'alone' },
  'f-text-1100m': { limit: 120_000, only: 'huge', page: 'alone' },
};

const fault = (id: string): string => `{ws}/demo/fault/${id}`;

/** Cases whose fault is not one of the demo server, or one that has another name there. */
const further: readonly FaultCase[] = [
  ...['hs-refused', 'hs-dns', 'hs-tls-to-plain', 'hs-tls-selfsigned', 'hs-plain-to-tls'].map(
    (id): FaultCase => ({ id, way: 'form', url: '', act: bye, ...exceptions[id] }),
  ),
  { id: 'echo', way: 'form', url: '{ws}/demo/echo', act: bye },
  {
    id: 'hs-301-url',
    way: 'socket',
    url: fault('hs-301'),
    act: async (t) => {
      await t.opened();
      await t.wait(250);
      if (t.isOpen()) t.close(1000, 'ok');
      t.say(`url ${t.socket.url === t.url ? 'as it was' : 'changed'}`);
    },
  },
  { id: 'kill-idle', way: 'form', url: 'ws://{killed}/', death: 'kill', act: wait },
  { id: 'exit-idle', way: 'form', url: 'ws://{killed}/', death: 'exit', act: wait },
  {
    id: 'kill-unread',
    way: 'session',
    url: 'ws://{killed}/',
    death: 'kill-unread',
    act: async (t) => {
      await t.opened();
      t.send(new Uint8Array(1_000_000));
    },
  },
  { id: 'kill-streaming', way: 'form', url: 'ws://{killed}/', death: 'kill-streaming', act: wait },
  {
    id: 'rst-on-send',
    way: 'session',
    url: fault('destroy-soon'),
    act: async (t) => {
      await t.opened();
      const end = performance.now() + 300;
      while (performance.now() < end);
      t.send('into nothing');
    },
  },
  {
    id: 'f-bin-64m-ab',
    way: 'session',
    url: fault('f-bin-64m'),
    binaryType: 'arraybuffer',
    act: wait,
    limit: 20_000,
  },
  {
    id: 'L-ans-never',
    way: 'form',
    url: fault('ans-never'),
    act: closeFirst,
    limit: 100_000,
    only: 'long',
  },
  {
    id: 'L-close-keepopen',
    way: 'form',
    url: fault('close-keepopen'),
    act: wait,
    limit: 100_000,
    only: 'long',
  },
  {
    id: 'L-hs-never',
    way: 'form',
    url: fault('hs-never'),
    act: wait,
    limit: 300_000,
    only: 'long',
  },
];

function actOf(id: string): Act {
  if (id.startsWith('ans-')) return closeFirst;
  return id.startsWith('hs-') ? bye : wait;
}

/** Every case there is something expected of; the expectations say which group each is of, and in which order. */
export const cases: ReadonlyMap<string, FaultCase> = new Map(
  [
    ...faults.map(({ id }): FaultCase => ({
      id,
      way: 'form',
      url: fault(id),
      act: actOf(id),
      ...exceptions[id],
    })),
    ...further,
    ...clientCases,
    ...limitCases,
  ].map((row) => [row.id, row]),
);
