import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import type { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsApiView } from '../../../src/elements/api/api-view.js';
import type { WsStateLane } from '../../../src/elements/api/state-lane.js';
import type { WsLogGrid } from '../../../src/elements/log/log-grid.js';
import type { WsLog } from '../../../src/elements/log/log.js';
import type { WsMessage } from '../../../src/elements/message/message.js';
import type { WsSessionPanel } from '../../../src/elements/session/session-panel.js';
import { openSession } from '../../support/fake-socket.js';

async function panel(session: PortableSession, width = 1200): Promise<WsSessionPanel> {
  const element = await fixture<WsSessionPanel>(
    html`<ws-session-panel style="height: 700px; width: ${String(width)}px" .session=${session}></ws-session-panel>`,
  );
  await waitUntil(() => rows(element).length > 1);
  return element;
}

function logOf(element: WsSessionPanel): WsLog {
  return element.renderRoot.querySelector('ws-log')!;
}

function rows(element: WsSessionPanel): HTMLElement[] {
  const grid = logOf(element).renderRoot.querySelector('ws-log-grid') as WsLogGrid;
  return [...grid.renderRoot.querySelectorAll<HTMLElement>('[role=row]')];
}

function tab(element: WsSessionPanel, name: string): HTMLElement {
  const tabs = [...element.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
  return tabs.find(({ textContent }) => textContent!.trim() === name)!;
}

const chosen = (element: WsSessionPanel): string | undefined =>
  element.renderRoot.querySelector('[role=tab][aria-selected=true]')?.textContent!.trim();
const beside = (element: WsSessionPanel): string | undefined =>
  element.renderRoot.querySelector('[role=tabpanel]')?.firstElementChild?.localName;

function talk(): PortableSession {
  const { session } = openSession();
  session.send('first');
  session.send('second');
  return session;
}

async function choose(element: WsSessionPanel, name: string): Promise<void> {
  tab(element, name).click();
  await element.updateComplete;
}

describe('What stands beside the log', () => {
  it('is the details at first', async () => {
    const element = await panel(talk());
    expect(chosen(element)).to.equal('Details');
    const details = element.renderRoot.querySelector('ws-message') as WsMessage;
    expect(details.renderRoot.querySelector('[aria-label="Message details"]')).to.not.equal(null);
  });

  it('marks in the API view what is selected in the log, and the other way round', async () => {
    const element = await panel(talk());
    await choose(element, 'API');
    const view = element.renderRoot.querySelector('ws-api-view') as WsApiView;
    rows(element)
      .find(({ textContent }) => textContent!.includes('first'))!
      .click();
    await element.updateComplete;
    await waitUntil(
      () =>
        view.renderRoot
          .querySelector('[aria-selected=true]')
          ?.textContent!.includes("send('first')") === true,
    );
    const lines = [...view.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
    lines.find(({ textContent }) => textContent!.includes('second'))!.click();
    await element.updateComplete;
    expect(logOf(element).selected).to.equal(3);
    await choose(element, 'Details');
    const details = element.renderRoot.querySelector('ws-message') as WsMessage;
    expect(details.entry?.sequence).to.equal(3);
  });

  it('has one place in all tabs, also for a call that is no entry', async () => {
    const element = await panel(talk());
    await choose(element, 'State');
    const lane = element.renderRoot.querySelector('ws-state-lane') as WsStateLane;
    lane.focus();
    await userEvent.keyboard('{End}');
    await element.updateComplete;
    expect(logOf(element).selected).to.equal(3);
    await userEvent.keyboard('{Home}');
    await choose(element, 'API');
    const view = element.renderRoot.querySelector('ws-api-view') as WsApiView;
    await waitUntil(
      () =>
        view.renderRoot
          .querySelector('[aria-selected=true]')
          ?.textContent!.includes('new WebSocket') === true,
    );
  });

  it('is remembered with the session', async () => {
    const [one, other] = [talk(), talk()];
    const element = await panel(one);
    await choose(element, 'API');
    element.session = other;
    await element.updateComplete;
    expect(chosen(element)).to.equal('Details');
    element.session = one;
    await element.updateComplete;
    expect([chosen(element), beside(element)]).to.deep.equal(['API', 'ws-api-view']);
  });

  it('is chosen by arrow keys, round the ends', async () => {
    const element = await panel(talk());
    tab(element, 'Details').focus();
    await userEvent.keyboard('{ArrowRight}');
    await element.updateComplete;
    expect(beside(element)).to.equal('ws-api-view');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    await element.updateComplete;
    expect([chosen(element), beside(element)]).to.deep.equal(['State', 'ws-state-lane']);
    expect(element.shadowRoot!.activeElement).to.equal(tab(element, 'State'));
  });

  it('becomes the API view by the key A, and the details again', async () => {
    const element = await panel(talk());
    logOf(element).focus();
    await userEvent.keyboard('a');
    await element.updateComplete;
    expect(chosen(element)).to.equal('API');
    (element.renderRoot.querySelector('ws-api-view') as WsApiView).focus();
    await userEvent.keyboard('a');
    await waitUntil(() => element.shadowRoot!.activeElement === tab(element, 'Details'));
  });

  it('leaves the letter A to fields', async () => {
    const element = await panel(talk());
    logOf(element).focusFilter();
    await userEvent.keyboard('a');
    await element.updateComplete;
    expect(chosen(element)).to.equal('Details');
  });

  it('is in the sheet of a narrow page, which closes from every tab', async () => {
    const element = await panel(talk(), 400);
    await waitUntil(() => beside(element) === undefined);
    logOf(element).focus();
    await userEvent.keyboard('a');
    await waitUntil(() => beside(element) === 'ws-api-view');
    element.renderRoot.querySelector<HTMLElement>('[aria-label="Close details"]')!.click();
    await element.updateComplete;
    expect(beside(element)).to.equal(undefined);
    rows(element)
      .find(({ textContent }) => textContent!.includes('first'))!
      .click();
    await waitUntil(() => beside(element) === 'ws-api-view');
    await choose(element, 'Details');
    expect(element.renderRoot.querySelector('[aria-label="Close details"]')).to.equal(null);
  });

  it.each(['Details', 'API', 'State'])('is accessible in %s', async (name) => {
    const element = await panel(talk());
    await choose(element, name);
    await expect(element).to.be.accessible();
  });
});
