import type { DraftKind } from '../../core/composer/text-draft.js';
import { english, t } from '../../core/language/language.js';
import type { Log } from '../../core/log/log.js';

/** A place of a document that something is said about. */
export interface FieldMark {
  /** Index into the document, in UTF-16 units. */
  readonly position: number;
  /** A sentence. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** One text for each way to write a message. */
export type DraftTexts = Record<DraftKind, string>;

/** What an editor starts from. */
export interface EditorOptions {
  readonly texts: DraftTexts;
  /** Which of them is shown, and what is selected in it. */
  readonly kind: DraftKind;
  readonly selection: { readonly anchor: number; readonly head: number };
  /** A person changed the shown document. */
  readonly onChange: () => void;
  /** The log whose messages JSON is completed from; `undefined` for none. */
  readonly log: () => Log | undefined;
}

/**
 * Where a message is written: one document for each kind of draft, one of them shown.
 *
 * The editor is one; a plain `<textarea>` is the other, until the editor has arrived.
 */
export interface MessageField {
  /** The kind whose document is shown. */
  readonly kind: DraftKind;
  /** How long the shown document is, in UTF-16 units; cheap. */
  readonly length: number;
  /** A document, exactly as it was written; default: the shown one. */
  textOf(kind?: DraftKind): string;
  /** Puts another text in a document's place. Can be undone; is no change that a person made. */
  replace(kind: DraftKind, text: string): void;
  /** Puts text in place of the selection, as a paste does. */
  insert(text: string): void;
  show(kind: DraftKind): void;
  /** Points to these places of the shown document, and to no others. */
  mark(marks: readonly FieldMark[]): void;
  /** Sets `aria-invalid` and the id of the message that describes what is wrong. */
  describe(isInvalid: boolean, describedBy: string | undefined): void;
  focus(): void;
  /** Puts the field into the page. {@link unmount} removes it and keeps every document. */
  mount(parent: HTMLElement, root: ShadowRoot): void;
  unmount(): void;
}

const placeholders: Readonly<DraftTexts> = {
  text: english('Text to send'),
  json: '{"type": "hello"}',
  hex: english('68 65 6c 6c 6f  # comments reach to the end of the line; 00*16 repeats'),
  base64: 'aGVsbG8=',
};

/** What an empty document says. */
export function placeholderOf(kind: DraftKind): string {
  return t(placeholders[kind]);
}
