/// <reference types="vite/client" />
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it } from 'vitest';

import '../../../src/define.js';
import guide from '../../../src/app/guide/decoders.md?raw';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

/** The example of the guide, with the package under the address that it has here. */
function example(): string {
  const [, code] = /```js\n([^]*?)```/u.exec(guide)!;
  return code!.replace(
    "'ws-inspector'",
    JSON.stringify(new URL('/src/index.ts', location.href).href),
  );
}

let address = '';

beforeEach(() => {
  ScriptedSocket.made = [];
  address = URL.createObjectURL(new Blob([example()], { type: 'text/javascript' }));
});

afterEach(() => {
  URL.revokeObjectURL(address);
});

async function inspector(): Promise<WsInspector> {
  const element = await fixture<WsInspector>(html`<ws-inspector
    url="ws://test/prices"
    .createSession=${(options: object) => new PortableSession(options, fakePorts(new FakeClock()))}
  ></ws-inspector>`);
  element.style.height = '600px';
  return element;
}

/** What is shown anywhere inside of an element. */
function textIn(root: ParentNode): string {
  return [...root.querySelectorAll('*')]
    .map((element) => (element.shadowRoot === null ? ownText(element) : textIn(element.shadowRoot)))
    .join(' ');
}

function ownText(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent)
    .join(' ');
}

describe('The decoder that the README shows', () => {
  it('takes ten lines of its own', () => {
    const [, body] = /const prices = \{\n([^]*?)\n\};/u.exec(example())!;
    expect(body!.split('\n').length).to.be.at.most(10);
  });

  it('tells what a message means in its row, and shows its parts in the details', async () => {
    const element = await inspector();
    await import(/* @vite-ignore */ address);
    expect(element.decoders.map(({ name }) => name)).to.deep.equal(['prices']);
    element.session!.connect();
    const [socket] = ScriptedSocket.made;
    socket!.opens();
    socket!.receives('P|ACME|12.50');
    await waitUntil(() => textIn(element.renderRoot).includes('ACME at 12.50'), 'its row');
    const panel = element.renderRoot.querySelector('ws-session-panel')!;
    const grid = panel
      .shadowRoot!.querySelector('ws-log')!
      .shadowRoot!.querySelector('ws-log-grid')!;
    [...grid.shadowRoot!.querySelectorAll<HTMLElement>('[role=row]')].at(-1)!.click();
    const details = (): string =>
      textIn(panel.shadowRoot!.querySelector('ws-message')!.shadowRoot!);
    await waitUntil(() => details().includes('symbol'), 'its details');
    expect(details()).to.match(/symbol\s+"ACME"/u);
    expect(details()).to.match(/Automatic\s+\(Prices\)/u);
  });
});
