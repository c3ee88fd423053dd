import { compactNode } from '../decoders/shared/compact-value.js';
import { t } from '../language/language.js';
import { formatCount } from '../text/units.js';
import { NodeKind, type TreeColumns } from '../tree/data-tree.js';
import { TreePlaces } from '../tree/tree-places.js';
import type { DiffLine, DiffLines, DiffLineSign } from './diff-line.js';
import { DiffSign, type TreeDiff, type TreeDiffRow } from './diff-trees.js';

/** The most UTF-16 units of an unchanged container in its line. */
const PREVIEW = 120;
/** Up to so many adjacent unchanged values have a line each. */
const FEW = 2;

const signNames: readonly DiffLineSign[] = ['same', 'open', 'removed', 'added'];

/**
 * The lines of a difference of trees.
 *
 * @param showsAll - Whether unchanged values have a line each, instead of being counted.
 */
export function treeDiffLines(
  before: TreeColumns,
  after: TreeColumns,
  { rows }: TreeDiff,
  showsAll: boolean,
): DiffLines {
  const a = new TreePlaces(before);
  const b = new TreePlaces(after);
  const starts = showsAll ? [...rows.keys()] : startsOf(rows);
  return {
    count: starts.length,
    at: (line, limit = Infinity) => {
      const start = starts[line]!;
      const count = (starts[line + 1] ?? rows.length) - start;
      const row = rows[start]!;
      if (count > 1) {
        const text = t('… {0} unchanged', formatCount(count));
        return { sign: 'skipped', depth: row.depth, label: '', text };
      }
      return row.sign === DiffSign.removed
        ? lineOf(row, a, row.a, limit)
        : lineOf(row, b, row.b, limit);
    },
  };
}

/** The rows that begin a line: of a run of unchanged ones, only the first. */
function startsOf(rows: readonly TreeDiffRow[]): number[] {
  const starts: number[] = [];
  for (let row = 0; row < rows.length;) {
    let end = row + 1;
    if (rows[row]!.sign === DiffSign.same) {
      while (rows[end]?.sign === DiffSign.same && rows[end]!.depth === rows[row]!.depth) end += 1;
    }
    if (end - row > FEW) starts.push(row);
    else for (let one = row; one < end; one += 1) starts.push(one);
    row = end;
  }
  return starts;
}

function lineOf(
  { sign, depth }: TreeDiffRow,
  places: TreePlaces,
  node: number,
  limit: number,
): DiffLine {
  const { tree } = places;
  const kind = tree.kindAt(node);
  const isKey = tree.keyAt(node) !== undefined;
  const facts = { sign: signNames[sign]!, depth, label: labelOf(places, node), isKey, kind };
  if (!tree.isContainer(node)) {
    const value = tree.rawValueAt(node, limit);
    const quote = kind === NodeKind.string && !tree.columns.isJson ? '"' : '';
    const isCut = value.length < tree.rawLength(node);
    return { ...facts, text: `${quote}${value}${isCut ? '…' : quote}` };
  }
  if (sign === DiffSign.same) return { ...facts, text: compactNode(tree, node, PREVIEW) };
  const count = formatCount(tree.childCount(node));
  return { ...facts, text: kind === NodeKind.object ? `{${count}}` : `[${count}]` };
}

function labelOf({ tree, indices, rootCount }: TreePlaces, node: number): string {
  const key = tree.keyAt(node);
  if (key !== undefined) return key === '' ? '""' : key;
  const parent = tree.parentOf(node);
  if (parent < 0 && rootCount === 1) return '';
  if (parent >= 0 && tree.kindAt(parent) === NodeKind.object) return '';
  return String(indices[node]!);
}
