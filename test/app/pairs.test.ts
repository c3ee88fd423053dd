import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

/** What the echo sends back of a request is one of the other side: so both halves are sent. */
const REQUEST = '{"jsonrpc":"2.0","id":7,"method":"sum","params":[1,2]}';
const REPLY = '{"jsonrpc":"2.0","id":7,"result":3}';

async function talk(): Promise<InspectorPage> {
  const inspector = await InspectorPage.open();
  await inspector.connect();
  await inspector.send(REQUEST);
  await inspector.rows('sum').nth(1).waitFor();
  await inspector.send(REPLY);
  await inspector.rows('result').or(inspector.rows('3')).first().waitFor();
  await inspector.hasRows(5);
  return inspector;
}

describe('A request and its reply', () => {
  it('lead to each other in the details', async () => {
    const inspector = await talk();
    const { page } = inspector;
    await inspector.rows('sum').first().click();
    const details = page.getByRole('region', { name: 'Message details' });
    await details.getByRole('button', { name: /^Answered by #5 after/ }).click();
    await details.getByRole('button', { name: /^Answers #2 after/ }).waitFor();
    expect(await inspector.grid.locator('[aria-selected=true]').getAttribute('aria-rowindex')).toBe(
      '6',
    );
  });

  it('show each other in the rows, and how long replies took', async () => {
    const inspector = await talk();
    await inspector.button('Pairs').click();
    const dialog = inspector.page.getByRole('dialog', { name: 'Pairs' });
    await dialog.getByText('2 pairs').waitFor();
    await dialog.getByRole('checkbox', { name: 'Show partners in rows' }).check();
    await inspector.rows(/→ #5/).waitFor();
    await inspector.rows(/← #2/).waitFor();
    await dialog.getByRole('img', { name: /^Most replies took/ }).waitFor();
  });

  it('are joined by a JSONPath that one types, or told why not', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.send('{"req":1}');
    await inspector.rows('req').nth(1).waitFor();
    await inspector.button('Pairs').click();
    const dialog = inspector.page.getByRole('dialog', { name: 'Pairs' });
    const path = dialog.getByRole('textbox', { name: 'Joined by JSONPath' });
    await path.fill('$.req[');
    await path.press('Tab');
    await expect.poll(() => dialog.getByRole('alert').textContent()).not.toBe('');
    await path.fill('$.req');
    await path.press('Tab');
    await dialog.getByText('1 pair').waitFor();
  });

  it('are hidden where they only keep the connection alive', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect('/demo/protocols?accept=graphql-transport-ws', 'graphql-transport-ws');
    await inspector.send('{"type":"ping"}');
    await inspector.send('{"id":"1","type":"subscribe","payload":{"query":"{a}"}}');
    await inspector
      .rows(/subscribe/)
      .first()
      .waitFor();
    const before = await inspector.rows().count();
    await inspector.button('Pairs').click();
    const dialog = inspector.page.getByRole('dialog', { name: 'Pairs' });
    await dialog.getByRole('checkbox', { name: 'Hide keep-alives' }).check();
    await expect.poll(() => inspector.rows().count()).toBeLessThan(before);
    await inspector
      .rows(/subscribe/)
      .first()
      .waitFor();
    await expect.poll(() => inspector.rows(/ping/i).count()).toBe(0);
  });
});
