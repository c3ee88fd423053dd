import { t } from '../../language/language.js';
import type { TreeColumns } from '../../tree/data-tree.js';
import type { TreeBuilder } from '../../tree/tree-builder.js';

/** The tree that a decoder has built, and its problem: at least a limit that was reached. */
export function finishTree(
  builder: TreeBuilder,
  problem?: string,
): { readonly tree: TreeColumns; readonly problem: string | undefined } {
  const cut = builder.isFull ? t('The tree is cut: there is more than it may show.') : undefined;
  return { tree: builder.finish(), problem: problem ?? cut };
}
