import { bytesProblem } from '../bytes/parsed-bytes.js';
import {
  describeFault,
  skipString,
  type JsonExpected,
  type JsonFault,
} from '../json/json-problem.js';
import { t } from '../language/language.js';
import { formatCount } from '../text/units.js';
import { copyNode } from './copy-tree.js';
import { DataTree, NodeKind, NOTHING, type TreeColumns } from './data-tree.js';
import { JsonColumns } from './json-columns.js';
import { scanNumber, scanSpace, scanString } from './json-scan.js';
import type { LeafKind, NodeFacts, TreeBuilder, TreeLimits } from './tree-builder.js';

/** Why a tree of JSON is incomplete, and where. */
export interface JsonTreeProblem {
  /** A sentence on what is wrong, without the place. */
  readonly message: string;
  /** Index into the text, in UTF-16 units, from 0. */
  readonly position: number;
  /** From 1. */
  readonly line: number;
  /** In UTF-16 units, from 1. */
  readonly column: number;
}

/** JSON as a tree, and why it is incomplete. */
export interface JsonTree {
  readonly tree: TreeColumns;
  /** Missing if the whole text is JSON and in the tree. */
  readonly problem?: JsonTreeProblem;
  /** Whether the problem is a limit; the text after it was not read. */
  readonly isCut: boolean;
}

/**
 * Reads a JSON text (RFC 8259) into a tree whose keys and values are slices of it: numbers keep
 * their digits, objects their repeated keys, strings their escapes and lone surrogates.
 *
 * Goes through the text once, without recursion. At a syntax error or a limit, the tree has all
 * values before it.
 */
export function parseJsonTree(text: string, limits: TreeLimits = {}): JsonTree {
  const columns = new JsonColumns(text.length, limits);
  const fault = readValues(text, columns);
  const tree = columns.finish(text);
  if (fault === undefined) return { tree, isCut: false };
  const place = bytesProblem(text, fault.at, fault.message);
  if (place.ok) return { tree, isCut: false };
  const { message, position, line, column } = place;
  return { tree, problem: { message, position, line, column }, isCut: fault.isCut === true };
}

/**
 * Adds the values of a JSON text to the tree of a decoder; the facts belong to the outermost value.
 * A text that is not JSON is added as a string.
 *
 * @returns whether it was JSON, as far as it was read within the limits.
 */
export function addJson(builder: TreeBuilder, text: string, facts: NodeFacts = {}): boolean {
  const { tree: columns, problem, isCut } = parseJsonTree(text);
  if (problem !== undefined && !isCut) {
    builder.string(text, facts);
    return false;
  }
  const tree = new DataTree(columns);
  if (tree.count > 0) copyNode(builder, tree, 0, facts);
  return true;
}

type TreeFault = JsonFault & { readonly isCut?: boolean };

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** @returns the fault at which reading stopped. */
function readValues(text: string, columns: JsonColumns): TreeFault | undefined {
  let expected: JsonExpected = 'value';
  let at = 0;
  let keyStart = NOTHING;
  let keyEnd = 0;
  for (;;) {
    at = scanSpace(text, at);
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const isInObject = columns.isInObject;
    const mayClose = expected !== 'value' && expected !== 'name';
    if (
      mayClose &&
      isInObject !== undefined &&
      unit === (isInObject ? CLOSE_OBJECT : CLOSE_ARRAY)
    ) {
      columns.leave();
      expected = 'separator';
      at++;
    } else if (expected === 'separator') {
      if (isInObject === undefined && at === text.length) return undefined;
      if (isInObject === undefined || unit !== COMMA)
        return faultAt(text, at, expected, isInObject);
      expected = isInObject ? 'name' : 'value';
      at++;
    } else if (expected === 'name' || expected === 'first name') {
      if (unit !== QUOTE) return faultAt(text, at, expected, isInObject);
      keyStart = at;
      keyEnd = scanString(text, at);
      if (keyEnd < 0) return stringFault(text, at);
      at = scanSpace(text, keyEnd);
      if (text.charCodeAt(at) !== COLON) return faultAt(text, at, 'colon', isInObject);
      expected = 'value';
      at++;
    } else {
      if (columns.count >= columns.maxNodes)
        return cutAt(
          at,
          t(
            'The tree is cut here: it shows {0} values at the most.',
            formatCount(columns.maxNodes),
          ),
        );
      if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
        if (columns.depth >= columns.maxDepth)
          return cutAt(
            at,
            t(
              'The tree is cut here: it shows {0} levels at the most.',
              formatCount(columns.maxDepth),
            ),
          );
        const kind = unit === OPEN_OBJECT ? NodeKind.object : NodeKind.array;
        columns.add(kind, keyStart, keyEnd, NOTHING, 0);
        columns.enter();
        expected = unit === OPEN_OBJECT ? 'first name' : 'first item';
        at++;
      } else {
        const end = scanScalar(text, at, unit);
        if (end < 0)
          return unit === QUOTE ? stringFault(text, at) : faultAt(text, at, 'value', isInObject);
        columns.add(kindOf(unit), keyStart, keyEnd, at, end);
        expected = 'separator';
        at = end;
      }
      keyStart = NOTHING;
      keyEnd = 0;
    }
  }
}

function scanScalar(text: string, at: number, unit: number): number {
  switch (unit) {
    case QUOTE:
      return scanString(text, at);
    case 0x74:
      return text.startsWith('true', at) ? at + 4 : -1;
    case 0x66:
      return text.startsWith('false', at) ? at + 5 : -1;
    case 0x6e:
      return text.startsWith('null', at) ? at + 4 : -1;
    default:
      return scanNumber(text, at);
  }
}

/** The kind of a value by its first character. */
function kindOf(unit: number): LeafKind {
  if (unit === QUOTE) return NodeKind.string;
  if (unit === 0x6e) return NodeKind.null;
  return unit === 0x74 || unit === 0x66 ? NodeKind.boolean : NodeKind.number;
}

function faultAt(
  text: string,
  at: number,
  expected: JsonExpected,
  isInObject: boolean | undefined,
): TreeFault {
  const inside = isInObject === undefined ? undefined : isInObject ? '{' : '[';
  return describeFault(text, at, expected, inside);
}

function stringFault(text: string, at: number): TreeFault {
  const end = skipString(text, at);
  return typeof end === 'number' ? { at, message: t('This string is not JSON.') } : end;
}

function cutAt(at: number, message: string): TreeFault {
  return { at, message, isCut: true };
}
