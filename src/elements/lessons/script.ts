import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { PlainScript } from '../field/plain-script.js';
import type { ScriptField, ScriptProblem } from '../field/script-field.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsScriptRunEvent } from './lesson-events.js';

/**
 * A script to read and to change: a textarea that works at once, and an editor in its place as soon as
 * that has come.
 *
 * @tag ws-script
 * @fires input - The user changed the script.
 * @fires ws-script-run - The user pressed Control and Enter.
 */
export class WsScript extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        overflow: hidden;
        background: var(--_bg);
      }

      .field {
        display: block;
        height: auto;
        padding: 0;
        border: 0;
        border-radius: 0;
        /* A script runs from left to right, whatever stands around it. */
        direction: ltr;
      }

      .field:focus-within {
        box-shadow: inset 0 0 0 1px var(--_accent);
      }

      textarea {
        display: block;
        width: 100%;
        min-height: 200px;
        padding: 6px 10px 6px 42px;
        border: 0;
        outline: 0;
        resize: none;
        field-sizing: content;
        background: none;
        font: 12.5px/20px var(--_mono);
      }
    `,
  ];

  /** The line that comes next, counted from 1. */
  @property({ attribute: false }) line: number | undefined;

  /** The line at which something went wrong. */
  @property({ attribute: false }) problem: ScriptProblem | undefined;

  @query('.field') private place!: HTMLElement;

  readonly #options = {
    onChange: () => this.dispatchEvent(new Event('input')),
    onRun: () => this.dispatchEvent(new WsScriptRunEvent()),
  };
  #field: ScriptField = new PlainScript(this.#options);
  #isMounted = false;

  /** The script. Setting it is no change that a person made. */
  get text(): string {
    return this.#field.text;
  }

  set text(text: string) {
    this.#field.text = text;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#mount();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#field.unmount();
    this.#isMounted = false;
  }

  override focus(): void {
    this.#field.focus();
  }

  /** Puts the cursor at the beginning of a line, counted from 1. */
  goTo(line: number): void {
    this.#field.goTo(line);
  }

  protected override firstUpdated(): void {
    this.#mount();
    void this.#loadEditor();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('line')) this.#field.markLine(this.line);
    if (changed.has('problem')) this.#field.markProblem(this.problem);
  }

  override render(): TemplateResult {
    return html`<div class="field"></div>`;
  }

  #mount(): void {
    if (this.#isMounted || !this.isConnected) return;
    this.#field.mount(this.place, this.renderRoot as ShadowRoot);
    this.#isMounted = true;
  }

  async #loadEditor(): Promise<void> {
    const plain = this.#field as PlainScript;
    try {
      const { createScriptEditor } = await import('../code/script-editor.js');
      const { isFocused } = plain;
      plain.unmount();
      this.#isMounted = false;
      this.#field = createScriptEditor(plain.text, this.#options);
      this.#mount();
      this.#field.markLine(this.line);
      this.#field.markProblem(this.problem);
      if (isFocused) this.#field.focus();
    } catch {
      // The textarea goes on.
    }
  }
}
