import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { JsonPathRun, parseJsonPath } from '../../core/json-path/json-path-run.js';
import { plural, t } from '../../core/language/language.js';
import { formatCount } from '../../core/text/units.js';
import type { TreePlaces } from '../../core/tree/tree-places.js';
import { Slices } from '../drawing/slices.js';

/** What reads and runs paths. */
interface JsonPathLanguage {
  readonly parseJsonPath: typeof parseJsonPath;
  readonly JsonPathRun: typeof JsonPathRun;
}

/** Fetched when the user types the first path: the page is painted without it. */
const load = async (): Promise<JsonPathLanguage> => import('../../core/json-path/json-path-run.js');

/** Runs the JSONPath that the user typed, in slices, and hands over what it selects. */
export class TreePathFilter implements ReactiveController {
  /** What was typed. */
  text = '';
  readonly #host: ReactiveControllerHost;
  readonly #onNodes: (nodes: readonly number[] | undefined) => void;
  readonly #slices = new Slices();
  #problem: string | undefined;
  #count = '';
  /** Request id: an answer with an older id is ignored. */
  #call = 0;

  /** @param onNodes called with what is selected; with `undefined` when nothing is filtered. */
  constructor(
    host: ReactiveControllerHost,
    onNodes: (nodes: readonly number[] | undefined) => void,
  ) {
    this.#host = host;
    this.#onNodes = onNodes;
    host.addController(this);
  }

  /** A sentence on why the text is no JSONPath, or why it was given up. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** "12 nodes". */
  get count(): string {
    return this.#count;
  }

  hostDisconnected(): void {
    this.#call += 1;
    this.#slices.stop();
  }

  /** Filters by something else; shows all when the text is empty, and what it did when it is wrong. */
  run(places: TreePlaces | undefined, text: string): void {
    this.#slices.stop();
    this.text = text;
    this.#problem = undefined;
    this.#count = '';
    this.#host.requestUpdate();
    this.#call += 1;
    if (text.trim() === '' || places === undefined) this.#onNodes(undefined);
    else void this.#select(places, text.trim(), this.#call);
  }

  async #select(places: TreePlaces, text: string, call: number): Promise<void> {
    const { parseJsonPath, JsonPathRun } = await load();
    if (call !== this.#call) return;
    this.#host.requestUpdate();
    const parsed = parseJsonPath(text);
    if (!parsed.ok) {
      this.#problem = parsed.message;
      return;
    }
    const run = new JsonPathRun(places, parsed.query);
    this.#count = t('looking…');
    this.#slices.run(
      () => run.advance(),
      (isDone) => {
        if (isDone) this.#finish(run);
      },
    );
  }

  #finish(run: JsonPathRun): void {
    this.#problem = run.problem;
    const count = run.nodes.length;
    this.#count =
      run.problem === undefined ? plural(count, '{0} node', '{0} nodes', formatCount(count)) : '';
    if (run.problem === undefined) this.#onNodes(run.nodes);
    this.#host.requestUpdate();
  }
}
