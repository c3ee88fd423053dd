import { readFile } from 'node:fs/promises';

import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

/** A page with an open connection, in a format and an encoding. */
async function connected(...radios: readonly string[]): Promise<InspectorPage> {
  const inspector = await InspectorPage.open();
  await inspector.editor();
  await inspector.connect();
  for (const name of radios) await choose(inspector, name);
  return inspector;
}

/** A format or an encoding of the composer. */
function radio({ page }: InspectorPage, name: string): Locator {
  return page
    .getByRole('radiogroup', { name: /^(?:Format|Encoding)$/ })
    .getByRole('radio', { name, exact: true });
}

async function choose(inspector: InspectorPage, name: string): Promise<void> {
  await radio(inspector, name).click();
}

function dialog({ page }: InspectorPage, name: string): Locator {
  return page.getByRole('dialog', { name, exact: true });
}

async function save(inspector: InspectorPage, name: string, collection: string): Promise<void> {
  await inspector.button('Saved messages').click();
  const saved = dialog(inspector, 'Saved messages');
  await saved.getByLabel('Name', { exact: true }).fill(name);
  await saved.getByLabel('Collection', { exact: true }).fill(collection);
  await saved.getByRole('button', { name: 'Save', exact: true }).click();
  await saved.getByText(`Saved “${name}” in “${collection}”.`).waitFor();
  await inspector.page.keyboard.press('Escape');
}

describe('A message with variables', () => {
  it('goes out as its preview shows it, with values that a person gave names to', async () => {
    const inspector = await connected('JSON');
    const { page } = inspector;
    await inspector.button('Variables').click();
    await dialog(inspector, 'Variables').getByLabel('Name', { exact: true }).fill('user');
    await dialog(inspector, 'Variables').getByLabel('Value', { exact: true }).fill('Ada');
    await page.keyboard.press('Enter');
    await dialog(inspector, 'Variables').getByLabel('Value of user').waitFor();
    await page.keyboard.press('Escape');
    await inspector.type('{"id":{{uuid}},"n":{{seq}},"user":{{user}}}');
    const preview = page.getByRole('group', { name: 'What is sent' });
    await preview.filter({ hasText: '"user":"Ada"' }).waitFor();
    const shown = await preview.innerText();
    await inspector.button('Send').click();
    await inspector.rows(shown.trim()).nth(1).waitFor();
    await preview.filter({ hasText: '"n":2' }).waitFor();
  });

  it('goes out as it is written when they are switched off', { tags: 'long' }, async () => {
    const inspector = await connected();
    await inspector.type('{{seq}}');
    await inspector.page.getByRole('switch', { name: 'Use variables' }).click();
    await inspector.button('Send').click();
    await inspector.rows('{{seq}}').nth(1).waitFor();
  });
});

