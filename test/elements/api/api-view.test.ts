import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import type { ApiPlace } from '../../../src/core/api/api-rows.js';
import { EntryKind } from '../../../src/core/log/entry.js';
import type { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsApiView } from '../../../src/elements/api/api-view.js';
import { WsStepSelectEvent } from '../../../src/elements/api/step-events.js';
import { Session } from '../../../src/io/session/session.js';
import { openSession } from '../../support/fake-socket.js';

async function view(session: PortableSession): Promise<WsApiView> {
  const element = await fixture<WsApiView>(
    html`<ws-api-view style="height: 400px; width: 420px" .session=${session}></ws-api-view>`,
  );
  await waitUntil(() => lines(element).length > 0 || session.log.length === 0);
  return element;
}

function lines(element: WsApiView): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>('[role=option]')].sort(
    (a, b) => Number(a.ariaPosInSet) - Number(b.ariaPosInSet),
  );
}

const list = (element: WsApiView): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>('[role=listbox]')!;
const texts = (element: WsApiView): string[] =>
  lines(element).map((line) =>
    [...line.children]
      .slice(1)
      .map(({ textContent }) => textContent)
      .join(' | '),
  );
const marked = (element: WsApiView): HTMLElement | undefined =>
  lines(element).find((line) => line.ariaSelected === 'true');

function explained(element: WsApiView): string {
  return element.renderRoot
    .querySelector('[role=region]')!
    .textContent!.replace(/\s+/gu, ' ')
    .trim();
}

function selections(element: WsApiView): ApiPlace[] {
  const seen: ApiPlace[] = [];
  element.addEventListener(WsStepSelectEvent.type, (event) => {
    seen.push((event as WsStepSelectEvent).place);
  });
  return seen;
}

/** A conversation with a call of each kind. */
function talk(): { session: Session } {
  const { session, socket } = openSession();
  socket.bufferedAmount = 2;
  session.send('hi');
  socket.bufferedAmount = 0;
  socket.dispatchEvent(new MessageEvent('message', { data: 'ho' }));
  session.close(3001, 'bye');
  session.send('late');
  return { session };
}

/** A million messages, half of them sent. */
function million(): Session {
  const session = new Session({ url: 'ws://h/', limits: { maxEntries: 2_000_000 } });
  for (let i = 0; i < 1_000_000; i += 1) {
    session.log.appendMessage(
      i % 2 === 0 ? EntryKind.sent : EntryKind.received,
      1000 + i,
      9,
      `line ${String(i)}`,
    );
  }
  return session;
}

