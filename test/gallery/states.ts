import type { GalleryState } from './gallery-state.js';
import { composerStates } from './states/composer.js';
import { connectionStates } from './states/connection.js';
import { diffStates } from './states/diff.js';
import { hexStates } from './states/hex.js';
import { hostPartStates } from './states/host-parts.js';
import { inspectorStates } from './states/inspector.js';
import { lessonStates } from './states/lesson.js';
import { logStates } from './states/log.js';
import { messageStates } from './states/message.js';
import { overlayStates } from './states/overlay.js';
import { treeStates } from './states/tree.js';

/** Every state of the gallery, in the order of the page. */
export const states: readonly GalleryState[] = [
  ...inspectorStates,
  ...hostPartStates,
  ...connectionStates,
  ...logStates,
  ...messageStates,
  ...composerStates,
  ...treeStates,
  ...hexStates,
  ...diffStates,
  ...lessonStates,
  ...overlayStates,
];
