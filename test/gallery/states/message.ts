import { html, type TemplateResult } from 'lit';

import { binarySamples } from '../../../src/core/demo/samples.js';
import type { Session } from '../../../src/io/session/session.js';
import type { GalleryState } from '../gallery-state.js';
import type { Scene } from '../scene.js';
import { press, sees } from '../user.js';
import {
  broken,
  closedByServer,
  everyKind,
  LONG_TEXT,
  orders,
  ORDER,
  refused,
} from './conversations.js';

const tag = 'ws-message';
const HEIGHT = 360;

function message({ log }: Session, sequence = log.end - 1): TemplateResult {
  return html`<ws-message
    .log=${log}
    .entry=${log.at(sequence)}
    .previousTime=${log.has(sequence - 1) ? log.timeAt(sequence - 1) : undefined}
    .pinned=${false}
  ></ws-message>`;
}

/** A message of bytes, one of the samples that the demo server sends. */
function sample(scene: Scene, name: string): Session {
  const talk = scene.talk();
  const random = Uint8Array.from({ length: 64 }, (_, index) => (index * 167 + 13) % 256);
  const [, bytes] = binarySamples(random).find(([each]) => each === name)!;
  talk.server.send(bytes);
  scene.clock.advance(40);
  return talk.session;
}

export const messageStates: readonly GalleryState[] = [
  {
    id: 'message-empty',
    tag,
    title: 'Nothing selected',
    height: 200,
    draw: () => html`<ws-message></ws-message>`,
  },
  {
    id: 'message-json',
    tag,
    title: 'JSON',
    height: HEIGHT,
    draw: (scene) => message(orders(scene), ORDER),
    isReady: (element) => sees(element, 'ws-json-view'),
  },
  {
    id: 'message-text',
    tag,
    title: 'A long text',
    height: HEIGHT,
    draw: (scene) => message(orders(scene), LONG_TEXT),
    isReady: (element) => sees(element, 'ws-text-view'),
  },
  {
    id: 'message-no-text',
    tag,
    title: 'An empty message',
    height: 240,
    draw: (scene) => message(everyKind(scene), 5),
    isReady: (element) => sees(element, '.views'),
  },
  {
    id: 'message-hex',
    tag,
    title: 'Bytes as hex',
    height: HEIGHT,
    draw: (scene) => message(sample(scene, 'random bytes')),
    isReady: (element) => sees(element, '[role=rowheader]'),
  },
  ...['MessagePack', 'protobuf'].map((name): GalleryState => ({
    id: `message-${name.toLowerCase()}`,
    tag,
    title: `${name}, decoded`,
    height: HEIGHT,
    draw: (scene) => message(sample(scene, name)),
    act: (element) => press(element, 'Decoded'),
    isReady: (element) => sees(element, '[role=treeitem]'),
  })),
  {
    id: 'message-diff',
    tag,
    title: 'What changed since the last message like it',
    height: HEIGHT,
    draw: (scene) =>
      message(
        scene.say(
          scene.talk(),
          '< {"type":"tick","n":1,"ask":101.5,"bid":101}',
          '< {"type":"tick","n":2,"ask":101.25,"x":true}',
        ),
      ),
    act: (element) => press(element, 'Diff'),
    isReady: (element) => sees(element, '[role=listitem]'),
  },
  {
    id: 'message-wire',
    tag,
    title: 'The frame on the wire',
    height: HEIGHT,
    draw: (scene) => message(orders(scene), ORDER),
    act: (element) => press(element, 'Wire'),
    isReady: (element) => sees(element, 'ws-wire-view'),
  },
  {
    id: 'message-open',
    tag,
    title: 'The open event',
    height: 280,
    draw: (scene) => message(orders(scene), 1),
  },
  {
    id: 'message-close',
    tag,
    title: 'A close event with a private code',
    height: HEIGHT,
    draw: (scene) => message(closedByServer(scene)),
  },
  {
    id: 'message-failed',
    tag,
    title: 'Close 1006 of a connection that failed',
    height: 420,
    draw: (scene) => message(refused(scene)),
  },
  {
    id: 'message-broken',
    tag,
    title: 'Close 1006 of a connection that broke',
    height: 420,
    draw: (scene) => message(broken(scene)),
  },
  {
    id: 'message-error',
    tag,
    title: 'The error event',
    height: 240,
    draw: (scene) => message(refused(scene), 1),
  },
  {
    id: 'message-note',
    tag,
    title: 'A note: a message that was not sent',
    height: 280,
    draw: (scene) => message(everyKind(scene), 1),
    isReady: (element) => sees(element, 'ws-text-view'),
  },
  {
    id: 'message-closable',
    tag,
    title: 'Closable, pinned, read-only',
    height: HEIGHT,
    draw: (scene) => {
      const { log } = orders(scene);
      return html`<ws-message
        closable
        readonly
        .log=${log}
        .entry=${log.at(ORDER)}
        .pinned=${true}
      ></ws-message>`;
    },
    isReady: (element) => sees(element, 'ws-json-view'),
  },
];
