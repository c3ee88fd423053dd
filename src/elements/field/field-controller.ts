import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Log } from '../../core/log/log.js';
import type { EditorOptions, MessageField } from './message-field.js';
import { PlainField } from './plain-field.js';

/** The module that makes editors; `import('../code/editor.js')` gives it. */
export interface EditorModule {
  createEditor(options: EditorOptions): MessageField;
}

/** What a field controller works with. */
export interface FieldOptions {
  readonly load: () => Promise<EditorModule>;
  /** The log whose messages JSON is completed from. */
  readonly log: () => Log | undefined;
  /** Where the field goes; `null` before the first render. */
  readonly place: () => HTMLElement | null;
  /** A person changed the shown document. */
  readonly onChange: () => void;
}

/**
 * Gives its host something to write in: a `<textarea>` at once, and the editor in its place when
 * that has arrived. It is fetched when the host is first seen on the screen.
 *
 * ```
 *   plain ──first seen──► loading ──arrived──► editor   (text, selection and focus move over)
 *                            └─────failed────► plain    (and says so)
 * ```
 */
export class FieldController implements ReactiveController {
  /** Where the message is written just now. */
  field: MessageField;
  /** Whether the editor could not be loaded. */
  hasFailed = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FieldOptions;
  readonly #plain: PlainField;
  readonly #pasted: string[] = [];
  #loading: Promise<void> | undefined;
  #observer: IntersectionObserver | undefined;
  #place: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FieldOptions) {
    this.#host = host;
    this.#options = options;
    this.#plain = new PlainField({ onChange: options.onChange, onExactPaste: this.#onExactPaste });
    this.field = this.#plain;
    host.addController(this);
  }

  /** Whether a pasted text waits for the editor. */
  get isWaiting(): boolean {
    return this.#pasted.length > 0;
  }

  /** Fetches the editor now, if it was not yet. Resolved when it is there, or will never be. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  hostConnected(): void {
    // A host that was moved renders nothing by itself, and the field has to be mounted again.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const place = this.#options.place();
    if (place === null || this.#place !== undefined || !this.#host.isConnected) return;
    this.#mount(place);
    if (this.#loading) return;
    this.#observer ??= new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.load();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.field.unmount();
    this.#place = undefined;
  }

  async #load(): Promise<void> {
    this.#observer?.disconnect();
    try {
      const { createEditor } = await this.#options.load();
      await this.#plain.untilComposed();
      const { texts, kind, selection } = this.#plain;
      const { onChange, log } = this.#options;
      this.#handOver(createEditor({ texts, kind, selection, onChange, log }));
    } catch {
      this.hasFailed = true;
    }
    for (const text of this.#pasted.splice(0)) this.field.insert(text);
    this.#host.requestUpdate();
  }

  #handOver(editor: MessageField): void {
    const place = this.#place;
    const hadFocus = place?.matches(':focus-within') ?? false;
    this.field.unmount();
    this.field = editor;
    if (place === undefined) return;
    this.#mount(place);
    if (hadFocus) editor.focus();
  }

  #mount(place: HTMLElement): void {
    this.#place = place;
    this.field.mount(place, this.#host.shadowRoot!);
  }

  readonly #onExactPaste = (text: string): boolean => {
    if (this.hasFailed) return false;
    this.#pasted.push(text);
    void this.load();
    return true;
  };
}
