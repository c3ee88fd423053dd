import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

import { WsEntrySelectEvent } from '../../../src/elements/log/log-events.js';
import type { WsLog } from '../../../src/elements/log/log.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import type { Session } from '../../../src/io/session/session.js';
import type { GalleryState } from '../gallery-state.js';
import { find, key, press, sees } from '../user.js';
import {
  closedByServer,
  everyKind,
  flooded,
  orders,
  ORDER,
  recorded,
  refused,
} from './conversations.js';

const HEIGHT = 620;
const tag = 'ws-inspector';

/** An inspector that has a tab for each session, and shows the first. */
function inspector(...sessions: readonly Session[]): TemplateResult {
  const [first] = sessions;
  const open = (element?: Element): void => {
    if (element === undefined) return;
    for (const session of [...sessions].reverse()) (element as WsInspector).session = session;
  };
  return html`<ws-inspector .createSession=${() => first} ${ref(open)}></ws-inspector>`;
}

/** Selects an entry, as a click on its row does: where there is little room, its details open. */
async function select(element: HTMLElement, sequence: number): Promise<void> {
  const log = (await find(element, 'ws-log')) as WsLog;
  await find(element, '[role=gridcell]');
  log.reveal(sequence);
  log.dispatchEvent(new WsEntrySelectEvent(sequence, true));
}

const hasEditor = (element: HTMLElement): boolean => sees(element, '.cm-content');
const hasRows = (element: HTMLElement): boolean => sees(element, '[role=gridcell]');

export const inspectorStates: readonly GalleryState[] = [
  {
    id: 'inspector-empty',
    tag,
    title: 'Nothing has connected',
    height: HEIGHT,
    draw: (scene) => inspector(scene.session()),
    isReady: hasEditor,
  },
  {
    id: 'inspector-live',
    tag,
    title: 'An open connection',
    height: HEIGHT,
    draw: (scene) => inspector(orders(scene)),
    isReady: (element) => hasEditor(element) && hasRows(element),
  },
  {
    id: 'inspector-details',
    tag,
    title: 'The details of a message',
    note: 'Beside the log, or over it where there is little room.',
    height: HEIGHT,
    draw: (scene) => inspector(orders(scene)),
    act: (element) => select(element, ORDER),
    isReady: (element) => hasEditor(element) && sees(element, 'ws-json-view'),
  },
  {
    id: 'inspector-calls',
    tag,
    title: 'Calls and events beside the log',
    height: HEIGHT,
    draw: (scene) => inspector(everyKind(scene)),
    async act(element) {
      await select(element, 4);
      await press(element, 'API');
    },
    isReady: (element) => hasEditor(element) && sees(element, 'ws-api-view'),
  },
  {
    id: 'inspector-flood',
    tag,
    title: '20,000 messages',
    height: HEIGHT,
    draw: (scene) => inspector(flooded(scene)),
    isReady: (element) => hasEditor(element) && hasRows(element),
  },
  {
    id: 'inspector-failed',
    tag,
    title: 'A connection that failed',
    note: 'The details of close 1006 name the causes that remain possible.',
    height: HEIGHT,
    draw: (scene) => inspector(refused(scene)),
    act: (element) => select(element, 2),
    isReady: hasEditor,
  },
  {
    id: 'inspector-recording',
    tag,
    title: 'A recording, with the controls of its replay',
    height: HEIGHT,
    draw: (scene) => inspector(recorded(scene)),
    act: (element) => press(element, 'Replay…'),
    isReady: (element) => sees(element, 'ws-replay') && hasRows(element),
  },
  {
    id: 'inspector-tabs',
    tag,
    title: 'Many sessions',
    note: 'Connecting, open, closed, failed, a recording, and one with a long URL.',
    height: HEIGHT,
    draw: (scene) =>
      inspector(
        scene.connected('sim:hang'),
        orders(scene),
        closedByServer(scene),
        refused(scene),
        recorded(scene),
        scene.session(
          'wss://a-long-host-name.region.example.com/a/path/that/is/long?with=a&query=too',
        ),
      ),
    isReady: (element) => hasEditor(element),
  },
  {
    id: 'inspector-readonly',
    tag,
    title: 'Read-only',
    height: 420,
    draw: (scene) => {
      const session = orders(scene);
      return html`<ws-inspector readonly .createSession=${() => session}></ws-inspector>`;
    },
    isReady: hasRows,
  },
  {
    id: 'inspector-compact',
    tag,
    title: 'Compact, with the details below',
    height: HEIGHT,
    draw: (scene) => {
      const session = orders(scene);
      return html`<ws-inspector
        density="compact"
        layout="below"
        .createSession=${() => session}
      ></ws-inspector>`;
    },
    act: (element) => select(element, ORDER),
    isReady: (element) => hasEditor(element) && sees(element, 'ws-json-view'),
  },
  {
    id: 'inspector-question',
    tag,
    title: 'The question before a session is closed',
    height: HEIGHT,
    isAlone: true,
    draw: (scene) => inspector(orders(scene)),
    async act(element) {
      await find(element, '[role=tab]');
      await key(element, '[role=tab]', { key: 'Delete' });
    },
    isReady: (element) => hasEditor(element) && sees(element, 'dialog'),
  },
];
