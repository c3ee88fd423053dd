import { describe, expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { recordedEntries } from '../support/recordings-page.js';

useBrowser();

/** A recording of a conversation, in its tab, with the panel that replays it. */
async function openRecording(path: string, ...texts: string[]): Promise<InspectorPage> {
  const inspector = await InspectorPage.open();
  const { page } = inspector;
  await inspector.connect(path, path.includes('chat') ? 'json' : '');
  for (const text of texts) await inspector.send(text);
  await inspector
    .rows(/\w+(?=\W*$)/u.exec(texts.at(-1)!)![0])
    .nth(1)
    .waitFor();
  // Some replies may still come; what is compared below is what has been recorded.
  const missing = async (): Promise<number> =>
    Number(await inspector.grid.getAttribute('aria-rowcount')) - 1 - (await recordedEntries(page));
  await expect.poll(missing, { timeout: 8000 }).toBe(0);
  await page.reload();
  await page
    .getByRole('region', { name: 'Recovery' })
    .getByRole('button', { name: /^Recover/ })
    .click();
  await inspector.rows(texts[0]!).first().waitFor();
  await inspector.button('Replay…').click();
  await inspector.button('Start replay').waitFor();
  return inspector;
}

describe('A replay', () => {
  it('sends what was sent from a tab beside, and finds the same replies', async () => {
    const inspector = await openRecording('/demo/echo', 'one', 'two');
    const { page } = inspector;
    expect(await page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count()).toBe(2);
    await inspector.button('Start replay').click();
    await page.getByText('Replies: 2 same, 0 changed, 0 missing, 0 extra.').waitFor();
    await page.getByText('2 of 2, over.').waitFor();
    expect(await page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count()).toBe(3);
    await page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').last().click();
    await inspector.rows('two').nth(1).waitFor();
    await inspector.status.filter({ hasText: 'OPEN' }).waitFor();
  });

  it('goes one by one, to another server, and marks what differs', { tags: 'long' }, async () => {
    const inspector = await openRecording('/demo/echo', 'one', 'two');
    const { page } = inspector;
    const target = inspector.textbox('Replay to');
    const recorded = await target.inputValue();
    await target.fill(recorded.replace('echo', 'ticker?rate=20'));
    await page.getByText(`This is not where it was recorded: ${recorded}`).waitFor();
    await page.getByRole('radio', { name: 'One by one' }).click();
    await inspector.button('Start replay').click();
    await page.getByText('0 of 2; the next one waits for you.').waitFor();
    await inspector.button('Step').click();
    await page.getByText('1 of 2; the next one waits for you.').waitFor();
    await inspector.button('Stop').click();
    await page.getByText('Stopped after 1 of 2.').waitFor();
    const differences = page.getByRole('table', { name: 'Differences' });
    await differences.getByRole('row').filter({ hasText: 'changed' }).first().waitFor();
    expect(await inspector.button('Start replay').isDisabled()).toBe(false);
  });

  it('says at the field which target cannot be used', { tags: 'long' }, async () => {
    const inspector = await openRecording('/demo/echo', 'one');
    const target = inspector.textbox('Replay to');
    await target.fill('ws://host/#part');
    await inspector.button('Start replay').click();
    await inspector.page.getByRole('alert').filter({ hasText: 'SyntaxError' }).waitFor();
    expect(await target.getAttribute('aria-invalid')).toBe('true');
    expect(
      await inspector.page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').count(),
    ).toBe(2);
  });

  it('waits for the replies of the chat', { tags: 'long' }, async () => {
    const inspector = await openRecording(
      '/demo/chat',
      '{"type":"username","name":"ada"}',
      '{"type":"message","text":"hello"}',
    );
    await inspector.page.getByRole('radio', { name: 'Wait for replies' }).click();
    await inspector.button('Start replay').click();
    await inspector.page.getByText('2 of 2, over.').waitFor();
    expect(await inspector.page.getByText(/No reply to/).count()).toBe(0);
  });

  it('plays locally into a log of its own, without a server', async () => {
    const inspector = await openRecording('/demo/echo', 'one', 'two');
    const { page } = inspector;
    await page.getByRole('radio', { name: 'One by one' }).click();
    await inspector.button('Play locally').click();
    await page.getByRole('tab', { name: /, played/ }).waitFor();
    for (let i = 0; i < 5; i += 1) await inspector.button('Step').click();
    await page.getByText('5 of 5, over.').filter({ visible: true }).waitFor();
    await expect.poll(() => inspector.rows().count()).toBe(5);
    await inspector.rows('two').nth(1).waitFor();
  });
});
