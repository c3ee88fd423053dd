import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';

import '../../../src/define.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import { ImportJob } from '../../../src/elements/files/import-job.js';
import type { WsImport } from '../../../src/elements/files/import.js';
import type { WsLog } from '../../../src/elements/log/log.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import type { WsSessionPanel } from '../../../src/elements/session/session-panel.js';
import { FakeClock, fakePorts } from '../../support/fake-ports.js';

const ports = fakePorts(new FakeClock());

function recording(): PortableSession {
  return new PortableSession({ recording: { name: 'a', origin: 'file', progress: 0 } }, ports);
}

const line = '{"kind":"sent","time":1,"text":"ä"}\n';

describe('<ws-import>', () => {
  it('has no button where there is no inspector to open a recording in', async () => {
    const log = await fixture<WsLog>(html`<ws-log .session=${recording()}></ws-log>`);
    const element = log.renderRoot.querySelector<WsImport>('ws-import')!;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('button')).to.equal(null);
  });

  it('is accessible while files are held over it', async () => {
    const inspector = await fixture<WsInspector>(
      html`<ws-inspector .createSession=${(options: object) => new PortableSession(options, ports)}></ws-inspector>`,
    );
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{}'], 'a.har'));
    inspector.dispatchEvent(
      new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }),
    );
    const panel = inspector.renderRoot.querySelector<WsSessionPanel>('ws-session-panel')!;
    await panel.updateComplete;
    const log = panel.shadowRoot!.querySelector<WsLog>('ws-log')!;
    await log.updateComplete;
    const element = log.shadowRoot!.querySelector<WsImport>('ws-import')!;
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.contain('Drop a recording');
    await expect(element).to.be.accessible();
    inspector.dispatchEvent(new DragEvent('dragleave', { dataTransfer, bubbles: true }));
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).not.to.contain('Drop a recording');
  });

  it('gives its listeners back when it is removed', async () => {
    const inspector = await fixture<WsInspector>(
      html`<ws-inspector .createSession=${(options: object) => new PortableSession(options, ports)}></ws-inspector>`,
    );
    inspector.remove();
    await Promise.resolve();
    const drop = new DragEvent('dragover', { dataTransfer: new DataTransfer(), cancelable: true });
    drop.dataTransfer!.items.add(new File(['{}'], 'a.har'));
    inspector.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(false);
  });
});

describe('Reading a file', () => {
  it('tells how far it is, and is silent about it at the end', async () => {
    const session = recording();
    await new ImportJob(session, new Blob([line, line])).run();
    expect(session.log.length).to.equal(2);
    expect(session.recording!.progress).to.equal(undefined);
    expect(session.recording!.problem).to.equal(undefined);
  });

  it('keeps characters whole at the seams of its pieces', async () => {
    const session = recording();
    await new ImportJob(session, new Blob([line.repeat(60_000)])).run();
    expect(session.log.length).to.equal(60_000);
    expect(session.log.bytes).to.equal(120_000);
  });

  it.each([
    ['utf-16le', (unit: number) => [unit & 0xff, unit >> 8]],
    ['utf-16be', (unit: number) => [unit >> 8, unit & 0xff]],
  ])('reads %s, which some editors save', async (_, bytesOf) => {
    const text = `\uFEFF${line}`;
    const bytes = [...text].flatMap((char) => bytesOf(char.charCodeAt(0)));
    const session = recording();
    await new ImportJob(session, new Blob([new Uint8Array(bytes)])).run();
    expect(session.log.carriedAt(1)).to.equal('ä');
  });

  it('is given up once nobody wants it', async () => {
    const session = recording();
    await new ImportJob(session, new Blob([line.repeat(60_000)]), () => false).run();
    expect(session.log.length).to.equal(0);
  });
});
