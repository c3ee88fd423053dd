import type { DraftKind } from '../../core/composer/text-draft.js';
import { kindOf, type ComposeMode } from '../kit/composer-formats.js';

/** A message that was sent, as it was written. */
export interface SentMessage {
  readonly mode: ComposeMode;
  readonly text: string;
  /** Instead of a text, with the mode `file`. */
  readonly file?: Blob;
  /** Bytes. */
  readonly size: number;
}

/** What is shown: how the message is made, and the file that was chosen. */
export interface Shown {
  readonly mode: ComposeMode;
  readonly file: Blob | undefined;
}

/** What a history reads drafts from, and puts messages into. */
export interface DraftPlace {
  look(): Shown;
  show(shown: Shown): void;
  textOf(kind: DraftKind): string;
  replace(kind: DraftKind, text: string): void;
}

const MOST_MESSAGES = 50;
/** UTF-16 units of all texts together. */
const MOST_TEXT = 16_000_000;

/** Where a walk through the history began, to lead back there. */
interface Beginning extends Shown {
  readonly drafts: Map<DraftKind, string>;
}

/**
 * The last messages, newest first, and a walk through them as in a shell: the draft that it began
 * with waits at its end.
 */
export class SentHistory {
  readonly #place: DraftPlace;
  #messages: readonly SentMessage[] = [];
  #beginning: Beginning | undefined;
  #index = -1;

  constructor(place: DraftPlace) {
    this.#place = place;
  }

  get messages(): readonly SentMessage[] {
    return this.#messages;
  }

  /** Remembers a message; one that is there already moves to the top. */
  add(message: SentMessage): void {
    const others = this.#messages.filter((other) => !isSame(message, other));
    let room = MOST_TEXT - message.text.length;
    const kept = others
      .slice(0, MOST_MESSAGES - 1)
      .filter(({ text }) => (room -= text.length) >= 0);
    this.#messages = [message, ...kept];
    if (this.#beginning) this.#index = 0;
  }

  /** Goes to the next older (1) or newer (−1) message; behind the newest one is the draft. */
  step(direction: 1 | -1): void {
    const index = this.#index + direction;
    if (index < -1) return;
    if (index === -1) this.#goBack();
    else if (index < this.#messages.length) this.show(index);
  }

  /** Shows a message in the composer. */
  show(index: number): void {
    const message = this.#messages[index];
    if (message === undefined) return;
    const { mode, text } = message;
    const before = this.#place.look();
    const { drafts } = (this.#beginning ??= { ...before, drafts: new Map() });
    this.#index = index;
    if (mode === 'file') {
      this.#place.show({ mode, file: message.file });
      return;
    }
    const kind = kindOf(mode);
    if (!drafts.has(kind)) drafts.set(kind, this.#place.textOf(kind));
    this.#place.replace(kind, text);
    this.#place.show({ mode, file: before.file });
  }

  /** Ends the walk, because a person changes what is shown now: that is the draft from here on. */
  stopBrowsing(): void {
    const beginning = this.#end();
    if (beginning === undefined) return;
    const { mode, file } = this.#place.look();
    const kept = mode === 'file' ? undefined : kindOf(mode);
    for (const [kind, text] of beginning.drafts) if (kind !== kept) this.#place.replace(kind, text);
    this.#place.show({ mode, file: mode === 'file' ? file : beginning.file });
  }

  #goBack(): void {
    const beginning = this.#end();
    if (beginning === undefined) return;
    for (const [kind, text] of beginning.drafts) this.#place.replace(kind, text);
    this.#place.show(beginning);
  }

  #end(): Beginning | undefined {
    const beginning = this.#beginning;
    this.#beginning = undefined;
    this.#index = -1;
    return beginning;
  }
}

function isSame(one: SentMessage, other: SentMessage): boolean {
  return one.mode === other.mode && one.file === other.file && one.text === other.text;
}
