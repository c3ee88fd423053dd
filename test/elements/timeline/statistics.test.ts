import { expect, fixture, html } from '@open-wc/testing';
import { describe, it, vi } from 'vitest';

import { EntryKind } from '../../../src/core/log/entry.js';
import { LogStats } from '../../../src/core/log/log-stats.js';
import { Log } from '../../../src/core/log/log.js';
import { registerTags } from '../../../src/define/register-tags.js';
import { WsStatistics } from '../../../src/elements/timeline/statistics.js';
import { append } from '../../support/log.js';

registerTags({ 'ws-statistics': WsStatistics });

const START = 1_700_000_000_000;

async function statistics(log: Log | undefined, now = START): Promise<WsStatistics> {
  const element = await fixture<WsStatistics>(html`<ws-statistics></ws-statistics>`);
  element.now = () => now;
  element.log = log;
  await drawn(element);
  return element;
}

async function drawn(element: WsStatistics): Promise<void> {
  for (let frame = 0; frame < 3 || !isCounted(element); frame += 1) {
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
  }
}

function isCounted({ log }: WsStatistics): boolean {
  return log === undefined || LogStats.of(log).isComplete;
}

/** A row's cells by the names of their columns, two lines of a cell apart by a slash. */
function row(element: WsStatistics, name: string): Record<string, string> {
  const table = element.renderRoot.querySelector('table')!;
  const heads = [...table.querySelectorAll('th[scope=col]')];
  const found = [...table.querySelectorAll('tr')].find(
    (each) => each.querySelector('th[scope=row]')?.textContent === name,
  )!;
  return Object.fromEntries(
    [...found.children].map((cell, index) => [
      heads[index]!.textContent.trim(),
      [...cell.childNodes]
        .filter((node) => node.nodeType !== Node.COMMENT_NODE)
        .map((node) => node.textContent)
        .join(' | '),
    ]),
  );
}

function busy(log = new Log()): Log {
  for (const line of ['open', '> é', '> hex:0102', '< abc', '< hex:ff', 'note x']) {
    append(log, line, START);
  }
  return log;
}

describe('The statistics', () => {
  it('are nothing without a log, and noughts for an empty one', async () => {
    expect((await statistics(undefined)).renderRoot.querySelector('table')).to.equal(null);
    expect(row(await statistics(new Log()), 'Sent')).to.include({
      ...{ Entries: '0', Bytes: '0 B', Text: '0 | 0 B', 'Rate now': '0 / s | 0 B / s' },
    });
  });

  it('say how much went each way, by type, and how fast', async () => {
    const element = await statistics(busy());
    expect(row(element, 'Sent')).to.deep.equal({
      ...{ Direction: 'Sent', Entries: '2', Bytes: '4 B', Text: '1 | 2 B', Binary: '1 | 2 B' },
      ...{ 'Rate now': '2 / s | 4 B / s', 'Peak rate': '2 / s | 4 B / s' },
    });
    expect(row(element, 'Received')).to.include({
      ...{ Entries: '2', Text: '1 | 3 B', Binary: '1 | 1 B' },
    });
    expect(row(element, 'Events')).to.include({
      ...{ Entries: '2', Text: '–', 'Rate now': '2 / s | 0 B / s' },
    });
    expect(row(element, 'In the log')).to.include({
      ...{ Entries: '6', Bytes: '8 B', Text: '2 | 5 B', Binary: '2 | 3 B' },
      'Rate now': '6 / s | 8 B / s',
    });
    expect(row(element, 'Let go')).to.include({ Entries: '0', Bytes: '0 B', Text: '–' });
  });

  it('follow the log, and count what it let go', async () => {
    const log = new Log({ maxEntries: 100 });
    const element = await statistics(log);
    for (let i = 0; i < 150; i += 1) append(log, '< abc', START + i);
    await drawn(element);
    const kept = Number(row(element, 'In the log')['Entries']);
    expect(kept).to.equal(log.length);
    expect(row(element, 'Let go')).to.include({ Entries: String(150 - kept) });
  });

  it('look at the rate once a second, and not while they are hidden', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      let now = START;
      const element = await statistics(busy());
      element.now = () => now;
      await drawn(element);
      now += 5000;
      await drawn(element);
      expect(row(element, 'Sent')['Rate now']).to.match(/^2 /u);
      vi.advanceTimersByTime(1000);
      await drawn(element);
      expect(row(element, 'Sent')['Rate now']).to.match(/^0 /u);
      expect(row(element, 'Sent')['Peak rate']).to.match(/^2 /u);
      element.hidden = true;
      await drawn(element);
      now = START;
      vi.advanceTimersByTime(3000);
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      expect(row(element, 'Sent')['Rate now']).to.match(/^0 /u);
      element.hidden = false;
      await drawn(element);
      expect(row(element, 'Sent')['Rate now']).to.match(/^2 /u);
      element.remove();
      expect(vi.getTimerCount()).to.equal(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('give their subscription back when they are removed', async () => {
    const log = busy();
    const element = await statistics(log);
    expect(log.changes.size).to.equal(1);
    element.remove();
    expect(log.changes.size).to.equal(0);
  });

  it('count a million entries in slices', async () => {
    const log = new Log();
    for (let i = 0; i < 1_000_000; i += 1) {
      log.appendMessage(EntryKind.received, START + i * 0.01, 5, 'hello');
    }
    const element = await fixture<WsStatistics>(html`<ws-statistics></ws-statistics>`);
    element.log = log;
    let frames = 0;
    while (!LogStats.of(log).isComplete) {
      await new Promise(requestAnimationFrame);
      frames += 1;
    }
    await drawn(element);
    expect(frames).to.be.above(1);
    expect(row(element, 'Received')).to.include({ Entries: '1,000,000', Bytes: '5.0 MB' });
  });

  it('are accessible', async () => {
    await expect(await statistics(busy())).to.be.accessible();
  });
});
