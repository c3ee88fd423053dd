import type { Extension, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Puts what is typed over a selection into the document by itself, for policies of pages without
 * 'unsafe-inline': where the browser did it (Input Events Level 2, `insertText`), it would give what
 * is typed the looks of coloured text that was selected by a style attribute, which the policy stops
 * and reports. What an input method composes is left to it.
 */
export const insertText: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    const { ranges, main } = view.state.selection;
    const isPlain = inputType === 'insertText' && data && !event.isComposing && !view.composing;
    if (!isPlain || ranges.length > 1 || main.empty || view.state.readOnly) return false;
    const insert = (): Transaction =>
      view.state.update(view.state.replaceSelection(data), {
        userEvent: 'input.type',
        scrollIntoView: true,
      });
    const handlers = view.state.facet(EditorView.inputHandler);
    const isTaken = handlers.some((handle) => handle(view, main.from, main.to, data, insert));
    if (!isTaken) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
