import { LitElement } from 'lit';

import { onLanguageChange } from '../core/language/language.js';
import { holdHostStyles } from './host-styles.js';

/**
 * What all elements share that say something: they are drawn again in another language, and keep
 * their own looks in a page whose styles revert everything.
 */
export abstract class LocalizedElement extends LitElement {
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    holdHostStyles(this);
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
}
