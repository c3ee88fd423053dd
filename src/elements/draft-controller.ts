import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { readDraft, type Draft } from '../core/draft.js';
import type { TextProblem } from '../core/json-problem.js';
import type { MessageField } from './message-field.js';

// UTF-16 units. A small text is read in the next frame, a larger one when the typing pauses, and
// one that takes noticeably long only when it is sent.
const SMALL = 50_000;
const HUGE = 16_000_000;
/** Milliseconds; while somebody types, a half-written text is no problem to speak of. */
const PAUSE = 400;

/** Reads what is being written: often enough to show its size, too seldom to be felt. */
export class DraftController implements ReactiveController {
  /** As it was last read. */
  draft: Draft = readDraft('text', '');
  /** What is wrong with it, once the typing paused. */
  problem: TextProblem | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #field: () => MessageField;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, field: () => MessageField) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
  }

  /** The shown document as a message, now. */
  read(): Draft {
    const field = this.#field();
    this.draft = readDraft(field.kind, field.textOf());
    // A document that is still empty is no mistake.
    this.problem = field.length > 0 ? this.draft.problem : undefined;
    this.#host.requestUpdate();
    return this.draft;
  }

  /** The shown document changed. */
  touch(): void {
    const { length } = this.#field();
    clearTimeout(this.#timer);
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
