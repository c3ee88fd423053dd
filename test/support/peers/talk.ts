import { expect } from 'vitest';

import { InspectorPage } from '../inspector-page.js';

/** The details of a message as a person reads them, and its pair. */
export class Talk {
  constructor(readonly inspector: InspectorPage) {}

  /** Opens the page and connects it by a URL and a subprotocol. */
  static async open(url: string, subprotocol = ''): Promise<Talk> {
    const inspector = await InspectorPage.open();
    await inspector.connect(url, subprotocol);
    return new Talk(inspector);
  }

  /** Sends bytes by hex, as a person would type them. */
  async sendBytes(bytes: Uint8Array): Promise<void> {
    const { inspector } = this;
    const binary = inspector.page.getByRole('radio', { name: 'Binary', exact: true });
    if ((await binary.getAttribute('aria-checked')) !== 'true') await binary.click();
    await inspector.send(Buffer.from(bytes).toString('hex'));
  }

  /** Waits for the row of a message in a direction that says this. */
  async hasRow(direction: 'sent' | 'received', text: string | RegExp): Promise<void> {
    const arrow = direction === 'sent' ? '↑' : '↓';
    await this.inspector.rows(arrow, text).first().waitFor();
  }

  /** Selects the first row that says this, and gives the lines of its decoded tree, all expanded. */
  async decoded(direction: 'sent' | 'received', text: string | RegExp): Promise<string[]> {
    const arrow = direction === 'sent' ? '↑' : '↓';
    const row = this.inspector.rows(arrow, text).first();
    await row.click();
    const { details } = this.inspector;
    const number = (await row.getByRole('gridcell').first().textContent())!.trim();
    await details.getByRole('heading', { name: `#${number}` }).waitFor();
    await details.getByRole('treeitem').first().waitFor();
    await details.getByRole('button', { name: 'Expand all' }).click();
    const lines = await details.getByRole('treeitem').allInnerTexts();
    return lines.map((line) => line.replace(/\s+/gu, ' ').trim());
  }

  /** The name of the format that the details took by themselves. */
  async format(): Promise<string> {
    const option = this.inspector.details
      .getByRole('combobox', { name: 'Decoder' })
      .locator('option');
    return (await option.first().textContent()) ?? '';
  }

  /** Goes from the selected request to its reply and back, and gives the latency that is said. */
  async followsPair(): Promise<string> {
    const { details } = this.inspector;
    const answered = details.getByRole('button', { name: /^Answered by #\d+ after [\d.]+ m?s$/ });
    const sentence = (await answered.textContent())!.trim();
    await answered.click();
    await details.getByRole('button', { name: /^Answers #\d+ after/ }).click();
    await answered.waitFor();
    return sentence;
  }

  /** Hides what keeps the connection alive, of which rows were there before. */
  async hidesKeepAlives(text: string | RegExp): Promise<void> {
    const { inspector } = this;
    await inspector.rows('↑', text).first().waitFor();
    await inspector.rows('↓', text).first().waitFor();
    await inspector.button('Pairs').click();
    const dialog = inspector.page.getByRole('dialog', { name: 'Pairs' });
    await dialog.getByRole('checkbox', { name: 'Hide keep-alives' }).check();
    await expect.poll(() => inspector.rows(text).count()).toBe(0);
  }
}
