import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { t } from '../../core/language/language.js';
import type { TreeColumns } from '../../core/tree/data-tree.js';
import { parseJsonTree, type JsonTree } from '../../core/tree/json-tree.js';
import { treeFromValue } from '../../core/tree/value-tree.js';

/** Reads a JSON text somewhere else, as in a worker. */
export type ParseJson = (text: string) => Promise<JsonTree>;

/** What a tree is made of; the first that is there counts. */
export interface TreeInput {
  readonly tree: TreeColumns | undefined;
  readonly text: string | undefined;
  readonly value: unknown;
  readonly parse: ParseJson | undefined;
}

/** UTF-16 units that are parsed on the main thread without asking: some 20 ms. */
export const PARSED_AT_ONCE = 2_000_000;
/** Under this length it is not worth the way to a worker. */
const SHORT = 50_000;
const LIMITS = { maxNodes: 4_000_000 };

/** Makes a tree of what its host was given: at once, later, or when the user agrees. */
export class TreeSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #input: TreeInput | undefined;
  #tree: TreeColumns | undefined;
  #problem: string | undefined;
  #isReading = false;
  #asks = false;
  /** Request id: an answer with an older id is ignored. */
  #call = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get tree(): TreeColumns | undefined {
    return this.#tree;
  }

  /** A sentence on where the text stops to be JSON, or on why it could not be read. */
  get problem(): string | undefined {
    return this.#problem;
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  /** Whether the text is so long that the user has to agree. */
  get asks(): boolean {
    return this.#asks;
  }

  hostDisconnected(): void {
    this.#call += 1;
  }

  hostConnected(): void {
    if (this.#isReading && this.#input !== undefined) this.#read(this.#input);
  }

  /** Reads, unless that is what was read last. */
  read(input: TreeInput): void {
    const before = this.#input;
    const isSame = (['tree', 'text', 'value'] as const).every(
      (name) => before?.[name] === input[name],
    );
    if (before === undefined || !isSame) this.#read(input);
  }

  #read(input: TreeInput): void {
    this.#call += 1;
    this.#input = input;
    this.#tree = input.tree;
    this.#problem = undefined;
    this.#isReading = false;
    this.#asks = false;
    const { tree, text, value, parse } = input;
    if (tree !== undefined) return;
    if (text === undefined) {
      if (value !== undefined) this.#tree = treeFromValue(value);
    } else if (parse !== undefined && text.length > SHORT) this.#readLater(text, parse);
    else if (text.length > PARSED_AT_ONCE) this.#asks = true;
    else this.#take(parseJsonTree(text, LIMITS));
  }

  /** Reads a long text after all. */
  readAnyway(): void {
    const text = this.#input?.text;
    if (text === undefined) return;
    this.#asks = false;
    this.#take(parseJsonTree(text, LIMITS));
    this.#host.requestUpdate();
  }

  #readLater(text: string, parse: ParseJson): void {
    this.#isReading = true;
    const call = this.#call;
    const done = (take: () => void): void => {
      if (call !== this.#call) return;
      this.#isReading = false;
      take();
      this.#host.requestUpdate();
    };
    parse(text).then(
      (parsed) => {
        done(() => {
          this.#take(parsed);
        });
      },
      (error: unknown) => {
        done(() => {
          this.#problem = t('The text could not be read. {0}', String(error));
        });
      },
    );
  }

  #take({ tree, problem, isCut }: JsonTree): void {
    this.#tree = tree;
    if (problem === undefined) return;
    const { message, line, column } = problem;
    this.#problem = isCut
      ? message
      : t('This is not JSON. {0} Line {1}, column {2}.', message, line, column);
  }
}
