import { looksLikeJson } from '../../core/json/json-text.js';
import { currentLanguage, t } from '../../core/language/language.js';
import { formatCount } from '../../core/text/units.js';
import { NodeKind } from '../../core/tree/data-tree.js';
import type { OpenedBlock, TreeRow } from '../../core/tree/row-list.js';
import { previewOf } from '../../core/tree/tree-finder.js';
import { setAttribute } from '../drawing/write-changed.js';
import { kindNames, marked, textPart } from './row-parts.js';

/** UTF-16 units of a key and of a value that a row shows. */
const KEY_SHOWN = 80;
export const VALUE_SHOWN = 200;

/** What a row shows besides its node. */
export interface TreeRowContext {
  readonly isSelected: boolean;
  /** Levels that are indented; deeper ones say their number. */
  readonly indented: number;
}

/**
 * One row of a tree, made once and used again for whatever stands there. It touches the document
 * only when what it shows has changed.
 */
export class TreeRowView {
  readonly element = document.createElement('div');
  #row: TreeRow | undefined;
  #shown = '';

  constructor(slot: number) {
    this.element.id = `row-${String(slot)}`;
    this.element.setAttribute('role', 'treeitem');
  }

  /** What it shows. */
  get row(): TreeRow | undefined {
    return this.#row;
  }

  show(row: TreeRow, context: TreeRowContext): void {
    const { list, node, line, level } = row;
    const block = list.blockOf(node);
    const isExpanded = line < 0 && list.visible.isExpanded(node);
    const opened = block === undefined ? '' : `${block.kind} ${String(lengthOf(block))}`;
    const look = [isExpanded, opened, context.isSelected, context.indented, currentLanguage()];
    const state = [node, line, level, ...look];
    const shown = state.join(' ');
    if (this.#row?.list === list && this.#shown === shown) {
      this.#row = row;
      return;
    }
    this.#row = row;
    this.#shown = shown;
    const { element } = this;
    element.className = line < 0 ? 'row' : 'row detail';
    element.setAttribute('aria-level', String(level));
    setAttribute(element, 'aria-selected', context.isSelected ? 'true' : '');
    const depth = level - 1;
    element.style.setProperty('--_depth', String(Math.min(depth, context.indented)));
    const badge = depth > context.indented ? [textPart('badge', String(level))] : [];
    if (line < 0) this.#showNode(row, badge, block);
    else this.#showLine(row, badge, block);
  }

  #showNode({ list, node }: TreeRow, badge: Node[], block: OpenedBlock | undefined): void {
    const { places } = list.visible;
    const { tree } = places;
    const canExpand = list.visible.canExpand(node);
    const isExpanded = list.visible.isExpanded(node);
    const { element } = this;
    const isOpen = isExpanded || block !== undefined;
    setAttribute(element, 'aria-expanded', canExpand || block ? String(isOpen) : '');
    element.setAttribute('aria-setsize', String(places.siblingCount(node)));
    element.setAttribute('aria-posinset', String(places.indices[node]! + 1));
    const parts: Node[] = [...badge, textPart(canExpand ? 'twisty' : 'twisty none', '')];
    parts.push(...keyParts(row(list, node)));
    const kind = tree.kindAt(node);
    if (tree.isContainer(node)) {
      const count = formatCount(tree.childCount(node));
      parts.push(textPart('count', kind === NodeKind.object ? `{${count}}` : `[${count}]`));
      if (canExpand && !isExpanded)
        parts.push(textPart('preview', '', marked(previewOf(tree, node))));
    } else {
      const value = tree.rawValueAt(node, VALUE_SHOWN);
      const isCut = value.length < tree.rawLength(node);
      const quote = kind === NodeKind.string && !tree.columns.isJson ? '"' : '';
      const tail = isCut ? '…' : quote;
      parts.push(textPart(`value ${kindNames[kind]!}`, '', marked(quote + value + tail)));
    }
    const hint = tree.hintAt(node);
    if (hint !== '') parts.push(textPart('note-beside', '', marked(hint)));
    element.replaceChildren(...parts, ...buttons(row(list, node), block));
  }

  #showLine({ line }: TreeRow, badge: Node[], block: OpenedBlock | undefined): void {
    const { element } = this;
    for (const name of ['aria-expanded', 'aria-setsize', 'aria-posinset']) {
      element.removeAttribute(name);
    }
    if (block?.kind === 'tree') {
      element.replaceChildren(...badge, textPart('problem', block.problem ?? ''));
    } else if (block === undefined || line >= block.text.count) {
      const left = formatCount(block?.text.left ?? 0);
      element.replaceChildren(...badge, button('more', t('Show more ({0} characters left)', left)));
    } else {
      const whole = block.text.lineAt(line);
      const shown = whole.replace(/\r\n?$|\n$/u, '');
      const end = shown.length < whole.length ? [textPart('break', '↵')] : [];
      // An empty line is as high as any other, and has a name.
      element.replaceChildren(...badge, textPart('line', '', marked(shown)), ...end);
    }
  }
}

/** Whether a node is a string that is not shown whole in its row. */
export function isLong({ list, node }: Pick<TreeRow, 'list' | 'node'>): boolean {
  const { tree } = list.visible.places;
  const kind = tree.kindAt(node);
  return kind >= NodeKind.string && kind !== NodeKind.number && tree.rawLength(node) > VALUE_SHOWN;
}

/** Whether a node is a string that may be JSON itself. */
export function holdsJson({ list, node }: Pick<TreeRow, 'list' | 'node'>): boolean {
  const { tree } = list.visible.places;
  if (tree.kindAt(node) !== NodeKind.string) return false;
  const length = tree.rawLength(node);
  if (length < 4) return false;
  const raw = tree.rawValueAt(node);
  return looksLikeJson(tree.columns.isJson ? raw.slice(1, -1) : raw);
}

function row(list: TreeRow['list'], node: number): Pick<TreeRow, 'list' | 'node'> {
  return { list, node };
}

function keyParts({ list, node }: Pick<TreeRow, 'list' | 'node'>): Node[] {
  const { places } = list.visible;
  const key = places.tree.keyAt(node);
  if (key !== undefined) {
    const shown = key.length > KEY_SHOWN ? `${key.slice(0, KEY_SHOWN)}…` : key;
    return [textPart('key', '', key === '' ? ['""'] : marked(shown))];
  }
  const parent = places.tree.parentOf(node);
  // A note in an object has no name, and no place that means anything.
  if (parent >= 0 && places.tree.kindAt(parent) === NodeKind.object) return [];
  const isOnlyRoot = parent < 0 && places.rootCount === 1;
  return [textPart('index', isOnlyRoot ? 'root' : formatCount(places.indices[node]!))];
}

function buttons(at: Pick<TreeRow, 'list' | 'node'>, block: OpenedBlock | undefined): Node[] {
  const found: Node[] = [];
  if (block?.kind === 'text') found.push(button('whole', 'less'));
  else if (isLong(at)) found.push(button('whole', 'more'));
  if (block?.kind === 'tree') found.push(button('json', t('close JSON')));
  else if (holdsJson(at)) found.push(button('json', t('open as JSON')));
  return found;
}

/** Not a tab stop: Enter and the menu of the node do the same by keyboard. */
function button(action: string, label: string): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'chip';
  made.tabIndex = -1;
  made.dataset.action = action;
  made.textContent = label;
  return made;
}

function lengthOf(block: OpenedBlock): number {
  return block.kind === 'text' ? block.text.count : block.rows.count;
}
