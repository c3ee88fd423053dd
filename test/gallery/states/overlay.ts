import { html, type TemplateResult } from 'lit';

import { WsOverlay } from '../../../src/elements/overlay/overlay.js';
import type { Session } from '../../../src/io/session/session.js';
import type { GalleryState } from '../gallery-state.js';
import { sees } from '../user.js';
import { closedByServer, orders } from './conversations.js';

const tag = 'ws-overlay';
if (customElements.get(tag) === undefined) customElements.define(tag, WsOverlay);

function overlay(sessions: readonly Session[], minimised = false): TemplateResult {
  return html`<ws-overlay .sessions=${sessions} .minimised=${minimised}></ws-overlay>`;
}

export const overlayStates: readonly GalleryState[] = [
  {
    id: 'overlay-empty',
    tag,
    title: 'No WebSocket yet',
    isAlone: true,
    draw: () => overlay([]),
    isReady: (element) => sees(element, '.empty'),
  },
  {
    id: 'overlay-live',
    tag,
    title: 'Over the page, with two sockets',
    isAlone: true,
    draw: (scene) => overlay([orders(scene), closedByServer(scene)]),
    isReady: (element) => sees(element, '.cm-content'),
  },
  {
    id: 'overlay-minimised',
    tag,
    title: 'Minimised',
    isAlone: true,
    draw: (scene) => overlay([orders(scene)], true),
    isReady: (element) => sees(element, '.small'),
  },
];
