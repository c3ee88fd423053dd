import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

describe('Sessions', () => {
  it('log at once, whichever is seen', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect('/demo/ticker?rate=50');
    await inspector.rows('"tick"').first().waitFor();
    await inspector.button('New session').click();
    await inspector.connect();
    await inspector.send('in the second');
    await inspector.rows('in the second').nth(1).waitFor();
    const first = inspector.page
      .getByRole('tablist', { name: 'Sessions' })
      .getByRole('tab')
      .first();
    const ticks = async (): Promise<number> =>
      Number(/(\d[\d,]*)\s*$/u.exec((await first.textContent())!.trim())![1]!.replace(',', ''));
    const before = await ticks();
    await expect.poll(ticks).toBeGreaterThan(before + 10);
    await first.click();
    await inspector.rows('"tick"').first().waitFor();
    await inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').nth(1).click();
    await inspector.rows('in the second').first().waitFor();
  });

  it('ask before they take a log with them', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.button('New session').click();
    expect(
      await inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count(),
    ).toBe(2);
    await inspector.page
      .getByRole('tablist', { name: 'Sessions' })
      .getByRole('tab')
      .first()
      .click();
    await inspector.page
      .getByRole('tablist', { name: 'Sessions' })
      .getByRole('tab')
      .first()
      .press('Delete');
    await inspector.page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    expect(
      await inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count(),
    ).toBe(2);
    await inspector.page
      .getByRole('tablist', { name: 'Sessions' })
      .getByRole('tab')
      .first()
      .press('Delete');
    await inspector.button('Close session').click();
    await expect
      .poll(() =>
        inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count(),
      )
      .toBe(1);
  });

  it('keep what was typed when another one is looked at', async () => {
    const inspector = await InspectorPage.open();
    await inspector.type('a draft');
    await inspector.button('New session').click();
    await inspector.page
      .getByRole('tablist', { name: 'Sessions' })
      .getByRole('tab')
      .first()
      .click();
    expect(await inspector.message.textContent()).toContain('a draft');
  });
});

describe('The log', () => {
  it('follows the end until one scrolls up, then stays and counts what is new', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect('/demo/ticker?rate=200');
    await inspector.hasRows(60);
    await inspector.grid.hover();
    await inspector.page.mouse.wheel(0, -400);
    const more = inspector.page.getByRole('button', { name: /^[\d,]+ new$/u });
    await more.waitFor();
    const top = await inspector.rows().first().textContent();
    const count = await more.textContent();
    await expect.poll(() => more.textContent()).not.toBe(count);
    expect(await inspector.rows().first().textContent()).toBe(top);
    await more.click();
    await more.waitFor({ state: 'detached' });
    await inspector.button('Close').click();
  });

  it('goes on from Connect in the message, and shows what one sends wherever one was', async () => {
    const inspector = await InspectorPage.open();
    await inspector.goTo('/demo/echo');
    await inspector.url.press('Enter');
    await inspector.status.filter({ hasText: 'OPEN' }).waitFor();
    await expect.poll(() => inspector.message.evaluate((it) => it.matches(':focus'))).toBe(true);
    for (let count = 0; count < 20; count += 1) await inspector.send(`message ${String(count)}`);
    await inspector.hasRows(40);
    await inspector.grid.hover();
    await inspector.page.mouse.wheel(0, -4000);
    await inspector.rows('open').waitFor();
    await inspector.send('in sight');
    await inspector.rows('in sight').nth(1).waitFor();
  });

  it('is walked through by keyboard, and the details follow', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    for (const text of ['one', 'two', 'three']) await inspector.send(text);
    await inspector.rows('three').nth(1).waitFor();
    await inspector.grid.focus();
    await inspector.page.keyboard.press('Home');
    await inspector.details.getByText('Open event').waitFor();
    await inspector.page.keyboard.press('ArrowDown');
    await inspector.details.getByText('one', { exact: true }).waitFor();
    await inspector.page.keyboard.press('End');
    await inspector.details.getByText('three', { exact: true }).waitFor();
    // The details follow at once, the row in the next frame.
    await expect
      .poll(() => inspector.grid.getByRole('row', { selected: true }).getAttribute('aria-rowindex'))
      .toBe('8');
    expect(await inspector.grid.getAttribute('aria-activedescendant')).toMatch(/^row-/u);
  });

  it('is filtered, paused and cleared', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    for (const text of ['apple', 'pear', 'apple pie']) await inspector.send(text);
    await inspector.rows('apple pie').nth(1).waitFor();
    await inspector.page.getByRole('searchbox', { name: 'Filter' }).fill('apple pie');
    await expect.poll(() => inspector.rows().count()).toBe(2);
    await inspector.page.getByText('2 of 7').waitFor();
    await inspector.page.getByRole('searchbox', { name: 'Filter' }).press('Escape');
    await expect.poll(() => inspector.rows().count()).toBe(7);
    await inspector.page.getByRole('radio', { name: 'Received' }).click();
    await expect.poll(() => inspector.rows().count()).toBe(3);
    await inspector.page.getByRole('radio', { name: 'All' }).click();
    await inspector.button('Pause').click();
    await inspector.send('while paused');
    await inspector.page.getByText('2 not shown').waitFor();
    expect(await inspector.rows('while paused').count()).toBe(0);
    await inspector.button('Pause').click();
    await inspector.rows('while paused').nth(1).waitFor();
    await inspector.rows('while paused').nth(1).click();
    await inspector.details.getByText('while paused').first().waitFor();
    await inspector.button('Clear').click();
    await expect.poll(() => inspector.rows().count()).toBe(0);
    await inspector.page.getByText('No entries yet.').waitFor();
    await inspector.details.getByText('while paused').first().waitFor({ state: 'detached' });
  });

  it('brings a message back into the composer', async () => {
    const inspector = await InspectorPage.open();
    await inspector.connect();
    await inspector.send('{"again":1}');
    await inspector.rows('again').nth(1).waitFor();
    await inspector.type('something else');
    await inspector.rows('again').nth(1).click();
    await inspector.button('Edit and send again').click();
    await expect.poll(() => inspector.message.textContent()).toContain('"again"');
  });
});
