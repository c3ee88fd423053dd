import { html, type TemplateResult } from 'lit';

import lesson from '../../../src/app/lessons/06-sending-a-string.md?raw';
import type { GalleryState } from '../gallery-state.js';
import { press, sees } from '../user.js';

const tag = 'ws-lesson';
const FRAME = '/lesson-frame.html';

function drawLesson(): TemplateResult {
  return html`<ws-lesson frame=${FRAME} .text=${lesson}></ws-lesson>`;
}

const hasEditor = (element: HTMLElement): boolean =>
  sees(element, '.cm-content') && sees(element, '.markdown p');

export const lessonStates: readonly GalleryState[] = [
  {
    id: 'lesson-fresh',
    tag,
    title: 'Not run yet',
    draw: drawLesson,
    isReady: hasEditor,
  },
  {
    id: 'lesson-run',
    tag,
    title: 'Run, with the solution shown',
    note: 'The script runs in its frame by the real clock: times differ from visit to visit.',
    draw: drawLesson,
    async act(element) {
      await press(element, 'Show a solution');
      await press(element, 'Put it into the editor');
      await press(element, 'Run');
    },
    isReady: (element) => hasEditor(element) && sees(element, '.answered'),
  },
  {
    id: 'lesson-problem',
    tag,
    title: 'A text that is no lesson',
    draw: () => html`<ws-lesson frame=${FRAME} .text=${'no lesson'}></ws-lesson>`,
    isReady: (element) => sees(element, '[role=alert]'),
  },
  {
    id: 'lesson-presenting',
    tag,
    title: 'Large type',
    draw: () => html`<ws-lesson presenting frame=${FRAME} .text=${lesson}></ws-lesson>`,
    isReady: hasEditor,
  },
];
