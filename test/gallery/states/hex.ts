import { html } from 'lit';

import type { WsHexView } from '../../../src/elements/hex/hex-view.js';
import type { GalleryState } from '../gallery-state.js';
import { find, press, sees, write } from '../user.js';

const tag = 'ws-hex-view';
const HEIGHT = 420;

const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 7 + 32) % 256);
bytes.set(new TextEncoder().encode('Hello, hex view! Grüße, שלום'), 16);

const drawn = (element: HTMLElement): boolean => sees(element, '[role=rowheader]');

export const hexStates: readonly GalleryState[] = [
  {
    id: 'hex-view-empty',
    tag,
    title: 'No bytes',
    height: 120,
    draw: () => html`<ws-hex-view></ws-hex-view>`,
  },
  {
    id: 'hex-view-bytes',
    tag,
    title: 'Bytes, and what they say as numbers',
    height: HEIGHT,
    draw: () => html`<ws-hex-view .bytes=${bytes}></ws-hex-view>`,
    isReady: drawn,
  },
  {
    id: 'hex-view-selection',
    tag,
    title: 'A selection, and marked bytes',
    height: HEIGHT,
    draw: () =>
      html`<ws-hex-view .bytes=${bytes} .highlight=${{ start: 64, end: 90 }}></ws-hex-view>`,
    async act(element) {
      await find(element, '[role=rowheader]');
      (element as WsHexView).select(16, 40);
    },
    isReady: drawn,
  },
  {
    id: 'hex-view-find',
    tag,
    title: 'Find',
    height: HEIGHT,
    draw: () => html`<ws-hex-view .bytes=${bytes}></ws-hex-view>`,
    async act(element) {
      await press(element, 'Find bytes');
      await press(element, 'Text');
      await write(element, '.find-input', 'hex');
    },
    isReady: drawn,
  },
  {
    id: 'hex-view-flood',
    tag,
    title: 'A megabyte',
    height: HEIGHT,
    draw: () => html`<ws-hex-view .bytes=${new Uint8Array(2 ** 20).fill(0x61)}></ws-hex-view>`,
    isReady: drawn,
  },
];
