import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import { LogView } from '../../../src/core/log/log-view.js';
import { Log } from '../../../src/core/log/log.js';
import { WsEntryOpenEvent, WsEntrySelectEvent } from '../../../src/elements/log/log-events.js';
import type { WsLogGrid } from '../../../src/elements/log/log-grid.js';
import { append, logWith } from '../../support/log.js';

async function grid(log: Log): Promise<WsLogGrid> {
  const element = await fixture<WsLogGrid>(html`<ws-log-grid></ws-log-grid>`);
  element.style.setProperty('height', '267px');
  element.view = new LogView(log);
  await drawn(element);
  return element;
}

/** The next drawing, which comes at most a frame later. */
function drawn(element: WsLogGrid): Promise<void> {
  return new Promise((resolve) => {
    element.addEventListener(
      'ws-log-draw',
      () => {
        resolve();
      },
      { once: true },
    );
    element.redraw();
  });
}

function table(element: WsLogGrid): HTMLElement {
  return element.renderRoot.querySelector<HTMLElement>('[role=grid]')!;
}

function rows(element: WsLogGrid): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>('[role=row]')].slice(1);
}

/** The Data cells that can be seen. */
function seen(element: WsLogGrid): string[] {
  const box = table(element).getBoundingClientRect();
  return rows(element)
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= box.top + 26 && bottom <= box.bottom + 1;
    })
    .map((row) => row.lastElementChild!.textContent!);
}

function fill(log: Log, count: number): Log {
  for (let i = 0; i < count; i += 1) append(log, `< ${String(log.end)}`);
  return log;
}

