import { expect as axe } from '@open-wc/testing';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { toHex } from '../../../src/core/bytes/hex.js';
import { emptyBook } from '../../../src/core/composer/saved-book.js';
import { writeSavedFile } from '../../../src/core/composer/saved-file.js';
import { registerTags } from '../../../src/define/register-tags.js';
import { loadComposerModules } from '../../../src/elements/composer/composer-modules.js';
import { WsJsonSchema } from '../../../src/elements/composer/json-schema.js';
import { WsMessageType } from '../../../src/elements/composer/message-type.js';
import { WsSavedMessages } from '../../../src/elements/saved/saved-messages.js';
import { WsVariables } from '../../../src/elements/saved/variables.js';
import { composer, type ComposerHarness } from './composer-harness.js';

registerTags({
  'ws-json-schema': WsJsonSchema,
  'ws-message-type': WsMessageType,
  'ws-saved-messages': WsSavedMessages,
  'ws-variables': WsVariables,
});

const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
const inDialog = (name: string, button: string) =>
  dialog(name).getByRole('button', { name: button, exact: true });

/** A composer with nothing saved. */
async function fresh(properties: Parameters<typeof composer>[0] = {}): Promise<ComposerHarness> {
  const { store } = await loadComposerModules();
  store.change(() => emptyBook);
  return composer(properties);
}

async function save(sut: ComposerHarness, name: string, collection: string): Promise<void> {
  await sut.press('Saved messages');
  await dialog('Saved messages').getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByLabelText('Collection', { exact: true }).fill(collection);
  await inDialog('Saved messages', 'Save').click();
}

describe('a panel', () => {
  test.for(['Variables', 'Saved messages', 'JSON Schema'])(
    '%s gives the focus back with Escape',
    async (name) => {
      const sut = await fresh({ format: 'json' });
      await sut.press(name);
      await expect.element(dialog(name)).toBeVisible();
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => dialog(name).elements()).toEqual([]);
      const inner = sut.element.shadowRoot!.activeElement?.shadowRoot?.activeElement;
      expect(inner?.getAttribute('aria-label')).toBe(name);
    },
  );
});

describe('variables', () => {
  test('are added, used, changed and removed', async () => {
    const sut = await fresh();
    sut.paste('{{who}}');
    await expect.poll(() => sut.said).toContain('There is no variable “who”.');
    await sut.press('Variables');
    await userEvent.keyboard('who{Tab}Ada{Enter}');
    await expect.poll(() => sut.said).toBe('');
    await axe(sut.element).to.be.accessible();
    const value = dialog('Variables').getByRole('textbox', { name: 'Value of who' });
    await value.fill('Bob');
    await userEvent.keyboard('{Enter}{Escape}');
    expect(await sut.send()).toEqual(['Bob']);
    await sut.press('Variables');
    await inDialog('Variables', 'Remove who').click();
    await userEvent.keyboard('{Escape}');
    await sut.send();
    expect(sut.socket.sent).toEqual(['Bob']);
  });

  test('with a name that cannot be say why', async () => {
    const sut = await fresh();
    await sut.press('Variables');
    await userEvent.keyboard('1a{Enter}');
    await expect.element(page.getByText('A name is letters')).toBeVisible();
    await userEvent.keyboard('{Control>}a{/Control}now{Enter}');
    await expect.element(page.getByText('“now” has a meaning of its own')).toBeVisible();
  });

  test('are put where the cursor is', async () => {
    const sut = await fresh();
    await sut.type('a-z{ArrowLeft}');
    await sut.press('Variables');
    await inDialog('Variables', '{{seq}}').click();
    expect(await sut.send()).toEqual(['a-1z']);
  });

  test('are not offered where there are none', async () => {
    const sut = await fresh({ format: 'binary' });
    expect(sut.button('Variables').elements()).toEqual([]);
  });
});

