import type { LitElement, ReactiveController } from 'lit';

/** Where something is drawn, in device pixels. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  /** Device pixels of a CSS pixel. */
  readonly ratio: number;
}

/**
 * Looks after the canvas of its host: keeps as many pixels in it as the screen has there, and
 * draws in the colours that the host's `.palette` has.
 */
export class PaintedCanvas<Color extends string> implements ReactiveController {
  readonly #host: LitElement;
  readonly #colors: readonly Color[];
  readonly #request: () => void;
  #resize: ResizeObserver | undefined;
  #palette: Readonly<Record<Color, string>> | undefined;
  #width = 0;
  #height = 0;

  /**
   * @param colors the classes of what is in `.palette`.
   * @param request called when it must be drawn again.
   */
  constructor(host: LitElement, colors: readonly Color[], request: () => void) {
    this.#host = host;
    this.#colors = colors;
    this.#request = request;
    host.addController(this);
  }

  /** Whether there is anything to draw on. */
  get isShown(): boolean {
    return this.#width > 0 && this.#height > 0;
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#observe();
  }

  hostUpdated(): void {
    if (this.#resize === undefined && this.#host.isConnected) this.#observe();
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#resize = undefined;
    this.#width = this.#height = 0;
  }

  /** Reads the colours anew: they have changed. */
  readonly forgetColors = (): void => {
    this.#palette = undefined;
    this.#request();
  };

  /** Draws anew, on nothing; `undefined` leaves the canvas empty. */
  paint(
    draw: ((surface: Surface, palette: Readonly<Record<Color, string>>) => void) | undefined,
  ): void {
    const context = this.isShown ? this.#canvas.getContext('2d') : null;
    if (context === null) return;
    const { canvas } = context;
    // Setting a size clears, even when it is the same.
    if (canvas.width !== this.#width) canvas.width = this.#width;
    if (canvas.height !== this.#height) canvas.height = this.#height;
    context.clearRect(0, 0, this.#width, this.#height);
    if (draw === undefined) return;
    const surface = {
      context,
      width: this.#width,
      height: this.#height,
      ratio: this.#width / canvas.clientWidth,
    };
    this.#palette ??= this.#readPalette();
    draw(surface, this.#palette);
  }

  get #canvas(): HTMLCanvasElement {
    return this.#host.renderRoot.querySelector('canvas')!;
  }

  #observe(): void {
    this.#resize = new ResizeObserver(this.#onResize);
    try {
      // This box also reports zooming and a move to another screen; not every browser has it.
      this.#resize.observe(this.#canvas, { box: 'device-pixel-content-box' });
    } catch {
      this.#resize.observe(this.#canvas);
    }
  }

  readonly #onResize = ([entry]: readonly ResizeObserverEntry[]): void => {
    if (entry === undefined) return;
    const [device] = entry.devicePixelContentBoxSize ?? [];
    const { width, height } = entry.contentRect;
    this.#width = device?.inlineSize ?? Math.round(width * devicePixelRatio);
    this.#height = device?.blockSize ?? Math.round(height * devicePixelRatio);
    // It may have been hidden, and colours change unheard there.
    this.forgetColors();
  };

  #readPalette(): Readonly<Record<Color, string>> {
    const colors = this.#colors.map((name) => {
      const element = this.#host.renderRoot.querySelector(`.palette > .${name}`)!;
      return [name, getComputedStyle(element).color] as const;
    });
    return Object.fromEntries(colors) as Record<Color, string>;
  }
}
