import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import { EntryKind, type Entry } from '../../../src/core/log/entry.js';
import type { Log } from '../../../src/core/log/log.js';
import type { WsMessage } from '../../../src/elements/message/message.js';
import type { WsWireView } from '../../../src/elements/message/wire-view.js';
import { log } from '../../support/log.js';

/** The wire view of the details of an entry; by default of the last one. */
async function wire(of: Log, sequence = of.end - 1): Promise<WsWireView> {
  const { view } = await wireOf(of.at(sequence)!, of);
  return view;
}

async function wireOf(entry: Entry, of?: Log): Promise<{ message: WsMessage; view: WsWireView }> {
  const message = await fixture<WsMessage>(
    html`<ws-message style="height: 600px; width: 400px" .entry=${entry} .log=${of}></ws-message>`,
  );
  const radios = [...message.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')];
  radios.find((radio) => radio.textContent!.trim() === 'Wire')!.click();
  await waitUntil(() => message.renderRoot.querySelector('ws-wire-view') !== null);
  const view = message.renderRoot.querySelector('ws-wire-view') as WsWireView;
  await view.updateComplete;
  return { message, view };
}

function fields(view: WsWireView): HTMLElement[] {
  return [...view.renderRoot.querySelectorAll<HTMLElement>('[role=toolbar] button')];
}

/** What assistive technology calls a field. */
function nameOf(button: HTMLElement): string {
  const told = button.cloneNode(true) as HTMLElement;
  for (const hidden of told.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return told.textContent!.replace(/\s+/gu, ' ').trim();
}

function field(view: WsWireView, name: string): HTMLElement {
  return fields(view).find((button) => nameOf(button).startsWith(`${name}:`))!;
}

function text(view: WsWireView): string {
  return view.renderRoot.textContent!.replace(/\s+/gu, ' ').trim();
}

function explained(view: WsWireView): string {
  return view.renderRoot.querySelector('.explained')!.textContent!.replace(/\s+/gu, ' ').trim();
}

/** The bytes that are drawn in a field. */
function bytes(view: WsWireView, name: string): string {
  return [...field(view, name).querySelectorAll('i')].map((byte) => byte.textContent).join(' ');
}

describe('The wire view', () => {
  it.each([
    [
      '> hé',
      [
        'FIN: 1',
        'opcode: 0x1 (text)',
        'MASK: 1',
        'Payload length: 3',
        'Masking key: chosen by the browser',
        'Payload: 3 bytes',
      ],
    ],
    [
      '< hex:00ff',
      ['FIN: 1', 'opcode: 0x2 (binary)', 'MASK: 0', 'Payload length: 2', 'Payload: 2 bytes'],
    ],
    [
      'close 3001 bye',
      [
        'FIN: 1',
        'opcode: 0x8 (close)',
        'MASK: 0',
        'Payload length: 5',
        'Status code: 3001',
        'Reason: bye',
      ],
    ],
  ])('names the fields of “%s”', async (line, names) => {
    const view = await wire(log('open', line));
    const labels = fields(view).map(nameOf);
    expect(labels.filter((label) => !/^RSV/u.test(label))).to.deep.equal(names);
    expect(text(view)).to.contain('Computed, not captured');
  });

  it('draws the masking key, which only the browser knows, as dots', async () => {
    const view = await wire(log('open', '> hi'));
    expect(bytes(view, 'Masking key')).to.equal('·· ·· ·· ··');
    expect(bytes(view, 'Payload')).to.equal('68 69');
  });

  it('draws the first bytes of a long payload, and says so', async () => {
    const view = await wire(log('open', `< ${'x'.repeat(1000)}`));
    expect(bytes(view, 'Payload')).to.equal(`${'78 '.repeat(64)}…`);
    expect(nameOf(field(view, 'Payload'))).to.contain('1,000 bytes; the first 64 are drawn');
  });

  it('says of a close which frame it is', async () => {
    expect(text(await wire(log('open', 'close 1000')))).to.contain('The Close frame that came.');
  });

  it.each([
    ['open', 'The opening handshake is HTTP'],
    ['error', 'stands for no frame'],
    ['close 1006', '1006 is never on the wire'],
  ])('says why there is no frame for “%s”', async (line, sentence) => {
    const view = await wire(log(line));
    expect(text(view)).to.contain(sentence);
    expect(fields(view)).to.deep.equal([]);
  });

  it('knows of the extensions of the connection', async () => {
    const of = log('> x');
    of.joinConnection({
      url: 'ws://h/',
      protocol: '',
      extensions: 'permessage-deflate',
      offered: [],
      elapsed: 0,
    });
    of.appendMessage(EntryKind.received, 1, 1, 'y');
    expect(nameOf(field(await wire(of, 1), 'RSV1'))).to.equal('RSV1: 0');
    expect(nameOf(field(await wire(of, 2), 'RSV1'))).to.equal('RSV1: 0 or 1');
  });

  it('reads a Blob', async () => {
    const { view } = await wireOf({
      kind: EntryKind.sent,
      sequence: 1,
      time: 0,
      size: 2,
      payload: new Blob(['hi']),
    });
    expect(bytes(view, 'Payload')).to.equal('68 69');
  });

  it('is one tab stop, and explains each field that keys step to', async () => {
    const view = await wire(log('open', '> hi'));
    field(view, 'FIN').focus();
    expect(explained(view)).to.match(/^FIN: 1 The last frame/u);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await view.updateComplete;
    expect(view.shadowRoot!.activeElement).to.equal(field(view, 'RSV2'));
    expect(explained(view)).to.match(/^RSV2: 0 .* Bit 2 of byte 0 · RFC 6455 §5.2/u);
    await userEvent.keyboard('{End}');
    await view.updateComplete;
    expect(explained(view)).to.match(
      /^Payload: 2 bytes The text as UTF-8\. Bytes 6–7 · RFC 6455 §5.6/u,
    );
    await userEvent.keyboard('{ArrowRight}{Home}');
    await view.updateComplete;
    expect(view.shadowRoot!.activeElement).to.equal(field(view, 'FIN'));
    expect(fields(view).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([
      field(view, 'FIN'),
    ]);
  });

  it('explains the field under the pointer, and the one with the focus again afterwards', async () => {
    const view = await wire(log('open', '> hi'));
    field(view, 'FIN').focus();
    await userEvent.hover(field(view, 'opcode'));
    await view.updateComplete;
    expect(explained(view)).to.match(/^opcode: 0x1 \(text\)/u);
    await userEvent.hover(view.renderRoot.querySelector('.explained')!);
    await view.updateComplete;
    expect(explained(view)).to.match(/^FIN: 1/u);
  });

  it('describes each field to assistive technology', async () => {
    const view = await wire(log('open', '> hi'));
    for (const button of fields(view)) {
      const about = view.shadowRoot!.getElementById(button.getAttribute('aria-describedby')!);
      expect(about!.textContent).to.match(/\. RFC \d+ §/u);
    }
  });

  it('goes on from entry to entry', async () => {
    const of = log('open', '> hi', '< ho', 'close 1000');
    const { message, view } = await wireOf(of.at(2)!, of);
    message.entry = of.at(3);
    await message.updateComplete;
    await view.updateComplete;
    expect(bytes(view, 'Payload')).to.equal('68 6f');
    message.entry = of.at(4);
    await message.updateComplete;
    const other = message.renderRoot.querySelector('ws-wire-view') as WsWireView;
    await other.updateComplete;
    expect(nameOf(field(other, 'Status code'))).to.equal('Status code: 1000');
  });

  it.each([
    ['a short message', '> hi'],
    ['a long one', `< ${'x'.repeat(70_000)}`],
    ['a close', 'close 3001 bye'],
    ['an event without a frame', 'open'],
    ['a close without a frame', 'close 1006'],
  ])('is accessible for %s', async (_, line) => {
    await expect(await wire(log(line))).to.be.accessible();
  });
});
