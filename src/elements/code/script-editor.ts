import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { javascript, javascriptLanguage } from '@codemirror/lang-javascript';
import {
  bidiIsolates,
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import {
  Annotation,
  EditorState,
  StateEffect,
  StateField,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';

import { t } from '../../core/language/language.js';
import type { ScriptField, ScriptFieldOptions, ScriptProblem } from '../field/script-field.js';
import { insertText } from './insert-text.js';
import { invisibles } from './invisibles.js';
import { isolatedTexts } from './isolates.js';
import { scriptColours, theme } from './theme.js';

/** Makes a CodeMirror editor for JavaScript. */
export function createScriptEditor(text: string, options: ScriptFieldOptions): ScriptField {
  return new ScriptEditor(text, options);
}

/** Annotation for programmatic edits: they fire no change event. */
const programmatic = Annotation.define<true>();
const setLine = StateEffect.define<number | undefined>();
const nextLine = Decoration.line({ class: 'cm-nextLine', attributes: { 'aria-current': 'step' } });

const markedLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, changes, newDoc }) {
    const effect = effects.findLast((each) => each.is(setLine));
    if (effect === undefined) return marks.map(changes);
    const line = effect.value;
    if (line === undefined || line > newDoc.lines) return Decoration.none;
    return Decoration.set(nextLine.range(newDoc.line(line).from));
  },
  provide: (field) => EditorView.decorations.from(field),
});

class ScriptEditor implements ScriptField {
  readonly #options: ScriptFieldOptions;
  #state: EditorState;
  #view: EditorView | undefined;

  constructor(doc: string, options: ScriptFieldOptions) {
    this.#options = options;
    this.#state = EditorState.create({
      doc,
      extensions: [
        theme,
        history(),
        invisibles,
        lineNumbers(),
        lintGutter(),
        indentUnit.of('  '),
        [javascriptLanguage.configure({ props: [isolatedTexts] }), javascript().support],
        syntaxHighlighting(scriptColours),
        bracketMatching(),
        bidiIsolates(),
        closeBrackets(),
        indentOnInput(),
        EditorView.lineWrapping,
        markedLine,
        insertText,
        keymap.of([
          { key: 'Mod-Enter', run: this.#run },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.contentAttributes.of({ 'aria-label': t('Script') }),
      ],
    });
  }

  get text(): string {
    return this.#state.sliceDoc();
  }

  set text(text: string) {
    if (text === this.text) return;
    this.#dispatch({
      changes: { from: 0, to: this.#state.doc.length, insert: text },
      selection: { anchor: 0 },
      annotations: [programmatic.of(true), isolateHistory.of('full')],
    });
  }

  markLine(line: number | undefined): void {
    const effects: StateEffect<unknown>[] = [setLine.of(line)];
    if (line !== undefined)
      effects.push(EditorView.scrollIntoView(this.#startOf(line), { y: 'nearest' }));
    this.#dispatch({ effects });
  }

  markProblem(problem: ScriptProblem | undefined): void {
    const { doc } = this.#state;
    const line = problem && doc.line(Math.min(problem.line, doc.lines));
    const marks =
      line === undefined
        ? []
        : [{ from: line.from, to: line.to, message: problem!.message, severity: 'error' as const }];
    this.#dispatch(setDiagnostics(this.#state, marks));
  }

  goTo(line: number): void {
    this.#dispatch({ selection: { anchor: this.#startOf(line) }, scrollIntoView: true });
    this.focus();
  }

  focus(): void {
    this.#view?.focus();
  }

  mount(parent: HTMLElement, root: ShadowRoot): void {
    this.#view = new EditorView({
      parent,
      root,
      state: this.#state,
      dispatchTransactions: this.#onTransactions,
    });
  }

  unmount(): void {
    this.#view?.destroy();
    this.#view = undefined;
  }

  #startOf(line: number): number {
    const { doc } = this.#state;
    return doc.line(Math.min(line, doc.lines)).from;
  }

  #dispatch(spec: TransactionSpec): void {
    if (this.#view) this.#view.dispatch(spec);
    else this.#state = this.#state.update(spec).state;
  }

  readonly #run = (): boolean => {
    this.#options.onRun();
    return true;
  };

  readonly #onTransactions = (transactions: readonly Transaction[], view: EditorView): void => {
    view.update(transactions);
    this.#state = view.state;
    if (
      transactions.some((each) => each.docChanged && each.annotation(programmatic) === undefined)
    ) {
      this.#options.onChange();
    }
  };
}
