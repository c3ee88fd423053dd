import { t } from '../../core/language/language.js';
import type { ScriptField, ScriptFieldOptions } from './script-field.js';

/** A `<textarea>` for a script, before the editor has arrived, or when it does not. */
export class PlainScript implements ScriptField {
  readonly #options: ScriptFieldOptions;
  #text = '';
  #area: HTMLTextAreaElement | undefined;

  constructor(options: ScriptFieldOptions) {
    this.#options = options;
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (this.#area) this.#area.value = text;
  }

  /** Whether the user is writing in it just now. */
  get isFocused(): boolean {
    return this.#area?.matches(':focus') === true;
  }

  markLine(line: number | undefined): void {
    if (line !== undefined && this.isFocused) this.goTo(line);
  }

  markProblem(): void {
    // A textarea has no marks; the output names the line.
  }

  goTo(line: number): void {
    const start = this.#text.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0);
    this.#area?.setSelectionRange(start, start);
    this.focus();
  }

  focus(): void {
    this.#area?.focus();
  }

  mount(parent: HTMLElement): void {
    this.#area ??= this.#create();
    this.#area.value = this.#text;
    parent.append(this.#area);
  }

  unmount(): void {
    this.#area?.remove();
  }

  #create(): HTMLTextAreaElement {
    const area = document.createElement('textarea');
    area.setAttribute('aria-label', t('Script'));
    area.spellcheck = false;
    area.autocomplete = 'off';
    area.addEventListener('input', () => {
      this.#text = area.value;
      this.#options.onChange();
    });
    area.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#options.onRun();
    });
    return area;
  }
}
