import { html, type TemplateResult } from 'lit';

import type { GalleryState } from '../gallery-state.js';
import type { Scene } from '../scene.js';
import { sees } from '../user.js';

const tag = 'ws-diff-view';
const HEIGHT = 260;

/** Compares the last message of a conversation. */
function diff(scene: Scene, ...lines: readonly string[]): TemplateResult {
  const { log } = scene.say(scene.talk(), ...lines);
  return html`<ws-diff-view .log=${log} .sequence=${log.end - 1}></ws-diff-view>`;
}

const drawn = (element: HTMLElement): boolean => sees(element, '[role=listitem]');

export const diffStates: readonly GalleryState[] = [
  {
    id: 'diff-view-json',
    tag,
    title: 'JSON: changed, added, removed',
    height: HEIGHT,
    draw: (scene) =>
      diff(
        scene,
        '< {"type":"tick","ask":9007199254740993,"old":{"a":[1,2]},"name":"a long name that is the same in both"}',
        '< {"type":"tick","ask":9007199254740992,"new":[true,null],"name":"a long name that is the same in both"}',
      ),
    isReady: drawn,
  },
  {
    id: 'diff-view-text',
    tag,
    title: 'Text, line by line',
    height: HEIGHT,
    draw: (scene) => diff(scene, '< one\ntwo\nthree\nfour', '< one\n2\nthree\nfour\nfive'),
    isReady: drawn,
  },
  {
    id: 'diff-view-bytes',
    tag,
    title: 'Bytes',
    height: HEIGHT,
    draw: (scene) =>
      diff(
        scene,
        '< hex:000102030405060708090a0b0c0d0e0f10',
        '< hex:0001ff030405060708090a0b0c0d0e0f',
      ),
    isReady: drawn,
  },
  {
    id: 'diff-view-same',
    tag,
    title: 'No difference',
    height: 140,
    draw: (scene) => diff(scene, '< {"a":1}', '< {"a":1}'),
    isReady: (element) => sees(element, '.summary'),
  },
  {
    id: 'diff-view-empty',
    tag,
    title: 'Nothing to compare with',
    height: 140,
    draw: (scene) => diff(scene, '< {"a":1}'),
    isReady: (element) => sees(element, '.hint'),
  },
];
