/** A query: its start, and its segments, step by step (RFC 9535 §2.1). */
export interface PathQuery {
  /** `$` or, in a filter, `@`. */
  readonly isAbsolute: boolean;
  readonly segments: readonly PathSegment[];
}

/** One step of a query (RFC 9535 §2.5). */
export interface PathSegment {
  /** `..`: selects from each node and all its descendants. */
  readonly isDescendant: boolean;
  readonly selectors: readonly PathSelector[];
}

/** What a step selects among the children of a node (RFC 9535 §2.3). */
export type PathSelector =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'index'; readonly index: number }
  | {
      readonly kind: 'slice';
      readonly start: number | undefined;
      readonly end: number | undefined;
      readonly step: number;
    }
  | { readonly kind: 'filter'; readonly test: LogicalExpression };

/** A test of a node in a filter (RFC 9535 §2.3.5.1). */
export type LogicalExpression =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly LogicalExpression[] }
  | { readonly kind: 'not'; readonly part: LogicalExpression }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Comparable;
      readonly right: Comparable;
    }
  | { readonly kind: 'exists'; readonly query: PathQuery }
  | { readonly kind: 'call'; readonly call: FunctionCall };

export type ComparisonOperator = '==' | '!=' | '<=' | '>=' | '<' | '>';

/** A side of a comparison: one value, or nothing. */
export type Comparable =
  | { readonly kind: 'literal'; readonly value: PathValue }
  | { readonly kind: 'query'; readonly query: PathQuery }
  | { readonly kind: 'call'; readonly call: FunctionCall };

/** A call of a function of RFC 9535 §2.4; its arguments are of the right types. */
export interface FunctionCall {
  readonly name: FunctionName;
  readonly arguments: readonly Comparable[];
}

export type FunctionName = 'length' | 'count' | 'match' | 'search' | 'value';

/** A JSON value, or nothing; numbers as they are written, containers by their node. */
export type PathValue =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'container'; readonly node: number };

/** Whether a query selects at most one node (RFC 9535 §2.3.5.1, singular queries). */
export function isSingular({ segments }: PathQuery): boolean {
  return segments.every(
    ({ isDescendant, selectors }) =>
      !isDescendant &&
      selectors.length === 1 &&
      (selectors[0]!.kind === 'name' || selectors[0]!.kind === 'index'),
  );
}

/** The queries from `$` in the filters of a query, the inner ones first. */
export function absoluteQueriesIn({ segments }: PathQuery): PathQuery[] {
  return segments
    .flatMap(({ selectors }) => selectors)
    .flatMap((selector) => (selector.kind === 'filter' ? queriesOf(selector.test) : []))
    .flatMap((query) => [...absoluteQueriesIn(query), ...(query.isAbsolute ? [query] : [])]);
}

function queriesOf(test: LogicalExpression): PathQuery[] {
  switch (test.kind) {
    case 'or':
    case 'and':
      return test.parts.flatMap(queriesOf);
    case 'not':
      return queriesOf(test.part);
    case 'comparison':
      return [test.left, test.right].flatMap(queriesIn);
    case 'exists':
      return [test.query];
    case 'call':
      return test.call.arguments.flatMap(queriesIn);
  }
}

function queriesIn(comparable: Comparable): PathQuery[] {
  if (comparable.kind === 'query') return [comparable.query];
  return comparable.kind === 'call' ? comparable.call.arguments.flatMap(queriesIn) : [];
}
