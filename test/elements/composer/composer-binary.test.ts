import { expect as axe } from '@open-wc/testing';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { toHex } from '../../../src/core/bytes/hex.js';
import { composer, type ComposerHarness } from './composer-harness.js';

/** What was sent, as hex. */
async function sentBytes(sut: ComposerHarness): Promise<string[]> {
  await sut.send();
  return sut.socket.sent.map((data) => toHex(new Uint8Array(data as ArrayBuffer)));
}

function drag(type: string, target: EventTarget, files: readonly File[]): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = new DragEvent(type, {
    dataTransfer,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  target.dispatchEvent(event);
  return event;
}

const sample = new File([new Uint8Array(20).map((_, index) => index)], 'sample.bin');

describe('hex', () => {
  const texts = [
    ['digits with spaces', '68 65 6C', '68 65 6c'],
    ['comments to the end of the line', '00 // nothing\nff # all', '00 ff'],
    ['nothing at all', '', ''],
    ['a prefix', '0x0A0b', '0a 0b'],
  ] as const;
  test.for(texts)('sends %s', async ([, text, bytes]) => {
    const sut = await composer({ format: 'binary' });
    if (text !== '') sut.paste(text);
    expect(await sentBytes(sut)).toEqual([bytes]);
  });

  test('counts the bytes that it stands for', async () => {
    const sut = await composer({ format: 'binary' });
    await sut.type('00 ff 1');
    await expect.poll(() => sut.size).toBe('–');
    await userEvent.keyboard('2');
    await expect.poll(() => sut.size).toBe('3 B');
  });

  test('that is wrong is marked, said, read out, kept, and never sent', async () => {
    const sut = await composer({ format: 'binary' });
    sut.paste('00\nf');
    await sut.send();
    await sut.send();
    expect(sut.socket.sent).toEqual([]);
    expect(sut.text).toBe('00\nf');
    expect(sut.said).toMatch(/^Line 2, column 1: A byte takes two hex digits/);
    await expect.element(page.getByRole('alert').filter({ hasText: 'Line 2' })).toBeVisible();
    await expect.element(sut.message).toHaveAttribute('aria-invalid', 'true');
    await expect.element(sut.message).toHaveAccessibleDescription(/two hex digits/);
    expect(sut.element.shadowRoot!.querySelector('.cm-lint-marker-error')).not.toBeNull();
    await axe(sut.element).to.be.accessible();
  });

  test('is right again as soon as it is', async () => {
    const sut = await composer({ format: 'binary' });
    sut.paste('f');
    await sut.send();
    await sut.type('f');
    await expect.element(sut.message).toHaveAttribute('aria-invalid', 'false');
    expect(sut.said).toBe('');
    expect(await sentBytes(sut)).toEqual(['ff']);
  });
});

describe('base64', () => {
  test('is sent as the bytes that it stands for', async () => {
    const sut = await composer({ format: 'binary', encoding: 'base64' });
    sut.paste('aGVs\nbG8=');
    expect(await sentBytes(sut)).toEqual(['68 65 6c 6c 6f']);
  });

  test('that is wrong says where', async () => {
    const sut = await composer({ format: 'binary', encoding: 'base64' });
    sut.paste('aGV*');
    await sut.send();
    expect(sut.socket.sent).toEqual([]);
    expect(sut.said).toBe('Line 1, column 4: “*” is not a base64 character.');
  });

  test('begins with what was written in hex, and the other way round', async () => {
    const sut = await composer({ format: 'binary' });
    sut.paste('68 65 6c 6c 6f // hello');
    await sut.choose('Base64');
    expect(sut.text).toBe('aGVsbG8=');
    await sut.choose('Hex');
    expect(sut.text).toBe('68 65 6c 6c 6f // hello');
  });
});

describe('a file', () => {
  test('is chosen, shown, sent and removed', async () => {
    const sut = await composer({ format: 'binary', encoding: 'file' });
    await sut.send();
    expect(sut.said).toBe('Choose a file first.');
    await userEvent.upload(page.getByLabelText('File to send'), sample);
    await expect.element(page.getByText('sample.bin')).toBeVisible();
    await expect
      .element(page.getByText('00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f …'))
      .toBeVisible();
    expect(sut.size).toBe('20 B');
    await axe(sut.element).to.be.accessible();
    await sut.send();
    await expect.poll(() => sut.socket.sent.length).toBe(1);
    expect(new Uint8Array(sut.socket.sent[0] as ArrayBuffer)).toEqual(await sample.bytes());
    expect(sut.said).toMatch(/^Sent 20 B/);
    await sut.press('Remove');
    await expect.element(sut.button('Choose file…')).toBeVisible();
  });

  test('is taken when it is dropped anywhere, and what was typed stays', async () => {
    const sut = await composer();
    sut.paste('typed');
    const target = sut.message.element();
    // An editor would insert the text of such a file.
    const file = new File(['text of a file'], 'words.txt');
    expect(drag('dragover', target, [file]).defaultPrevented).toBe(true);
    await expect.element(page.getByText('Drop a file to send it as binary')).toBeVisible();
    drag('drop', target, [file]);
    await expect.element(page.getByText('words.txt')).toBeVisible();
    await expect.element(page.getByText('Drop a file')).not.toBeInTheDocument();
    await sut.choose('Hex');
    expect(sut.text).toBe('');
    await sut.choose('Text');
    expect(sut.text).toBe('typed');
  });

  test('is one message: of several the first is taken, and that is said', async () => {
    const sut = await composer();
    drag('drop', sut.element, [sample, new File(['b'], 'b.txt')]);
    await expect.poll(() => sut.said).toBe('One file makes one message: the first of 2 was taken.');
    await expect.element(page.getByText('sample.bin')).toBeVisible();
  });

  test('that is too large is refused before it is read', async () => {
    const sut = await composer({ format: 'binary', encoding: 'file' });
    const file = new File(['x'], 'huge.bin');
    Object.defineProperty(file, 'size', { value: 512 * 1024 * 1024 + 1 });
    sut.element.compose(file);
    await expect.poll(() => sut.said).toContain('This file has 537 MB');
    await sut.send();
    expect(sut.socket.sent).toEqual([]);
  });

  test('that cannot be read says so', async () => {
    const sut = await composer({ format: 'binary', encoding: 'file' });
    const file = new File(['x'], 'gone.bin');
    file.arrayBuffer = () =>
      Promise.reject(new DOMException('It has changed.', 'NotReadableError'));
    sut.element.compose(file);
    await sut.send();
    await expect
      .poll(() => sut.said)
      .toBe('The file could not be read, nothing was sent. It has changed.');
    expect(sut.socket.sent).toEqual([]);
  });
});
