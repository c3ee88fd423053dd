import { html, type TemplateResult } from 'lit';

import type { RecordingLibrary } from '../../../src/core/recording/recording-library.js';
import type { GalleryState } from '../gallery-state.js';
import type { Scene } from '../scene.js';
import { connectionStore, FixedLibrary, listed } from '../stores.js';
import { find, press, sees } from '../user.js';
import { orders } from './conversations.js';

/** Elements that stand in the slots of an inspector, and do nothing without one. */

const HEIGHT = 520;

function withRecordings(scene: Scene, library: RecordingLibrary): TemplateResult {
  const session = orders(scene);
  return html`<ws-inspector .createSession=${() => session}>
    <ws-recordings slot="actions" .library=${library}></ws-recordings>
  </ws-inspector>`;
}

function withConnections(scene: Scene): TemplateResult {
  const session = scene.session('wss://api.example.com/v1/orders', { protocols: ['orders.v2'] });
  return html`<ws-inspector .createSession=${() => session}>
    <ws-connections slot="actions" .store=${connectionStore()}></ws-connections>
  </ws-inspector>`;
}

const recordings = [
  listed(),
  listed({ id: 'b', name: 'Orders with a name of their own', isOffered: false, entries: 120 }),
  listed({ id: 'c', url: 'sim:ticker?rate=10', madeIn: 'this page', isOffered: false }),
  listed({ id: 'd', url: 'wss://a-long-host-name.region.example.com/a/path/that/is/long' }),
];

const hasEditor = (element: HTMLElement): boolean => sees(element, '.cm-content');
const hasDialog = (element: HTMLElement): boolean => hasEditor(element) && sees(element, 'dialog');

export const hostPartStates: readonly GalleryState[] = [
  {
    id: 'recordings-lost',
    tag: 'ws-recordings',
    title: 'What was lost is offered',
    height: HEIGHT,
    draw: (scene) => withRecordings(scene, new FixedLibrary(recordings)),
    isReady: (element) => hasEditor(element) && sees(element, 'ws-recovery-banner'),
  },
  {
    id: 'recordings-trouble',
    tag: 'ws-recordings',
    title: 'Nothing is stored',
    height: HEIGHT,
    draw: (scene) =>
      withRecordings(
        scene,
        new FixedLibrary([], 'The browser blocks storage: recordings are kept in memory only.'),
      ),
    isReady: (element) => hasEditor(element) && sees(element, 'ws-recovery-banner'),
  },
  ...[recordings, []].map((list, index): GalleryState => ({
    id: index === 0 ? 'recordings-list' : 'recordings-empty',
    tag: 'ws-recordings',
    title: index === 0 ? 'The list' : 'The list, without recordings',
    height: HEIGHT,
    isAlone: true,
    draw: (scene) => withRecordings(scene, new FixedLibrary(list)),
    act: (element) => press(element, 'Recordings'),
    isReady: hasDialog,
  })),
  {
    id: 'connections-list',
    tag: 'ws-connections',
    title: 'Its groups in the list of the URL field',
    height: HEIGHT,
    isAlone: true,
    draw: withConnections,
    act: (element) => press(element, 'Addresses'),
    isReady: (element) => hasEditor(element) && sees(element, ':popover-open'),
  },
  {
    id: 'connections-save',
    tag: 'ws-connections',
    title: 'Saving a connection',
    height: HEIGHT,
    isAlone: true,
    draw: withConnections,
    async act(element) {
      await press(element, 'Addresses');
      await press(element, 'Save this connection…');
      await find(element, 'dialog');
    },
    isReady: hasDialog,
  },
  {
    id: 'connections-saved',
    tag: 'ws-connections',
    title: 'Saved connections',
    height: HEIGHT,
    isAlone: true,
    draw: withConnections,
    async act(element) {
      await press(element, 'Addresses');
      await press(element, 'Saved connections…');
    },
    isReady: hasDialog,
  },
];
