import { expect, fixture, html } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { EntryKind } from '../../../src/core/log/entry.js';
import { LogStats } from '../../../src/core/log/log-stats.js';
import { Log } from '../../../src/core/log/log.js';
import type { TimeRange } from '../../../src/core/log/time-range.js';
import { registerTags } from '../../../src/define/register-tags.js';
import { WsRangeChangeEvent } from '../../../src/elements/timeline/timeline-events.js';
import { WsTimeline } from '../../../src/elements/timeline/timeline.js';
import { append } from '../../support/log.js';

registerTags({ 'ws-timeline': WsTimeline });

/** A multiple of a bucket's width. */
const START = 1_700_000_000_000;

/** Ten seconds, a hundred buckets: every tenth of a second a message there and two back. */
function tenSeconds(log = new Log()): Log {
  for (let tenth = 0; tenth < 100; tenth += 1) {
    for (const line of ['> hello', '< hello', '< world']) append(log, line, START + tenth * 100);
  }
  return log;
}

async function timeline(log: Log): Promise<WsTimeline> {
  const element = await fixture<WsTimeline>(html`<ws-timeline></ws-timeline>`);
  element.style.setProperty('width', '1000px');
  element.log = log;
  await drawn(element);
  return element;
}

/** Frames go by until the canvas has its size and all is counted. */
async function drawn(element: WsTimeline): Promise<void> {
  for (let frame = 0; frame < 3 || !isCounted(element); frame += 1) {
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
  }
}

function isCounted({ log }: WsTimeline): boolean {
  return log === undefined || LogStats.of(log).isComplete;
}

function strip(element: WsTimeline): HTMLElement {
  return element.renderRoot.querySelector<HTMLElement>('[role=group]')!;
}

function thumb(element: WsTimeline, name: 'Range start' | 'Range end'): HTMLElement {
  return element.renderRoot.querySelector<HTMLElement>(`[role=slider][aria-label="${name}"]`)!;
}

function tip(element: WsTimeline): string | undefined {
  return element.renderRoot.querySelector('[part=tip]')?.textContent;
}

function summary(element: WsTimeline): string {
  const id = strip(element).getAttribute('aria-describedby')!;
  return element.renderRoot.querySelector(`#${id}`)!.textContent.trim();
}

/** The ranges that a person chose from now on. */
function changes(element: WsTimeline): (TimeRange | undefined)[] {
  const seen: (TimeRange | undefined)[] = [];
  element.addEventListener(WsRangeChangeEvent.type, (event) => {
    seen.push((event as WsRangeChangeEvent).range);
  });
  return seen;
}

/** A pointer on the strip, in hundredths of its width, on whatever is there. */
function pointer(element: WsTimeline, type: string, percent: number, button = 0): void {
  const { left, width, top } = strip(element).getBoundingClientRect();
  const place = { clientX: left + (percent / 100) * width, clientY: top + 20 };
  const target = element.shadowRoot!.elementFromPoint(place.clientX, place.clientY);
  (target && strip(element).contains(target) ? target : strip(element)).dispatchEvent(
    new PointerEvent(`pointer${type}`, {
      ...place,
      ...{ button, pointerId: 1, isPrimary: true, pointerType: 'mouse' },
      ...{ bubbles: true, composed: true, cancelable: true },
    }),
  );
}

function seconds(from: number, to: number): TimeRange {
  return { from: START + from * 1000, to: START + to * 1000 };
}

