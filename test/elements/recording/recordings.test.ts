import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { beforeEach, describe, it } from 'vitest';

import '../../../src/define.js';
import { ChangeSignal } from '../../../src/core/log/change-signal.js';
import type {
  ListedRecording,
  RecordingLibrary,
} from '../../../src/core/recording/recording-library.js';
import { DEFAULT_RECORDING_SETTINGS } from '../../../src/core/recording/recording-settings.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { WsRecordings } from '../../../src/elements/recording/recordings.js';
import type { WsInspector } from '../../../src/elements/session/inspector.js';
import { FakeClock, fakePorts } from '../../support/fake-ports.js';

const clock = new FakeClock();

const lost: ListedRecording = {
  id: 'a',
  name: '',
  url: 'ws://test/lost',
  protocols: ['p'],
  startedAt: 0,
  endedAt: 1,
  entries: 48_213,
  bytes: 10,
  stored: 20,
  owner: 'gone',
  isOffered: true,
  madeIn: undefined,
};

/** A library that writes down what it is asked. */
class FakeLibrary implements RecordingLibrary {
  readonly changes = new ChangeSignal();
  settings = DEFAULT_RECORDING_SETTINGS;
  trouble: string | undefined;
  dropped = 0;
  recordings: readonly ListedRecording[] = [];
  readonly calls: string[] = [];

  change(): void {
    this.calls.push('change');
  }

  async retry(): Promise<void> {
    this.calls.push('retry');
  }

  follow({ url }: PortableSession): void {
    this.calls.push(`follow ${url}`);
  }

  release({ url }: PortableSession): void {
    this.calls.push(`release ${url}`);
  }

  forget({ url }: PortableSession): void {
    this.calls.push(`forget ${url}`);
  }

  async list(): Promise<readonly ListedRecording[]> {
    return this.recordings;
  }

  async lost(): Promise<readonly ListedRecording[]> {
    return this.recordings;
  }

  async dismiss(ids: readonly string[]): Promise<void> {
    this.calls.push(`dismiss ${ids.join()}`);
  }

  async rename(): Promise<void> {
    this.calls.push('rename');
  }

  async remove(): Promise<void> {
    this.calls.push('remove');
  }

  async removeAll(): Promise<void> {
    this.calls.push('remove all');
  }

  async read(id: string, session: PortableSession): Promise<void> {
    this.calls.push(`read ${id}`);
    session.log.appendMessage(2, 1, 5, 'hello');
    session.recording = { name: 'read', origin: 'storage' };
  }

  say(trouble: string | undefined): void {
    this.trouble = trouble;
    this.changes.raise();
    this.changes.rearm();
  }
}

let library: FakeLibrary;

beforeEach(() => {
  library = new FakeLibrary();
});

async function open(given?: RecordingLibrary): Promise<{
  inspector: WsInspector;
  recordings: WsRecordings;
}> {
  const inspector = await fixture<WsInspector>(
    html`<ws-inspector
      url="ws://test/one"
      .createSession=${(options: object) => new PortableSession(options, fakePorts(clock))}
      ><ws-recordings slot="actions" .library=${given}></ws-recordings
    ></ws-inspector>`,
  );
  const recordings = inspector.querySelector<WsRecordings>('ws-recordings')!;
  await recordings.updateComplete;
  return { inspector, recordings };
}

/** The banner, once it is there and drawn. */
async function bannerOf(inspector: WsInspector): Promise<ShadowRoot> {
  await waitUntil(() => inspector.querySelector('ws-recovery-banner') !== null);
  const banner = inspector.querySelector<WsRecordings>('ws-recovery-banner')!;
  await banner.updateComplete;
  return banner.shadowRoot!;
}

describe('<ws-recordings>', () => {
  it('shows and records nothing without a library', async () => {
    const { inspector, recordings } = await open();
    expect(recordings.shadowRoot!.querySelector('button')).to.equal(null);
    expect(inspector.querySelector('ws-recovery-banner')).to.equal(null);
  });

  it('follows every session, and forgets that of a tab that is closed', async () => {
    const { inspector } = await open(library);
    const second = inspector.addSession({ url: 'ws://test/two' });
    await inspector.updateComplete;
    inspector.removeSession(second);
    await inspector.updateComplete;
    expect(library.calls.filter((call) => !call.endsWith('one'))).to.deep.equal([
      'follow ws://test/two',
      'forget ws://test/two',
    ]);
    expect(library.calls).to.include('follow ws://test/one');
  });

  it('keeps what was recorded when the inspector is removed, and gives its listeners back', async () => {
    const { inspector } = await open(library);
    inspector.remove();
    await Promise.resolve();
    await inspector.updateComplete;
    expect(library.calls.at(-1)).to.equal('release ws://test/one');
    expect(library.calls.join()).not.to.contain('forget');
    expect(library.changes.size).to.equal(0);
  });

  it('goes on where it was when the inspector is only moved', async () => {
    const { inspector } = await open(library);
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(inspector);
    await Promise.resolve();
    await inspector.updateComplete;
    expect(library.calls.filter((call) => call.startsWith('release'))).to.deep.equal([]);
    elsewhere.remove();
  });

  it('offers what was lost, and opens it in a tab beside', async () => {
    library.recordings = [lost];
    const { inspector } = await open(library);
    const banner = await bannerOf(inspector);
    expect(banner.textContent).to.contain(
      'Recover 48,213 entries of ws://test/lost from 1 Jan 1970',
    );
    banner.querySelector<HTMLElement>('li button')!.click();
    await inspector.updateComplete;
    expect(library.calls).to.include.members(['dismiss a', 'read a']);
    expect(inspector.sessions).to.have.length(2);
    expect(inspector.session!.recording!.name).to.equal('read');
    expect(inspector.session!.protocols).to.deep.equal(['p']);
    expect(library.calls.filter((call) => call === 'follow ws://test/lost')).to.have.length(1);
    await waitUntil(() => inspector.querySelector('ws-recovery-banner') === null);
  });

  it('says what is wrong with the storage until it is well again', async () => {
    const { inspector } = await open(library);
    library.say('Sessions are not being recorded.');
    const banner = await bannerOf(inspector);
    expect(banner.querySelector('[role=alert]')!.textContent).to.contain('not being recorded');
    banner.querySelector<HTMLElement>('button')!.click();
    expect(library.calls).to.include('retry');
    library.say(undefined);
    await waitUntil(() => inspector.querySelector('ws-recovery-banner') === null);
  });
});
