import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import type { ApiPlace } from '../../../src/core/api/api-rows.js';
import { EntryKind } from '../../../src/core/log/entry.js';
import type { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsStateLane } from '../../../src/elements/api/state-lane.js';
import { WsStepSelectEvent } from '../../../src/elements/api/step-events.js';
import { Session } from '../../../src/io/session/session.js';
import { openSession } from '../../support/fake-socket.js';

async function lane(session: PortableSession): Promise<WsStateLane> {
  const element = await fixture<WsStateLane>(
    html`<ws-state-lane style="height: 500px; width: 420px" .session=${session}></ws-state-lane>`,
  );
  if (session.log.length > 0) await waitUntil(() => ink(element) > 0);
  return element;
}

/** How many pixels of the canvas are not empty, from and to hundredths of its width. */
function ink(element: WsStateLane, from = 0, to = 100): number {
  const canvas = element.renderRoot.querySelector('canvas')!;
  if (canvas.width === 0) return 0;
  const left = Math.floor((canvas.width * from) / 100);
  const width = Math.max(1, Math.floor((canvas.width * (to - from)) / 100));
  const { data } = canvas.getContext('2d')!.getImageData(left, 0, width, canvas.height);
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

/** The colours of the band, from left to right, without repetitions. */
function band(element: WsStateLane): string[] {
  const canvas = element.renderRoot.querySelector('canvas')!;
  const y = Math.floor((18 / canvas.clientHeight) * canvas.height);
  const { data } = canvas.getContext('2d')!.getImageData(0, y, canvas.width, 1);
  const colors = Array.from({ length: canvas.width }, (_, x) =>
    data.slice(4 * x, 4 * x + 3).join(' '),
  );
  return colors.filter((color, index) => color !== colors[index - 1]);
}

const slider = (element: WsStateLane): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>('[role=slider]')!;

function button(element: WsStateLane, name: string): HTMLButtonElement {
  return element.renderRoot.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)!;
}

function said(element: WsStateLane): string {
  return element.renderRoot
    .querySelector('[role=status]')!
    .textContent!.replace(/\s+/gu, ' ')
    .trim();
}

function steps(element: WsStateLane): ApiPlace[] {
  const seen: ApiPlace[] = [];
  element.addEventListener(WsStepSelectEvent.type, (event) => {
    seen.push((event as WsStepSelectEvent).place);
  });
  return seen;
}

const names = (seen: readonly ApiPlace[]): (string | number)[] =>
  seen.map((place) => (typeof place === 'object' ? place.kind : place));

/** Four entries and two calls. */
function talk(): Session {
  const { session, socket } = openSession();
  socket.bufferedAmount = 2;
  session.send('hi');
  session.close(3001, 'bye');
  session.send('late');
  return session;
}

/** A connection whose states last as long as the test says. */
function recording(...lasting: [kind: 'open' | 'close' | 'error' | 'sent', at: number][]): Session {
  const session = new Session({ recording: { name: 'r', origin: 'file' } });
  const { log } = session;
  for (const [kind, at] of lasting) {
    const time = 1_000_000 + at;
    if (kind === 'sent') log.appendMessage(EntryKind.sent, time, 1, 'x');
    else if (kind === 'open') {
      log.appendEvent(EntryKind.open, time, {
        url: 'ws://h/',
        protocol: '',
        extensions: '',
        offered: [],
        elapsed: 100,
      });
    } else if (kind === 'error')
      log.appendEvent(EntryKind.error, time, { wasOpen: true, readyState: 3 });
    else {
      log.appendEvent(EntryKind.close, time, {
        ...{ code: 1000, reason: '', wasClean: true, wasOpen: true, protocol: '' },
        ...{ elapsed: 0, bufferedAmount: 0, remarks: [], causes: [] },
      });
    }
  }
  return session;
}

