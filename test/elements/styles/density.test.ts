import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';

import '../../../src/define.js';
import { LogView } from '../../../src/core/log/log-view.js';
import { Log } from '../../../src/core/log/log.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsLogGrid } from '../../../src/elements/log/log-grid.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import type { Density } from '../../../src/elements/styles/density.js';
import { FakeClock, fakePorts } from '../../support/fake-ports.js';
import { append } from '../../support/log.js';

const densities: readonly (readonly [density: Density, row: number, control: number])[] = [
  ['compact', 20, 24],
  ['comfortable', 24, 28],
];

/** The height of the head, and of ten rows in each density. */
const HEAD = 27;

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

async function grid(count: number, density: Density, rowHeight: number): Promise<WsLogGrid> {
  const element = await fixture<WsLogGrid>(html`<ws-log-grid density=${density}></ws-log-grid>`);
  element.style.setProperty('height', `${String(HEAD + 10 * rowHeight)}px`);
  const log = new Log({ maxEntries: 5_000_000 });
  for (let i = 0; i < count; i += 1) append(log, `< ${String(log.end)}`);
  element.view = new LogView(log);
  await drawn(element);
  return element;
}

function rowsOf(element: WsLogGrid): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>('.window [role=row]')];
}

/** What stands wholly in sight, and how far under the head its first row begins. */
function seen(element: WsLogGrid): { readonly data: string[]; readonly gap: number } {
  const box = element.renderRoot.querySelector('[role=grid]')!.getBoundingClientRect();
  const whole = rowsOf(element).filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top >= box.top + HEAD - 1 && bottom <= box.bottom + 1;
  });
  return {
    data: whole.map((row) => row.lastElementChild!.textContent),
    gap: Math.round(whole[0]!.getBoundingClientRect().top - box.top - HEAD),
  };
}

describe.each(densities)('A grid that is %s', (density, rowHeight) => {
  it(`has rows of ${String(rowHeight)} pixels`, async () => {
    const element = await grid(50, density, rowHeight);
    const heights = rowsOf(element).map((row) => row.getBoundingClientRect().height);
    expect(new Set(heights)).to.deep.equal(new Set([rowHeight]));
    expect(seen(element).data).to.have.length(10);
    expect(seen(element).data.at(-1)).to.equal('50');
  });

  it('scrolls by exact rows, in a short log and in one taller than an element may be', async () => {
    for (const count of [1000, 400_000]) {
      const element = await grid(count, density, rowHeight);
      for (const row of [0, 1, count >> 1, count - 2, count - 1]) {
        element.scrollToIndex(row);
        await drawn(element);
        expect(seen(element).data).to.include(String(row + 1));
      }
      element.scrollToIndex(0);
      await drawn(element);
      const table = element.renderRoot.querySelector('[role=grid]')!;
      table.scrollTop = 0;
      await drawn(element);
      await drawn(element);
      expect(seen(element)).to.deep.include({ gap: 0 });
      expect(seen(element).data[0]).to.equal('1');
    }
  });

  it('keeps the row at the upper edge when it becomes the other', async () => {
    const element = await grid(1000, density, rowHeight);
    const table = element.renderRoot.querySelector('[role=grid]')!;
    table.scrollTop = 300 * rowHeight;
    await drawn(element);
    await drawn(element);
    expect(seen(element).data[0]).to.equal('301');
    element.density = density === 'compact' ? 'comfortable' : 'compact';
    await element.updateComplete;
    await drawn(element);
    expect(seen(element).data[0]).to.equal('301');
    expect(seen(element).gap).to.equal(0);
  });
});

describe.each(densities)('<ws-inspector density="%s">', (density, rowHeight, control) => {
  it('hands it on to its log and its controls', async () => {
    const clock = new FakeClock();
    const element = await fixture<WsInspector>(
      html`<ws-inspector
        density=${density}
        url="ws://test/"
        .createSession=${(options: object) => new PortableSession(options, fakePorts(clock))}
      ></ws-inspector>`,
    );
    element.style.setProperty('height', '600px');
    append(element.session!.log, '> hello');
    const log = element
      .shadowRoot!.querySelector('ws-session-panel')!
      .shadowRoot!.querySelector('ws-log')!.shadowRoot!;
    const found = (): Element | null =>
      log.querySelector('ws-log-grid')!.shadowRoot!.querySelector('.window [role=row]');
    await waitUntil(() => found() !== null, 'a row is drawn');
    expect(found()!.getBoundingClientRect().height).to.equal(rowHeight);
    const button = log.querySelector('[aria-label=Clear]')!;
    expect(button.getBoundingClientRect().height).to.equal(control);
  });
});
