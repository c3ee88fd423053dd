import { LitElement } from 'lit';

import { onLanguageChange } from '../../core/language/language.js';

/**
 * What all elements share that say something: they are drawn again in another language, and keep
 * their own looks in a page whose styles revert everything.
 */
export abstract class LocalizedElement extends LitElement {
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (isReverted(this)) void this.#holdStyles();
    this.#unsubscribe ??= onLanguageChange(() => {
      this.languageChanged();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Called when another language is shown; an element that draws by itself does so here. */
  protected languageChanged(): void {
    this.requestUpdate();
  }

  async #holdStyles(): Promise<void> {
    (await import('./host-styles.js')).holdHostStyles(this);
  }
}

/** Whether a page took the `:host` styles away: no sheet of ours says `display: inline`. */
function isReverted(element: Element): boolean {
  // Inside of our own elements no sheet of the page is heard.
  const isInner = element.getRootNode() instanceof ShadowRoot;
  return !isInner && getComputedStyle(element).display === 'inline';
}
