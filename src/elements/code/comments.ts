import {
  Decoration,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

const matcher = new MatchDecorator({
  // As `parseHex` reads them.
  regexp: /(?:#|\/\/).*/g,
  decoration: Decoration.mark({ class: 'cm-comment' }),
});

class Comments {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = matcher.createDeco(view);
  }

  update(update: ViewUpdate): void {
    this.decorations = matcher.updateDeco(update, this.decorations);
  }
}

/** Makes the comments between hex digits quiet. */
export const commentColours = ViewPlugin.fromClass(Comments, {
  decorations: ({ decorations }) => decorations,
});