/** How many pixels of the canvas are not empty. */
function ink(element: WsTimeline): number {
  const canvas = element.renderRoot.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

/** The colour of a pixel of the canvas, in hundredths of its size. */
function colorAt(element: WsTimeline, x: number, y: number): string {
  const canvas = element.renderRoot.querySelector('canvas')!;
  const at = (percent: number, size: number): number => Math.floor((percent / 100) * size);
  return canvas
    .getContext('2d')!
    .getImageData(at(x, canvas.width), at(y, canvas.height), 1, 1)
    .data.join(' ');
}

function million(): Log {
  const log = new Log({ maxEntries: 2_000_000 });
  for (let i = 0; i < 1_000_000; i += 1) {
    const kind = i % 4 === 0 ? EntryKind.sent : EntryKind.received;
    log.appendMessage(kind, START + i * 0.3, 9, 'a message');
  }
  return log;
}

describe('The timeline', () => {
  beforeEach(() => page.viewport(1280, 800));
  afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

  it('is a quiet strip while the log is empty', async () => {
    const element = await timeline(new Log());
    expect(strip(element).offsetHeight).to.equal(34);
    expect(ink(element)).to.equal(0);
    expect(thumb(element, 'Range start')).to.equal(null);
    expect(summary(element)).to.equal('No entries');
    await expect(element).to.be.accessible();
  });

  it('draws what arrives, in a frame, and nothing after clearing', async () => {
    const log = new Log();
    const element = await timeline(log);
    tenSeconds(log);
    await drawn(element);
    expect(ink(element)).to.be.above(1000);
    expect(summary(element)).to.match(
      /^300 messages from \d\d:\d\d:\d\d to \d\d:\d\d:\d\d, peak 30 a second$/u,
    );
    log.clear();
    await drawn(element);
    expect(ink(element)).to.equal(0);
  });

  it('marks errors and closes at the top, and counts them in words', async () => {
    const log = tenSeconds();
    const element = await timeline(log);
    expect(colorAt(element, 50.3, 8)).to.equal('0 0 0 0');
    append(log, 'close 1000', START + 9950);
    append(log, 'close 1006', START + 14_950);
    append(log, 'error', START + 14_950);
    append(log, '> again', START + 19_900);
    await drawn(element);
    expect(colorAt(element, 49.75, 8)).to.equal('125 82 0 255');
    expect(colorAt(element, 74.75, 8)).to.equal('179 32 44 255');
    expect(summary(element)).to.match(/, 1 error, 2 closes$/u);
  });

  it('is lower in a narrow place', async () => {
    const element = await timeline(tenSeconds());
    element.style.setProperty('width', '390px');
    await drawn(element);
    expect(strip(element).offsetHeight).to.equal(26);
    const canvas = element.renderRoot.querySelector('canvas')!;
    expect(canvas.width).to.equal(Math.round(390 * devicePixelRatio));
    expect(ink(element)).to.be.above(500);
  });

  it('is drawn in new colours when the colour scheme changes', async () => {
    document.documentElement.style.setProperty('color-scheme', 'light');
    const element = await timeline(tenSeconds());
    const light = colorAt(element, 50.3, 60);
    document.documentElement.style.setProperty('color-scheme', 'dark');
    await new Promise((resolve) => {
      element.renderRoot.addEventListener('transitionend', resolve, { once: true });
    });
    await drawn(element);
    expect(colorAt(element, 50.3, 60)).not.to.equal(light);
  });

  it('restricts the range to where one drags, whichever way, once a frame', async () => {
    const element = await timeline(tenSeconds());
    const seen = changes(element);
    pointer(element, 'down', 40.2);
    for (const x of [41, 45, 50, 55.5]) pointer(element, 'move', x);
    expect(seen).to.deep.equal([]);
    await drawn(element);
    expect(seen).to.deep.equal([seconds(4, 5.6)]);
    for (const x of [50, 30, 20.5]) pointer(element, 'move', x);
    await drawn(element);
    pointer(element, 'up', 20.5);
    await drawn(element);
    expect(seen).to.deep.equal([seconds(4, 5.6), seconds(2, 4.1)]);
    expect(element.range).to.deep.equal(seconds(2, 4.1));
    pointer(element, 'move', 80);
    await drawn(element);
    expect(seen.length).to.equal(2);
    expect(thumb(element, 'Range start').offsetLeft).to.equal(200);
  });

  it('is dragged by a real mouse', async () => {
    const element = await timeline(tenSeconds());
    const seen = changes(element);
    await userEvent.dragAndDrop(strip(element), strip(element), {
      sourcePosition: { x: 303, y: 15 },
      targetPosition: { x: 603, y: 15 },
    });
    await drawn(element);
    expect(element.range).to.deep.equal(seconds(3, 6.1));
    expect(seen.at(-1)).to.deep.equal(seconds(3, 6.1));
  });

  it('takes a selection by its edges', async () => {
    const element = await timeline(tenSeconds());
    element.range = seconds(2, 4);
    await drawn(element);
    const seen = changes(element);
    pointer(element, 'down', 40.6);
    pointer(element, 'move', 70.6);
    pointer(element, 'up', 70.6);
    expect(seen).to.deep.equal([seconds(2, 7)]);
    await drawn(element);
    pointer(element, 'down', 19.4);
    pointer(element, 'move', 9.4);
    pointer(element, 'up', 9.4);
    expect(seen).to.deep.equal([seconds(2, 7), seconds(1, 7)]);
  });

  it('lifts the restriction at a click, at Escape, and when all is selected', async () => {
    const element = await timeline(tenSeconds());
    const seen = changes(element);
    element.range = seconds(2, 4);
    await drawn(element);
    pointer(element, 'down', 80);
    pointer(element, 'move', 80.1);
    pointer(element, 'up', 80.1);
    expect(seen).to.deep.equal([undefined]);
    pointer(element, 'down', 80);
    pointer(element, 'up', 80);
    expect(seen.length).to.equal(1);

    element.range = seconds(2, 4);
    await drawn(element);
    thumb(element, 'Range end').focus();
    await userEvent.keyboard('{Escape}{Escape}');
    expect(seen).to.deep.equal([undefined, undefined]);

    element.range = seconds(0, 9.9);
    await drawn(element);
    thumb(element, 'Range end').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(seen).to.deep.equal([undefined, undefined, undefined]);
    expect(element.range).to.equal(undefined);
  });

  it('gives a drag up at Escape, and takes it back when the pointer is lost', async () => {
    const element = await timeline(tenSeconds());
    const seen = changes(element);
    pointer(element, 'down', 20);
    pointer(element, 'move', 30);
    await drawn(element);
    await userEvent.keyboard('{Escape}');
    pointer(element, 'move', 50);
    pointer(element, 'up', 50);
    await drawn(element);
    expect(seen).to.deep.equal([seconds(2, 3), undefined]);

    element.range = seconds(1, 2);
    await drawn(element);
    pointer(element, 'down', 60);
    pointer(element, 'move', 70);
    await drawn(element);
    pointer(element, 'cancel', 70);
    expect(seen.slice(2)).to.deep.equal([seconds(6, 7), seconds(1, 2)]);
  });

  it('is worked by keyboard, and says each step once, with its time', async () => {
    const element = await timeline(tenSeconds());
    const seen = changes(element);
    await userEvent.keyboard('{Tab}');
    expect(element.shadowRoot!.activeElement).to.equal(thumb(element, 'Range start'));
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowUp}{/Shift}{ArrowLeft}');
    await userEvent.keyboard('{Tab}{ArrowLeft}{Shift>}{ArrowDown}{/Shift}{ArrowRight}');
    expect(seen.map((range) => [range!.from - START, range!.to - START])).to.deep.equal([
      [100, 10_000],
      [1100, 10_000],
      [1000, 10_000],
      [1000, 9900],
      [1000, 8900],
      [1000, 9000],
    ]);
    await drawn(element);
    const start = thumb(element, 'Range start');
    expect(Number(start.getAttribute('aria-valuenow'))).to.equal(START + 1000);
    expect(Number(start.getAttribute('aria-valuemin'))).to.equal(START);
    expect(Number(start.getAttribute('aria-valuemax'))).to.equal(START + 9000);
    expect(start.getAttribute('aria-valuetext')).to.match(/^\d\d:\d\d:21\.000$/u);
    await userEvent.keyboard('{Home}{Home}{End}');
    expect(seen.slice(6)).to.deep.equal([seconds(1, 1.1), seconds(1, 10)]);
  });

  it('fires nothing when the range is set by a program, and keeps it through a redraw', async () => {
    const element = await timeline(tenSeconds());
    const seen = changes(element);
    element.range = seconds(2, 4);
    await drawn(element);
    append(element.log!, '> more', START + 10_050);
    await drawn(element);
    expect(seen).to.deep.equal([]);
    expect(element.range).to.deep.equal(seconds(2, 4));
    element.log = new Log();
    expect(element.range).to.equal(undefined);
  });

  it('may be controlled: what is set during a drag does not disturb it', async () => {
    const element = await timeline(tenSeconds());
    const seen = changes(element);
    element.addEventListener(WsRangeChangeEvent.type, () => {
      element.range = seconds(9, 10);
    });
    pointer(element, 'down', 20);
    pointer(element, 'move', 30);
    await drawn(element);
    pointer(element, 'move', 40);
    pointer(element, 'up', 40);
    expect(seen).to.deep.equal([seconds(2, 3), seconds(2, 4)]);
  });

  it('says under the pointer what happened then', async () => {
    const element = await timeline(tenSeconds());
    await userEvent.hover(strip(element), { position: { x: 203, y: 10 } });
    await drawn(element);
    expect(tip(element)).to.match(/^\d\d:\d\d:22\.0 · 1 sent · 2 received · 15 B$/u);
    pointer(element, 'move', 99.9);
    await drawn(element);
    const box = element.renderRoot.querySelector('[part=tip]')!.getBoundingClientRect();
    expect(box.right).to.be.below(strip(element).getBoundingClientRect().right);
    strip(element).dispatchEvent(new PointerEvent('pointerleave'));
    await drawn(element);
    expect(tip(element)).to.equal(undefined);
  });

  it('goes on after its oldest entries were let go', async () => {
    const log = new Log({ maxEntries: 150 });
    const element = await timeline(tenSeconds(log));
    element.range = seconds(0, 6);
    await drawn(element);
    const { histogram } = LogStats.of(log);
    expect(histogram.from).to.equal(Math.floor(log.timeAt(log.first) / 100) * 100);
    expect(summary(element)).to.match(new RegExp(`^${String(log.length)} messages`, 'u'));
    expect(thumb(element, 'Range start').offsetLeft).to.equal(0);
  });

  it('does no work while it is hidden, and shows everything afterwards', async () => {
    const log = new Log();
    const element = await timeline(log);
    element.hidden = true;
    await drawn(element);
    tenSeconds(log);
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    expect(LogStats.of(log).isComplete).to.equal(false);
    element.hidden = false;
    await drawn(element);
    expect(ink(element)).to.be.above(1000);
  });

  it('gives its subscription back when it is removed, and takes it up again', async () => {
    const log = tenSeconds();
    const element = await timeline(log);
    const parent = element.parentElement!;
    expect(log.changes.size).to.equal(1);
    element.remove();
    expect(log.changes.size).to.equal(0);
    append(log, 'error', START + 5050);
    parent.append(element);
    append(log, '> later', START + 10_000);
    await drawn(element);
    expect(summary(element)).to.match(/^301 messages .*, 1 error$/u);
    expect(ink(element)).to.be.above(1000);
  });

  it('draws a million messages with as many bars as any other number', async () => {
    const log = million();
    const element = await timeline(log);
    expect(summary(element)).to.match(/^1,000,000 messages/u);
    expect(LogStats.of(log).histogram.length).to.be.most(512);
    expect(ink(element)).to.be.above(1000);
  });

  it('is accessible, with and without a range', async () => {
    const element = await timeline(tenSeconds());
    await expect(element).to.be.accessible();
    element.range = seconds(2, 4);
    await drawn(element);
    await expect(element).to.be.accessible();
  });
});