describe('Bytes', () => {
  it('are encoded from JSON, arrive, and are edited and sent again as that JSON', async () => {
    const inspector = await connected('Binary', 'MessagePack');
    const { page } = inspector;
    await inspector.send('{"name":"Ada","n":1}');
    await inspector.rows('binary').nth(1).click();
    await choose(inspector, 'Text');
    await inspector.type('something else');
    await inspector.grid.focus();
    await page.keyboard.press('e');
    await expect.poll(() => inspector.message.innerText()).toBe('{"name":"Ada","n":1}');
    expect(await radio(inspector, 'MessagePack').getAttribute('aria-checked')).toBe('true');
    await inspector.send('{"name":"Bob","n":1}');
    await inspector.rows('Bob').nth(1).waitFor();
  });

  it('are written with comments and repeats', { tags: 'long' }, async () => {
    const inspector = await connected('Binary');
    await inspector.send('(00 ff)*2 # twice');
    await inspector.rows('00 ff 00 ff').nth(1).waitFor();
  });

  it('of a message type that was chosen are read by it, too', { tags: 'long' }, async () => {
    const inspector = await connected('Binary', 'Protobuf');
    const { page } = inspector;
    await page.getByRole('button', { name: 'Message type…' }).click();
    const proto = 'syntax = "proto3"; message Person { string name = 1; int32 age = 2; }';
    await page
      .getByLabel('Protobuf schema file')
      .setInputFiles({ name: 'person.proto', mimeType: 'text/plain', buffer: Buffer.from(proto) });
    await page.getByRole('combobox', { name: 'Type', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await inspector.send('{"name":"Ada","age":36}');
    await inspector.rows('binary').nth(1).click();
    await inspector.details.getByText('Person').first().waitFor();
    await inspector.details.getByRole('treeitem').filter({ hasText: 'age' }).waitFor();
    await choose(inspector, 'Hex');
    await inspector.grid.focus();
    await page.keyboard.press('e');
    await expect.poll(() => inspector.message.innerText()).toBe('{"name":"Ada","age":36}');
  });
});

describe('A text message', () => {
  it('is edited with the key E, JSON as JSON', async () => {
    const inspector = await connected();
    const { page } = inspector;
    await inspector.send('{"a": 1}');
    await inspector.rows('{"a": 1}').nth(1).click();
    await inspector.type('');
    await inspector.grid.focus();
    await page.keyboard.press('e');
    await expect.poll(() => inspector.message.innerText()).toBe('{"a": 1}');
    expect(await radio(inspector, 'JSON').getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('ControlOrMeta+Enter');
    await inspector.rows('{"a": 1}').nth(3).waitFor();
  });
});

describe('Saved messages', () => {
  it('of two tabs are all there at the next visit', { tags: 'long' }, async () => {
    const inspector = await connected();
    const second = await inspector.second();
    await second.editor();
    await inspector.type('one');
    await save(inspector, 'First', 'Mine');
    await second.type('two');
    await save(second, 'Second', 'Mine');
    await inspector.page.reload();
    await inspector.editor();
    await inspector.button('Saved messages').click();
    await inspector.page.getByRole('button', { name: 'Second Text' }).waitFor();
    await inspector.page.getByRole('button', { name: 'First Text' }).click();
    await expect.poll(() => inspector.message.innerText()).toBe('one');
  });

  it('are exported as a file that another page imports', { tags: 'long' }, async () => {
    const inspector = await connected();
    await inspector.type('hello {{seq}}');
    await save(inspector, 'Hello', 'Mine');
    await inspector.button('Saved messages').click();
    const waiting = inspector.page.waitForEvent('download');
    await dialog(inspector, 'Saved messages').getByRole('button', { name: 'Export' }).click();
    const file = await (await waiting).path();
    expect(await readFile(file, 'utf8')).toContain('"hello {{seq}}"');
    const other = await InspectorPage.open();
    await other.editor();
    await other.button('Saved messages').click();
    await other.page.getByLabel('File of saved messages').setInputFiles(file);
    await other.page.getByText('Imported 1 message; nothing that was here changed.').waitFor();
    await other.page.getByRole('button', { name: 'Hello Text' }).click();
    await expect.poll(() => other.message.innerText()).toBe('hello {{seq}}');
  });

  it(
    'say so where the browser blocks storage, and are kept as long as the page',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      await inspector.page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('Denied', 'SecurityError');
          },
        });
      });
      await inspector.page.reload();
      await inspector.type('one');
      await save(inspector, 'First', 'Mine');
      await inspector.button('Saved messages').click();
      await inspector.page
        .getByText('The browser blocks storage: what is saved is gone when this page is closed.')
        .waitFor();
      await inspector.page.getByRole('button', { name: 'First Text' }).waitFor();
    },
  );

  it(
    'stand beside starters, those of the negotiated subprotocol first',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      await inspector.editor();
      await inspector.connect(
        '/demo/protocols?accept=graphql-transport-ws',
        'graphql-transport-ws',
      );
      await inspector.button('Saved messages').click();
      const first = dialog(inspector, 'Saved messages').locator('summary').first();
      expect(await first.innerText()).toBe('graphql-transport-ws');
      await inspector.page.getByRole('button', { name: 'connection_init JSON' }).click();
      await inspector.button('Send').click();
      await inspector.rows('connection_init').first().waitFor();
    },
  );
});

describe('JSON', () => {
  it('is completed from what the server sent', async () => {
    const inspector = await InspectorPage.open();
    const { page } = inspector;
    await inspector.editor();
    await inspector.connect('/demo/ticker?rate=20');
    await inspector.hasRows(4);
    await choose(inspector, 'JSON');
    await inspector.message.click();
    await page.keyboard.type('{"');
    const option = page.getByRole('listbox', { name: 'Completions' }).getByRole('option').first();
    const name = /^"\w+"/.exec(await option.innerText())![0];
    await option.click();
    await expect.poll(() => inspector.message.innerText()).toBe(`{${name}: }`);
  });

  it('that is not as a schema asks is marked and sent all the same', { tags: 'long' }, async () => {
    const inspector = await connected('JSON');
    const { page } = inspector;
    await inspector.type('{"n": 1}');
    await inspector.button('JSON Schema').click();
    await inspector.textbox('Schema').fill('{"properties": {"n": {"type": "string"}}}');
    await inspector.button('Use schema').click();
    await page.getByText('Not as the schema asks. Line 1, column 7: n:').waitFor();
    await inspector.button('Send').click();
    await inspector.rows('{"n": 1}').nth(1).waitFor();
  });
});
