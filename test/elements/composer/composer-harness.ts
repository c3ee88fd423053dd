import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { expect } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';

import { registerTags } from '../../../src/define/register-tags.js';
import { loadComposerModules } from '../../../src/elements/composer/composer-modules.js';
import { WsComposer } from '../../../src/elements/composer/composer.js';
import { openSession, type FakeSocket } from '../../support/fake-socket.js';

registerTags({ 'ws-composer': WsComposer });

/** A composer as a person meets it: everything is found by role and name. */
export class ComposerHarness {
  constructor(
    readonly element: WsComposer,
    readonly socket: FakeSocket,
  ) {}

  get message(): Locator {
    return page.getByRole('textbox', { name: 'Message' });
  }

  button(name: string): Locator {
    return page.getByRole('button', { name, exact: true });
  }

  async choose(name: string): Promise<void> {
    await page.getByRole('radio', { name, exact: true }).click();
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** Puts the cursor into the message and writes, with real keys. */
  async type(keys: string): Promise<void> {
    await this.message.click();
    await userEvent.keyboard(keys);
  }

  /** Puts the cursor into the message and pastes. */
  paste(text: string): void {
    this.element.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (!this.message.element().dispatchEvent(paste)) return;
    // What a browser does with a paste that nobody took.
    document.execCommand('insertText', false, text);
  }

  async clear(): Promise<void> {
    await this.message.click();
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}');
  }

  /** Presses Send. @returns what the socket has got since it was made. */
  async send(): Promise<readonly unknown[]> {
    await this.press('Send');
    await this.element.updateComplete;
    return this.socket.sent;
  }

  /** The text in the message, line by line, as it is shown. */
  get text(): string {
    const element = this.message.element();
    if (element instanceof HTMLTextAreaElement) return element.value;
    if (element.querySelector('.cm-placeholder')) return '';
    return [...element.children].map((line) => line.textContent).join('\n');
  }

  /** What is said in the composer, outside of the message and the controls. */
  get said(): string {
    const root = this.element.shadowRoot!;
    const parts = root.querySelectorAll('[aria-live], [role="alert"], #notice');
    return [...parts]
      .map((part) => part.textContent.trim())
      .filter(Boolean)
      .join(' | ');
  }

  get size(): string {
    return this.element.shadowRoot!.querySelector('.size')!.textContent;
  }
}

/** A composer with an open connection, when its editor has arrived. */
export async function composer(
  properties: Partial<Pick<WsComposer, 'format' | 'encoding'>> = {},
): Promise<ComposerHarness> {
  const harness = await plainComposer(html`<ws-composer></ws-composer>`, properties);
  await editorArrived(harness);
  return harness;
}

/** A composer as a template makes it, without waiting for its editor. */
export async function plainComposer(
  template: ReturnType<typeof html>,
  properties: Partial<Pick<WsComposer, 'format' | 'encoding'>> = {},
): Promise<ComposerHarness> {
  await loadComposerModules();
  const element = await fixture<WsComposer>(template);
  const { session, socket } = openSession();
  Object.assign(element, { session, ...properties });
  await element.updateComplete;
  return new ComposerHarness(element, socket);
}

/** Resolved when the editor has taken the textarea's place. */
export async function editorArrived({ element }: ComposerHarness): Promise<void> {
  await expect.poll(() => element.shadowRoot!.querySelector('.cm-content')).not.toBeNull();
  await element.updateComplete;
}
