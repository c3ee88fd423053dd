import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { readTextDraft } from '../../core/composer/text-draft.js';
import type { TextProblem } from '../../core/json/json-problem.js';
import type { MessageField } from '../field/message-field.js';
import type { ComposedDraft } from './composed-draft.js';

// UTF-16 units. A small text is read in the next frame, a larger one when the typing pauses, and
// one that takes noticeably long only when it is sent.
const SMALL = 50_000;
const HUGE = 16_000_000;
/** Milliseconds; while the user types, a half-written text is no problem to speak of. */
const PAUSE = 400;
/** Milliseconds after which a text with the time in it is read anew. */
const TICK = 1000;

/**
 * Reads what is being written: often enough to show its size, too seldom to be felt. What was read
 * and shown is what is sent.
 */
export class DraftController implements ReactiveController {
  /** As it was last read. */
  draft: ComposedDraft = readTextDraft('');
  /** What is wrong with it, once the typing paused. */
  problem: TextProblem | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #field: () => MessageField;
  readonly #readText: (text: string) => ComposedDraft;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #isFresh = false;

  /** @param readText reads the shown document, whatever it is a message of just now. */
  constructor(
    host: ReactiveControllerHost,
    field: () => MessageField,
    readText: (text: string) => ComposedDraft,
  ) {
    this.#host = host;
    this.#field = field;
    this.#readText = readText;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.draft.isTimed === true) this.read();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    clearTimeout(this.#tick);
    this.#frame = 0;
  }

  /** The shown document as a message: as it was shown, if nothing has changed since. */
  current(): ComposedDraft {
    return this.#isFresh ? this.draft : this.read();
  }

  /** The shown document as a message, read anew. */
  read(): ComposedDraft {
    const field = this.#field();
    this.draft = this.#readText(field.textOf());
    // A document that is still empty is no mistake.
    this.problem = field.length > 0 ? this.draft.problem : undefined;
    this.#isFresh = true;
    clearTimeout(this.#tick);
    if (this.draft.isTimed === true) {
      if (field.length > SMALL) this.#isFresh = false;
      else this.#tick = setTimeout(() => this.read(), TICK);
    }
    this.#host.requestUpdate();
    return this.draft;
  }

  /** The shown document changed. */
  touch(): void {
    const { length } = this.#field();
    clearTimeout(this.#timer);
    clearTimeout(this.#tick);
    this.#isFresh = false;
    if (length > HUGE) {
      this.draft = { payload: undefined, size: undefined };
      this.problem = undefined;
      this.#host.requestUpdate();
      return;
    }
    this.#timer = setTimeout(() => this.read(), PAUSE);
    if (length > SMALL || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const before = this.problem;
      this.read();
      // What is newly wrong waits for the pause; what is right again is seen at once.
      if (this.problem) this.problem = before;
    });
  }
}
