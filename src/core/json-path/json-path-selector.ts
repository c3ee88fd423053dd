import { matches } from '../filter/search/literal.js';
import { t } from '../language/language.js';
import { NodeKind } from '../tree/data-tree.js';
import type { TreePlaces } from '../tree/tree-places.js';
import {
  absoluteQueriesIn,
  type Comparable,
  type FunctionCall,
  type LogicalExpression,
  type PathQuery,
  type PathSegment,
  type PathSelector,
  type PathValue,
} from './json-path-ast.js';
import { characterCount, readPattern, type PathPattern } from './json-path-functions.js';
import { compare, NOTHING_THERE, valueOf } from './json-path-values.js';

/** Stands for `$` where there are several roots, which are then its items. */
const ALL_ROOTS = -1;
/** The most compiled patterns from documents that are kept while a query runs. */
const MOST_PATTERNS = 100;
/** Steps between two pauses. */
const STEPS_A_PIECE = 1024;

/** Why a query was stopped: a sentence. */
export class JsonPathStopError extends Error {}

/**
 * Selects the nodes of a query, in the order of RFC 9535. It pauses with `yield` so that its caller
 * can do other work, and throws {@link JsonPathStopError} after too many steps. Queries from `$` in
 * filters, which give the same for every node, are run once, before.
 */
export class JsonPathSelector {
  readonly #places: TreePlaces;
  readonly #maxSteps: number;
  readonly #patterns = new Map<string, PathPattern>();
  readonly #known = new Map<PathQuery, readonly number[]>();
  #steps = 0;
  #pauseAt = STEPS_A_PIECE;
  #isInFilter = false;

  constructor(places: TreePlaces, maxSteps: number) {
    this.#places = places;
    this.#maxSteps = maxSteps;
  }

  /** The selected nodes of a query, perhaps with repetitions. */
  *select(query: PathQuery): Generator<void, number[]> {
    for (const absolute of absoluteQueriesIn(query)) {
      this.#known.set(absolute, yield* this.#selectFrom(absolute, 0));
    }
    return yield* this.#selectFrom(query, 0);
  }

  /** @param from - `@`. */
  *#selectFrom(query: PathQuery, from: number): Generator<void, number[]> {
    let nodes = [query.isAbsolute ? this.#root : from];
    if (this.#places.tree.count === 0) return [];
    for (const segment of query.segments) {
      const selected: number[] = [];
      for (const node of nodes) yield* this.#step(segment, node, selected);
      nodes = selected;
    }
    return nodes;
  }

  get #root(): number {
    return this.#places.rootCount === 1 ? 0 : ALL_ROOTS;
  }

