import type { ReactiveControllerHost } from 'lit';

import { toBase64 } from '../core/base64.js';
import { readDraft, type DraftKind } from '../core/draft.js';
import { toHex } from '../core/hex.js';
import { findJsonProblem } from '../core/json-problem.js';
import { looksLikeJson } from '../core/json-text.js';
import { previewFile } from './composer-file.js';
import type { ComposeMode, ComposerEncoding, ComposerFormat } from './composer-formats.js';
import { DraftController } from './draft-controller.js';
import { FieldController, type FieldOptions } from './field-controller.js';
import { SentHistory, type Desk, type Shown } from './sent-history.js';

/** The element whose message it is. */
export interface DeskHost extends ReactiveControllerHost, HTMLElement {
  format: ComposerFormat;
  encoding: ComposerEncoding;
}

/** More bytes than this are not written out as hex to be edited, but kept as they are. */
const MOST_EDITED_BYTES = 256 * 1024;

/**
 * What somebody is writing: a document for each format, a file, and the messages sent before. Only
 * here one is moved into another.
 */
export class ComposerDesk implements Desk {
  readonly fields: FieldController;
  readonly drafts: DraftController;
  readonly history: SentHistory;
  /** The first bytes of the file, in hex; empty until they were read. */
  filePreview = '';

  readonly #host: DeskHost;
  readonly #onChange: () => void;
  #file: Blob | undefined;

  /** @param options `onChange` is called for everything that makes the message another one. */
  constructor(host: DeskHost, { onChange, ...options }: FieldOptions) {
    this.#host = host;
    this.#onChange = onChange;
    this.fields = new FieldController(host, {
      ...options,
      onChange: () => {
        this.history.leave();
        this.drafts.touch();
        onChange();
      },
    });
    this.drafts = new DraftController(host, () => this.fields.field);
    this.history = new SentHistory(this);
  }

  get mode(): ComposeMode {
    return this.#host.format === 'binary' ? this.#host.encoding : this.#host.format;
  }

  /** The document that is shown, or would be if no file was. */
  get kind(): DraftKind {
    return this.mode === 'file' ? 'hex' : this.mode;
  }

  get file(): Blob | undefined {
    return this.#file;
  }

  look(): Shown {
    return { mode: this.mode, file: this.#file };
  }

  show({ mode, file }: Shown): void {
    if (mode === 'text' || mode === 'json') {
      this.#host.format = mode;
    } else {
      this.#host.format = 'binary';
      this.#host.encoding = mode;
    }
    if (file !== this.#file) {
      this.#file = file;
      void this.#preview(file);
    }
    this.follow();
  }

  /** The format or the encoding was set: shows the document that belongs to it. */
  follow(): void {
    this.fields.field.show(this.kind);
    this.drafts.read();
    this.#onChange();
  }

  textOf(kind: DraftKind): string {
    return this.fields.field.textOf(kind);
  }

  replace(kind: DraftKind, text: string): void {
    this.fields.field.replace(kind, text);
  }

  /** A person chose a file, or with none took it away. */
  take(file: Blob | undefined): void {
    this.history.leave();
    this.show({ mode: 'file', file });
  }

  /** A person chose how to write. What is still empty begins with what was written before. */
  turnTo(mode: ComposeMode): void {
    const before = this.mode;
    if (mode !== 'file' && before !== 'file' && this.textOf(mode) === '') {
      const carried = carryOver(before, this.textOf(before), mode);
      if (carried !== '') this.replace(mode, carried);
    }
    this.show({ mode, file: this.#file });
  }

  /** Puts a message here, in the form that fits it. */
  compose(payload: string | ArrayBuffer | Uint8Array | Blob): void {
    this.history.leave();
    if (typeof payload === 'string') {
      const isJson = looksLikeJson(payload) && findJsonProblem(payload) === undefined;
      this.put(isJson ? 'json' : 'text', payload);
    } else if (payload instanceof Blob) {
      this.take(payload);
    } else if (payload.byteLength > MOST_EDITED_BYTES) {
      this.take(new Blob([new Uint8Array(payload)]));
    } else {
      this.put('hex', hexLines(new Uint8Array(payload)));
    }
  }

  /** Lays the JSON out anew. It has to be valid. */
  async layOut(how: 'spreadJson' | 'packJson'): Promise<void> {
    const text = this.textOf('json');
    const layout = await import('./code/json-layout.js');
    // Whoever typed on meanwhile keeps what was typed.
    if (this.mode !== 'json' || this.textOf('json') !== text) return;
    this.history.leave();
    this.put('json', layout[how](text));
  }

  /** Puts a text into the document of a kind, and shows that. */
  put(kind: DraftKind, text: string): void {
    this.replace(kind, text);
    this.show({ mode: kind, file: this.#file });
  }

  async #preview(file: Blob | undefined): Promise<void> {
    this.filePreview = '';
    // A file that cannot be read says so when it is sent.
    const preview = file === undefined ? '' : await previewFile(file).catch(() => '');
    if (file !== this.#file) return;
    this.filePreview = preview;
    this.#host.requestUpdate();
  }
}

/** Text as JSON, and bytes in the other encoding; nothing else is one the other. */
function carryOver(from: DraftKind, text: string, to: DraftKind): string {
  if (from === 'text' && to === 'json') return text;
  if (!(from === 'hex' && to === 'base64') && !(from === 'base64' && to === 'hex')) return '';
  const { payload } = readDraft(from, text);
  if (!(payload instanceof Uint8Array)) return '';
  return to === 'hex' ? hexLines(payload) : toBase64(payload);
}

/** Sixteen bytes a line. */
function hexLines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) lines.push(toHex(bytes.subarray(at, at + 16)));
  return lines.join('\n');
}
