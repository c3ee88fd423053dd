import { bytesProblem } from '../bytes/parsed-bytes.js';
import { scanJson } from '../json/scan-json.js';
import { copyNode } from './copy-tree.js';
import { DataTree, type TreeColumns } from './data-tree.js';
import { JsonColumns } from './json-columns.js';
import type { NodeFacts, TreeBuilder, TreeLimits } from './tree-builder.js';

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
  const fault = scanJson(text, columns);
  const tree = columns.finish(text);
  if (fault === undefined) return { tree, isCut: false };
  const { message, position, line, column } = bytesProblem(text, fault.at, fault.message);
  return { tree, problem: { message, position, line, column }, isCut: fault.isCut };
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
