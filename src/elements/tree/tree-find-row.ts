import type { ReactiveControllerHost, TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import { DataTree, type TreeColumns } from '../../core/tree/data-tree.js';
import { hitsIn, TreeFinder } from '../../core/tree/tree-finder.js';
import type { FindInText } from '../filter/filter-language.js';
import { findRow } from '../filter/find-row.js';
import { HitController } from '../filter/hit-controller.js';

/** Finds keys and values of a tree that the user types. */
export class TreeFindRow {
  readonly #hits: HitController<TreeFinder>;
  #text: string | undefined;

  /** @param onHit called with the node that the user stepped to, when it is known. */
  constructor(host: ReactiveControllerHost, onHit: (node: number) => void) {
    this.#hits = new HitController<TreeFinder>(host, onHit);
  }

  /** Whether its row is open. */
  get isOpen(): boolean {
    return this.#text !== undefined;
  }

  /** Finds in a text what is looked for, to be marked. */
  get find(): FindInText | undefined {
    const text = this.#text ?? '';
    return text === '' ? undefined : (shown) => hitsIn(shown, text);
  }

  /** Opens the row, or looks again in another tree. */
  look(columns: TreeColumns | undefined, text = this.#text ?? ''): void {
    this.#text = text;
    const isSought = text !== '' && columns !== undefined;
    this.#hits.look(isSought ? new TreeFinder(new DataTree(columns), text) : undefined);
  }

  /** Closes the row and removes all marks. */
  close(): void {
    this.#text = undefined;
    this.#hits.look(undefined);
  }

  /** @param at the node that is selected; steps begin there */
  render(
    columns: TreeColumns | undefined,
    at: number | undefined,
    onClose: () => void,
  ): TemplateResult {
    return findRow({
      label: t('Find in the tree'),
      value: this.#text ?? '',
      count: this.#hits.count(at),
      problem: undefined,
      onInput: (typed) => {
        this.look(columns, typed);
      },
      onStep: (direction) => {
        this.#hits.step(direction, at ?? -1);
      },
      onClose,
    });
  }
}