describe('The API view', () => {
  it('has a line for every call and event, with readyState and bufferedAmount', async () => {
    const element = await view(talk().session);
    expect(texts(element)).to.deep.equal([
      "socket = new WebSocket('ws://test.example/') | CONNECTING | 0 B",
      "→ open {protocol: '', extensions: ''} | OPEN | 0 B",
      "socket.send('hi') | OPEN | 2 B",
      "→ message 'ho' | OPEN | 0 B",
      "socket.close(3001, 'bye') | CLOSED | 0 B",
      "→ close {code: 3001, reason: 'bye', wasClean: true} | CLOSED | 0 B",
      "socket.send('late') // dropped | CLOSED | 0 B",
    ]);
  });

  it('gets lines as they come, and follows the end', async () => {
    const { session } = openSession();
    const element = await view(session);
    for (let i = 0; i < 200; i += 1) session.send(`line ${String(i)}`);
    await waitUntil(() => texts(element).at(-1)?.includes('line 199') === true);
  });

  it('says of a selected line what the specification says, and where', async () => {
    const element = await view(talk().session);
    const seen = selections(element);
    lines(element)[2]!.click();
    await element.updateComplete;
    expect(seen).to.deep.equal([2]);
    expect(marked(element)).to.equal(lines(element)[2]);
    expect(explained(element)).to.match(
      /socket\.send\('hi'\) The message is queued.* WebSockets Standard, send\(\) readyState OPEN · bufferedAmount 2 B · .* #2$/u,
    );
    lines(element)[0]!.click();
    await element.updateComplete;
    expect(seen[1]).to.have.property('kind', 'connect');
    expect(explained(element)).to.contain('The constructor returns at once');
  });

  it('marks the line of what a program selects, and fires nothing', async () => {
    const { session } = talk();
    const element = await view(session);
    const seen = selections(element);
    element.selected = 3;
    await element.updateComplete;
    expect(marked(element)!.textContent).to.contain("→ message 'ho'");
    element.selected = session.calls[1]!;
    await element.updateComplete;
    expect(marked(element)!.textContent).to.contain('socket.close(');
    expect(list(element).getAttribute('aria-activedescendant')).to.equal(marked(element)!.id);
    expect(seen).to.deep.equal([]);
  });

  it('moves by keys, to the ends and not over them', async () => {
    const element = await view(talk().session);
    const seen = selections(element);
    element.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}{ArrowDown}{ArrowUp}{Home}');
    expect(seen.map((place) => (typeof place === 'object' ? place.kind : place))).to.deep.equal([
      'connect',
      1,
      5,
      4,
      'connect',
    ]);
  });

  it('shows any of a million lines, and makes only those on screen', async () => {
    const session = million();
    const element = await view(session);
    expect(lines(element).length).to.be.lessThan(30);
    element.selected = 500_000;
    await waitUntil(() => marked(element) !== undefined);
    expect(marked(element)!.textContent).to.contain('line 499999');
    expect(marked(element)!.ariaPosInSet).to.equal('500000');
    expect(lines(element).length).to.be.lessThan(30);
  });

  it('copies the connection as a script, exactly', async () => {
    const { session } = openSession();
    session.send('it\'s\r\n"€"');
    session.send(Uint8Array.of(0, 255));
    const element = await view(session);
    let copied = '';
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          copied = text;
          return Promise.resolve();
        },
      },
    });
    try {
      element.renderRoot.querySelector<HTMLElement>('button')!.click();
      await waitUntil(() => copied !== '');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
    const said: unknown[] = [];
    class Socket extends EventTarget {
      constructor(url: string) {
        super();
        said.push(url);
        queueMicrotask(() => this.dispatchEvent(new Event('open')));
      }
      send(data: unknown): void {
        said.push(data);
      }
    }
    // What was copied runs.
    const run = new Function('WebSocket', 'console', copied) as (
      socket: unknown,
      console: unknown,
    ) => void;
    run(Socket, { log: () => {} });
    await waitUntil(() => said.length === 3);
    expect(said[0]).to.equal('ws://test.example/');
    expect(said[1]).to.equal('it\'s\r\n"€"');
    expect([...(said[2] as Uint8Array)]).to.deep.equal([0, 255]);
  });

  it('forgets what is cleared', async () => {
    const { session } = talk();
    const element = await view(session);
    element.selected = 2;
    await element.updateComplete;
    session.log.clear();
    await waitUntil(
      () => lines(element).length === 0 && explained(element).startsWith('Select a line'),
    );
  });

  it('says that a recording does not tell of bufferedAmount', async () => {
    const session = new Session({ recording: { name: 'r', origin: 'file' } });
    session.log.appendMessage(EntryKind.sent, 1, 1, 'x');
    const element = await view(session);
    expect(texts(element)).to.deep.equal(["socket.send('x') | OPEN | not known"]);
    element.selected = 1;
    await element.updateComplete;
    expect(explained(element)).to.contain('A recording does not say how much was buffered.');
  });

  it('is accessible, empty, with lines, and with one of them selected', async () => {
    await expect(await view(new Session({ url: 'ws://h/' }))).to.be.accessible();
    const element = await view(talk().session);
    await expect(element).to.be.accessible();
    element.selected = 2;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
