import { expect, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, it } from 'vitest';

import '../../../src/define.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsCloseMenu } from '../../../src/elements/connection/close-menu.js';
import type { WsConnection } from '../../../src/elements/connection/connection.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

beforeEach(() => {
  ScriptedSocket.made = [];
});

async function connection(): Promise<WsConnection> {
  const session = new PortableSession({ url: 'ws://test/' }, fakePorts(new FakeClock()));
  return fixture<WsConnection>(html`<ws-connection .session=${session}></ws-connection>`);
}

/** The button that has the focus, by its text. */
function focused(element: WsConnection): string | undefined {
  let active = element.shadowRoot!.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.textContent?.trim();
}

async function frames(element: WsConnection): Promise<void> {
  for (let count = 0; count < 2; count += 1) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

describe('The focus, where Connect and Close take the place of each other', () => {
  it('goes from Connect to Close, and back when the connection has ended', async () => {
    const element = await connection();
    const connect = element.shadowRoot!.querySelector<HTMLElement>('button[type=submit]')!;
    connect.focus();
    connect.click();
    await frames(element);
    expect(focused(element)).to.equal('Close');
    ScriptedSocket.made[0]!.opens();
    await frames(element);
    expect(focused(element)).to.equal('Close');
    ScriptedSocket.made[0]!.ends(1000);
    await frames(element);
    expect(focused(element)).to.equal('Connect');
  });

  it('stays where it is when it is elsewhere', async () => {
    const element = await connection();
    element.focus();
    element.session!.connect();
    await frames(element);
    expect(element.shadowRoot!.activeElement!.localName).to.equal('ws-url-field');
    element.shadowRoot!.querySelector<WsCloseMenu>('ws-close-menu')!.focus();
    expect(focused(element)).to.equal('Close');
  });
});
