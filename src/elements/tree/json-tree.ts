import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import type { TreeColumns } from '../../core/tree/data-tree.js';
import type { RowList, TreeRow } from '../../core/tree/row-list.js';
import { TreePlaces } from '../../core/tree/tree-places.js';
import { ViewerRows } from '../drawing/viewer-rows.js';
import type { FindInText } from '../filter/filter-language.js';
import { highlights } from '../filter/highlights.js';
import { inlineKey } from '../kit/direction.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { viewerStyles } from '../styles/viewer-styles.js';
import {
  copyForms,
  createRows,
  nodeActions,
  outermost,
  plainCopy,
  toggleJson,
  toggleNode,
  toggleText,
  wholePath,
} from './tree-actions.js';
import { treeBar } from './tree-bar.js';
import { WsNodeSelectEvent } from './tree-events.js';
import { TreeFindRow } from './tree-find-row.js';
import { treeKey } from './tree-keys.js';
import { TreeMenu } from './tree-menu.js';
import { treeNotices, treePath } from './tree-notices.js';
import { TreePathFilter } from './tree-path-filter.js';
import { TreeRowView } from './tree-row-view.js';
import { TreeSource, type ParseJson } from './tree-source.js';
import { treeStyles } from './tree-styles.js';
import { isSameRow, TreeWindow } from './tree-window.js';

const ROW_HEIGHT = 22;
/** Segments of a path that the bar shows. */
const PATH_SHOWN = 24;

/**
 * A tree of values: JSON as it was written, or what a decoder found. Only the rows on screen exist,
 * so that a million keys and a hundred thousand levels scroll like ten. Numbers stand as they came,
 * characters that cannot be seen as marks. Long strings open in place, strings that are JSON as
 * trees. A JSONPath (RFC 9535) shows only what it selects; Ctrl+F (⌘F) finds keys and values.
 *
 * @tag ws-json-tree
 * @fires ws-node-select - The user selected a node.
 * @csspart tree - The rows.
 */
export class WsJsonTree extends LocalizedElement {
  static override styles = [tokens, controls, highlights, viewerStyles, treeStyles];

  /** What is shown; goes before {@link text} and {@link value}. */
  @property({ attribute: false }) tree: TreeColumns | undefined;

  /** JSON to be parsed. More than 2 MB are parsed by {@link parse}, or when the user agrees. */
  @property({ attribute: false }) text: string | undefined;

  /** A JavaScript value to be shown. */
  @property({ attribute: false }) value: unknown;

  /** Parses long texts off the main thread, as in a worker. */
  @property({ attribute: false }) parse: ParseJson | undefined;

  /** Finds what the filter looks for, to be marked. */
  @property({ attribute: false }) filterHits: FindInText | undefined;

  /** Levels that are expanded at first, as far as they do not open more than some 500 rows. */
  @property({ type: Number, attribute: 'expand-level' }) expandLevel = 2;

  @state() private at: TreeRow | undefined;
  @state() private outcome = '';

  @query('.find-input') private findInput!: HTMLInputElement | null;

