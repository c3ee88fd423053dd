import { expect as axe } from '@open-wc/testing';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { composer, type ComposerHarness } from './composer-harness.js';

/** A composer that has sent some texts and has a draft. */
async function withHistory(texts: readonly string[], draft: string): Promise<ComposerHarness> {
  const sut = await composer();
  for (const text of texts) {
    await sut.clear();
    sut.paste(text);
    await sut.send();
  }
  await sut.clear();
  if (draft !== '') sut.paste(draft);
  return sut;
}

const older = '{Alt>}{ArrowUp}{/Alt}';
const newer = '{Alt>}{ArrowDown}{/Alt}';

describe('Alt and the arrow keys', () => {
  test('step through what was sent and back to the draft', async () => {
    const sut = await withHistory(['one', 'two'], 'draft');
    const seen: string[] = [];
    await sut.message.click();
    for (const keys of [older, older, older, newer, newer, newer]) {
      await userEvent.keyboard(keys);
      seen.push(sut.text);
    }
    expect(seen).toEqual(['two', 'one', 'one', 'two', 'draft', 'draft']);
  });

  test('bring a message back in its format, and the draft in its own', async () => {
    const sut = await composer({ format: 'json' });
    sut.paste('[1]');
    await sut.send();
    await sut.clear();
    sut.paste('[2]');
    await sut.choose('Binary');
    sut.paste('ff');
    await sut.type(older);
    await expect.poll(() => sut.element.format).toBe('json');
    expect(sut.text).toBe('[1]');
    await sut.type(newer);
    await expect.poll(() => sut.element.format).toBe('binary');
    expect(sut.text).toBe('ff');
    await sut.choose('JSON');
    expect(sut.text).toBe('[2]');
  });

  test('lead back to the draft even after sending again on the way', async () => {
    const sut = await withHistory(['one', 'two'], 'draft');
    await sut.type(older + older);
    expect(await sut.send()).toEqual(['one', 'two', 'one']);
    await sut.type(newer);
    expect(sut.text).toBe('draft');
  });

  test('end where somebody types on, and undo brings the draft back', async () => {
    const sut = await withHistory(['one'], 'draft');
    await sut.type(`${older}{End}!`);
    expect(sut.text).toBe('one!');
    await userEvent.keyboard(newer);
    expect(sut.text).toBe('one!');
    await userEvent.keyboard('{Control>}zz{/Control}');
    expect(sut.text).toBe('draft');
  });

  test('do nothing while nothing was sent', async () => {
    const sut = await composer();
    await sut.type(`a${older}${newer}b`);
    expect(sut.text).toBe('ab');
  });
});

describe('the History button', () => {
  test('says that nothing was sent yet', async () => {
    const sut = await composer();
    await sut.press('History');
    await expect.element(page.getByText('Nothing was sent yet.')).toBeVisible();
    await axe(sut.element).to.be.accessible();
  });

  test('lists the messages, newest first and each once, and brings one back', async () => {
    const sut = await withHistory(['one', 'two\r\nlines', 'one'], 'draft');
    await sut.press('History');
    const list = page.getByRole('group', { name: 'Sent messages' });
    const names = list
      .getByRole('button')
      .elements()
      .map((button) => button.textContent.replace(/\s+/g, ' ').trim());
    expect(names).toEqual(['one Text · 3 B', 'two⏎lines Text · 10 B']);
    await axe(sut.element).to.be.accessible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(list).not.toBeInTheDocument();
    expect(await sut.send()).toEqual(['one', 'two\r\nlines', 'one', 'two\r\nlines']);
    await sut.type(newer);
    expect(sut.text).toBe('draft');
  });

  test('closes with Escape and gives the focus back', async () => {
    const sut = await withHistory(['one'], '');
    await sut.press('History');
    await userEvent.keyboard('{Escape}');
    await expect
      .element(page.getByRole('group', { name: 'Sent messages' }))
      .not.toBeInTheDocument();
    expect(sut.element.shadowRoot!.activeElement).toBe(sut.button('History').element());
  });

  test('marks what cannot be seen in a message', async () => {
    const sut = await withHistory(['a\u202eb'], '');
    await sut.press('History');
    await expect.element(page.getByText('U+202E RLO')).toBeVisible();
  });

  test('brings a file back', async () => {
    const sut = await composer();
    sut.element.compose(new File(['abc'], 'abc.txt'));
    await sut.send();
    await expect.poll(() => sut.socket.sent.length).toBe(1);
    await sut.press('Remove');
    await sut.press('History');
    await page.getByRole('button', { name: 'abc.txt' }).click();
    await expect.element(sut.button('Remove')).toBeVisible();
  });
});
