import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { bytesAs, ByteForm } from '../core/byte-exports.js';
import { isRange, moveSelection, rangeOf, type ByteSelection } from '../core/byte-selection.js';
import { parseOffset } from '../core/data-inspector.js';
import { formatBytes } from '../core/units.js';
import type { CopyForm } from './copy-button.js';
import { findRow } from './find-row.js';
import { WsHexCursorEvent } from './hex-events.js';
import { HexFind, type NeedleForm } from './hex-find.js';
import { HexPointer } from './hex-pointer.js';
import { ByteMark, HexRow } from './hex-row.js';
import { saveFile } from './save-file.js';
import { segmented } from './segmented.js';
import { controls } from './styles/controls.js';
import { hexStyles } from './styles/hex-styles.js';
import { tokens } from './styles/tokens.js';
import { viewerStyles } from './styles/viewer-styles.js';
import { viewerIcon } from './viewer-icons.js';
import { VirtualRows } from './virtual-rows.js';

const ROW_HEIGHT = 20;
const HEADER_HEIGHT = 25;
/** Below this width, in pixels, a row has eight bytes. */
const NARROW = 580;

/** A range of bytes; `end` is the first that is not in it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Bytes as hex with their text beside them; only the rows on screen exist. A cursor and a selection
 * are the same in both columns: drag, Shift+click, or the keys of a grid. What the bytes under the
 * cursor say as numbers stands below; Ctrl+F (⌘F) finds bytes or text.
 *
 * @tag ws-hex-view
 * @fires ws-hex-cursor - Somebody moved the cursor.
 * @csspart grid - The rows.
 */
export class WsHexView extends LitElement {
  static override styles = [tokens, controls, viewerStyles, hexStyles];

  /** What is shown. */
  @property({ attribute: false }) bytes: Uint8Array = new Uint8Array();

  /** Bytes to mark and to bring into sight, as those of a node that was chosen in a tree. */
  @property({ attribute: false }) highlight: ByteRange | undefined;

  /** What a file is called that somebody saves. */
  @property({ attribute: 'file-name' }) fileName = 'message.bin';

  @state() private at: ByteSelection = { cursor: 0, anchor: 0 };
  @state() private bytesARow: 8 | 16 = 16;
  @state() private isFinding = false;
  @state() private offsetProblem: string | undefined;

  @query('.scroller') private scroller!: HTMLElement;
  @query('.window') private window!: HTMLElement;
  @query('.filler') private filler!: HTMLElement;
  @query('.find-input') private findInput!: HTMLInputElement | null;

