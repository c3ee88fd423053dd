import { html, type TemplateResult } from 'lit';

import type { WsLog } from '../../../src/elements/log/log.js';
import type { Session } from '../../../src/io/session/session.js';
import type { GalleryState } from '../gallery-state.js';
import type { Scene } from '../scene.js';
import { find, key, press, sees, write } from '../user.js';
import { everyKind, flooded, orders, ORDER, refused } from './conversations.js';

const tag = 'ws-log';
const HEIGHT = 320;

function log(session: Session): TemplateResult {
  return html`<ws-log .session=${session}></ws-log>`;
}

const hasRows = (element: HTMLElement): boolean =>
  sees(element, '[role=gridcell]') && sees(element, 'ws-timeline');

/** A log whose limits have let entries go. */
function limited(scene: Scene): Session {
  const talk = scene.talk('wss://quotes.example.com/stream', { limits: { maxEntries: 100 } });
  return scene.flood(talk, 5_000);
}

export const logStates: readonly GalleryState[] = [
  {
    id: 'log-empty',
    tag,
    title: 'No entries',
    height: HEIGHT,
    draw: (scene) => log(scene.session()),
    isReady: (element) => sees(element, 'ws-timeline'),
  },
  {
    id: 'log-live',
    tag,
    title: 'An open connection, with a selected row',
    height: HEIGHT,
    draw: (scene) => log(orders(scene)),
    async act(element) {
      await find(element, '[role=gridcell]');
      (element as WsLog).reveal(ORDER);
    },
    isReady: hasRows,
  },
  {
    id: 'log-flood',
    tag,
    title: '20,000 messages',
    height: HEIGHT,
    draw: (scene) => log(flooded(scene)),
    isReady: hasRows,
  },
  {
    id: 'log-scrolled',
    tag,
    title: 'Scrolled up while messages arrive',
    note: 'The button leads to the end.',
    height: HEIGHT,
    draw: (scene) => {
      const talk = scene.talk();
      scene.flood(talk, 200);
      const more = (): void => {
        scene.flood(talk, 128);
      };
      return html`<ws-log .session=${talk.session} @gallery-more=${more}></ws-log>`;
    },
    async act(element) {
      await find(element, '[role=gridcell]');
      (element as WsLog).reveal(20);
      await find(element, '[aria-rowindex="21"]');
      element.dispatchEvent(new Event('gallery-more'));
      await find(element, '.new');
    },
    isReady: hasRows,
  },
  {
    id: 'log-every-kind',
    tag,
    title: 'Every kind of entry',
    note: 'Open, text, bytes, an empty message, error, close, and notes of what was not sent.',
    height: HEIGHT,
    draw: (scene) => log(everyKind(scene)),
    isReady: hasRows,
  },
  {
    id: 'log-failed',
    tag,
    title: 'A connection that failed',
    height: 200,
    draw: (scene) => log(refused(scene)),
    isReady: hasRows,
  },
  {
    id: 'log-scripts',
    tag,
    title: 'Payloads in other scripts',
    note: 'Right-to-left letters, characters that cannot be seen, and line ends.',
    height: HEIGHT,
    draw: (scene) =>
      log(
        scene.say(
          scene.talk(),
          '> שלום world 123 (abc)',
          '< {"name":"مرحبا","n":1}',
          '< a\u202eb\u2066c\u0000d',
          '< one\ntwo\r\nthree\ttabbed',
          '< 你好，世界 👩‍👩‍👧‍👦 👋🏽',
        ),
      ),
    isReady: hasRows,
  },
  {
    id: 'log-filtered',
    tag,
    title: 'A filter, with what it finds marked',
    height: HEIGHT,
    draw: (scene) => log(orders(scene)),
    act: (element) => write(element, '[aria-label=Filter]', 'order -ack'),
    isReady: hasRows,
  },
  {
    id: 'log-nothing-matches',
    tag,
    title: 'A filter that matches nothing',
    height: HEIGHT,
    draw: (scene) => log(orders(scene)),
    act: (element) => write(element, '[aria-label=Filter]', 'size:>1M'),
    isReady: (element) => sees(element, '.empty'),
  },
  {
    id: 'log-filter-problem',
    tag,
    title: 'A filter that cannot be read',
    height: HEIGHT,
    draw: (scene) => log(orders(scene)),
    act: (element) => write(element, '[aria-label=Filter]', '"half'),
    isReady: hasRows,
  },
  {
    id: 'log-find',
    tag,
    title: 'Find',
    height: HEIGHT,
    draw: (scene) => log(orders(scene)),
    async act(element) {
      await key(element, '[role=grid]', { key: 'f', ctrlKey: true });
      await write(element, '[aria-label=Find]', 'order');
      (element.shadowRoot!.activeElement as HTMLElement | null)?.blur();
    },
    isReady: hasRows,
  },
  {
    id: 'log-paused',
    tag,
    title: 'Paused',
    height: HEIGHT,
    draw: (scene) => log(orders(scene)),
    async act(element) {
      await find(element, '[role=gridcell]');
      await press(element, 'Pause');
    },
    isReady: (element) => sees(element, '.banner'),
  },
  {
    id: 'log-limited',
    tag,
    title: 'Limits let entries go, and a pinned one stayed',
    height: HEIGHT,
    draw: (scene) => log(limited(scene)),
    async act(element) {
      await find(element, '[role=gridcell]');
      const { session } = element as WsLog;
      session!.log.pin(session!.log.end - 2);
    },
    isReady: hasRows,
  },
  {
    id: 'log-partners',
    tag,
    title: 'Requests and their replies',
    height: HEIGHT,
    draw: (scene) =>
      log(
        scene.say(
          scene.talk('wss://rpc.example.com/'),
          '> {"jsonrpc":"2.0","id":1,"method":"sum","params":[1,2]}',
          '> {"jsonrpc":"2.0","id":2,"method":"slow"}',
          '< {"jsonrpc":"2.0","id":1,"result":3}',
          '< {"jsonrpc":"2.0","id":2,"error":{"code":-32000,"message":"too slow"}}',
          '> {"jsonrpc":"2.0","id":3,"method":"lost"}',
        ),
      ),
    async act(element) {
      await press(element, 'Pairs');
      const box = await find(element, 'input[type=checkbox]');
      box.click();
      await key(element, ':popover-open', { key: 'Escape' });
    },
    isReady: hasRows,
  },
  {
    id: 'log-compact',
    tag,
    title: 'Compact',
    height: HEIGHT,
    draw: (scene) => html`<ws-log density="compact" .session=${orders(scene)}></ws-log>`,
    isReady: hasRows,
  },
  ...['Filter help', 'Pairs', 'Export', 'Copy as code', 'Statistics', 'Log settings'].map(
    (name): GalleryState => ({
      id: `log-${name.toLowerCase().replaceAll(' ', '-')}`,
      tag,
      title: `${name}, opened`,
      height: 560,
      isAlone: true,
      draw: (scene) => log(name === 'Statistics' ? flooded(scene) : orders(scene)),
      async act(element) {
        await find(element, '[role=gridcell]');
        (element as WsLog).reveal(ORDER);
        await press(element, name);
        await find(element, ':popover-open');
      },
      isReady: hasRows,
    }),
  ),
];