describe('The state lane', () => {
  it('draws each state in a colour of its own, for as long as it lasted', async () => {
    const element = await lane(recording(['open', 100], ['close', 500], ['sent', 800]));
    await waitUntil(() => new Set(band(element)).size >= 3);
  });

  it('steps through calls and events by key, and says each in words', async () => {
    const element = await lane(talk());
    const seen = steps(element);
    element.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await element.updateComplete;
    expect(names(seen)).to.deep.equal(['connect', 1, 2]);
    expect(said(element)).to.match(
      /^socket\.send\('hi'\) OPEN · bufferedAmount 2 B · .* The message is queued/u,
    );
    expect(slider(element).getAttribute('aria-valuetext')).to.contain(
      "socket.send('hi'), OPEN, bufferedAmount 2 B",
    );
    expect([slider(element).ariaValueNow, slider(element).ariaValueMax]).to.deep.equal(['3', '6']);
    await userEvent.keyboard('{End}{ArrowRight}{ArrowLeft}{Home}{PageUp}');
    expect(names(seen).slice(3)).to.deep.equal([4, 3, 'connect', 4]);
  });

  it('steps by its buttons, which end where the steps end', async () => {
    const element = await lane(talk());
    const seen = steps(element);
    button(element, 'Previous call or event').click();
    await element.updateComplete;
    expect(button(element, 'Next call or event').disabled).to.equal(true);
    button(element, 'Previous call or event').click();
    await element.updateComplete;
    button(element, 'Next call or event').click();
    expect(names(seen)).to.deep.equal([4, 3, 4]);
  });

  it('goes to what is next to where one points', async () => {
    const element = await lane(recording(['open', 100], ['sent', 300], ['close', 1100]));
    const seen = steps(element);
    const { left, width, top } = slider(element).getBoundingClientRect();
    const point = (share: number): void => {
      const place = { clientX: left + share * width, clientY: top + 20, pointerId: 1, buttons: 1 };
      slider(element).setPointerCapture = () => {};
      slider(element).dispatchEvent(new PointerEvent('pointerdown', place));
    };
    point(0.29);
    point(0.95);
    point(0.01);
    expect(names(seen)).to.deep.equal([2, 3, 'connect']);
  });

  it('is where a program says, and fires nothing', async () => {
    const element = await lane(talk());
    const seen = steps(element);
    element.selected = 2;
    await element.updateComplete;
    expect(said(element)).to.contain("socket.send('hi')");
    expect(seen).to.deep.equal([]);
  });

  it('goes on while a connection is open and nothing happens', async () => {
    const { session, socket } = openSession();
    const element = await lane(session);
    socket.bufferedAmount = 7000;
    await waitUntil(() => element.renderRoot.textContent!.includes('at most 7.0 kB'));
    socket.bufferedAmount = 0;
    session.close();
  });

  it('draws a million messages, and steps to the last of them', async () => {
    const session = new Session({ url: 'ws://h/', limits: { maxEntries: 2_000_000 } });
    for (let i = 0; i < 1_000_000; i += 1) {
      session.log.appendMessage(
        i % 2 === 0 ? EntryKind.sent : EntryKind.received,
        1000 + i * 0.1,
        9,
        'a message',
      );
    }
    const element = await lane(session);
    await waitUntil(() => ink(element, 98) > 0);
    element.focus();
    await userEvent.keyboard('{End}');
    await element.updateComplete;
    expect(slider(element).ariaValueNow).to.equal('1000000');
  });

  it('says that a recording does not tell of bufferedAmount', async () => {
    const element = await lane(recording(['open', 100]));
    expect(element.renderRoot.textContent).to.contain(
      'A recording does not say how much was buffered.',
    );
  });

  it('is accessible, empty, with states, and at one of its steps', async () => {
    await expect(await lane(new Session({ url: 'ws://h/' }))).to.be.accessible();
    const element = await lane(talk());
    await expect(element).to.be.accessible();
    element.selected = 2;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
