import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { itMainRows } from '../support/main-rows.js';

useBrowser();

describe('The first minute', () => {
  it('begins with an address filled in, and connects to nothing by itself', async () => {
    const inspector = await InspectorPage.open();
    await expect.poll(() => inspector.url.inputValue()).toMatch(/^ws:\/\/.*\/demo\/echo$/u);
    expect(await inspector.rows().count()).toBe(0);
    expect(await inspector.status.count()).toBe(0);
  });

  it('takes two clicks to a message and its answer', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.send('hello');
    await inspector.rows('hello').nth(1).waitFor();
    const cells = await inspector
      .rows()
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(
      cells.map(([number, , , direction, type, size]) => [number, direction, type, size]),
    ).toEqual([
      ['1', '⚡', 'open', ''],
      ['2', '↑', 'text', '5 B'],
      ['3', '↓', 'text', '5 B'],
    ]);
    expect(cells.every(([, time]) => /^\d\d:\d\d:\d\d\.\d{3}$/u.test(time!))).toBe(true);
    expect(await inspector.grid.getAttribute('aria-rowcount')).toBe('4');
  });

  it('sends with Ctrl+Enter', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.type('by key');
    await inspector.page.keyboard.press('ControlOrMeta+Enter');
    await inspector.rows('by key').nth(1).waitFor();
  });
});

const bytes256 = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')).join(
  ' ',
);

describe('What is typed is what is sent and what comes back', () => {
  itMainRows(
    1,
    [
      ['line ends of all kinds', 'a\r\nb\rc\n'],
      ['emoji and accents', 'Ünï 🎉 👩‍👩‍👧 €'],
      ['a byte-order mark and invisible characters', '\uFEFFa\u200Bb\u202Ec\u0000d'],
      ['an empty message', ''],
    ],
    '%s',
    async (_, text) => {
      const inspector = await InspectorPage.open();
      await inspector.connect();
      if (text === '') await inspector.type('');
      else await inspector.paste(text);
      await inspector.button('Send').click();
      await inspector.rows().nth(2).waitFor();
      for (const index of [1, 2]) {
        await inspector.rows().nth(index).click();
        await inspector.details.getByText(`#${String(index + 1)}`).waitFor();
        expect(await inspector.copied('text')).toBe(text);
      }
    },
  );

  it('256 bytes from 00 to FF, written as hex', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.page.getByRole('radio', { name: 'Binary' }).click();
    await inspector.send(bytes256);
    await inspector.rows('binary').nth(1).waitFor();
    expect(await inspector.rows('256 B').count()).toBe(2);
    await inspector.rows('binary').nth(1).click();
    expect(await inspector.copied('hex')).toBe(bytes256);
  });

  it('a text of 5 MB', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    const text = 'The quick brown fox — '.repeat(220_000).slice(0, 5_000_000);
    await inspector.paste(text);
    await inspector.button('Send').click();
    await inspector.rows('text').nth(1).waitFor();
    await inspector.rows('text').nth(1).click();
    const copied = await inspector.copied('text');
    expect(copied.length).toBe(text.length);
    expect(copied === text).toBe(true);
  });
});

describe('Closing', () => {
  it('is called with the code and the reason that were chosen', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.button('Close options').click();
    await inspector.textbox('Close code').fill('4001');
    await inspector.textbox('Close reason').fill('enough');
    await inspector.button('Close now').click();
    await inspector.rows('close 4001', 'enough', 'clean').waitFor();
    await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
  });

  it(
    'says at the field why a code or a reason cannot be used, and keeps what was typed',
    { tags: 'long' },
    async () => {
      const inspector = await InspectorPage.open();
      await inspector.connect();
      await inspector.button('Close options').click();
      const code = inspector.textbox('Close code');
      const reason = inspector.textbox('Close reason');
      for (const wrong of ['999', '1001', '5000', 'abc']) {
        await code.fill(wrong);
        await inspector.button('Close now').click();
        await inspector.page.getByText('InvalidAccessError').waitFor();
        expect(await code.getAttribute('aria-invalid')).toBe('true');
        expect(await code.inputValue()).toBe(wrong);
      }
      await code.fill('1000');
      await reason.fill('é'.repeat(62));
      await inspector.page.getByText('124 of 123 bytes').waitFor();
      expect(await reason.getAttribute('aria-invalid')).toBe('true');
      await inspector.button('Close now').click();
      await inspector.status.filter({ hasText: 'OPEN' }).waitFor();
      await reason.fill('é'.repeat(61));
      await inspector.button('Close now').click();
      await inspector.rows('close 1000').waitFor();
    },
  );

  itMainRows(
    2,
    [
      ['1000', 'Normal Closure', 'clean'],
      ['1006', 'Abnormal Closure', 'not clean'],
      ['1001', 'Going Away', 'clean'],
      ['1005', 'No Status Rcvd', 'clean'],
      ['1011', 'Internal Error', 'clean'],
      ['3000', 'Unauthorized', 'clean'],
      ['4001', '', 'clean'],
    ],
    'by the server with %s is shown with name, reason and wasClean',
    async (code, name, clean) => {
      const inspector = await InspectorPage.open();
      await inspector.goTo(`/demo/close?code=${code}&reason=why`);
      await inspector.button('Connect').click();
      const row = inspector.rows(`close ${code}`, name, clean);
      await row.waitFor();
      if (code !== '1005' && code !== '1006') expect(await row.textContent()).toContain('why');
      await row.click();
      await inspector.details.getByText('wasClean').waitFor();
      expect(await inspector.details.textContent()).toContain(clean === 'clean' ? 'true' : 'false');
    },
  );

  it('waits until everything has been taken when it is told to', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open();
    // Slow enough to be asked in time, however slow the machine is.
    await inspector.connect('/demo/slow-reader?rate=1500000');
    await inspector.paste('x'.repeat(6_000_000));
    // More than the network takes at once, whatever its buffers hold.
    for (let i = 0; i < 4; i += 1) await inspector.button('Send').click();
    await inspector.button('Close options').click();
    await inspector.button('Close when drained').click();
    await inspector.page.getByText('closes when drained').waitFor();
    await inspector.rows('close 1005').waitFor({ timeout: 40_000 });
  });

  it('discards what is sent afterwards, and says so', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.button('Close').click();
    await inspector.rows('close 1005').waitFor();
    await inspector.send('too late');
    await inspector.rows('discarded', 'too late').waitFor();
    expect(await inspector.rows('↑').count()).toBe(0);
  });
});
