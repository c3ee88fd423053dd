import { expect, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, it } from 'vitest';

import '../../src/define.js';
import { Session } from '../../src/core/session.js';
import type { WsInspector } from '../../src/elements/inspector.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../support/fake-ports.js';

const clock = new FakeClock();

beforeEach(() => {
  ScriptedSocket.made = [];
});

async function inspector(): Promise<WsInspector> {
  return fixture<WsInspector>(
    html`<ws-inspector
      url="ws://test/one"
      protocols="a, b"
      .createSession=${(options: object) => new Session(options, fakePorts(clock))}
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
    const own = new Session({ url: 'ws://test/own' }, fakePorts(clock));
    own.connect();
    element.session = own;
    expect(element.sessions).to.have.length(2);
    element.removeSession(own);
    expect(element.sessions).to.have.length(1);
    expect(own.isLive).to.equal(true);
    own.dispose();
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
