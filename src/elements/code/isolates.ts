import { NodeProp } from '@lezer/common';

/**
 * For a parser of a language: texts in quotes are laid out by themselves, so that letters written from
 * right to left put nothing around them elsewhere (Unicode Annex 9), and from left to right, as the code is:
 * a quote stays at its end. With `bidiIsolates()`.
 */
export const isolatedTexts = NodeProp.isolate.add({
  'String TemplateString PropertyName RegExp LineComment BlockComment': 'ltr',
});
