import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { beforeEach, describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import '../../../src/define.js';
import type { Entry } from '../../../src/core/log/entry.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import type { Layout } from '../../../src/elements/session/layout.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

const clock = new FakeClock();
const createSession = (options: object): PortableSession =>
  new PortableSession(options, fakePorts(clock));

beforeEach(() => {
  ScriptedSocket.made = [];
});

async function mount(content: TemplateResult): Promise<WsInspector> {
  const element = await fixture<WsInspector>(content);
  await element.updateComplete;
  return element;
}

/** An inspector whose session has sent a message. */
async function talking(content: TemplateResult): Promise<WsInspector> {
  const element = await mount(content);
  element.session!.connect();
  ScriptedSocket.made.at(-1)!.opens();
  element.session!.send('hello');
  await waitUntil(() => page.getByRole('gridcell', { name: 'hello' }).elements().length > 0);
  return element;
}

describe('autoconnect', () => {
  it('connects the first session once, and no other', async () => {
    const element = await mount(
      html`<ws-inspector autoconnect url="ws://test/one" .createSession=${createSession}></ws-inspector>`,
    );
    expect(ScriptedSocket.made.map(({ url }) => url)).to.deep.equal(['ws://test/one']);
    ScriptedSocket.made[0]!.opens();
    ScriptedSocket.made[0]!.ends(1000);
    element.addSession({ url: 'ws://test/two' });
    element.removeSession(element.sessions[0]!);
    await element.updateComplete;
    element.removeSession(element.sessions[0]!);
    await element.updateComplete;
    expect(ScriptedSocket.made).to.have.length(1);
  });

  it('waits for a URL', async () => {
    const element = await mount(
      html`<ws-inspector autoconnect .createSession=${createSession}></ws-inspector>`,
    );
    expect(ScriptedSocket.made).to.have.length(0);
    element.url = 'ws://test/late';
    await element.updateComplete;
    expect(ScriptedSocket.made.map(({ url }) => url)).to.deep.equal(['ws://test/late']);
  });

  it('leaves what the constructor throws to the log', async () => {
    const element = await mount(
      html`<ws-inspector autoconnect url="bad" .createSession=${createSession}></ws-inspector>`,
    );
    const { log } = element.session!;
    const note = log.at(log.first) as Entry & { readonly detail: { readonly text: string } };
    expect(note.detail.text).to.contain('SyntaxError');
  });
});

describe('readonly', () => {
  it('offers nothing to connect, send, close or open with, and shows what the page does', async () => {
    const element = await talking(
      html`<ws-inspector
        readonly
        style="height: 600px"
        url="ws://test/one"
        .createSession=${createSession}
      ></ws-inspector>`,
    );
    for (const name of [
      'Connect',
      'Close',
      'Close options',
      'New session',
      'Send',
      'Edit and send again',
    ]) {
      expect(page.getByRole('button', { name, exact: true }).elements(), name).to.have.length(0);
    }
    const url = page.getByRole('textbox', { name: 'URL' });
    await url.click();
    await userEvent.keyboard('{Enter}');
    expect((url.element() as HTMLInputElement).readOnly).to.equal(true);
    await page.getByRole('gridcell', { name: 'hello' }).click();
    await userEvent.keyboard('e');
    await userEvent.keyboard('{Delete}');
    expect(element.sessions).to.have.length(1);
    expect(ScriptedSocket.made).to.have.length(1);
    await expect(element).to.be.accessible();
  });
});

describe('layout', () => {
  /** Where the details are, beside where the log is. */
  async function boxes(layout: Layout): Promise<{ log: DOMRect; details: DOMRect }> {
    await talking(
      html`<ws-inspector
        layout=${layout}
        style="height: 1100px; width: 1000px"
        url="ws://test/one"
        .createSession=${createSession}
      ></ws-inspector>`,
    );
    await page.getByRole('gridcell', { name: 'hello' }).click();
    await waitUntil(
      () => page.getByRole('region', { name: 'Message details' }).elements().length > 0,
    );
    const box = (role: 'grid' | 'region', name: string): DOMRect =>
      page.getByRole(role, { name }).element().getBoundingClientRect();
    return { log: box('grid', 'Log'), details: box('region', 'Message details') };
  }

  it('is beside the log where there is room', async () => {
    const { log, details } = await boxes('auto');
    expect(details.left).to.be.greaterThan(log.right - 1);
  });

  it('is below the log, over its whole width', async () => {
    const { log, details } = await boxes('below');
    expect(details.top).to.be.greaterThan(log.bottom - 1);
    expect(details.width).to.equal(1000);
    (page.getByRole('separator', { name: 'Details height' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}');
    const height = (): number =>
      page.getByRole('region', { name: 'Message details' }).element().getBoundingClientRect()
        .height;
    await waitUntil(() => height() > details.height);
  });

  it('lies over the log as a sheet, however much room there is', async () => {
    const { log, details } = await boxes('sheet');
    expect(details.width).to.equal(1000);
    expect(details.bottom).to.be.greaterThan(log.top);
    await page.getByRole('button', { name: 'Close details' }).click();
    await waitUntil(
      () => page.getByRole('region', { name: 'Message details' }).elements().length === 0,
    );
  });
});

describe('The height', () => {
  it.each(['flex', 'block', 'grid', 'inline-block'])(
    'is that of the element, with display: %s',
    async (display) => {
      const element = await mount(
        html`<ws-inspector style="display: ${display}; height: 500px; width: 900px" url="ws://test/one" .createSession=${createSession}></ws-inspector>`,
      );
      const inner = element.renderRoot.querySelector('ws-session-panel')!;
      await waitUntil(() => inner.getBoundingClientRect().height > 100);
      const { bottom } = element.getBoundingClientRect();
      expect(Math.round(inner.getBoundingClientRect().bottom)).to.equal(Math.round(bottom));
      expect(element.getBoundingClientRect().height).to.equal(500);
    },
  );
});

describe('What the page puts into the inspector', () => {
  it('are tabs beside the log that get the selected entry, and buttons over it', async () => {
    await talking(
      html`<ws-inspector style="height: 600px; width: 1000px" url="ws://test/one" .createSession=${createSession}>
        <button slot="toolbar">Mark all</button>
        <p slot="tab" label="Prices" id="prices">Prices of the entry</p>
        <p slot="tab" aria-label="Notes" id="notes">Notes on the entry</p>
      </ws-inspector>`,
    );
    await page.getByRole('button', { name: 'Mark all' }).click();
    await page.getByRole('gridcell', { name: 'hello' }).click();
    const prices = document.querySelector('#prices') as HTMLElement & { entry?: Entry };
    const notes = document.querySelector('#notes') as HTMLElement & { entry?: Entry };
    expect(prices.checkVisibility()).to.equal(false);
    await page.getByRole('tab', { name: 'Prices' }).click();
    await waitUntil(() => prices.checkVisibility());
    expect(notes.checkVisibility()).to.equal(false);
    expect(prices.entry?.size).to.equal(5);
    await userEvent.keyboard('{ArrowRight}');
    await waitUntil(() => notes.checkVisibility());
    expect(prices.checkVisibility()).to.equal(false);
    await userEvent.keyboard('{ArrowRight}');
    await waitUntil(
      () => page.getByRole('region', { name: 'Message details' }).elements().length > 0,
    );
    expect(notes.checkVisibility()).to.equal(false);
  });
});
