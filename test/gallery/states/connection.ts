import { html, type TemplateResult } from 'lit';

import type { AddressGroup } from '../../../src/elements/connection/url-field.js';
import type { Session } from '../../../src/io/session/session.js';
import type { GalleryState } from '../gallery-state.js';
import type { Scene } from '../scene.js';
import { press, sees, write } from '../user.js';
import { closedByServer, orders, refused } from './conversations.js';

const tag = 'ws-connection';

const suggestions: readonly AddressGroup[] = [
  {
    name: 'Demo server',
    addresses: [
      { url: 'sim:echo', protocols: [], description: 'Sends back every message as it came' },
      { url: 'sim:protocols?accept=chat.v2', protocols: ['chat.v1', 'chat.v2'] },
      {
        url: 'wss://a-long-host-name.region.example.com/a/path/that/is/long?with=a&query=too',
        protocols: [],
        description: 'An address that is longer than a narrow page is wide',
      },
    ],
  },
];

function connection(session: Session): TemplateResult {
  return html`<ws-connection .session=${session} .suggestions=${suggestions}></ws-connection>`;
}

/** An open connection whose server takes 1,000 bytes a second of what was sent. */
function slow(scene: Scene): Session {
  const session = scene.connected('sim:slow-reader?rate=1000');
  session.send('x'.repeat(250_000));
  scene.clock.advance(100);
  return session;
}

export const connectionStates: readonly GalleryState[] = [
  {
    id: 'connection-empty',
    tag,
    title: 'Nothing has connected',
    draw: (scene) => connection(scene.session('')),
  },
  {
    id: 'connection-invalid',
    tag,
    title: 'A URL and subprotocols that the constructor would refuse',
    draw: (scene) => connection(scene.session('ftp://example.com/', { protocols: ['a', 'a b'] })),
    act: (element) => press(element, 'Connect'),
  },
  {
    id: 'connection-connecting',
    tag,
    title: 'CONNECTING',
    draw: (scene) => connection(scene.connected('sim:hang', {}, 12_300)),
  },
  {
    id: 'connection-open',
    tag,
    title: 'OPEN, with a subprotocol and an extension',
    draw: (scene) => connection(orders(scene)),
  },
  {
    id: 'connection-draining',
    tag,
    title: 'OPEN, and closes when bufferedAmount is 0',
    draw: (scene) => {
      const session = slow(scene);
      session.closeWhenDrained(1000);
      return connection(session);
    },
  },
  {
    id: 'connection-closing',
    tag,
    title: 'CLOSING',
    draw: (scene) => {
      const session = slow(scene);
      session.close(1000, 'done');
      return connection(session);
    },
  },
  {
    id: 'connection-closed',
    tag,
    title: 'CLOSED by the server with a code of its own',
    draw: (scene) => connection(closedByServer(scene)),
  },
  {
    id: 'connection-failed',
    tag,
    title: 'CLOSED 1006: the connection failed',
    draw: (scene) => connection(refused(scene)),
  },
  {
    id: 'connection-attached',
    tag,
    title: 'Attached to a socket of the page',
    draw: (scene) => {
      const session = scene.session();
      session.attach(new scene.network.WebSocket('sim:echo'), { fromStart: true });
      scene.clock.advance(40);
      return connection(session);
    },
  },
  {
    id: 'connection-readonly',
    tag,
    title: 'Read-only',
    draw: (scene) => html`<ws-connection readonly .session=${orders(scene)}></ws-connection>`,
  },
  {
    id: 'connection-addresses',
    tag,
    title: 'The list of addresses',
    height: 420,
    isAlone: true,
    draw: (scene) => connection(scene.session()),
    act: (element) => press(element, 'Addresses'),
    isReady: (element) => sees(element, ':popover-open'),
  },
  {
    id: 'connection-close-options',
    tag,
    title: 'The close options, with a code that close() refuses',
    height: 420,
    isAlone: true,
    draw: (scene) => connection(orders(scene)),
    async act(element) {
      await press(element, 'Close options');
      await write(element, '[aria-label="Close code"]', '999');
    },
    isReady: (element) => sees(element, ':popover-open'),
  },
];
