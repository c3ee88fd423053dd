import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { bytesAs, ByteForm } from '../../core/bytes/byte-exports.js';
import { parseOffset } from '../../core/bytes/data-inspector.js';
import {
  isRange,
  moveSelection,
  rangeOf,
  type ByteSelection,
} from '../../core/geometry/byte-selection.js';
import { t } from '../../core/language/language.js';
import { formatBytes } from '../../core/text/units.js';
import { ViewerRows } from '../drawing/viewer-rows.js';
import { findRow } from '../filter/find-row.js';
import type { CopyForm } from '../kit/copy-button.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { saveFile } from '../kit/save-file.js';
import { segmented } from '../kit/segmented.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { viewerStyles } from '../styles/viewer-styles.js';
import { hexBar, hexHeader } from './hex-bar.js';
import { WsHexCursorEvent } from './hex-events.js';
import { HexFind, type NeedleForm } from './hex-find.js';
import { HexPointer } from './hex-pointer.js';
import { HexRow } from './hex-row.js';
import { hexStyles } from './hex-styles.js';
import { HexWindow, type ByteRange } from './hex-window.js';

const ROW_HEIGHT = 20;
const HEADER_HEIGHT = 25;
/** Below this width, in pixels, a row has eight bytes. */
const NARROW = 580;

/**
 * Bytes as hex with their text beside them; only the rows on screen exist. A cursor and a selection
 * are the same in both columns: drag, Shift+click, or the keys of a grid. What the bytes under the
 * cursor say as numbers stands below; Ctrl+F (⌘F) finds bytes or text.
 *
 * @tag ws-hex-view
 * @fires ws-hex-cursor - The user moved the cursor.
 * @csspart grid - The rows.
 */
export class WsHexView extends LocalizedElement {
  static override styles = [tokens, controls, viewerStyles, hexStyles];

  /** What is shown. */
  @property({ attribute: false }) bytes: Uint8Array = new Uint8Array();

  /** Bytes to mark and to bring into sight, as those of a node that was chosen in a tree. */
  @property({ attribute: false }) highlight: ByteRange | undefined;

  /** Name of the file that the user saves. */
  @property({ attribute: 'file-name' }) fileName = 'message.bin';

  @state() private at: ByteSelection = { cursor: 0, anchor: 0 };
  @state() private bytesARow: 8 | 16 = 16;
  @state() private isFinding = false;
  @state() private offsetProblem: string | undefined;

  @query('.find-input') private findInput!: HTMLInputElement | null;