  *#step({ isDescendant, selectors }: PathSegment, node: number, into: number[]): Generator<void> {
    const end = isDescendant ? this.#endOf(node) : node + 1;
    for (let at = node; at < end; at += 1) {
      for (const selector of selectors) {
        this.#work();
        if (this.#isContainer(at)) yield* this.#apply(selector, at, into);
      }
      if (this.#isTimeToPause()) yield;
    }
  }

  *#apply(selector: PathSelector, node: number, into: number[]): Generator<void> {
    const { tree } = this.#places;
    if (selector.kind === 'index') {
      const child = this.#childAt(node, selector.index);
      if (child !== undefined) into.push(child);
      return;
    }
    if (selector.kind === 'slice') {
      for (const child of this.#slice(node, selector)) into.push(child);
      return;
    }
    if (selector.kind === 'name' && !this.#isObject(node)) return;
    for (let child = node + 1; child < this.#endOf(node); child = tree.endOf(child)) {
      this.#work();
      if (this.#isTimeToPause()) yield;
      const isSelected =
        selector.kind === 'wildcard' ||
        (selector.kind === 'name'
          ? tree.keyAt(child) === selector.name
          : this.#isTrue(selector.test, child));
      if (isSelected) into.push(child);
    }
  }

  /** RFC 9535 §2.3.4.2.2. */
  *#slice(
    node: number,
    { start, end, step }: Extract<PathSelector, { kind: 'slice' }>,
  ): Generator<number, void> {
    if (this.#isObject(node) || step === 0) return;
    const children: number[] = [];
    for (let child = node + 1; child < this.#endOf(node); child = this.#places.tree.endOf(child)) {
      this.#work();
      children.push(child);
    }
    const { length } = children;
    const normal = (index: number): number => (index >= 0 ? index : length + index);
    const bound = (index: number, low: number, high: number): number =>
      Math.min(Math.max(normal(index), low), high);
    if (step > 0) {
      const upper = end === undefined ? length : bound(end, 0, length);
      for (let at = bound(start ?? 0, 0, length); at < upper; at += step) yield children[at]!;
    } else {
      const lower = end === undefined ? -1 : bound(end, -1, length - 1);
      const upper = start === undefined ? length - 1 : bound(start, -1, length - 1);
      for (let at = upper; at > lower; at += step) yield children[at]!;
    }
  }

  #childAt(node: number, index: number): number | undefined {
    if (this.#isObject(node)) return undefined;
    const { tree, rootCount } = this.#places;
    const length = node === ALL_ROOTS ? rootCount : tree.childCount(node);
    const wanted = index < 0 ? length + index : index;
    if (wanted < 0 || wanted >= length) return undefined;
    // Where no child has children, their indices are consecutive.
    if (this.#endOf(node) - node - 1 === length) return node + 1 + wanted;
    let child = node + 1;
    for (let at = 0; at < wanted; at += 1) {
      this.#work();
      child = tree.endOf(child);
    }
    return child;
  }

  #isTrue(test: LogicalExpression, node: number): boolean {
    switch (test.kind) {
      case 'or':
        return test.parts.some((part) => this.#isTrue(part, node));
      case 'and':
        return test.parts.every((part) => this.#isTrue(part, node));
      case 'not':
        return !this.#isTrue(test.part, node);
      case 'exists':
        return this.#nodesOf(test.query, node).length > 0;
      case 'comparison': {
        const left = this.#valueOf(test.left, node);
        const right = this.#valueOf(test.right, node);
        return compare(this.#places.tree, test.operator, left, right, () => {
          this.#work();
        });
      }
      case 'call':
        return this.#matches(test.call, node);
    }
  }

  #valueOf(comparable: Comparable, node: number): PathValue {
    if (comparable.kind === 'literal') return comparable.value;
    if (comparable.kind === 'query') return this.#single(comparable.query, node);
    const { name, arguments: given } = comparable.call;
    const [argument] = given;
    if (name === 'length') return this.#length(this.#valueOf(argument!, node));
    if (argument?.kind !== 'query') return NOTHING_THERE;
    if (name === 'value') return this.#single(argument.query, node);
    return { kind: 'number', text: String(this.#nodesOf(argument.query, node).length) };
  }

  /** The value of a query's only node; nothing when it selects none, or more than one. */
  #single(query: PathQuery, node: number): PathValue {
    const nodes = this.#nodesOf(query, node);
    if (nodes.length !== 1) return NOTHING_THERE;
    if (nodes[0] === ALL_ROOTS) return { kind: 'container', node: ALL_ROOTS };
    return valueOf(this.#places.tree, nodes[0]!);
  }

  #length(value: PathValue): PathValue {
    if (value.kind === 'string') {
      return { kind: 'number', text: String(characterCount(value.text)) };
    }
    if (value.kind !== 'container') return NOTHING_THERE;
    const { tree, rootCount } = this.#places;
    const length = value.node === ALL_ROOTS ? rootCount : tree.childCount(value.node);
    return { kind: 'number', text: String(length) };
  }

  #matches({ name, arguments: [given, wanted] }: FunctionCall, node: number): boolean {
    const text = this.#valueOf(given!, node);
    const source = this.#valueOf(wanted!, node);
    if (text.kind !== 'string' || source.kind !== 'string') return false;
    const key = `${name} ${source.text}`;
    let pattern = this.#patterns.get(key);
    if (pattern === undefined) {
      pattern = readPattern(source.text, name === 'match');
      if (this.#patterns.size >= MOST_PATTERNS) this.#patterns.clear();
      this.#patterns.set(key, pattern);
    }
    // RFC 9535 §2.4.6: an invalid regular expression matches nothing.
    if (!pattern.ok) return false;
    if (text.text.length > pattern.maxLength) {
      throw new JsonPathStopError(t('A string here is too long for this regular expression.'));
    }
    return matches(pattern.pattern, text.text);
  }

  /** The nodes of a query in a filter, without pauses. */
  #nodesOf(query: PathQuery, node: number): readonly number[] {
    const known = this.#known.get(query);
    if (known !== undefined) return known;
    const wasInFilter = this.#isInFilter;
    this.#isInFilter = true;
    const selecting = this.#selectFrom(query, node);
    for (;;) {
      const { done, value } = selecting.next();
      if (done !== true) continue;
      this.#isInFilter = wasInFilter;
      return value;
    }
  }

  #endOf(node: number): number {
    return node === ALL_ROOTS ? this.#places.tree.count : this.#places.tree.endOf(node);
  }

  #isContainer(node: number): boolean {
    return node === ALL_ROOTS || this.#places.tree.isContainer(node);
  }

  #isObject(node: number): boolean {
    return node !== ALL_ROOTS && this.#places.tree.kindAt(node) === NodeKind.object;
  }

  #isTimeToPause(): boolean {
    if (this.#isInFilter || this.#steps < this.#pauseAt) return false;
    this.#pauseAt = this.#steps + STEPS_A_PIECE;
    return true;
  }

  #work(): void {
    this.#steps += 1;
    if (this.#steps > this.#maxSteps) {
      throw new JsonPathStopError(t('This query takes too many steps in a tree of this size.'));
    }
  }
}
