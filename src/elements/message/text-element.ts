import { css, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';

import type { FindInText } from '../filter/filter-language.js';
import { Highlighter } from '../filter/highlighter.js';
import { highlights } from '../filter/highlights.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';

/** What elements share that show the text of a message, with what the filter finds in it marked. */
export abstract class TextElement extends LocalizedElement {
  static override styles: CSSResultGroup = [
    tokens,
    controls,
    highlights,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: 8px 12px;
      }

      pre {
        margin: 0;
        font: var(--_text-s) / 20px var(--_mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .mark {
        display: inline-block;
        padding: 0 5px;
        border-radius: 8px;
        background: var(--_bg-3);
        font: normal 10px/16px var(--_mono);
        color: var(--_text-2);
      }

      .more {
        margin-top: 8px;
      }
    `,
  ];

  /** What is shown. */
  @property({ attribute: false }) text = '';

  /** Finds what the filter looks for, to be marked. */
  @property({ attribute: false }) filterHits: FindInText | undefined;

  readonly #marks = new Highlighter('ws-filter-hit');

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#marks.clear();
  }

  protected override updated(): void {
    this.#marks.mark(this.renderRoot.querySelectorAll('pre'), this.filterHits);
  }
}
