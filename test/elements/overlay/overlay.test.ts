import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';

import '../../../src/define.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import { registerTags } from '../../../src/define/register-tags.js';
import { WsOverlayCloseEvent } from '../../../src/elements/overlay/overlay-events.js';
import { WsOverlay } from '../../../src/elements/overlay/overlay.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

registerTags({ 'ws-overlay': WsOverlay });
const clock = new FakeClock();

function attached(url: string): PortableSession {
  const session = new PortableSession({}, fakePorts(clock));
  const socket = new ScriptedSocket(url);
  socket.opens();
  session.attach(socket, { fromStart: true });
  socket.receives('hello');
  return session;
}

async function overlay(sessions: readonly PortableSession[] = []): Promise<WsOverlay> {
  return fixture<WsOverlay>(html`<ws-overlay .sessions=${sessions}></ws-overlay>`);
}

const inner = (element: WsOverlay): WsInspector | null =>
  element.renderRoot.querySelector<WsInspector>('ws-inspector');
const named = (element: WsOverlay, name: string): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>(`[aria-label='${name}']`)!;

describe('<ws-overlay>', () => {
  it('is accessible while it waits, with sessions, and as a small button', async () => {
    const element = await overlay();
    await expect(element).to.be.accessible();
    element.sessions = [attached('ws://h/one')];
    await element.updateComplete;
    await expect(element).to.be.accessible();
    element.minimised = true;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('has a tab for each session, keeps the one that is seen, and makes none itself', async () => {
    const element = await overlay();
    expect(inner(element)).to.equal(null);
    const [one, two] = [attached('ws://h/one'), attached('ws://h/two')];
    element.sessions = [one];
    await element.updateComplete;
    element.sessions = [one, two];
    await element.updateComplete;
    expect(inner(element)!.sessions).to.deep.equal([one, two]);
    expect(inner(element)!.session).to.equal(one);
    element.sessions = [two];
    await element.updateComplete;
    expect(inner(element)!.sessions).to.deep.equal([two]);
    expect(inner(element)!.session).to.equal(two);
  });

  it('does not bring a tab back that somebody closed', async () => {
    const [one, two] = [attached('ws://h/one'), attached('ws://h/two')];
    const element = await overlay([one, two]);
    inner(element)!.removeSession(one);
    element.sessions = [one, two, attached('ws://h/three')];
    await element.updateComplete;
    expect(inner(element)!.sessions.map(({ url }) => url)).to.deep.equal([
      'ws://h/two',
      'ws://h/three',
    ]);
  });

  it('says once that somebody closed it', async () => {
    const element = await overlay();
    let count = 0;
    element.addEventListener(WsOverlayCloseEvent.type, () => {
      count += 1;
    });
    named(element, 'Close and stop observing').click();
    expect(count).to.equal(1);
  });

  it('lets no event of its inside bubble into the page', async () => {
    const element = await overlay();
    const heard: string[] = [];
    const hear = ({ type }: Event): void => {
      heard.push(type);
    };
    const types = ['keydown', 'click', 'focusin', 'paste', 'wheel', 'input'];
    for (const type of types) document.addEventListener(type, hear);
    for (const type of types) {
      named(element, 'Move').dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    for (const type of types) document.removeEventListener(type, hear);
    expect(heard).to.deep.equal([]);
  });

  it('gives every subscription back when it is removed', async () => {
    const session = attached('ws://h/one');
    const element = await overlay([session]);
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect(session.changes.size).to.equal(0);
    expect(session.log.changes.size).to.equal(0);
    expect(session.isLive).to.equal(true);
    session.detach();
  });
});
