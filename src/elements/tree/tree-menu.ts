import { t } from '../../core/language/language.js';
import { copyText } from '../kit/clipboard.js';
import type { CopyForm } from '../kit/copy-button.js';
import { stepThroughButtons } from '../kit/popover-keys.js';
import { placePopover } from '../kit/popover-position.js';
import type { NodeAction } from './tree-actions.js';

/** What the menu of a node offers. */
export interface TreeMenuContent {
  readonly copies: readonly CopyForm[];
  readonly actions: readonly NodeAction[];
  /** Called when the user chose an action, which is not run yet. */
  readonly onAction: (action: NodeAction) => void;
  /** Called with what to say about a copy: that it was made, or why not. */
  readonly onCopied: (outcome: string) => void;
}

/** The menu of a node: what can be copied of it, and what can be opened and closed in it. */
export class TreeMenu {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'menu';
    this.element.popover = 'auto';
    this.element.addEventListener('keydown', stepThroughButtons);
  }

  /** Opens it at a place in the window, or else at an element. */
  open(at: Element | { readonly x: number; readonly y: number }, content: TreeMenuContent): void {
    const line = content.actions.length > 0 ? [document.createElement('hr')] : [];
    this.element.replaceChildren(
      ...content.copies.map((form) =>
        this.#button(t('Copy {0}', form.name), () => {
          void copyForm(form).then(content.onCopied);
        }),
      ),
      ...line,
      ...content.actions.map((action) =>
        this.#button(action.label, () => {
          content.onAction(action);
        }),
      ),
    );
    this.element.showPopover();
    placePopover(this.element, at instanceof Element ? at : pointAt(at), 'start');
    this.element.querySelector('button')?.focus();
  }

  #button(label: string, onClick: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      // The focus goes back to where it was.
      this.element.hidePopover();
      onClick();
    });
    return button;
  }
}

async function copyForm({ name, text }: CopyForm): Promise<string> {
  try {
    await copyText(text());
    return t('Copied as {0}', name);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function pointAt({ x, y }: { x: number; y: number }): Pick<Element, 'getBoundingClientRect'> {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