  readonly #virtual = new VirtualRows(this, {
    rowHeight: ROW_HEIGHT,
    headerHeight: HEADER_HEIGHT,
    draw: () => {
      this.#draw();
    },
    onWidth: (width) => {
      this.bytesARow = width < NARROW ? 8 : 16;
    },
  });

  readonly #find = new HexFind(this, (start, end) => {
    this.#go({ cursor: start, anchor: end - 1 });
  });

  readonly #pointer = new HexPointer({
    place: (x, y, column) => this.#placeAt(x, y, column),
    select: (cursor, extends_) => {
      this.#go({ cursor, anchor: extends_ ? this.at.anchor : cursor });
    },
  });

  #rows: HexRow[] = [];

  /** The byte under the cursor. Setting it selects that byte alone, brings it into sight, fires nothing. */
  get cursor(): number {
    return this.at.cursor;
  }

  set cursor(offset: number) {
    this.select(offset, offset + 1);
  }

  /** The bytes that are selected: at least the one under the cursor, where there is one. */
  get selection(): ByteRange {
    const { start, end } = rangeOf(this.at);
    return { start, end: Math.min(end, this.bytes.length) };
  }

  constructor() {
    super();
    this.addEventListener('keydown', this.#onShortcut);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('bytes')) {
      this.at = { cursor: 0, anchor: 0 };
      this.offsetProblem = undefined;
      this.#virtual.reset();
      if (this.isFinding) this.#find.look(this.bytes);
    }
    if (changed.has('bytesARow')) {
      for (const { element } of this.#rows) element.remove();
      this.#rows = [];
    }
  }

  protected override firstUpdated(): void {
    this.#virtual.attach({ scroller: this.scroller, window: this.window, filler: this.filler });
  }

  protected override updated(changed: PropertyValues): void {
    this.#measure();
    if (changed.has('bytesARow') && !changed.has('bytes')) this.#reveal(this.at.cursor);
    if (changed.has('highlight') && this.highlight) this.#reveal(this.highlight.start);
    this.#draw();
  }

  /** Selects some bytes and brings the first into sight. Fires nothing. */
  select(start: number, end: number): void {
    const last = Math.max(0, this.bytes.length - 1);
    const within = (offset: number): number => Math.min(Math.max(offset, 0), last);
    this.at = { cursor: within(start), anchor: within(Math.max(start, end - 1)) };
    if (this.hasUpdated) this.#reveal(this.at.cursor);
  }

  override focus(options?: FocusOptions): void {
    this.scroller.focus(options);
  }

  override render(): TemplateResult {
    const { start, end } = this.selection;
    return html`${this.#renderBar()} ${this.isFinding ? this.#renderFind() : nothing}
      <div
        class="scroller"
        part="grid"
        role="grid"
        tabindex="0"
        aria-label="Bytes in hex, ${formatBytes(this.bytes.length)}"
        aria-multiselectable="true"
        aria-readonly="true"
        data-column="hex"
        @keydown=${this.#onKeydown}
        @copy=${this.#onCopy}
        @pointerdown=${this.#onPointerdown}
        @pointermove=${this.#pointer.move}
        @pointerup=${this.#pointer.up}
        @pointercancel=${this.#pointer.up}
        @click=${this.#onClick}
      >
        ${this.bytes.length === 0
          ? html`<div role="row">
              <p class="hint empty" role="gridcell">There are no bytes.</p>
            </div>`
          : this.#renderHeader()}
        <div class="window" role="rowgroup"></div>
        <div class="filler" role="presentation"></div>
      </div>
      ${this.bytes.length === 0
        ? nothing
        : html`<ws-hex-inspector
            .bytes=${this.bytes}
            .offset=${start}
            .selected=${end - start}
          ></ws-hex-inspector>`}`;
  }

  #renderBar(): TemplateResult {
    return html`<div class="bar" role="group" aria-label="Bytes">
      <div class="field offset-field ${this.offsetProblem === undefined ? '' : 'invalid'}">
        <input
          type="text"
          aria-label="Go to offset"
          aria-invalid=${this.offsetProblem === undefined ? nothing : 'true'}
          aria-describedby="offset-problem"
          placeholder="Offset"
          title="Go to offset: decimal, or hex with 0x before it"
          autocomplete="off"
          spellcheck="false"
          @keydown=${this.#onOffset}
        />
      </div>
      <span class="spacer"></span>
      <button
        type="button"
        class="icon"
        aria-label="Find bytes"
        title="Find bytes (Ctrl+F)"
        aria-expanded=${this.isFinding ? 'true' : 'false'}
        @click=${() => {
          this.#toggleFind(!this.isFinding);
        }}
      >
        ${viewerIcon('search')}
      </button>
      <ws-copy-button .forms=${this.#copyForms()}></ws-copy-button>
      <button
        type="button"
        class="icon"
        aria-label="Save to a file"
        title="Save ${isRange(this.at) ? 'the selection' : 'all bytes'} to a file"
        ?disabled=${this.bytes.length === 0}
        @click=${this.#onSave}
      >
        ${viewerIcon('save')}
      </button>
      <span class="problem" id="offset-problem" role="status">${this.offsetProblem ?? nothing}</span>
    </div>`;
  }

  #renderFind(): TemplateResult {
    const { text, form, problem } = this.#find;
    return findRow({
        label: 'Find bytes',
        value: text,
        count: this.#find.count(this.at.cursor),
        problem,
        before: segmented<NeedleForm>(
          'Find as',
          [
            { value: 'hex', label: 'Hex' },
            { value: 'text', label: 'Text' },
          ],
          form,
          (chosen) => {
            this.#find.look(this.bytes, text, chosen);
          },
        ),
        onInput: (typed) => {
          this.#find.look(this.bytes, typed);
        },
        onStep: (direction) => {
          this.#find.step(direction, this.at.cursor);
        },
        onClose: () => {
          this.#toggleFind(false);
        },
      });
  }

  #renderHeader(): TemplateResult {
    const columns = Array.from({ length: this.bytesARow }, (_, column) => column);
    return html`<div class="row header" role="row" aria-rowindex="1">
      <span class="offset" role="columnheader">Offset</span
      ><span class="hex" role="presentation"
        >${columns.map(
          (column) => html`<i role="columnheader">${column.toString(16).padStart(2, '0')}</i>`,
        )}</span
      ><span class="text" role="columnheader">Text</span>
    </div>`;
  }

  #measure(): void {
    this.#virtual.measure(Math.ceil(this.bytes.length / this.bytesARow));
  }

  #draw(): void {
    this.#measure();
    const { firstRow, visibleRows, rows } = this.#virtual.map;
    const count = Math.min(visibleRows, rows - firstRow);
    while (this.#rows.length < count) this.#rows.push(new HexRow(this.#rows.length, this.bytesARow));
    const marks = this.#marks();
    let active = '';
    for (const [slot, row] of this.#rows.entries()) {
      if (slot >= count) {
        row.element.remove();
        continue;
      }
      const offset = (firstRow + slot) * this.bytesARow;
      row.show({ bytes: this.bytes, offset, rowIndex: firstRow + slot + 2, marks });
      const index = this.at.cursor - offset;
      if (index >= 0 && index < this.bytesARow) active = row.cellId(index);
      if (!row.element.isConnected) this.window.append(row.element);
    }
    this.scroller.setAttribute('aria-rowcount', String(rows + 1));
    this.scroller.setAttribute('aria-activedescendant', active);
    this.#virtual.layOut();
  }

  #marks(): (offset: number) => number {
    const { start, end } = rangeOf(this.at);
    const selects = isRange(this.at);
    const { highlight } = this;
    return (offset) =>
      (selects && offset >= start && offset < end ? ByteMark.selected : 0) |
      (offset === this.at.cursor ? ByteMark.cursor : 0) |
      (this.#find.covers(offset) ? ByteMark.hit : 0) |
      (highlight !== undefined && offset >= highlight.start && offset < highlight.end
        ? ByteMark.highlighted
        : 0);
  }

  #reveal(offset: number): void {
    this.#measure();
    this.#virtual.reveal(Math.floor(offset / this.bytesARow));
  }

  /** Goes where a person went. */
  #go(at: ByteSelection): void {
    const isMove = at.cursor !== this.at.cursor;
    if (!isMove && at.anchor === this.at.anchor) return;
    this.at = at;
    this.#reveal(at.cursor);
    if (isMove) this.dispatchEvent(new WsHexCursorEvent(at.cursor));
  }

  #placeAt(
    x: number,
    y: number,
    column?: 'hex' | 'text',
  ): { offset: number; column: 'hex' | 'text' } | undefined {
    const sample = this.#rows[0];
    if (sample === undefined || this.bytes.length === 0) return undefined;
    const { top, maxTop, height } = this.#virtual.map;
    const pixel = top + y - this.window.getBoundingClientRect().top;
    const lowest = Math.min(height - 1, top + (height - maxTop));
    const row = Math.floor(Math.min(Math.max(pixel, 0), lowest) / ROW_HEIGHT);
    const place = sample.indexAt(x, column);
    const offset = Math.min(row * this.bytesARow + place.index, this.bytes.length - 1);
    return { offset, column: place.column };
  }

  #copyForms(): readonly CopyForm[] {
    if (this.bytes.length === 0) return [];
    return Object.values(ByteForm).map((form) => ({
      name: form,
      text: () => bytesAs(form, this.#chosenBytes()),
    }));
  }

  /** What is selected; all where nothing is. */
  #chosenBytes(): Uint8Array<ArrayBuffer> {
    const { start, end } = isRange(this.at)
      ? this.selection
      : { start: 0, end: this.bytes.length };
    return this.bytes.subarray(start, end) as Uint8Array<ArrayBuffer>;
  }

  #toggleFind(isFinding: boolean): void {
    this.isFinding = isFinding;
    if (isFinding) {
      this.#find.look(this.bytes);
      void this.updateComplete.then(() => {
        this.findInput?.select();
      });
    } else {
      this.#find.stop();
      this.focus();
    }
  }

  readonly #onShortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f') return;
    event.preventDefault();
    event.stopPropagation();
    this.#toggleFind(true);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const { key, shiftKey } = event;
    const moved = moveSelection(
      this.at,
      { key, shiftKey, ctrlKey: event.ctrlKey || event.metaKey },
      {
        length: this.bytes.length,
        bytesARow: this.bytesARow,
        pageRows: this.#virtual.pageRows,
      },
    );
    if (moved === undefined) return;
    event.preventDefault();
    this.#go(moved);
  };

  readonly #onCopy = (event: ClipboardEvent): void => {
    const form = this.scroller.dataset.column === 'text' ? ByteForm.text : ByteForm.hex;
    event.preventDefault();
    try {
      event.clipboardData?.setData('text/plain', bytesAs(form, this.#chosenBytes()));
    } catch (error) {
      this.offsetProblem = (error as Error).message;
    }
  };

  readonly #onPointerdown = (event: PointerEvent): void => {
    const column = this.#pointer.down(event);
    if (column !== undefined) this.scroller.dataset.column = column;
  };

  /** Fingers scroll; a tap sets the cursor. */
  readonly #onClick = (event: MouseEvent): void => {
    this.#pointer.tap(event as PointerEvent);
    this.focus({ preventScroll: true });
  };

  readonly #onOffset = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const input = event.currentTarget as HTMLInputElement;
    const offset = parseOffset(input.value, this.bytes.length);
    this.offsetProblem = typeof offset === 'string' ? offset : undefined;
    if (typeof offset === 'number') this.#go({ cursor: offset, anchor: offset });
  };

  readonly #onSave = (): void => {
    saveFile(this.fileName, this.#chosenBytes());
  };
}
