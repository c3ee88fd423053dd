import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes files that are dropped anywhere on its host, before anything inside of it does. */
export class FileDrop implements ReactiveController {
  /** Whether files are held over the host just now. */
  isOver = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #take: (files: readonly File[]) => void;

  /** @param take called with at least one file. */
  constructor(host: ReactiveControllerHost & HTMLElement, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    // Capturing: the editor has its own idea of what a dropped file is, and would insert its text.
    for (const type of types) this.#host.addEventListener(type, this.#onDrag, true);
  }

  hostDisconnected(): void {
    for (const type of types) this.#host.removeEventListener(type, this.#onDrag, true);
    this.isOver = false;
  }

  readonly #onDrag = (event: DragEvent): void => {
    const { dataTransfer, type } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    if (type === 'drop') {
      const files = [...dataTransfer.files];
      if (files.length > 0) this.#take(files);
    } else dataTransfer.dropEffect = 'copy';
    // Leaving one child for another is no leaving of the host.
    const isOver = type === 'dragover' || (type === 'dragleave' && this.#isInside(event));
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  };

  #isInside({ relatedTarget }: DragEvent): boolean {
    return relatedTarget instanceof Node && this.#host.contains(relatedTarget);
  }
}

const types = ['dragover', 'dragleave', 'drop'] as const;
