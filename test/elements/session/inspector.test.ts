import { expect, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, it } from 'vitest';

import '../../../src/define.js';
import { EntryKind } from '../../../src/core/log/entry.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsConnection } from '../../../src/elements/connection/connection.js';
import type { WsStatusBar } from '../../../src/elements/connection/status-bar.js';
import type { WsUrlField } from '../../../src/elements/connection/url-field.js';
import type { WsRecordingBar } from '../../../src/elements/recording/recording-bar.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import type { WsSessionPanel } from '../../../src/elements/session/session-panel.js';
import { WsTabEvent, type WsSessionTabs } from '../../../src/elements/session/session-tabs.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

const clock = new FakeClock();

beforeEach(() => {
  ScriptedSocket.made = [];
});

async function inspector(): Promise<WsInspector> {
  return fixture<WsInspector>(
    html`<ws-inspector
      url="ws://test/one"
      protocols="a, b"
      .createSession=${(options: object) => new PortableSession(options, fakePorts(clock))}
    ></ws-inspector>`,
  );
}

describe('<ws-inspector>', () => {
  it('starts with one session of its attributes, and connects to nothing', async () => {
    const element = await inspector();
    expect(element.sessions).to.have.length(1);
    expect(element.session!.url).to.equal('ws://test/one');
    expect(element.session!.protocols).to.deep.equal(['a', 'b']);
    expect(ScriptedSocket.made).to.deep.equal([]);
  });

  it('takes a session of the page, and leaves it open when its tab is closed', async () => {
    const element = await inspector();
    const own = new PortableSession({ url: 'ws://test/own' }, fakePorts(clock));
    own.connect();
    element.session = own;
    expect(element.sessions).to.have.length(2);
    element.removeSession(own);
    expect(element.sessions).to.have.length(1);
    expect(own.isLive).to.equal(true);
    own.dispose();
  });

  it('keeps the tab that is selected in sight, where there are more than fit', async () => {
    const element = await inspector();
    element.style.width = '360px';
    for (let count = 0; count < 6; count += 1) element.addSession({ url: 'ws://test/more' });
    const row = element.shadowRoot!.querySelector<WsSessionTabs>('ws-session-tabs')!;
    for (const session of [element.sessions.at(-1)!, element.sessions[0]!]) {
      element.session = session;
      await element.updateComplete;
      await row.updateComplete;
      const list = row.shadowRoot!.querySelector('[role=tablist]')!.getBoundingClientRect();
      const tab = row.shadowRoot!.querySelector('[aria-selected=true]')!.getBoundingClientRect();
      expect(tab.left).to.be.at.least(list.left - 1);
      expect(tab.right).to.be.at.most(list.right + 1);
    }
  });

  it('closes what it made, and gives every subscription back, when it is removed', async () => {
    const element = await inspector();
    const { session } = element;
    session!.connect();
    await element.updateComplete;
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect(ScriptedSocket.made[0]!.closes).to.have.length(1);
    expect(ScriptedSocket.made[0]!.listeners).to.equal(0);
    expect(session!.changes.size).to.equal(0);
    expect(session!.log.changes.size).to.equal(0);
  });

  it('keeps its sessions when it is only moved', async () => {
    const element = await inspector();
    const { session } = element;
    session!.connect();
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await Promise.resolve();
    expect(element.session).to.equal(session);
    expect(session!.isLive).to.equal(true);
    elsewhere.remove();
  });

  it('shows a new tab for a new session, and one tab is always there', async () => {
    const element = await inspector();
    const second = element.addSession({ url: 'ws://test/two' });
    expect(element.session).to.equal(second);
    element.removeSession(second);
    element.removeSession(element.session!);
    expect(element.sessions).to.have.length(1);
  });
});

describe('A recording in <ws-inspector>', () => {
  const recording = { name: 'chat.har', origin: 'file' } as const;

  async function opened(): Promise<{
    element: WsInspector;
    panel: ShadowRoot;
    session: PortableSession;
  }> {
    const element = await inspector();
    const session = new PortableSession(
      { url: 'ws://test/chat', protocols: ['c'], recording },
      fakePorts(clock),
    );
    session.log.appendMessage(EntryKind.sent, clock.now(), 5, 'hello');
    element.session = session;
    await element.updateComplete;
    const panels = element.renderRoot.querySelectorAll<WsSessionPanel>('ws-session-panel');
    await panels[1]!.updateComplete;
    return { element, panel: panels[1]!.shadowRoot!, session };
  }

  it('says what it is, and has nothing that could connect or send', async () => {
    const { panel, session } = await opened();
    const bar = panel.querySelector<WsRecordingBar>('ws-recording-bar')!;
    await bar.updateComplete;
    expect(bar.shadowRoot!.textContent).to.contain('chat.har').and.contain('1 entry, 5 B');
    expect(panel.querySelector('ws-connection, ws-composer')).to.equal(null);
    expect(() => session.connect()).to.throw('This session is a recording');
    expect(session.send('x').outcome).to.equal('refused');
  });

  it('is where a new session comes from, which does not connect by itself', async () => {
    const { element, panel } = await opened();
    const bar = panel.querySelector<WsRecordingBar>('ws-recording-bar')!;
    await bar.updateComplete;
    const buttons = [...bar.shadowRoot!.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.includes('New session'))!.click();
    expect(element.sessions).to.have.length(3);
    expect(element.session!.url).to.equal('ws://test/chat');
    expect(element.session!.protocols).to.deep.equal(['c']);
    expect(ScriptedSocket.made).to.deep.equal([]);
  });
});

describe('A socket of the page in <ws-inspector>', () => {
  async function attached(): Promise<{
    panel: ShadowRoot;
    session: PortableSession;
    element: WsInspector;
  }> {
    const element = await inspector();
    const session = new PortableSession({}, fakePorts(clock));
    const socket = new ScriptedSocket('ws://page/feed');
    socket.opens();
    session.attach(socket);
    element.session = session;
    await element.updateComplete;
    const panels = element.renderRoot.querySelectorAll<WsSessionPanel>('ws-session-panel');
    await panels[1]!.updateComplete;
    return { element, session, panel: panels[1]!.shadowRoot! };
  }

  it('has its URL, which cannot be changed, and says whose it is', async () => {
    const { panel } = await attached();
    const connection = panel.querySelector<WsConnection>('ws-connection')!;
    await connection.updateComplete;
    const field = connection.shadowRoot!.querySelector<WsUrlField>('ws-url-field')!;
    await field.updateComplete;
    const input = field.shadowRoot!.querySelector('input')!;
    expect(input.value).to.equal('ws://page/feed');
    expect(input.readOnly).to.equal(true);
    expect(connection.shadowRoot!.textContent).to.contain('The page made this socket.');
    const bar = connection.shadowRoot!.querySelector<WsStatusBar>('ws-status-bar')!;
    await bar.updateComplete;
    const binaryType = bar.shadowRoot!.querySelector('select')!;
    expect(binaryType.disabled).to.equal(true);
    expect(binaryType.value).to.equal('blob');
    await expect(connection).to.be.accessible();
  });

  it('keeps its connection when the tab is closed, and the question says nothing else', async () => {
    const { element, session } = await attached();
    const tabs = element.renderRoot.querySelector<WsSessionTabs>('ws-session-tabs')!;
    await tabs.updateComplete;
    tabs.dispatchEvent(new WsTabEvent('close', session));
    await element.updateComplete;
    expect(element.renderRoot.querySelector('dialog')!.textContent).not.to.contain(
      'connection is closed',
    );
    element.removeSession(session);
    expect(session.isLive).to.equal(true);
    session.detach();
  });
});
