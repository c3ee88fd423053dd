import type { TemplateResult } from 'lit';

import type { Scene } from './scene.js';

/** One state of one element. */
export interface GalleryState {
  /** Names the state in the URL: `?state=log-flood`. Begins with the tag without `ws-`. */
  readonly id: string;
  /** The public element that the state shows. */
  readonly tag: string;
  readonly title: string;
  /** What to look at. Default: nothing. */
  readonly note?: string;
  /** Pixels. Default: the element has its own height. */
  readonly height?: number;
  /** Shown alone only: it opens something over the page. Default: also shown beside the others. */
  readonly isAlone?: true;
  /** Draws the element. What it shows has happened in the scene before. */
  readonly draw: (scene: Scene) => TemplateResult;
  /** Does what a user does to bring the element into the state, once it is drawn. */
  readonly act?: (element: HTMLElement) => Promise<void>;
  /** Whether what the element loads later has arrived. Default: nothing is loaded later. */
  readonly isReady?: (element: HTMLElement) => boolean;
}
