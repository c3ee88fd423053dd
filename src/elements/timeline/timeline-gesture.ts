import {
  isSameRange,
  moveEdge,
  rangeBetween,
  timeAt,
  type RangeEdge,
  type TimeRange,
  type TimeScale,
} from '../../core/log/time-range.js';

/** Pixels that a pointer moves before a press becomes a drag. */
const SLOP = 3;
/** Steps that an arrow key moves an edge by while Shift is held. */
const STRIDE = 10;

const keySteps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  Home: -Infinity,
  End: Infinity,
};

/** What a gesture needs of the strip it is made on. */
export interface GestureSurface {
  /** Elements with `data-edge` on it are the edges of the range. */
  readonly strip: () => HTMLElement;
  /** `undefined` while there is nothing to choose from. */
  readonly scale: () => TimeScale | undefined;
  readonly range: () => TimeRange | undefined;
  /** Takes over what a person chose: never the range there is already. */
  readonly choose: (range: TimeRange | undefined) => void;
  /** Asks for a frame, in which {@link TimelineGesture.follow} is called. */
  readonly request: () => void;
}

/** A pointer that is down. */
interface Drag {
  readonly startX: number;
  /** The time that it began at; one end of a new range. */
  readonly anchor: number;
  /** The edge that it moves, of the range there was before. */
  readonly edge: RangeEdge | undefined;
  readonly before: TimeRange | undefined;
  hasMoved: boolean;
}

/**
 * Turns pointers and keys on a strip into ranges of time.
 *
 * ```
 *   idle ── down ──► pressed ── 3 px ──► dragging ── up ──► idle
 *                       │ up: none           │ cancel: as before; Escape: none
 *                       └────────► idle ◄────┘
 * ```
 */
export class TimelineGesture {
  readonly #surface: GestureSurface;
  #drag: Drag | undefined;
  #pointerX: number | undefined;

  constructor(surface: GestureSurface) {
    this.#surface = surface;
  }

  /** Whether the user drags now. */
  get isDragging(): boolean {
    return this.#drag?.hasMoved === true;
  }

  /** Where the pointer is, in client pixels, while it is over the strip or drags. */
  get pointerX(): number | undefined {
    return this.#pointerX;
  }

  /** The time under the pointer. */
  get pointerTime(): number | undefined {
    const scale = this.#surface.scale();
    return this.#pointerX === undefined || scale === undefined
      ? undefined
      : this.#timeAt(scale, this.#pointerX);
  }

  /** Forgets a gesture that has begun. */
  cancel(): void {
    this.#drag = this.#pointerX = undefined;
  }

  /** Takes over where a drag has come to. */
  follow(): void {
    const scale = this.#surface.scale();
    if (!this.#drag?.hasMoved || this.#pointerX === undefined || scale === undefined) return;
    const { anchor, edge, before } = this.#drag;
    const time = this.#timeAt(scale, this.#pointerX);
    this.#choose(
      edge === undefined
        ? rangeBetween(scale, anchor, time)
        : moveEdge(scale, before, edge, (time - anchor) / scale.step),
    );
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const scale = this.#surface.scale();
    const range = this.#surface.range();
    if (event.key === 'Escape' && (this.#drag !== undefined || range !== undefined)) {
      event.preventDefault();
      event.stopPropagation();
      this.#drag = undefined;
      this.#choose(undefined);
      return;
    }
    const edge = edgeOf(event);
    const steps = keySteps[event.key];
    if (edge === undefined || steps === undefined || scale === undefined) return;
    event.preventDefault();
    this.#choose(moveEdge(scale, range, edge, steps * (event.shiftKey ? STRIDE : 1)));
  };

  readonly onPointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    const scale = this.#surface.scale();
    if (scale === undefined) {
      this.#choose(undefined);
      return;
    }
    const edge = edgeOf(event);
    const strip = this.#surface.strip();
    strip.setPointerCapture(event.pointerId);
    // Escape then has somewhere to arrive.
    strip.querySelector<HTMLElement>(`[data-edge=${edge ?? 'to'}]`)?.focus({ preventScroll: true });
    this.#drag = {
      startX: event.clientX,
      anchor: this.#timeAt(scale, event.clientX),
      edge,
      before: this.#surface.range(),
      hasMoved: false,
    };
  };

  readonly onPointermove = (event: PointerEvent): void => {
    if (!event.isPrimary || (event.pointerType === 'touch' && !this.#drag)) return;
    this.#pointerX = event.clientX;
    if (this.#drag && Math.abs(event.clientX - this.#drag.startX) >= SLOP) {
      this.#drag.hasMoved = true;
    }
    this.#surface.request();
  };

  readonly onPointerup = (event: PointerEvent): void => {
    if (this.#drag?.hasMoved) {
      this.#pointerX = event.clientX;
      this.follow();
    } else if (this.#drag && this.#drag.edge === undefined) this.#choose(undefined);
    this.#end(event);
  };

  readonly onPointercancel = (event: PointerEvent): void => {
    if (this.#drag) this.#choose(this.#drag.before);
    this.#end(event);
  };

  readonly onPointerleave = (): void => {
    if (this.#drag) return;
    this.#pointerX = undefined;
    this.#surface.request();
  };

  #end(event: PointerEvent): void {
    this.#drag = undefined;
    if (event.pointerType === 'touch') this.#pointerX = undefined;
    this.#surface.request();
  }

  #choose(range: TimeRange | undefined): void {
    if (!isSameRange(range, this.#surface.range())) this.#surface.choose(range);
  }

  #timeAt(scale: TimeScale, clientX: number): number {
    const { left, width } = this.#surface.strip().getBoundingClientRect();
    return timeAt(scale, (clientX - left) / width);
  }
}

function edgeOf(event: Event): RangeEdge | undefined {
  return (event.target as HTMLElement).dataset['edge'] as RangeEdge | undefined;
}
