// @module-tag long
import { describe, expect, it } from 'vitest';

import { BOMB_BYTES, hostilePayloads, startHostile } from '../support/hostile-server.js';
import { InspectorPage, useBrowser } from '../support/inspector-page.js';
import { usePeer } from '../support/peers/peer.js';
import { heapMegabytes, residentMegabytes, takeLongestGap, watchPage } from '../support/watch.js';

useBrowser();
const server = usePeer(startHostile);

/** Milliseconds in which the page may answer nothing, on a busy machine; a freeze takes many seconds. */
const MOST_GAP = 2500;
/** Megabytes that the page with its workers may take: the payload itself, and what is shown of it. */
const MOST_MEMORY = 700;

async function receive(name: string): Promise<InspectorPage> {
  const inspector = await InspectorPage.open();
  inspector.page.context().setDefaultTimeout(30_000);
  await inspector.connect(server.url);
  await inspector.send(name);
  await inspector.rows('↓').first().waitFor();
  // The browser itself takes a while to hand over 100 MB of text; from here on it is the page.
  await watchPage(inspector.page);
  await inspector.rows('↓').first().click();
  await inspector.details.getByRole('heading', { name: '#3' }).waitFor();
  return inspector;
}

async function show(inspector: InspectorPage, view: string): Promise<void> {
  await inspector.details.getByRole('radio', { name: view, exact: true }).click();
}

async function readAs(
  inspector: InspectorPage,
  decoder: string,
  sentence: string | RegExp,
): Promise<void> {
  await show(inspector, 'Decoded');
  const choice = inspector.details.getByRole('combobox', { name: 'Decoder' });
  await choice.selectOption(decoder);
  await inspector.details.getByText(sentence).first().waitFor();
}

/** Goes through the views, and to another row and back; then it says what that took. */
async function staysAlive(
  inspector: InspectorPage,
  views: Record<string, string | RegExp>,
): Promise<void> {
  const { page, details } = inspector;
  for (const [view, said] of Object.entries(views)) {
    await show(inspector, view);
    await details.getByText(said).first().waitFor();
  }
  await inspector.rows('↑').first().click();
  await details.getByRole('heading', { name: '#2' }).waitFor();
  await inspector.rows('↓').first().click();
  await details.getByRole('heading', { name: '#3' }).waitFor();
  expect(await takeLongestGap(page)).toBeLessThan(MOST_GAP);
  expect(await heapMegabytes(page)).toBeLessThan(400);
  await expect.poll(() => residentMegabytes(page), { timeout: 10_000 }).toBeLessThan(MOST_MEMORY);
}

const levels = 'a tree shows 4,000,000 values and 100,000 levels at the most.';

describe('What wants to stall the page, or to fill it', () => {
  it('10 MB of gzip that unpack to 10 GB stop at a limit', { timeout: 120_000 }, async () => {
    const bomb = hostilePayloads['gzip-bomb']!();
    expect(bomb.length).toBeLessThan(11e6);
    expect(BOMB_BYTES).toBeGreaterThanOrEqual(10e9);
    const inspector = await receive('gzip-bomb');
    await readAs(inspector, 'gzip', 'Stopped after 64.0 MB; the rest was not unpacked.');
    await inspector.details.getByRole('button', { name: 'Open content' }).click();
    await inspector.details.getByRole('button', { name: 'Back' }).click();
    await staysAlive(inspector, {
      JSON: 'A text this long (10.4 MB) is not parsed unasked.',
      Text: 'Show more',
      Hex: '1f 8b',
    });
  });

  it(
    '1,000,000 arrays of MessagePack inside each other are read to a limit',
    { timeout: 120_000 },
    async () => {
      const inspector = await receive('nested-messagepack');
      await readAs(inspector, 'messagepack', `Stopped at byte 100000: ${levels}`);
      await readAs(inspector, 'wamp-messagepack', `Stopped at byte 100000: ${levels}`);
      await readAs(inspector, 'signalr-messagepack', 'The length at byte 0 is none.');
      await staysAlive(inspector, { JSON: 'This is not JSON.', Text: 'Show more', Hex: '91' });
    },
  );

  it.each([
    ['nested-cbor', `Stopped at byte 100000: ${levels}`],
    ['endless-cbor', `Stopped at byte 100000: ${levels}`],
    ['endless-cbor-string', 'The data ends at byte 2000001, inside the indefinite bstr at byte 0.'],
  ])(
    'CBOR of indefinite length is read to a limit: %s',
    { timeout: 120_000 },
    async (name, sentence) => {
      const inspector = await receive(name);
      await readAs(inspector, 'cbor', sentence);
      await readAs(inspector, 'wamp-cbor', sentence);
      await staysAlive(inspector, { JSON: 'This is not JSON.', Text: 'Show more', Hex: /9f|5f/ });
    },
  );

  it('a text of 100 MB on one line is shown a piece at a time', { timeout: 120_000 }, async () => {
    const inspector = await receive('long-text');
    await inspector.rows('↓', '105 MB').waitFor();
    await show(inspector, 'Decoded');
    await readAs(inspector, 'json', 'Line 1, column 1: A value should be here, not');
    await readAs(inspector, 'stomp', 'At byte 0 a command should be, in capital letters.');
    await readAs(inspector, 'xml', 'Line 1, column 1: Text should stand inside an element.');
    await staysAlive(inspector, {
      JSON: 'A text this long (105 MB) is not parsed unasked.',
      Text: 'Show more (104,837,600 characters left)',
      Hex: '78 78',
    });
    await show(inspector, 'Text');
    const { details, page } = inspector;
    await details.getByRole('button', { name: 'Show more' }).click();
    await details.getByRole('button', { name: 'Show more (104,697,600 characters left)' }).click();
    await details.getByText('Characters 1 to 1,280,000 of 104,857,600').waitFor();
    await details.getByRole('button', { name: 'Next part' }).click();
    await details.getByText('Characters 1,280,001 to 2,560,000 of 104,857,600').waitFor();
    await details.getByRole('button', { name: 'Previous part' }).click();
    await details.getByText('Characters 1 to 1,280,000 of 104,857,600').waitFor();
    expect(await takeLongestGap(page)).toBeLessThan(MOST_GAP);
    expect(await residentMegabytes(page)).toBeLessThan(MOST_MEMORY);
  });

  it(
    'JSON with millions of values, or of levels, is cut with a word',
    { timeout: 120_000 },
    async () => {
      const inspector = await receive('long-json');
      await readAs(
        inspector,
        'json',
        'The tree is cut here: it shows 4,000,000 values at the most.',
      );
      await staysAlive(inspector, {
        JSON: 'is not parsed unasked.',
        Text: 'Show more',
        Hex: '5b 5b',
      });
      await inspector.send('nested-json');
      await inspector.rows('↓').nth(1).click();
      await readAs(inspector, 'json', 'The tree is cut here: it shows 100,000 levels at the most.');
      expect(await takeLongestGap(inspector.page)).toBeLessThan(MOST_GAP);
    },
  );
});
