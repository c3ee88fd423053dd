import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';

import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { icon, type IconName } from './icons.js';
import { LocalizedElement } from './localized-element.js';
import { closeWithEscape } from './popover-keys.js';
import { placePopover } from './popover-position.js';

/** A button and the dialog behind it. */
export interface DialogButton {
  /** The name of the dialog, and of a button that is an icon. */
  readonly label: string;
  readonly title: string;
  /** What the button shows: an icon, or a text that names it. */
  readonly face: IconName | TemplateResult;
  /** Whether what the dialog sets is in use; by default the button does not say. */
  readonly isPressed?: boolean;
  /** Called for keys in the dialog; by default Escape closes it. */
  readonly onKeydown?: (event: KeyboardEvent) => void;
}

/** What all elements share that are a button with a dialog behind it. */
export abstract class DialogButtonElement extends LocalizedElement {
  static override styles: CSSResultGroup = [
    tokens,
    controls,
    css`
      :host {
        display: inline-flex;
      }

      [popover] {
        padding: 12px;
        overflow: auto;
      }
    `,
  ];

  @query('[popover]') protected popup!: HTMLElement;
  @query('button') protected button!: HTMLElement;

  /** Called when the user asks for the dialog; calls {@link showDialog} when there is something to show. */
  protected abstract openDialog(): void | Promise<void>;

  /** Shows the dialog beside its button. @param first selects what gets the focus */
  protected showDialog(first: string, align: 'start' | 'end' = 'end'): void {
    this.popup.showPopover();
    placePopover(this.popup, this.button, align);
    this.popup.querySelector<HTMLElement>(first)?.focus();
  }

  /** Draws the button, and the dialog with its content. */
  protected renderDialog(
    { label, title, face, isPressed, onKeydown = closeWithEscape }: DialogButton,
    content: unknown,
  ): TemplateResult {
    const isIcon = typeof face === 'string';
    return html`<button
        type="button"
        class=${isIcon ? 'icon' : 'ghost'}
        aria-label=${isIcon ? label : nothing}
        aria-haspopup="dialog"
        aria-pressed=${isPressed === undefined ? nothing : String(isPressed)}
        title=${title}
        @click=${() => this.openDialog()}
      >
        ${isIcon ? icon(face) : face}
      </button>
      <div popover role="dialog" aria-label=${label} @keydown=${onKeydown}>${content}</div>`;
  }
}
