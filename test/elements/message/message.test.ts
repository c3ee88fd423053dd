import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';

import '../../../src/define.js';
import { EntryKind, type Entry } from '../../../src/core/log/entry.js';
import { WsComposeEvent } from '../../../src/elements/kit/message-events.js';
import type { WsMessage } from '../../../src/elements/message/message.js';
import { log } from '../../support/log.js';

async function message(entry: Entry | undefined): Promise<WsMessage> {
  const element = await fixture<WsMessage>(html`<ws-message .entry=${entry}></ws-message>`);
  element.style.setProperty('height', '500px');
  return element;
}

function view(element: WsMessage): { tag: string; text: string } {
  const shown = element.renderRoot.querySelector('ws-json-view, ws-text-view, ws-hex-view')!;
  return {
    tag: shown.localName,
    text: shown.shadowRoot!.textContent!.replace(/\s+/gu, ' ').trim(),
  };
}

function choose(element: WsMessage, name: string): Promise<boolean> {
  const radios = [...element.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')];
  radios.find((radio) => radio.textContent!.trim() === name)!.click();
  return element.updateComplete;
}

describe('<ws-message>', () => {
  it.each([
    ['> {"a":9007199254740993}', 'ws-json-view', '{ "a": 9007199254740993 }'],
    ['> plain', 'ws-text-view', 'plain'],
    ['< hex:00ff41', 'ws-hex-view', '00 ff 41'],
  ])('opens %s as what it is', async (line, tag, text) => {
    const element = await message(log(line).at(1));
    expect(view(element).tag).to.equal(tag);
    expect(view(element).text).to.contain(text);
  });

  it('shows bytes as text and text as bytes when one asks', async () => {
    const element = await message(log('< hex:e282ac').at(1));
    await choose(element, 'Text');
    expect(view(element).text).to.contain('€');
    element.entry = { ...log('> €').at(1)!, sequence: 7 };
    await element.updateComplete;
    await choose(element, 'Hex');
    expect(view(element).text).to.contain('e2 82 ac');
  });

  it('says why a text is not JSON', async () => {
    const element = await message(log('> {oops').at(1));
    await choose(element, 'JSON');
    expect(view(element).text).to.contain('This is not JSON');
  });

  it('reads a Blob, and says so when it cannot', async () => {
    const entry = { kind: EntryKind.received, sequence: 1, time: 0, size: 2 } as const;
    const element = await message({ ...entry, payload: new Blob(['hi']) });
    await waitUntil(() => element.renderRoot.querySelector('ws-hex-view') !== null);
    expect(view(element).text).to.contain('68 69');
    const broken = {
      size: 5,
      type: '',
      arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
    };
    element.entry = { ...entry, sequence: 2, payload: broken };
    await waitUntil(() => element.renderRoot.querySelector('[role=alert]') !== null);
    expect(element.renderRoot.querySelector('[role=alert]')!.textContent).to.contain(
      'NotReadableError',
    );
  });

  it('shows nothing of a payload but text', async () => {
    const element = await message(log('> <img src=x onerror="window.hacked=1"><b>x</b>').at(1));
    // Once the decoders are there, it may be opened as XML.
    await choose(element, 'Text');
    const shown = element.renderRoot.querySelector('ws-text-view')!;
    expect(shown.shadowRoot!.querySelector('img, b')).to.equal(null);
    expect(view(element).text).to.contain('<img src=x');
  });

  it('asks to send a payload again', async () => {
    const element = await message(log('> again').at(1));
    const asked = oneEvent(element, WsComposeEvent.type);
    element.renderRoot.querySelector<HTMLElement>('footer button')!.click();
    expect(((await asked) as unknown as WsComposeEvent).payload).to.equal('again');
  });

  it.each([
    undefined,
    'open chat',
    '> text',
    '< hex:00',
    '< {"a":1}',
    'close 1006',
    'error',
    'note hello',
  ])('is accessible for %s', async (line) => {
    const element = await message(line === undefined ? undefined : log(line).at(1));
    await expect(element).to.be.accessible();
  });
});
