/** What the Direction column can say; `event` is everything that is no message. */
export const DIRECTIONS = ['sent', 'received', 'event'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What `type:` can name: the words of the Type column, and `json` for texts that look like JSON. */
export const TYPES = [
  'text',
  'binary',
  'json',
  'open',
  'close',
  'error',
  'note',
  'discarded',
] as const;
export type TypeName = (typeof TYPES)[number];

/** Fields whose values are ranges of whole numbers. */
export type NumberField = 'size' | 'code' | 'number';

/** Both ends belong to it; without a lower end `min` is 0, without an upper one `max` is Infinity. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Passes what every part passes. Without a part it passes everything: the empty filter. */
export interface AllNode {
  readonly kind: 'all';
  readonly nodes: readonly FilterNode[];
}

/** Passes what one of its parts passes. */
export interface AnyNode {
  readonly kind: 'any';
  readonly nodes: readonly FilterNode[];
}

/** Passes what its part does not pass. */
export interface NotNode {
  readonly kind: 'not';
  readonly node: FilterNode;
}

/** A word or a phrase: passes what contains it, in any case. Never empty. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}

/** A regular expression that can be compiled. */
export interface RegExpNode {
  readonly kind: 'regexp';
  readonly source: string;
  /** Some of `imsu`. */
  readonly flags: string;
  /** Whether there are texts on which it could stall the page. */
  readonly needsWorker: boolean;
  /** The longest text, in UTF-16 units, that it may be tested on inline all the same. */
  readonly inlineLength: number;
}

/** `dir:` */
export interface DirectionNode {
  readonly kind: 'direction';
  readonly values: readonly Direction[];
}

/** `type:` */
export interface TypeNode {
  readonly kind: 'type';
  readonly values: readonly TypeName[];
}

/** `size:` in bytes, `code:` of close rows, `number:` of the entry. */
export interface NumberNode extends Range {
  readonly kind: NumberField;
}

/** `time:`, in milliseconds. */
export interface TimeNode extends Range {
  readonly kind: 'time';
  /**
   * Whether the range is one of the clock, since local midnight, on whatever day; with `min` after
   * `max` it goes through midnight. Otherwise it counts from 1970, UTC, and may be infinite.
   */
  readonly isClock: boolean;
}

/** `hex:` */
export interface HexNode {
  readonly kind: 'hex';
  /** Pairs of lower-case digits without anything between; at least one pair. */
  readonly hex: string;
}

/** What a filter says, without its spelling: two filters that mean the same by syntax are equal. */
export type FilterNode =
  | AllNode
  | AnyNode
  | NotNode
  | TextNode
  | RegExpNode
  | DirectionNode
  | TypeNode
  | NumberNode
  | TimeNode
  | HexNode;
