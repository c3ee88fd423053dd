import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

/** A connection to the echo that said hello, and was closed with a code and a reason. */
async function talk(): Promise<InspectorPage> {
  const inspector = await InspectorPage.open();
  await inspector.connect();
  await inspector.send('hello');
  await inspector.rows('↓', 'hello').waitFor();
  await inspector.button('Close options').click();
  await inspector.page.getByLabel('Close code', { exact: true }).fill('3001');
  await inspector.page.getByLabel('Close reason', { exact: true }).fill('bye');
  await inspector.page.getByLabel('Close reason', { exact: true }).press('Enter');
  await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
  return inspector;
}

const tab = ({ page }: InspectorPage, name: string): Locator =>
  page.getByRole('tab', { name, exact: true });

/** The lines of the API view: code, readyState, bufferedAmount. */
async function lines({ page }: InspectorPage): Promise<string[]> {
  const options = page.getByRole('listbox', { name: 'Calls and events' }).getByRole('option');
  await expect.poll(() => options.count()).toBe(6);
  return options.evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children]
        .slice(1)
        .map(({ textContent }) => textContent)
        .join(' | '),
    ),
  );
}

describe('The API of a connection', () => {
  it('is read line by line, and leads to the log and back', async () => {
    const inspector = await talk();
    await tab(inspector, 'API').click();
    const [connect, open, send, message, close, closed] = await lines(inspector);
    expect(connect).toMatch(
      /^socket = new WebSocket\('ws:.*\/demo\/echo'\) \| CONNECTING \| 0 B$/u,
    );
    expect(open).toMatch(/^→ open \{protocol: '', extensions: ''\} \| OPEN \| 0 B$/u);
    expect(send).toBe("socket.send('hello') | OPEN | 5 B");
    expect(message).toBe("→ message 'hello' | OPEN | 0 B");
    expect(close).toBe("socket.close(3001, 'bye') | CLOSING | 0 B");
    expect(closed).toBe("→ close {code: 3001, reason: 'bye', wasClean: true} | CLOSED | 0 B");

    await inspector.rows('↓', 'hello').click();
    await inspector.page
      .getByRole('option', { selected: true })
      .filter({ hasText: '→ message' })
      .waitFor();
    await inspector.page.getByRole('option').filter({ hasText: 'socket.send(' }).click();
    await inspector.page
      .getByRole('region', { name: 'What the specification says' })
      .getByText('WebSockets Standard, send()')
      .waitFor();
    await inspector.page
      .getByRole('row', { selected: true })
      .filter({ hasText: '↑' })
      .filter({ hasText: 'hello' })
      .waitFor();
  });

  it('is copied as a script that says the same', { tags: 'long' }, async () => {
    const inspector = await talk();
    const { page } = inspector;
    await tab(inspector, 'API').click();
    await inspector.button('Copy as script').click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const said = await page.evaluate(async () => {
      const code = await navigator.clipboard.readText();
      return /socket\.send\((.*)\)/u.exec(code)?.[1];
    });
    expect(said).toBe("'hello'");
  });

  it('is stepped through in the lane of states', async () => {
    const inspector = await talk();
    const { page } = inspector;
    await tab(inspector, 'State').click();
    const lane = page.getByRole('slider', { name: 'States over time' });
    await lane.focus();
    for (const step of [
      'new WebSocket',
      '→ open',
      "socket.send('hello'), OPEN, bufferedAmount 5 B",
      '→ message',
      "socket.close(3001, 'bye'), CLOSING",
      '→ close {code: 3001',
    ]) {
      await lane.press('ArrowRight');
      await expect.poll(() => lane.getAttribute('aria-valuetext')).toContain(step);
    }
    expect(await inspector.button('Next call or event').isDisabled()).toBe(true);
    await inspector.button('Previous call or event').click();
    await page.getByText('The closing handshake begins.').waitFor();
  });

  it('has the frames of its messages and of its close', { tags: 'long' }, async () => {
    const inspector = await talk();
    const { details } = inspector;
    await inspector.rows('↑', 'hello').click();
    await details.getByRole('radio', { name: 'Wire', exact: true }).click();
    const fields = details
      .getByRole('toolbar', { name: 'Fields of the frame' })
      .getByRole('button');
    const names = (): Promise<string[]> =>
      fields.evaluateAll((buttons) =>
        buttons.map((button) => button.querySelector('.name')!.textContent),
      );
    const header = [
      'FIN: ',
      'RSV1: ',
      'RSV2: ',
      'RSV3: ',
      'opcode: ',
      'MASK: ',
      'Payload length: ',
    ];
    await expect.poll(names).toEqual([...header, 'Masking key: ', 'Payload: ']);
    await details.getByText('Computed, not captured').waitFor();
    await fields.filter({ hasText: 'Masking key' }).hover();
    await details
      .getByRole('paragraph')
      .filter({ hasText: 'Four random bytes, new for every frame.' })
      .waitFor();
    await inspector.rows('close 3001').click();
    await expect.poll(names).toEqual([...header, 'Status code: ', 'Reason: ']);
  });

  it('is a key away in the log, and is remembered for each session', async () => {
    const inspector = await talk();
    const { page } = inspector;
    await inspector.rows('↓', 'hello').click();
    await page.keyboard.press('a');
    await page.getByRole('listbox', { name: 'Calls and events' }).waitFor();
    await page.getByRole('button', { name: 'New session', exact: true }).click();
    await inspector.details.waitFor();
    await page
      .getByRole('tab', { name: /demo\/echo/u })
      .first()
      .click();
    await page.getByRole('listbox', { name: 'Calls and events' }).waitFor();
  });
});