describe('saved messages', () => {
  test('are saved as they are written, found, and brought back in their form', async () => {
    const sut = await fresh({ format: 'binary', encoding: 'cbor' });
    sut.paste('{"n": {{seq}}}');
    await save(sut, 'Counting', 'Demo');
    await expect.element(page.getByText('Saved “Counting” in “Demo”.')).toBeVisible();
    await axe(sut.element).to.be.accessible();
    await userEvent.keyboard('{Escape}');
    await sut.clear();
    await sut.choose('Text');
    await sut.press('Saved messages');
    await userEvent.keyboard('count');
    await page.getByRole('button', { name: 'Counting CBOR' }).click();
    await expect.poll(() => [sut.element.format, sut.element.encoding]).toEqual(['binary', 'cbor']);
    expect(sut.text).toBe('{"n": {{seq}}}');
  });

  test('are renamed and deleted, which can be undone', async () => {
    const sut = await fresh();
    await save(sut, 'one', 'A');
    await inDialog('Saved messages', 'Rename one').click();
    await userEvent.keyboard('first{Enter}');
    await expect.element(page.getByRole('button', { name: 'first Text' })).toBeVisible();
    await inDialog('Saved messages', 'Rename A').click();
    await userEvent.keyboard('B{Enter}');
    await expect.element(page.getByText('Renamed to “B”.')).toBeVisible();
    await inDialog('Saved messages', 'Delete first').click();
    await expect.element(page.getByText('Nothing is saved yet.')).toBeVisible();
    await inDialog('Saved messages', 'Undo').click();
    await expect.element(page.getByRole('button', { name: 'first Text' })).toBeVisible();
  });

  test('of the same name are replaced, which can be undone', async () => {
    const sut = await fresh();
    sut.paste('old');
    await save(sut, 'one', 'A');
    await userEvent.keyboard('{Escape}');
    await sut.clear();
    sut.paste('new');
    await save(sut, 'one', 'A');
    await expect.element(page.getByText('Replaced “one” in “A”.')).toBeVisible();
    await inDialog('Saved messages', 'Undo').click();
    const { store } = await loadComposerModules();
    expect(store.book.collections[0]!.messages.map(({ text }) => text)).toEqual(['old']);
  });

  test('keep the renaming to themselves when it is given up', async () => {
    const sut = await fresh();
    await save(sut, 'one', 'A');
    await inDialog('Saved messages', 'Rename one').click();
    await userEvent.keyboard('x{Escape}');
    await expect.element(page.getByRole('button', { name: 'one Text' })).toBeVisible();
  });

  test('come from a file, and a bad one says what is wrong with it', async () => {
    const sut = await fresh();
    await sut.press('Saved messages');
    const file = page.getByLabelText('File of saved messages');
    await userEvent.upload(file, new File(['{"format":"other"}'], 'bad.json'));
    await expect
      .element(page.getByText('Nothing was imported. This is no file of saved messages'))
      .toBeVisible();
    const book = {
      collections: [
        { name: 'Imported', messages: [{ name: 'm', mode: 'hex' as const, text: 'ff*2' }] },
      ],
      variables: [],
    };
    await userEvent.upload(file, new File([writeSavedFile(book)], 'good.json'));
    await expect
      .element(page.getByText('Imported 1 message; nothing that was here changed.'))
      .toBeVisible();
    await page.getByRole('button', { name: 'm Hex' }).click();
    await sut.send();
    expect(toHex(new Uint8Array(sut.socket.sent[0] as ArrayBuffer))).toBe('ff ff');
  });

  test('are not made of a file, or without a name', async () => {
    const sut = await fresh({ format: 'binary', encoding: 'file' });
    await save(sut, 'x', 'A');
    await expect
      .element(page.getByText('A file is not saved; only what is written is.'))
      .toBeVisible();
    await userEvent.keyboard('{Escape}');
    await sut.choose('Text');
    await save(sut, ' ', 'A');
    await expect.element(page.getByText('Give it a name first.')).toBeVisible();
  });

  test('stand over the starters, of which one is taken', async () => {
    const sut = await fresh();
    await sut.press('Saved messages');
    await userEvent.keyboard('stomp subscribe');
    await page.getByRole('button', { name: 'SUBSCRIBE Text', exact: true }).click();
    const [sent] = await sut.send();
    expect(sent).toBe('SUBSCRIBE\nid:0\ndestination:/queue/test\nack:auto\n\n\0');
  });
});