describe('The grid of the log', () => {
  it('follows the end as entries arrive', async () => {
    const log = fill(new Log(), 50);
    const element = await grid(log);
    expect(seen(element).at(-1)).to.equal('50');
    fill(log, 7);
    await drawn(element);
    expect(seen(element).at(-1)).to.equal('57');
    expect(table(element).getAttribute('aria-rowcount')).to.equal('58');
  });

  it('does not draw again because of its own scrolling', async () => {
    const log = fill(new Log(), 50);
    const element = await grid(log);
    await nextFrame();
    let draws = 0;
    element.addEventListener('ws-log-draw', () => (draws += 1));
    // What the browser says after each of the grid's own jumps to the end.
    table(element).dispatchEvent(new Event('scrollend'));
    await nextFrame();
    await nextFrame();
    expect(draws).to.equal(0);
  });

  it('draws only what is on screen, however many entries there are', async () => {
    const element = await grid(fill(new Log(), 100_000));
    expect(rows(element).length).to.be.below(15);
    expect(seen(element).at(-1)).to.equal('100000');
    expect(rows(element).at(-1)!.getAttribute('aria-rowindex')).to.equal('100001');
  });

  it('reaches every row of a log taller than an element may be', async () => {
    const log = new Log({ maxEntries: 5_000_000 });
    fill(log, 1_000_000);
    const element = await grid(log);
    for (const row of [0, 1, 123_456, 500_000, 999_998, 999_999]) {
      element.scrollToIndex(row);
      await drawn(element);
      expect(seen(element)).to.include(String(row + 1));
    }
    table(element).scrollTop = 0;
    await drawn(element);
    await drawn(element);
    expect(seen(element)[0]).to.equal('1');
    table(element).dispatchEvent(new WheelEvent('wheel', { deltaY: 48, cancelable: true }));
    await drawn(element);
    expect(seen(element)[0]).to.equal('3');
  });

  it('stays on the row that is read while entries arrive and old ones are let go', async () => {
    const log = fill(new Log({ maxEntries: 1000 }), 900);
    const element = await grid(log);
    element.scrollToIndex(700);
    await drawn(element);
    const before = seen(element);
    const y = rows(element)[0]!.getBoundingClientRect().top;
    fill(log, 500);
    await drawn(element);
    expect(log.evicted.entries).to.be.above(0);
    expect(seen(element)).to.deep.equal(before);
    expect(rows(element)[0]!.getBoundingClientRect().top).to.equal(y);
    expect(element.newRows).to.equal(500);
    element.scrollToEnd();
    await drawn(element);
    expect(seen(element).at(-1)).to.equal('1400');
    expect(element.newRows).to.equal(0);
  });

  it('counts as new only what is below the last row in sight', async () => {
    const log = fill(new Log(), 50);
    const element = await grid(log);
    element.scrollToIndex(30);
    await drawn(element);
    fill(log, 5);
    await drawn(element);
    expect(element.newRows).to.equal(5);
    table(element).scrollTop += 24 * 17;
    await drawn(element);
    await drawn(element);
    const below = 55 - Number(seen(element).at(-1));
    expect(below).to.be.below(5);
    expect(element.newRows).to.equal(below);
  });

  it('follows again once it is cleared, or all of it is in sight', async () => {
    const log = fill(new Log(), 50);
    const element = await grid(log);
    element.scrollToIndex(0);
    await drawn(element);
    expect(element.follows).to.equal(false);
    log.clear();
    await drawn(element);
    fill(log, 5);
    await drawn(element);
    expect(element.follows).to.equal(true);
    fill(log, 50);
    await drawn(element);
    expect(seen(element).at(-1)).to.equal('105');
    element.scrollToIndex(0);
    await drawn(element);
    element.style.setProperty('height', '3000px');
    await waitUntil(() => element.follows, 'the last row is in sight');
  });

  it('says first how many entries were let go', async () => {
    const log = fill(new Log({ maxEntries: 100 }), 150);
    const element = await grid(log);
    element.scrollToIndex(0);
    await drawn(element);
    expect(seen(element)[0]).to.match(/^\d+ oldest entries let go, .*limit 100 or 512 MB/u);
  });

  it('keeps the selection on its entry', async () => {
    const log = fill(new Log({ maxEntries: 1000 }), 990);
    const element = await grid(log);
    rows(element)[3]!.click();
    await drawn(element);
    const selected = element.selected!;
    fill(log, 100);
    element.scrollToIndex(element.view!.rowOf(selected));
    await drawn(element);
    const marked = rows(element).filter((row) => row.getAttribute('aria-selected') === 'true');
    expect(marked.map((row) => row.lastElementChild!.textContent)).to.deep.equal([
      String(selected),
    ]);
    expect(table(element).getAttribute('aria-activedescendant')).to.equal(marked[0]!.id);
  });

  it('is walked by keyboard, and says each step once', async () => {
    const element = await grid(fill(new Log(), 500));
    const selections: number[] = [];
    const opened: number[] = [];
    element.addEventListener(WsEntrySelectEvent.type, (event) => {
      selections.push((event as WsEntrySelectEvent).sequence);
    });
    element.addEventListener(WsEntryOpenEvent.type, (event) => {
      opened.push((event as WsEntryOpenEvent).sequence);
    });
    element.focus();
    await userEvent.keyboard('{Home}{ArrowDown}{PageDown}{PageUp}{End}{ArrowUp}{Enter}');
    await drawn(element);
    expect(selections).to.deep.equal([1, 2, 11, 2, 500, 499]);
    expect(opened).to.deep.equal([499]);
    expect(seen(element)).to.include('499');
  });

  it('fires nothing when the selection is set by a program', async () => {
    const element = await grid(fill(new Log(), 5));
    let events = 0;
    element.addEventListener(WsEntrySelectEvent.type, () => (events += 1));
    element.selected = 2;
    await drawn(element);
    expect(events).to.equal(0);
  });

  it('draws invisible characters as marks, and the direction as a word', async () => {
    const element = await grid(logWith({}, '> a\u202Eb', '< <img src=x>'));
    expect(rows(element)[0]!.lastElementChild!.textContent).to.equal('aU+202E RLOb');
    expect(rows(element)[1]!.lastElementChild!.textContent).to.equal('<img src=x>');
    expect(rows(element).map((row) => row.children[3]!.getAttribute('aria-label'))).to.deep.equal([
      'sent',
      'received',
    ]);
  });

  it('does not draw while it is hidden, and shows everything afterwards', async () => {
    const log = fill(new Log(), 10);
    const element = await grid(log);
    element.hidden = true;
    await new Promise(requestAnimationFrame);
    fill(log, 10);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(rows(element).at(-1)!.lastElementChild!.textContent).to.equal('10');
    element.hidden = false;
    await drawn(element);
    expect(seen(element).at(-1)).to.equal('20');
  });

  it('gives its subscription back when it is removed', async () => {
    const log = fill(new Log(), 10);
    const element = await grid(log);
    expect(log.changes.size).to.equal(1);
    element.remove();
    expect(log.changes.size).to.equal(0);
  });

  it('is accessible, empty and full', async () => {
    await expect(await grid(new Log())).to.be.accessible();
    await expect(await grid(fill(new Log(), 500))).to.be.accessible();
  });
});
