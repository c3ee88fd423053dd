/** The words of the Direction column; `event` stands for everything that is not a message. */
export const DIRECTIONS = ['sent', 'received', 'event'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Values of `type:`: the words of the Type column, and `json` for texts that look like JSON. */
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

/** Includes both ends; without a lower end `min` is 0, without an upper one `max` is Infinity. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Passes what all of its parts pass. Without a part it passes everything: the empty filter. */
export interface AllNode {
  readonly kind: 'all';
  readonly nodes: readonly FilterNode[];
}

/** Passes what at least one of its parts passes. */
export interface AnyNode {
  readonly kind: 'any';
  readonly nodes: readonly FilterNode[];
}

/** Passes what its part does not pass. */
export interface NotNode {
  readonly kind: 'not';
  readonly node: FilterNode;
}

/** A word or a phrase: passes what contains it, ignoring case. Never empty. */
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
  /** Whether some texts could make it block the page. */
  readonly needsWorker: boolean;
  /** The longest text, in UTF-16 units, on which it may still be tested inline. */
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
   * Whether the range is a time of day, counted from local midnight, on any day; with `min` after
   * `max` it spans midnight. Otherwise it counts from 1970, UTC, and may be infinite.
   */
  readonly isClock: boolean;
}

/** `hex:` */
export interface HexNode {
  readonly kind: 'hex';
  /** Pairs of lower-case digits without separators; at least one pair. */
  readonly hex: string;
}

/** The meaning of a filter, without its spelling: filters of the same syntax give equal nodes. */
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
