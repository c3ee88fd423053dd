import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { HitFinder } from '../../core/bytes/hit-finder.js';
import { plural, t } from '../../core/language/language.js';
import { formatCount } from '../../core/text/units.js';
import { Slices } from '../drawing/slices.js';

/** Lets a finder work in slices, counts what it found, and steps from hit to hit, around the ends. */
export class HitController<Finder extends HitFinder> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onHit: (place: number) => void;
  readonly #slices = new Slices();
  #finder: Finder | undefined;
  /** A step that waits for what is not looked at yet. */
  #wanted: { readonly direction: 1 | -1; readonly from: number } | undefined;

  /** @param onHit called when the hit that the user stepped to is known. */
  constructor(host: ReactiveControllerHost, onHit: (place: number) => void) {
    this.#host = host;
    this.#onHit = onHit;
    host.addController(this);
  }

  /** What looks, or has looked. */
  get finder(): Finder | undefined {
    return this.#finder;
  }

  hostConnected(): void {
    if (this.#finder?.isComplete === false) this.look(this.#finder);
  }

  hostDisconnected(): void {
    this.#slices.stop();
  }

  /** Looks for something else; for nothing without a finder. */
  look(finder: Finder | undefined): void {
    this.#slices.stop();
    this.#finder = finder;
    this.#wanted = undefined;
    this.#host.requestUpdate();
    if (finder === undefined) return;
    this.#slices.run(
      () => finder.scan(),
      () => {
        this.#tryStep();
        this.#host.requestUpdate();
      },
    );
  }

  /** "3 of 120" where a hit is at a place, else "120 hits". */
  count(place: number | undefined): string {
    const finder = this.#finder;
    if (finder === undefined) return '';
    if (finder.count === 0) return finder.isComplete ? t('no hits') : t('looking…');
    const isSure = finder.isComplete && !finder.isFull;
    const all = formatCount(finder.count) + (isSure ? '' : '+');
    const index = place === undefined ? -1 : finder.indexFrom(place);
    if (place !== undefined && finder.hitAt(index) === place) {
      return t('{0} of {1}', formatCount(index + 1), all);
    }
    return plural(isSure ? finder.count : Number.POSITIVE_INFINITY, '{0} hit', '{0} hits', all);
  }

  /** Goes to the hit after a place, or before it: now, or when it is found. */
  step(direction: 1 | -1, from: number): void {
    this.#wanted = { direction, from };
    this.#tryStep();
  }

  #tryStep(): void {
    const finder = this.#finder;
    if (finder === undefined || this.#wanted === undefined) return;
    const { direction, from } = this.#wanted;
    const index = direction > 0 ? finder.indexFrom(from + 1) : finder.indexFrom(from) - 1;
    const around = direction > 0 ? 0 : finder.count - 1;
    const hit = finder.hitAt(index) ?? (finder.isComplete ? finder.hitAt(around) : undefined);
    if (hit === undefined && !finder.isComplete) return;
    this.#wanted = undefined;
    if (hit !== undefined) this.#onHit(hit);
  }
}
