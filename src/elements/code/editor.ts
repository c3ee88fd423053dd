import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import {
  Annotation,
  Compartment,
  EditorState,
  type StateEffect,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view';

import type { DraftKind } from '../../core/composer/text-draft.js';
import { t } from '../../core/language/language.js';
import type { Log } from '../../core/log/log.js';
import {
  placeholderOf,
  type EditorOptions,
  type FieldMark,
  type MessageField,
} from '../field/message-field.js';
import { editing } from './editing.js';
import { insertText } from './insert-text.js';
import { invisibles } from './invisibles.js';
import { jsonCompletion } from './json-completion.js';
import { theme } from './theme.js';

/** Makes a CodeMirror editor for messages. It costs nothing on the page until it is mounted. */
export function createEditor(options: EditorOptions): MessageField {
  return new CodeEditor(options);
}

/** Annotation for programmatic edits: they fire no change event. */
const programmatic = Annotation.define<true>();

/** One state for each kind of draft: each has its own undo and selection, and outlives the view. */
class CodeEditor implements MessageField {
  readonly #states: Record<DraftKind, EditorState>;
  readonly #scrolled: Partial<Record<DraftKind, StateEffect<unknown>>> = {};
  readonly #attributes = new Compartment();
  readonly #onChange: () => void;
  readonly #log: () => Log | undefined;
  /** Above everything, because the composer is too low for lists and hints. */
  readonly #tooltips = document.createElement('div');
  #kind: DraftKind;
  #view: EditorView | undefined;

  constructor({ texts, kind, selection, onChange, log }: EditorOptions) {
    this.#onChange = onChange;
    this.#log = log;
    this.#tooltips.className = 'tooltips';
    this.#tooltips.popover = 'manual';
    this.#kind = kind;
    this.#states = {
      text: this.#createState('text', texts.text),
      json: this.#createState('json', texts.json),
      hex: this.#createState('hex', texts.hex),
      base64: this.#createState('base64', texts.base64),
    };
    this.#apply(kind, () => ({ selection }));
  }

  get kind(): DraftKind {
    return this.#kind;
  }

  get length(): number {
    return this.#states[this.#kind].doc.length;
  }

  textOf(kind: DraftKind = this.#kind): string {
    return this.#states[kind].sliceDoc();
  }

  replace(kind: DraftKind, text: string): void {
    this.#apply(kind, ({ doc }) => ({
      changes: { from: 0, to: doc.length, insert: text },
      selection: { anchor: text.length },
      annotations: [programmatic.of(true), isolateHistory.of('full')],
      scrollIntoView: true,
    }));
  }

  insert(text: string): void {
    this.#apply(this.#kind, (state) => ({
      ...state.replaceSelection(state.toText(text)),
      userEvent: 'input.paste',
      scrollIntoView: true,
    }));
  }

  show(kind: DraftKind): void {
    if (kind === this.#kind) return;
    if (this.#view) this.#scrolled[this.#kind] = this.#view.scrollSnapshot();
    this.#kind = kind;
    this.#view?.setState(this.#states[kind]);
    const scrolled = this.#scrolled[kind];
    if (scrolled) this.#view?.dispatch({ effects: scrolled });
  }

  mark(marks: readonly FieldMark[]): void {
    this.#apply(this.#kind, (state) => {
      const { length } = state.doc;
      const diagnostics = marks.map(({ position, ...said }) => {
        const from = Math.min(position, length);
        return { from, to: Math.min(from + 1, length), ...said };
      });
      return setDiagnostics(state, diagnostics);
    });
  }

  describe(isInvalid: boolean, describedBy: string | undefined): void {
    const attributes = contentAttributes(isInvalid, describedBy);
    this.#apply(this.#kind, () => ({ effects: this.#attributes.reconfigure(attributes) }));
  }

  focus(): void {
    this.#view?.focus();
  }

  mount(parent: HTMLElement, root: ShadowRoot): void {
    const scrolled = this.#scrolled[this.#kind];
    parent.append(this.#tooltips);
    this.#tooltips.showPopover();
    this.#view = new EditorView({
      parent,
      root,
      state: this.#states[this.#kind],
      dispatchTransactions: this.#onTransactions,
      ...(scrolled && { scrollTo: scrolled }),
    });
  }

  unmount(): void {
    if (!this.#view) return;
    this.#scrolled[this.#kind] = this.#view.scrollSnapshot();
    this.#view.destroy();
    this.#tooltips.remove();
    this.#view = undefined;
  }

  #createState(kind: DraftKind, doc: string): EditorState {
    // What is sent is what was written: lines end with LF alone, CR is a character like any other.
    const exact = EditorState.lineSeparator.of('\n');
    const lines = EditorState.create({ doc, extensions: exact }).doc;
    return EditorState.create({
      doc: lines,
      extensions: [
        exact,
        theme,
        history(),
        invisibles,
        insertText,
        placeholder(placeholderOf(kind)),
        editing(kind, lines),
        // In every state: what is still being looked for when another is shown expects it there.
        jsonCompletion(kind === 'json' ? this.#log : () => undefined),
        tooltips({ parent: this.#tooltips }),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        this.#attributes.of(contentAttributes(false, undefined)),
      ],
    });
  }

  #apply(kind: DraftKind, spec: (state: EditorState) => TransactionSpec): void {
    const state = this.#states[kind];
    if (this.#view && kind === this.#kind) this.#view.dispatch(spec(state));
    else this.#states[kind] = state.update(spec(state)).state;
  }

  readonly #onTransactions = (transactions: readonly Transaction[], view: EditorView): void => {
    view.update(transactions);
    this.#states[this.#kind] = view.state;
    const byPerson = transactions.some(
      (transaction) => transaction.docChanged && !transaction.annotation(programmatic),
    );
    if (byPerson) this.#onChange();
  };
}

function contentAttributes(
  isInvalid: boolean,
  describedBy: string | undefined,
): ReturnType<typeof EditorView.contentAttributes.of> {
  return EditorView.contentAttributes.of({
    'aria-label': t('Message'),
    'aria-invalid': String(isInvalid),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  });
}
