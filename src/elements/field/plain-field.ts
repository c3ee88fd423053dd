import type { DraftKind } from '../../core/composer/text-draft.js';
import { t } from '../../core/language/language.js';
import { placeholderOf, type DraftTexts, type MessageField } from './message-field.js';

/** Callbacks of a plain field. */
export interface PlainFieldOptions {
  /** A person changed the shown document. */
  readonly onChange: () => void;
  /**
   * A person pasted a text with carriage returns, which a `<textarea>` would turn into line feeds.
   * Returns true if the callback inserts the text itself.
   */
  readonly onExactPaste: (text: string) => boolean;
}

/** A `<textarea>` to write in before the editor has arrived, or when it does not. */
export class PlainField implements MessageField {
  readonly #options: PlainFieldOptions;
  // A textarea gives back line feeds for CR and CRLF, so what was put in is kept beside it.
  readonly #texts: DraftTexts = { text: '', json: '', hex: '', base64: '' };
  #kind: DraftKind = 'text';
  #area: HTMLTextAreaElement | undefined;
  #isComposing = false;

  constructor(options: PlainFieldOptions) {
    this.#options = options;
  }

  get kind(): DraftKind {
    return this.#kind;
  }

  get length(): number {
    return this.textOf().length;
  }

  get texts(): DraftTexts {
    return { ...this.#texts };
  }

  /** The selection in the shown document, in UTF-16 units. */
  get selection(): { readonly anchor: number; readonly head: number } {
    const { length } = this;
    const { selectionStart = 0, selectionEnd = 0, selectionDirection } = this.#area ?? {};
    const ends = [selectionStart, selectionEnd].map((at) => Math.min(at, length));
    if (selectionDirection === 'backward') ends.reverse();
    return { anchor: ends[0]!, head: ends[1]! };
  }

  /** Resolved when no input method is in the middle of a word. */
  async untilComposed(): Promise<void> {
    if (!this.#isComposing) return;
    await new Promise((resolve) => {
      this.#area?.addEventListener('compositionend', resolve, { once: true });
    });
  }

  textOf(kind: DraftKind = this.#kind): string {
    return this.#texts[kind];
  }

  replace(kind: DraftKind, text: string): void {
    this.#texts[kind] = text;
    if (kind === this.#kind) this.#draw();
  }

  insert(text: string): void {
    this.#area?.setRangeText(text, this.#area.selectionStart, this.#area.selectionEnd, 'end');
    this.#onInput();
  }

  show(kind: DraftKind): void {
    this.#kind = kind;
    this.#draw();
  }

  mark(): void {
    // A textarea has no marks; the sentence under it names the place.
  }

  describe(isInvalid: boolean, describedBy: string | undefined): void {
    this.#area?.setAttribute('aria-invalid', String(isInvalid));
    if (describedBy === undefined) this.#area?.removeAttribute('aria-describedby');
    else this.#area?.setAttribute('aria-describedby', describedBy);
  }

  focus(): void {
    this.#area?.focus();
  }

  mount(parent: HTMLElement): void {
    this.#area ??= this.#create();
    parent.append(this.#area);
    this.#draw();
  }

  unmount(): void {
    this.#area?.remove();
  }

  #create(): HTMLTextAreaElement {
    const area = document.createElement('textarea');
    area.setAttribute('aria-label', t('Message'));
    area.spellcheck = false;
    area.autocomplete = 'off';
    area.addEventListener('input', this.#onInput);
    area.addEventListener('paste', this.#onPaste);
    area.addEventListener('compositionstart', () => (this.#isComposing = true));
    area.addEventListener('compositionend', () => (this.#isComposing = false));
    return area;
  }

  #draw(): void {
    if (!this.#area) return;
    this.#area.value = this.textOf();
    this.#area.placeholder = placeholderOf(this.#kind);
  }

  readonly #onInput = (): void => {
    this.#texts[this.#kind] = this.#area?.value ?? '';
    this.#options.onChange();
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.includes('\r') && this.#options.onExactPaste(text)) event.preventDefault();
  };
}
