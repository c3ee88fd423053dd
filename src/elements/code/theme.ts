import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the tokens' colours; they follow light and dark by themselves. */
export const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--_text)', backgroundColor: 'var(--_bg)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: '12.5px/20px var(--_mono)', overflow: 'auto' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--_text)' },
  '.cm-line': { padding: '0 10px' },
  '.cm-placeholder': { color: 'var(--_text-3)' },
  '.cm-gutters': { backgroundColor: 'var(--_bg)', color: 'var(--_text-3)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '28px', padding: '0 4px 0 10px' },
  '.cm-gutter-lint': { width: '14px', marginLeft: '4px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '3px 0 0' },
  '.cm-lint-marker': { width: '14px', height: '14px' },
  '.cm-invisible': {
    padding: '0 5px',
    borderRadius: '8px',
    backgroundColor: 'var(--_bg-3)',
    color: 'var(--_text)',
    fontSize: '10px',
    lineHeight: '16px',
  },
  '.cm-comment': { color: 'var(--_text-3)' },
  '.cm-nextLine': { backgroundColor: 'var(--_accent-bg)', boxShadow: 'inset 3px 0 var(--_accent)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--_bg-3)',
    outline: '1px solid var(--_line-strong)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--_error-bg)' },
  '.cm-tooltip': {
    border: '1px solid var(--_line)',
    borderRadius: 'var(--_radius)',
    backgroundColor: 'var(--_bg)',
    color: 'var(--_text)',
    font: 'var(--_text-s)/1.4 var(--_sans)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    font: 'var(--_text-s)/20px var(--_mono)',
    maxHeight: '200px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--_selected)',
    color: 'var(--_text)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--_text-3)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--_event)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--_error)' },
});

/** JSON in the colours that the rest of the inspector gives it. */
export const jsonColours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--_key)' },
  { tag: tags.string, color: 'var(--_string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--_number)' },
]);

/** JavaScript in the same colours. */
export const scriptColours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--_key)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--_string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.self], color: 'var(--_number)' },
  { tag: tags.comment, color: 'var(--_text-3)' },
]);