  readonly #virtual = new ViewerRows(this, {
    rowHeight: ROW_HEIGHT,
    count: () => this.#rows?.count ?? 0,
    createRow: (slot) => new TreeRowView(slot),
    draw: () => {
      this.#draw();
    },
    onWidth: (width) => {
      this.#view.width = width;
    },
  });

  readonly #view = new TreeWindow(this.#virtual);

  readonly #source = new TreeSource(this);
  readonly #find = new TreeFindRow(this, (node) => {
    this.#goToNode(node);
  });
  readonly #paths = new TreePathFilter(this, (nodes) => {
    this.#rows?.visible.showOnly(nodes);
    this.#keepSelection();
  });
  readonly #menu = new TreeMenu();
  #rows: RowList | undefined;

  /** The selected node of {@link tree}. Setting it brings the node into sight and fires nothing. */
  get selected(): number | undefined {
    return this.at && outermost(this.at);
  }

  set selected(node: number | undefined) {
    // It may be set right behind the tree, before that is drawn.
    this.#load();
    const rows = this.#rows;
    this.at = undefined;
    if (node === undefined || rows === undefined || node >= rows.visible.places.tree.count) return;
    rows.visible.reveal(node);
    this.#show({ list: rows, node, line: -1, level: rows.levelOf(node) });
  }

  constructor() {
    super();
    this.addEventListener('keydown', this.#onShortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view.clear();
  }

  protected override willUpdate(): void {
    this.#load();
  }

  protected override firstUpdated(): void {
    this.renderRoot.append(this.#menu.element);
  }

  protected override updated(): void {
    this.#draw();
  }

  /** Puts the focus on the tree, which is then moved in by keys. */
  override focus(options?: FocusOptions): void {
    this.#virtual.focus(options);
  }

  override render(): TemplateResult {
    const { tree } = this.#source;
    const isEmpty = tree === undefined || tree.count === 0;
    const { at } = this;
    const path = at === undefined ? '' : wholePath(at, 'shorthand', PATH_SHOWN);
    return html`${isEmpty ? nothing : this.#renderBar()}
      ${
        isEmpty || !this.#find.isOpen
          ? nothing
          : this.#find.render(tree, this.selected, () => {
              this.#toggleFind(false);
            })
      }
      ${treeNotices(this.#source, this.text?.length ?? 0)}
      <div
        class="scroller"
        part="tree"
        role=${isEmpty ? nothing : 'tree'}
        tabindex=${isEmpty ? nothing : 0}
        aria-label=${isEmpty ? nothing : t('Tree')}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
        @dblclick=${this.#onDoubleClick}
        @contextmenu=${this.#onContextMenu}
        @copy=${this.#onCopy}
      >
        <div class="window" role="presentation"></div>
        <div class="filler" role="presentation"></div>
      </div>
      ${isEmpty ? nothing : treePath(path, this.outcome, tree.count)}`;
  }

  #renderBar(): TemplateResult {
    const { at } = this;
    return treeBar({
      path: this.#paths,
      isFinding: this.#find.isOpen,
      hasSelection: at !== undefined && at.line < 0,
      copies: at === undefined ? [] : copyForms(at),
      onPath: (text) => {
        this.#paths.run(this.#rows?.visible.places, text);
      },
      onFind: () => {
        this.#toggleFind(!this.#find.isOpen);
      },
      onExpand: (levels) => {
        this.#change(() => {
          this.#rows?.visible.expandTo(-1, levels);
        });
      },
      onActions: (button) => {
        this.#openMenu(button);
      },
    });
  }

  #load(): void {
    const { tree, text, value, parse } = this;
    this.#source.read({ tree, text, value, parse });
    if (this.#source.tree !== this.#rows?.visible.places.tree.columns) this.#start();
  }

  /** Begins with another tree. */
  #start(): void {
    const columns = this.#source.tree;
    this.at = undefined;
    this.#rows = columns && createRows(new TreePlaces(columns), this.expandLevel);
    this.#virtual.reset();
    if (this.#paths.text !== '') this.#paths.run(this.#rows?.visible.places, this.#paths.text);
    if (this.#find.isOpen) this.#find.look(columns);
  }

  #draw(): void {
    const { at, filterHits } = this;
    this.#view.draw({ rows: this.#rows, at, filterHits, findHits: this.#find.find });
  }

  #toggleFind(isFinding: boolean): void {
    if (isFinding) {
      this.#find.look(this.#source.tree);
      void this.updateComplete.then(() => {
        this.findInput?.select();
      });
    } else {
      this.#find.close();
      this.focus();
    }
  }

  /** What was selected may have gone: then the nearest row that holds it is. */
  #keepSelection(): void {
    const { at } = this;
    if (at !== undefined && this.#rows !== undefined) {
      const { visible } = this.#rows;
      const node = outermost(at);
      const isSeen = visible.isVisible(node) && (at.list === this.#rows || visible.isVisible(node));
      if (!isSeen)
        this.at = visible.count === 0 ? undefined : this.#rows.at(this.#rows.rowOf(node));
    }
    this.requestUpdate();
  }

  /** Goes where a person went. */
  #go(row: TreeRow): void {
    const isSame = this.at !== undefined && isSameRow(this.at, row);
    this.outcome = '';
    this.#show(row);
    if (isSame) return;
    const node = outermost(row);
    const bytes = this.#rows?.visible.places.tree.bytesOf(node);
    this.dispatchEvent(new WsNodeSelectEvent(node, bytes));
  }

  #goToNode(node: number): void {
    const rows = this.#rows;
    if (rows === undefined) return;
    rows.visible.reveal(node);
    this.#go(rows.at(rows.rowOf(node)));
  }

  #show(row: TreeRow): void {
    this.at = row;
    this.#virtual.reveal(row.list.outerRowOf(row.node, row.line));
  }

  /** Does something to the tree, and draws what came of it. */
  #change(change: () => void): void {
    change();
    this.#keepSelection();
  }

  #runAction(action: string | undefined, row: TreeRow): void {
    this.#change(() => {
      if (action === 'whole') toggleText(row, this.#view.columns);
      else if (action === 'json') toggleJson(row);
      else if (action === 'more') showMore(row);
      else if (row.line < 0) toggleNode(row, this.#view.columns);
      else showMore(row);
    });
  }

  readonly #onShortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f')
      return;
    event.preventDefault();
    event.stopPropagation();
    this.#toggleFind(true);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const rows = this.#rows;
    if (rows === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { at } = this;
    const current = at?.list.outerRowOf(at.node, at.line);
    const step = treeKey(inlineKey(event.key, this), rows, current, at, this.#virtual.pageRows);
    if (step === undefined) return;
    event.preventDefault();
    if (step.kind === 'go') this.#go(rows.at(step.row));
    else if (step.kind === 'toggle') this.#runAction(undefined, at!);
    else if (step.kind === 'expand-siblings') {
      this.#change(() => {
        at!.list.visible.expandSiblings(at!.node);
      });
    }
  };

  readonly #onClick = (event: MouseEvent): void => {
    const row = this.#view.rowOf(event);
    if (row === undefined) return;
    const target = event.target as HTMLElement;
    this.focus({ preventScroll: true });
    this.#go(row);
    const { action } = target.dataset;
    if (action !== undefined || target.classList.contains('twisty')) this.#runAction(action, row);
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const row = this.#view.rowOf(event);
    const target = event.target as HTMLElement;
    if (row === undefined || row.line >= 0 || target.closest('button, .twisty') !== null) return;
    this.#runAction(undefined, row);
  };

  readonly #onContextMenu = (event: MouseEvent): void => {
    const row = this.#view.rowOf(event);
    if (row !== undefined) this.#go(row);
    if (this.at === undefined) return;
    event.preventDefault();
    // By the keyboard it comes from the tree, not from a row.
    if (row !== undefined) this.#openMenu({ x: event.clientX, y: event.clientY });
    else this.#openMenu(this.#view.elementOf(this.at) ?? this.#virtual.scroller);
  };

  #openMenu(at: Element | { readonly x: number; readonly y: number }): void {
    const row = this.at;
    if (row === undefined) return;
    this.#menu.open(at, {
      copies: copyForms(row),
      actions: nodeActions(row, this.#view.columns),
      onAction: ({ run }) => {
        this.#change(run);
        this.focus();
      },
      onCopied: (outcome) => {
        this.outcome = outcome;
        this.focus();
      },
    });
  }

  readonly #onCopy = (event: ClipboardEvent): void => {
    if (this.at === undefined) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', plainCopy(this.at));
  };
}

/** Shows more of a long string whose last line offers it. */
function showMore({ list, node, line }: TreeRow): void {
  const block = list.blockOf(node);
  if (block?.kind === 'text' && line >= block.text.count) block.text.showMore();
}