  readonly #virtual = new ViewerRows(this, {
    rowHeight: ROW_HEIGHT,
    headerHeight: HEADER_HEIGHT,
    count: () => Math.ceil(this.bytes.length / this.bytesARow),
    createRow: (slot) => new HexRow(slot, this.bytesARow),
    draw: () => {
      this.#draw();
    },
    onWidth: (width) => {
      this.bytesARow = width < NARROW ? 8 : 16;
    },
  });

  readonly #view = new HexWindow(this.#virtual);
  readonly #find = new HexFind(this, (start, end) => {
    this.#go({ cursor: start, anchor: end - 1 });
  });

  readonly #pointer = new HexPointer({
    place: (x, y, column) => this.#view.placeAt(x, y, column),
    select: (cursor, extends_) => {
      this.#go({ cursor, anchor: extends_ ? this.at.anchor : cursor });
    },
  });

  /** The bytes in which a program selected something last: it may do so before they are drawn. */
  #selectedIn: Uint8Array | undefined;

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
      if (this.#selectedIn !== this.bytes) this.at = { cursor: 0, anchor: 0 };
      this.offsetProblem = undefined;
      this.#virtual.reset();
      if (this.isFinding) this.#find.look(this.bytes);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('bytesARow') || changed.has('bytes')) this.#reveal(this.at.cursor);
    if (changed.has('highlight') && this.highlight) this.#reveal(this.highlight.start);
    this.#draw();
  }

  /** Selects some bytes and brings the first into sight. Fires nothing. */
  select(start: number, end: number): void {
    const last = Math.max(0, this.bytes.length - 1);
    const within = (offset: number): number => Math.min(Math.max(offset, 0), last);
    this.at = { cursor: within(start), anchor: within(Math.max(start, end - 1)) };
    this.#selectedIn = this.bytes;
    if (this.hasUpdated) this.#reveal(this.at.cursor);
  }

  /** Puts the focus on the bytes. */
  override focus(options?: FocusOptions): void {
    this.#virtual.focus(options);
  }

  override render(): TemplateResult {
    const { start, end } = this.selection;
    return html`${this.#renderBar()} ${this.isFinding ? this.#renderFind() : nothing}
      <div
        class="scroller"
        part="grid"
        role="grid"
        tabindex="0"
        aria-label=${t('Bytes in hex, {0}', formatBytes(this.bytes.length))}
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
        ${
          this.bytes.length === 0
            ? html`<div role="row">
              <p class="hint empty" role="gridcell">${t('There are no bytes.')}</p>
            </div>`
            : hexHeader(this.bytesARow)
        }
        <div class="window" role="rowgroup"></div>
        <div class="filler" role="presentation"></div>
      </div>
      ${
        this.bytes.length === 0
          ? nothing
          : html`<ws-hex-inspector
            .bytes=${this.bytes}
            .offset=${start}
            .selected=${end - start}
          ></ws-hex-inspector>`
      }`;
  }

  #renderBar(): TemplateResult {
    const all = this.bytes.length === 0 ? undefined : t('all bytes');
    return hexBar({
      problem: this.offsetProblem,
      isFinding: this.isFinding,
      copies: this.#copyForms(),
      saves: isRange(this.at) ? t('the selection') : all,
      onOffset: this.#onOffset,
      onFind: () => {
        this.#toggleFind(!this.isFinding);
      },
      onSave: () => {
        saveFile(this.fileName, this.#chosenBytes());
      },
    });
  }

  #renderFind(): TemplateResult {
    const { text, form, problem } = this.#find;
    return findRow({
      label: t('Find bytes'),
      value: text,
      count: this.#find.count(this.at.cursor),
      problem,
      before: segmented<NeedleForm>(
        t('Find as'),
        [
          { value: 'hex', label: t('Hex') },
          { value: 'text', label: t('Text') },
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

  #draw(): void {
    const { bytes, bytesARow, at, highlight } = this;
    const isHit = (offset: number): boolean => this.#find.covers(offset);
    this.#view.draw({ bytes, bytesARow, at, highlight, isHit });
  }

  #reveal(offset: number): void {
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

  #copyForms(): readonly CopyForm[] {
    if (this.bytes.length === 0) return [];
    return Object.values(ByteForm).map((form) => ({
      name: form,
      text: () => bytesAs(form, this.#chosenBytes()),
    }));
  }

  /** What is selected; all where nothing is. */
  #chosenBytes(): Uint8Array<ArrayBuffer> {
    const { start, end } = isRange(this.at) ? this.selection : { start: 0, end: this.bytes.length };
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
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f')
      return;
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
    const form = this.#virtual.scroller.dataset.column === 'text' ? ByteForm.text : ByteForm.hex;
    event.preventDefault();
    try {
      event.clipboardData?.setData('text/plain', bytesAs(form, this.#chosenBytes()));
    } catch (error) {
      this.offsetProblem = (error as Error).message;
    }
  };

  readonly #onPointerdown = (event: PointerEvent): void => {
    const column = this.#pointer.down(event);
    if (column !== undefined) this.#virtual.scroller.dataset.column = column;
  };

  /** Fingers scroll; a tap sets the cursor. */
  readonly #onClick = (event: MouseEvent): void => {
    this.#pointer.tap(event as PointerEvent);
    this.focus({ preventScroll: true });
  };

  readonly #onOffset = (text: string): void => {
    const offset = parseOffset(text, this.bytes.length);
    this.offsetProblem = typeof offset === 'string' ? offset : undefined;
    if (typeof offset === 'number') this.#go({ cursor: offset, anchor: offset });
  };
}
