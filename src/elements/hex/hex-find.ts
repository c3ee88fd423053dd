import type { ReactiveControllerHost } from 'lit';

import { ByteFinder, parseNeedle } from '../../core/bytes/byte-finder.js';
import { HitController } from '../filter/hit-controller.js';

/** How what is looked for was typed. */
export type NeedleForm = 'hex' | 'text';

/** Finds bytes that the user typed as hex or as text. */
export class HexFind {
  /** What was typed, and as what. */
  text = '';
  form: NeedleForm = 'hex';
  readonly #hits: HitController<ByteFinder>;
  #problem: string | undefined;

  /** @param onHit called when the hit that the user stepped to is known. */
  constructor(host: ReactiveControllerHost, onHit: (start: number, end: number) => void) {
    this.#hits = new HitController<ByteFinder>(host, (start) => {
      onHit(start, start + (this.#hits.finder?.length ?? 1));
    });
  }

  /** A sentence on why this cannot be looked for. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Looks for something in some bytes; for nothing when the text is empty. */
  look(bytes: Uint8Array, text = this.text, form = this.form): void {
    this.text = text;
    this.form = form;
    const needle = parseNeedle(text, form);
    this.#problem = needle.ok ? undefined : needle.message;
    const isSought = needle.ok && needle.bytes.length > 0;
    this.#hits.look(isSought ? new ByteFinder(bytes, needle.bytes) : undefined);
  }

  /** Ends the search and removes all marks. */
  stop(): void {
    this.#problem = undefined;
    this.#hits.look(undefined);
  }

  /** Whether a byte belongs to a hit. */
  covers(offset: number): boolean {
    return this.#hits.finder?.covers(offset) ?? false;
  }

  /** "3 of 120", for a hit that begins under the cursor. */
  count(cursor: number): string {
    return this.#hits.count(cursor);
  }

  /** Goes to the hit after a place, or before it. */
  step(direction: 1 | -1, from: number): void {
    this.#hits.step(direction, from);
  }
}
