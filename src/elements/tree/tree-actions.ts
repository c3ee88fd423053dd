import { pathOf, type PathForm } from '../../core/json-path/json-path.js';
import { plural, t } from '../../core/language/language.js';
import { NodeKind, type DataTree } from '../../core/tree/data-tree.js';
import { jsonTextOf } from '../../core/tree/json-text-of.js';
import { parseJsonTree } from '../../core/tree/json-tree.js';
import { RowList, type TreeRow } from '../../core/tree/row-list.js';
import { TextBlock } from '../../core/tree/text-block.js';
import { TreePlaces } from '../../core/tree/tree-places.js';
import { VisibleRows } from '../../core/tree/visible-rows.js';
import type { CopyForm } from '../kit/copy-button.js';
import { holdsJson, isLong } from './tree-row-view.js';

/** A node in one of the trees that are shown. */
export type NodeAt = Pick<TreeRow, 'list' | 'node'>;

/** One thing that can be done with a node. */
export interface NodeAction {
  readonly label: string;
  readonly run: () => void;
}

/** Rows that a tree shows at first, about. */
export const FIRST_ROWS = 500;

/** The rows of a tree, expanded to a level. @param host - Where it is opened in another. */
export function createRows(places: TreePlaces, level: number, host?: NodeAt): RowList {
  const visible = new VisibleRows(places);
  visible.expandTo(-1, level, FIRST_ROWS);
  return new RowList(visible, host);
}

/** The path of a node; of one in a string that was opened as JSON, behind the string's own path. */
export function wholePath({ list, node }: NodeAt, form: PathForm, limit?: number): string {
  const own = pathOf(list.visible.places, node, form, limit);
  return list.host === undefined ? own : `${wholePath(list.host, form, limit)} → ${own}`;
}

/** The node in the outermost tree, for one in a string that was opened as JSON. */
export function outermost({ list, node }: NodeAt): number {
  return list.host === undefined ? node : outermost(list.host);
}

/** What can be copied of a node. */
export function copyForms({ list, node }: NodeAt): readonly CopyForm[] {
  const { places } = list.visible;
  const { tree } = places;
  const isString = tree.kindAt(node) >= NodeKind.string && !isPlain(tree, node);
  const key = tree.keyAt(node);
  return [
    { name: 'JSON', text: () => jsonTextOf(tree, node) },
    ...(isString ? [{ name: 'text', text: () => tree.valueAt(node) }] : []),
    ...(key === undefined ? [] : [{ name: 'key', text: () => key }]),
    { name: 'path', text: () => pathOf(places, node, 'shorthand') },
    { name: t('normalized path'), text: () => pathOf(places, node) },
  ];
}

/** What the person gets who copies with the keys: a string as it says, everything else as JSON. */
export function plainCopy(at: NodeAt): string {
  const forms = copyForms(at);
  return (forms.find(({ name }) => name === 'text') ?? forms[0]!).text();
}

/** What can be opened and closed at a node. */
export function nodeActions(at: NodeAt, columns: number): readonly NodeAction[] {
  const { list, node } = at;
  const { visible } = list;
  const block = list.blockOf(node);
  const actions: NodeAction[] = [];
  if (visible.canExpand(node)) {
    for (const levels of [1, 2, 3, Infinity]) {
      const label =
        levels === Infinity
          ? t('Expand all')
          : plural(levels, 'Expand {0} level', 'Expand {0} levels', levels);
      actions.push({
        label,
        run: () => {
          visible.expandTo(node, levels);
        },
      });
    }
    actions.push({
      label: t('Collapse'),
      run: () => {
        visible.collapse(node);
      },
    });
  }
  if (block !== undefined) {
    actions.push({
      label: block.kind === 'text' ? t('Show less') : t('Close JSON'),
      run: () => {
        list.close(node);
      },
    });
  }
  if (block?.kind !== 'text' && isLong(at)) {
    actions.push({
      label: t('Show whole'),
      run: () => {
        openText(at, columns);
      },
    });
  }
  if (block?.kind !== 'tree' && holdsJson(at)) {
    actions.push({
      label: t('Open as JSON'),
      run: () => {
        openJson(at);
      },
    });
  }
  return actions;
}

/** Opens or closes what is in a node: its children, or else the string that it is. */
export function toggleNode(at: NodeAt, columns: number): void {
  const { list, node } = at;
  const { visible } = list;
  if (visible.isExpanded(node)) visible.collapse(node);
  else if (visible.canExpand(node)) visible.expand(node);
  else if (list.blockOf(node) !== undefined) list.close(node);
  else if (holdsJson(at)) openJson(at);
  else if (isLong(at)) openText(at, columns);
}

/** Opens or closes the whole of a long string under its row. */
export function toggleText(at: NodeAt, columns: number): void {
  if (at.list.blockOf(at.node)?.kind === 'text') at.list.close(at.node);
  else openText(at, columns);
}

/** Opens or closes a string as the JSON that it is. */
export function toggleJson(at: NodeAt): void {
  if (at.list.blockOf(at.node)?.kind === 'tree') at.list.close(at.node);
  else openJson(at);
}

function openText({ list, node }: NodeAt, columns: number): void {
  const text = new TextBlock(list.visible.places.tree.valueAt(node), columns);
  list.open(node, { kind: 'text', text });
}

function openJson(at: NodeAt): void {
  const { list, node } = at;
  const { tree, problem } = parseJsonTree(list.visible.places.tree.valueAt(node));
  const rows = createRows(new TreePlaces(tree), 2, at);
  const sentence = problem && t('This string is not JSON, or not all of it. {0}', problem.message);
  list.open(node, { kind: 'tree', rows, problem: sentence });
}

function isPlain(tree: DataTree, node: number): boolean {
  const kind = tree.kindAt(node);
  return kind === NodeKind.number || kind === NodeKind.boolean || kind === NodeKind.null;
}
