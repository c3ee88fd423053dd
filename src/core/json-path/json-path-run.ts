import type { TreePlaces } from '../tree/tree-places.js';
import type { PathQuery } from './json-path-ast.js';
import { readJsonPath } from './json-path-parser.js';
import { JsonPathError } from './json-path-reader.js';
import { JsonPathSelector, JsonPathStopError } from './json-path-selector.js';

/** A JSONPath query (RFC 9535), or its syntax error. */
export type JsonPath =
  | { readonly ok: true; readonly query: PathQuery }
  | {
      readonly ok: false;
      /** A sentence. */
      readonly message: string;
      /** Index into the text, in UTF-16 units, from 0. */
      readonly position: number;
    };

/** The most steps of a query: some seconds, in slices. */
const MOST_STEPS = 20_000_000;

/** Reads a JSONPath query: all of RFC 9535, with the functions that it defines. */
export function parseJsonPath(text: string): JsonPath {
  try {
    return { ok: true, query: readJsonPath(text) };
  } catch (error) {
    if (!(error instanceof JsonPathError)) throw error;
    return { ok: false, message: error.message, position: error.position };
  }
}

/** A query over a tree, run in slices so that a large tree does not block the page. */
export class JsonPathRun {
  readonly #selecting: Generator<void, number[]>;
  #nodes: readonly number[] = [];
  #problem: string | undefined;
  #isComplete = false;

  /** @param maxSteps - The most visits of nodes; default 20,000,000. */
  constructor(places: TreePlaces, query: PathQuery, maxSteps = MOST_STEPS) {
    this.#selecting = new JsonPathSelector(places, maxSteps).select(query);
  }

  /** The selected nodes, once it is complete: in order, perhaps with repetitions. */
  get nodes(): readonly number[] {
    return this.#nodes;
  }

  /** A sentence on why the query was stopped. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Runs one slice, well under a millisecond. @returns whether that was the last one. */
  advance(): boolean {
    if (this.#isComplete) return true;
    try {
      const { done, value } = this.#selecting.next();
      this.#isComplete = done === true;
      // The node of all roots together cannot be shown.
      if (done === true) this.#nodes = value.filter((node) => node >= 0);
    } catch (error) {
      if (!(error instanceof JsonPathStopError)) throw error;
      this.#problem = error.message;
      this.#isComplete = true;
    }
    return this.#isComplete;
  }
}

/** Selects at once. For small trees and queries; use {@link JsonPathRun} for others. */
export function selectNodes(
  places: TreePlaces,
  query: PathQuery,
): { readonly nodes: readonly number[]; readonly problem: string | undefined } {
  const run = new JsonPathRun(places, query);
  while (!run.advance());
  return run;
}
