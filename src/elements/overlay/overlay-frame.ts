import type { ReactiveController, ReactiveControllerHost } from 'lit';

import {
  fitFrame,
  initialFrame,
  moveFrame,
  resizeFrame,
  type PanelFrame,
  type Viewport,
} from '../../core/geometry/panel-frame.js';

/** Pixels that an arrow key moves, and one with Shift. */
const STEP = 16;
const FAR = 96;

type Change = typeof moveFrame;

const viewport = (): Viewport => ({ width: innerWidth, height: innerHeight });

/** Moves and resizes its host by pointer and by keys, always inside of the window. */
export class OverlayFrame implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #frame: PanelFrame | undefined;
  #drag: { readonly x: number; readonly y: number; readonly from: PanelFrame } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#set(fitFrame(this.#frame ?? initialFrame(viewport()), viewport()));
    addEventListener('resize', this.#onResize);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#onResize);
  }

  /** The listeners of a handle that moves the panel. */
  readonly move = this.#listeners(moveFrame);
  /** The listeners of a handle at the lower right corner. */
  readonly resize = this.#listeners(resizeFrame);

  #listeners(change: Change): {
    readonly keydown: (event: KeyboardEvent) => void;
    readonly pointerdown: (event: PointerEvent) => void;
    readonly pointermove: (event: PointerEvent) => void;
    readonly pointerup: () => void;
  } {
    return {
      keydown: (event) => {
        const far = event.shiftKey ? FAR : STEP;
        const [dx, dy] = {
          ArrowLeft: [-far, 0],
          ArrowRight: [far, 0],
          ArrowUp: [0, -far],
          ArrowDown: [0, far],
        }[event.key] ?? [0, 0];
        if (dx === 0 && dy === 0) return;
        event.preventDefault();
        this.#set(change(this.#frame!, dx!, dy!, viewport()));
      },
      pointerdown: (event) => {
        const isOther = event.target instanceof Element && event.target.closest('.icon:not(.move)');
        if (event.button !== 0 || isOther) return;
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        this.#drag = { x: event.clientX, y: event.clientY, from: this.#frame! };
      },
      pointermove: (event) => {
        if (this.#drag === undefined) return;
        const { x, y, from } = this.#drag;
        this.#set(change(from, event.clientX - x, event.clientY - y, viewport()));
      },
      pointerup: () => {
        this.#drag = undefined;
      },
    };
  }

  #set(frame: PanelFrame): void {
    this.#frame = frame;
    for (const [name, value] of Object.entries(frame)) {
      this.#host.style.setProperty(`--_${name}`, `${String(value)}px`);
    }
  }

  readonly #onResize = (): void => {
    this.#set(fitFrame(this.#frame!, viewport()));
  };
}
