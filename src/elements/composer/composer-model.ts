import type { ReactiveControllerHost } from 'lit';

import { escapeVariables } from '../../core/composer/template.js';
import { readTextDraft, type DraftKind } from '../../core/composer/text-draft.js';
import { looksLikeJson } from '../../core/json/json-text.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { FieldController, type FieldOptions } from '../field/field-controller.js';
import { hexLines } from '../hex/hex-lines.js';
import {
  isEncoded,
  kindOf,
  type ComposeMode,
  type ComposerEncoding,
  type ComposerFormat,
} from '../kit/composer-formats.js';
import type { ComposedDraft } from './composed-draft.js';
import { previewFile } from './composer-file.js';
import { loadComposerModules, type ComposerModules } from './composer-modules.js';
import type { ComposerReader } from './composer-reader.js';
import { DraftController } from './draft-controller.js';
import { SentHistory, type DraftPlace, type Shown } from './sent-history.js';

/** The element whose message it is. */
export interface ComposerHost extends ReactiveControllerHost, HTMLElement {
  format: ComposerFormat;
  encoding: ComposerEncoding;
  readonly session: PortableSession | undefined;
}

/** More bytes than this are not written out as hex to be edited, but kept as they are. */
const MOST_EDITED_BYTES = 256 * 1024;

/**
 * What the user is writing: a document for each format, a file, and the messages sent before. Only
 * here one is moved into another.
 */
export class ComposerModel implements DraftPlace {
  readonly fields: FieldController;
  readonly drafts: DraftController;
  readonly history: SentHistory;
  /** The first bytes of the file, in hex; empty until they were read. */
  filePreview = '';
  /** What is there for more than plain text; `undefined` until it has come. */
  modules: ComposerModules | undefined;
  reader: ComposerReader | undefined;

  readonly #host: ComposerHost;
  readonly #onChange: () => void;
  #file: Blob | undefined;
  #followed: ComposeMode = 'text';
  /** Counts calls of `put()`: encoding that ends after another call is not shown as its result. */
  #puts = 0;

  /** @param options `onChange` is called after every change of text, format, file or variables. */
  constructor(host: ComposerHost, { onChange, ...options }: FieldOptions) {
    this.#host = host;
    this.#onChange = onChange;
    this.fields = new FieldController(host, {
      ...options,
      onChange: () => {
        this.history.stopBrowsing();
        this.drafts.touch();
        onChange();
      },
    });
    this.drafts = new DraftController(
      host,
      () => this.fields.field,
      (text) => this.#read(text),
    );
    this.history = new SentHistory(this);
  }

  get mode(): ComposeMode {
    return this.#host.format === 'binary' ? this.#host.encoding : this.#host.format;
  }

  /** Whether what is shown is what the host says. */
  get isFollowing(): boolean {
    return this.#followed === this.mode;
  }

  /** The document that is shown, or would be if no file was. */
  get kind(): DraftKind {
    return kindOf(this.mode);
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
    this.#followed = this.mode;
    this.fields.field.show(this.kind);
    if (this.reader?.isReady(this.mode) === false) void this.prepare();
    this.drafts.read();
    this.#onChange();
  }

  /** Fetches what reads a message as it is written now; resolved, too, when it cannot be had. */
  async prepare(): Promise<void> {
    try {
      this.modules ??= await loadComposerModules();
      this.reader ??= new this.modules.ComposerReader(this.modules.store);
      const { mode } = this;
      if (isEncoded(mode)) await this.reader.encoders.load(mode);
    } catch {
      // Plain text needs none of it; for all else, sending says so.
    }
    this.drafts.read();
  }

  /** Whether what is written now can be read; plain text always can. */
  get isReady(): boolean {
    const { mode } = this;
    if (mode === 'file' || this.reader?.isReady(mode) === true) return true;
    return mode === 'text' && !this.textOf(mode).includes('{{');
  }

  textOf(kind: DraftKind): string {
    return this.fields.field.textOf(kind);
  }

  replace(kind: DraftKind, text: string): void {
    this.fields.field.replace(kind, text);
  }

  /** A person chose a file, or with none took it away. */
  take(file: Blob | undefined): void {
    this.history.stopBrowsing();
    this.show({ mode: 'file', file });
  }

  /** A person chose how to write. What is still empty begins with what was written before. */
  turnTo(mode: ComposeMode): void {
    const [from, to] = [this.kind, kindOf(mode)];
    if (mode !== 'file' && this.mode !== 'file' && from !== to && this.textOf(to) === '') {
      const text = this.textOf(from);
      const isText = from === 'text' && to === 'json';
      const carried = isText ? text : (this.modules?.carryOver(from, text, to) ?? '');
      if (carried !== '') this.replace(to, carried);
    }
    this.show({ mode, file: this.#file });
  }

  /**
   * Puts a message here, in the form that fits it.
   *
   * @param sequence of the entry in the session's log that it is the payload of.
   */
  async compose(
    payload: string | ArrayBuffer | Uint8Array | Blob,
    sequence?: number,
  ): Promise<void> {
    if (typeof payload === 'string') {
      this.put(isJson(payload) ? 'json' : 'text', this.#escape(payload));
    } else if (payload instanceof Blob) {
      this.take(payload);
    } else if (payload.byteLength > MOST_EDITED_BYTES) {
      this.take(new Blob([new Uint8Array(payload)]));
    } else {
      const bytes = new Uint8Array(payload);
      const hex = hexLines(bytes);
      this.put('hex', hex);
      const put = this.#puts;
      const opened = await this.#open(bytes, sequence);
      const isThere = put === this.#puts && this.mode === 'hex' && this.textOf('hex') === hex;
      if (opened && isThere) this.put(opened.mode, this.#escape(opened.text));
    }
  }

  /** Puts a message here as it is written. */
  put(mode: Exclude<ComposeMode, 'file'>, text: string): void {
    this.#puts++;
    this.history.stopBrowsing();
    this.replace(kindOf(mode), text);
    this.show({ mode, file: this.#file });
  }

  /**
   * Lays the JSON out anew.
   *
   * @returns a sentence if it is none.
   */
  async layOut(how: 'spreadJson' | 'packJson'): Promise<string | undefined> {
    const text = this.textOf('json');
    await this.prepare();
    const laidOut = await this.modules?.layOutJson(text, how);
    if (laidOut?.ok === false) return laidOut.sentence;
    // The user may have typed meanwhile; that text stays.
    if (laidOut && this.mode === 'json' && this.textOf('json') === text)
      this.put('json', laidOut.text);
    return undefined;
  }

  /** What was sent or received once has no variables, whatever it looks like. */
  #escape(text: string): string {
    return this.reader?.resolvesVariables === false ? text : escapeVariables(text);
  }

  #read(text: string): ComposedDraft {
    const { mode } = this;
    if (this.reader && mode !== 'file') return this.reader.read(mode, text, this.#host.session);
    const isPlain = (mode === 'text' || mode === 'json') && !text.includes('{{');
    return isPlain ? readTextDraft(text) : { payload: undefined, size: undefined };
  }

  async #open(
    bytes: Uint8Array<ArrayBuffer>,
    sequence: number | undefined,
  ): Promise<Awaited<ReturnType<ComposerModules['openBytes']>>> {
    await this.prepare();
    try {
      return await this.modules?.openBytes(bytes, this.#host.session?.log, sequence);
    } catch {
      // Hex can be had without any decoder.
      return undefined;
    }
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

function isJson(text: string): boolean {
  if (!looksLikeJson(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
