import { expect as axe } from '@open-wc/testing';
import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { WsComposer } from '../../../src/elements/composer/composer.js';
import type { EditorModule } from '../../../src/elements/field/field-controller.js';
import { editorArrived, plainComposer, type ComposerHarness } from './composer-harness.js';

/** What the editor of the composer under test waits for. */
const arrival = { promise: Promise.resolve(), resolve: () => {}, reject: (_: Error) => {} };

class LateComposer extends WsComposer {
  protected override async loadEditor(): Promise<EditorModule> {
    await arrival.promise;
    return super.loadEditor();
  }
}
customElements.define('late-composer', LateComposer);

/** A composer whose editor arrives, or does not, when the test says so. */
async function lateComposer(): Promise<ComposerHarness> {
  arrival.promise = new Promise<void>((resolve, reject) => {
    Object.assign(arrival, { resolve, reject });
  });
  return plainComposer(html`<late-composer></late-composer>`);
}

const failed = 'The editor could not be loaded.';

describe('before the editor has arrived', () => {
  test('a textarea writes and sends', async () => {
    const sut = await lateComposer();
    await sut.type('one{Enter}two');
    await expect.poll(() => sut.size).toBe('7 B');
    expect(await sut.send()).toEqual(['one\ntwo']);
    await axe(sut.element).to.be.accessible();
  });

  test('each format has its own document there too', async () => {
    const sut = await lateComposer();
    await sut.type('text');
    await sut.choose('Binary');
    await sut.type('f');
    await sut.send();
    expect(sut.said).toContain('two hex digits');
    await expect.element(sut.message).toHaveAttribute('aria-invalid', 'true');
    await sut.choose('Text');
    expect(sut.text).toBe('text');
  });

  test('a message that was put there keeps its line ends', async () => {
    const sut = await lateComposer();
    sut.element.compose('a\r\nb\r');
    expect(await sut.send()).toEqual(['a\r\nb\r']);
  });
});

describe('when the editor arrives', () => {
  test('text, selection and focus move over', async () => {
    const sut = await lateComposer();
    await sut.type('one two{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
    arrival.resolve();
    await editorArrived(sut);
    expect(sut.element.shadowRoot!.querySelector('textarea')).toBeNull();
    await userEvent.keyboard('2');
    expect(sut.text).toBe('one 2');
  });

  test('the focus stays elsewhere if it is elsewhere', async () => {
    const sut = await lateComposer();
    (sut.button('Send').element() as HTMLElement).focus();
    arrival.resolve();
    await editorArrived(sut);
    expect(sut.element.shadowRoot!.activeElement).toBe(sut.button('Send').element());
  });

  test('a pasted text with carriage returns comes with it, exactly', async () => {
    const sut = await lateComposer();
    await sut.type('>');
    sut.paste('a\r\nb\r');
    expect(sut.text).toBe('>');
    arrival.resolve();
    await editorArrived(sut);
    expect(await sut.send()).toEqual(['>a\r\nb\r']);
  });

  test('what was sent meanwhile waits for such a paste', async () => {
    const sut = await lateComposer();
    sut.paste('a\r\n');
    await sut.press('Send');
    expect(sut.socket.sent).toEqual([]);
    arrival.resolve();
    await expect.poll(() => sut.socket.sent).toEqual(['a\r\n']);
  });

  test('after the composer was taken out, it is mounted only when that is back', async () => {
    const sut = await lateComposer();
    await sut.type('kept');
    const parent = sut.element.parentElement!;
    sut.element.remove();
    arrival.resolve();
    await arrival.promise;
    await import('../../../src/elements/code/editor.js');
    await new Promise((resolve) => setTimeout(resolve));
    expect(sut.element.shadowRoot!.querySelector('.cm-editor, textarea')).toBeNull();
    parent.append(sut.element);
    await editorArrived(sut);
    expect(sut.text).toBe('kept');
  });
});

describe('when the editor cannot be loaded', () => {
  test('the textarea stays and says what it does to line ends', async () => {
    const sut = await lateComposer();
    await sut.type('one');
    arrival.reject(new TypeError('Failed to fetch dynamically imported module'));
    await expect.element(page.getByText(failed)).toBeVisible();
    await axe(sut.element).to.be.accessible();
    expect(await sut.send()).toEqual(['one']);
  });

  test('a paste that waited is put into the textarea', async () => {
    const sut = await lateComposer();
    sut.paste('a\r\nb');
    arrival.reject(new TypeError('Failed to fetch dynamically imported module'));
    await expect.element(page.getByText(failed)).toBeVisible();
    expect(await sut.send()).toEqual(['a\nb']);
  });
});
