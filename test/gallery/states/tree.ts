import { html } from 'lit';

import type { GalleryState } from '../gallery-state.js';
import { find, key, press, sees, write } from '../user.js';

const tag = 'ws-json-tree';
const HEIGHT = 320;

const value = {
  id: '7b1c',
  paid: true,
  note: null,
  total: 279.8,
  empty: {},
  none: [],
  items: [
    { sku: 'A-100', count: 2, tags: ['new', 'fragile'] },
    { sku: 'B-7', count: 1 },
  ],
  'a key that is long, with "quotes" and שלום': 'a\u202eb\u0000c',
  text: `A long string: ${'lorem ipsum dolor sit amet '.repeat(20)}`,
  json: '{"inside":[1,2,{"a":"b"}]}',
};

const drawn = (element: HTMLElement): boolean => sees(element, '[role=treeitem]');

export const treeStates: readonly GalleryState[] = [
  {
    id: 'json-tree-value',
    tag,
    title: 'A value of every type',
    height: HEIGHT,
    draw: () => html`<ws-json-tree .value=${value}></ws-json-tree>`,
    isReady: drawn,
  },
  {
    id: 'json-tree-text',
    tag,
    title: 'JSON as it was written',
    note: 'Numbers keep their digits, a key that stands twice is shown twice.',
    height: 220,
    draw: () =>
      html`<ws-json-tree
        .text=${'{"big":9007199254740993,"exact":1.10,"a":1,"a":2,"list":[1e400,-0]}'}
      ></ws-json-tree>`,
    isReady: drawn,
  },
  {
    id: 'json-tree-selected',
    tag,
    title: 'A selected node, with its path',
    height: HEIGHT,
    draw: () => html`<ws-json-tree .value=${value} .selected=${10}></ws-json-tree>`,
    async act(element) {
      await find(element, '[role=treeitem]');
      await key(element, '[role=tree]', { key: 'ArrowDown' });
      await key(element, '[role=tree]', { key: 'End' });
    },
    isReady: drawn,
  },
  {
    id: 'json-tree-path',
    tag,
    title: 'Only what a JSONPath selects',
    height: HEIGHT,
    draw: () => html`<ws-json-tree .value=${value}></ws-json-tree>`,
    async act(element) {
      await find(element, '[role=treeitem]');
      await write(element, 'input', '$.items[?@.count > 1]');
    },
    isReady: drawn,
  },
  {
    id: 'json-tree-path-problem',
    tag,
    title: 'A JSONPath that cannot be read',
    height: HEIGHT,
    draw: () => html`<ws-json-tree .value=${value}></ws-json-tree>`,
    async act(element) {
      await find(element, '[role=treeitem]');
      await write(element, 'input', '$.items[?');
    },
    isReady: drawn,
  },
  {
    id: 'json-tree-find',
    tag,
    title: 'Find',
    height: HEIGHT,
    draw: () => html`<ws-json-tree .value=${value}></ws-json-tree>`,
    async act(element) {
      await find(element, '[role=treeitem]');
      await press(element, 'Find in the tree');
      await write(element, '.find-input', 'sku');
    },
    isReady: drawn,
  },
  {
    id: 'json-tree-problem',
    tag,
    title: 'A text that is not JSON',
    height: 160,
    draw: () => html`<ws-json-tree .text=${'{"a": 1, oops}'}></ws-json-tree>`,
  },
  {
    id: 'json-tree-flood',
    tag,
    title: '20,000 rows',
    height: HEIGHT,
    draw: () =>
      html`<ws-json-tree
        .value=${Array.from({ length: 20_000 }, (_, seq) => ({ seq, ok: seq % 3 === 0 }))}
      ></ws-json-tree>`,
    isReady: drawn,
  },
];
