import { t } from '../language/language.js';
import {
  isSingular,
  type Comparable,
  type ComparisonOperator,
  type FunctionCall,
  type FunctionName,
  type LogicalExpression,
  type PathQuery,
} from './json-path-ast.js';
import { isFunctionName, readPattern, signatures } from './json-path-functions.js';
import type { JsonPathReader } from './json-path-reader.js';

/** A reader that also reads the queries in filters. */
export interface QueryReader extends JsonPathReader {
  /** Reads what follows `$` or `@`. @param nesting - Filters, calls and parentheses around it. */
  readQuery(isAbsolute: boolean, nesting: number): PathQuery;
}

/** The deepest nesting of filters, parentheses and calls. */
const MOST_NESTING = 64;

const OPERATORS: readonly ComparisonOperator[] = ['==', '!=', '<=', '>=', '<', '>'];

/** Reads a filter, after its `?` (RFC 9535 §2.3.5). */
export function readFilter(reader: QueryReader, nesting: number): LogicalExpression {
  if (nesting > MOST_NESTING) reader.fail(t('Too much is nested here.'));
  return readSeries(reader, '||', () => readSeries(reader, '&&', () => readBasic(reader, nesting)));
}

function readSeries(
  reader: QueryReader,
  sign: '||' | '&&',
  readPart: () => LogicalExpression,
): LogicalExpression {
  const parts = [readPart()];
  for (;;) {
    const start = reader.at;
    reader.skipSpace();
    if (!reader.takes(sign)) {
      reader.at = start;
      return parts.length === 1 ? parts[0]! : { kind: sign === '||' ? 'or' : 'and', parts };
    }
    reader.skipSpace();
    parts.push(readPart());
  }
}

function readBasic(reader: QueryReader, nesting: number): LogicalExpression {
  const isNegated = reader.takes('!');
  if (isNegated) reader.skipSpace();
  const expression = reader.sees('(')
    ? readGroup(reader, nesting)
    : readTest(reader, nesting, isNegated);
  return isNegated ? { kind: 'not', part: expression } : expression;
}

function readGroup(reader: QueryReader, nesting: number): LogicalExpression {
  reader.expect('(');
  reader.skipSpace();
  const inside = readFilter(reader, nesting + 1);
  reader.skipSpace();
  reader.expect(')');
  return inside;
}

/** Reads a comparison, or a test: a query, or a function with a logical result. */
function readTest(reader: QueryReader, nesting: number, isNegated: boolean): LogicalExpression {
  const start = reader.at;
  const left = readComparable(reader, nesting);
  const behind = reader.at;
  reader.skipSpace();
  const operator = isNegated ? undefined : OPERATORS.find((sign) => reader.takes(sign));
  if (operator === undefined) {
    reader.at = behind;
    return tested(reader, left, start);
  }
  requireValue(reader, left, start);
  reader.skipSpace();
  const rightStart = reader.at;
  const right = readComparable(reader, nesting);
  requireValue(reader, right, rightStart);
  return { kind: 'comparison', operator, left, right };
}

function tested(reader: QueryReader, left: Comparable, start: number): LogicalExpression {
  if (left.kind === 'query') return { kind: 'exists', query: left.query };
  if (left.kind === 'literal')
    return reader.fail(t('A value alone is no test: compare it.'), start);
  if (signatures[left.call.name].result === 'logical') return left;
  return reader.fail(t('{0}() gives a value: compare it with something.', left.call.name), start);
}

/** Each side of a comparison must be a value (RFC 9535 §2.3.5.1 and §2.4.3). */
function requireValue(reader: QueryReader, side: Comparable, start: number): void {
  if (side.kind === 'query' && !isSingular(side.query)) {
    reader.fail(
      t('Only a path to a single value can stand here: names and indices, no “*” or “..”.'),
      start,
    );
  }
  if (side.kind === 'call' && signatures[side.call.name].result === 'logical') {
    reader.fail(t('{0}() says yes or no and cannot be compared.', side.call.name), start);
  }
}

function readComparable(reader: QueryReader, nesting: number): Comparable {
  if (reader.isString) {
    return { kind: 'literal', value: { kind: 'string', text: reader.string() } };
  }
  if (reader.isNumber) return { kind: 'literal', value: { kind: 'number', text: reader.number() } };
  if (reader.takes('@')) return { kind: 'query', query: reader.readQuery(false, nesting) };
  if (reader.takes('$')) return { kind: 'query', query: reader.readQuery(true, nesting) };
  const word = reader.peekWord();
  const start = reader.at;
  reader.at += word.length;
  if (reader.sees('(') && word !== '') {
    reader.at = start;
    return { kind: 'call', call: readCall(reader, nesting + 1) };
  }
  if (word === 'true' || word === 'false') {
    return { kind: 'literal', value: { kind: 'boolean', value: word === 'true' } };
  }
  if (word === 'null') return { kind: 'literal', value: { kind: 'null' } };
  const problem = t('A value, “@” or “$” should be here.');
  const hint = t('Names of members begin with “@.”, texts stand in quotes.');
  return reader.fail(word === '' ? problem : `${problem} ${hint}`, start);
}

function readCall(reader: QueryReader, nesting: number): FunctionCall {
  const start = reader.at;
  const name = reader.name();
  if (!isFunctionName(name)) {
    const known = Object.keys(signatures).join(', ');
    return reader.fail(t('JSONPath has no function “{0}”. It has {1}.', name, known), start);
  }
  reader.expect('(');
  reader.skipSpace();
  const given: Comparable[] = [];
  if (!reader.sees(')')) {
    do {
      reader.skipSpace();
      given.push(readArgument(reader, name, given.length, nesting));
      reader.skipSpace();
    } while (reader.takes(','));
  }
  reader.expect(')', t('“,” or “)”'));
  const wanted = signatures[name].parameters.length;
  if (given.length === wanted) return { name, arguments: given };
  return reader.fail(
    wanted === 1 ? t('{0}() takes one argument.', name) : t('{0}() takes two arguments.', name),
    start,
  );
}

function readArgument(
  reader: QueryReader,
  name: FunctionName,
  index: number,
  nesting: number,
): Comparable {
  if (nesting > MOST_NESTING) reader.fail(t('Too much is nested here.'));
  const start = reader.at;
  const argument = readComparable(reader, nesting);
  const type = signatures[name].parameters[index];
  if (type === 'nodes' && argument.kind !== 'query') {
    reader.fail(t('{0}() takes a path here, such as @.*.', name), start);
  }
  if (type === 'value') requireValue(reader, argument, start);
  const isPattern = (name === 'match' || name === 'search') && index === 1;
  if (isPattern && argument.kind === 'literal' && argument.value.kind === 'string') {
    const pattern = readPattern(argument.value.text, name === 'match');
    if (!pattern.ok) reader.fail(pattern.message, start);
  }
  return argument;
}