describe('a JSON Schema', () => {
  const schema = '{"type":"object","required":["id"],"properties":{"n":{"type":"string"}}}';

  test('marks what is not as it asks, and what is written is sent all the same', async () => {
    const sut = await fresh({ format: 'json' });
    sut.paste('{"n": 1}');
    await sut.press('JSON Schema');
    await dialog('JSON Schema').getByRole('textbox', { name: 'Schema' }).fill(schema);
    await axe(sut.element).to.be.accessible();
    await inDialog('JSON Schema', 'Use schema').click();
    await expect
      .poll(() => sut.said)
      .toMatch(/^Not as the schema asks. Line 1, column 1: .*“id”.* \(1 more\)$/);
    expect(sut.element.shadowRoot!.querySelectorAll('.cm-lintRange-warning').length).toBe(2);
    await expect.element(sut.message).toHaveAttribute('aria-invalid', 'false');
    await axe(sut.element).to.be.accessible();
    expect(await sut.send()).toEqual(['{"n": 1}']);
    await sut.press('JSON Schema');
    await inDialog('JSON Schema', 'Remove').click();
    await expect
      .poll(() => sut.element.shadowRoot!.querySelectorAll('.cm-lintRange-warning').length)
      .toBe(0);
  });

  test('comes from a file, and one that is none says why', async () => {
    const sut = await fresh({ format: 'json' });
    sut.paste('{"id": 1, "n": 2}');
    await sut.press('JSON Schema');
    const file = page.getByLabelText('File with a schema');
    await userEvent.upload(file, new File(['[1'], 'bad.json'));
    await expect.element(page.getByText('The schema is not valid JSON.')).toBeVisible();
    await userEvent.upload(file, new File([schema], 'good.json'));
    await expect.poll(() => sut.said).toContain('Line 1, column 16: n:');
  });
});

describe('a protobuf message', () => {
  const proto =
    'syntax = "proto3"; package demo; message Point { int32 x = 1; repeated string tags = 2; } message Other { bool ok = 1; }';

  test('asks for its type, and is encoded by it', async () => {
    const sut = await fresh({ format: 'binary', encoding: 'protobuf' });
    sut.paste('{"x": 150, "tags": ["a"]}');
    await sut.send();
    await expect
      .poll(() => sut.said)
      .toContain('Choose a schema and a message type first, behind “Message type”.');
    await page.getByRole('button', { name: 'Message type…' }).click();
    await userEvent.upload(
      page.getByLabelText('Protobuf schema file'),
      new File(['message {'], 'bad.proto'),
    );
    await expect.element(page.getByText('This is no schema. Line 1:')).toBeVisible();
    await userEvent.upload(
      page.getByLabelText('Protobuf schema file'),
      new File([proto], 'good.proto'),
    );
    await expect.element(page.getByRole('combobox', { name: 'Type' })).toHaveValue('demo.Point');
    await axe(sut.element).to.be.accessible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => sut.size).toBe('6 B');
    await sut.send();
    expect(toHex(new Uint8Array(sut.socket.sent[0] as ArrayBuffer))).toBe('08 96 01 12 01 61');
  });

  test('says which field its type has not', async () => {
    const sut = await fresh({ format: 'binary', encoding: 'protobuf' });
    sut.paste('{"y": 1}');
    await page.getByRole('button', { name: 'Message type…' }).click();
    await userEvent.upload(
      page.getByLabelText('Protobuf schema file'),
      new File([proto], 'good.proto'),
    );
    await expect.poll(() => sut.said).toContain('$.y: The message demo.Point has no field “y”.');
    await page.getByRole('combobox', { name: 'Type' }).selectOptions('demo.Other');
    await expect.poll(() => sut.said).toContain('demo.Other has no field “y”');
  });
});

describe('JSON is completed', () => {
  test('with names and values that were seen in the session', async () => {
    const sut = await fresh({ format: 'json' });
    sut.element.session!.send('{"type":"message","text":"hello"}');
    sut.element.session!.send('{"type":"username","name":"Ada"}');
    await sut.type('{{"ty');
    await page.getByRole('option', { name: /^"type"/ }).click();
    await userEvent.keyboard('"u');
    await page.getByRole('option', { name: /^"username"/ }).click();
    await expect.poll(() => sut.text).toBe('{"type": "username"}');
    await expect.poll(() => page.getByRole('option').elements().length).toBe(0);
  });

  test('when it is asked for, and left alone in text', async () => {
    const sut = await fresh({ format: 'json' });
    sut.element.session!.send('{"type":"message"}');
    await sut.type('{{{Control>} {/Control}');
    await expect.element(page.getByRole('option', { name: /^"type"/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await sut.choose('Text');
    await sut.type('{{"ty');
    expect(page.getByRole('option').elements()).toEqual([]);
  });
});
