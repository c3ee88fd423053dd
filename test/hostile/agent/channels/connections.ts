import { EntryKind } from '../../../../src/core/log/entry.js';
import { isSubprotocolToken } from '../../../../src/core/socket/subprotocol.js';
import { toWellFormed } from '../../../../src/core/text/well-formed.js';
import {
  connect,
  disconnect,
  dismiss,
  drawn,
  endpoint,
  inspector,
  press,
  stateIs,
  until,
  write,
} from '../act.js';
import { all, isSeen } from '../find.js';
import { details, lookThrough, select } from '../rows.js';
import type { Channel } from '../trial.js';

/** The most bytes of a reason: RFC 6455 §5.5. */
const MOST = 123;

/** As much of a text as a Close frame has room for. */
function reasonOf(text: string): string {
  let reason = toWellFormed(text).slice(0, MOST);
  while (new TextEncoder().encode(reason).length > MOST || /[\ud800-\udbff]$/u.test(reason))
    reason = reason.slice(0, -1);
  return toWellFormed(reason);
}

const lastEntry = () => {
  const { log } = inspector().session!;
  return log.at(log.end - 1)!;
};

const receivedReasons: Channel = {
  name: 'reasons of closes received',
  takes: ({ kind }) => kind !== 'bytes' && kind !== 'length',
  run: (trial) =>
    trial.each(async (input) => {
      const reason = reasonOf(input.text);
      await write('URL', endpoint(`close?code=4000&reason=${encodeURIComponent(reason)}`));
      const { log } = inspector().session!;
      const before = log.kept(EntryKind.close);
      await press('Connect');
      await until('the close', () => log.kept(EntryKind.close) > before);
      const entry = lastEntry();
      trial.same('the reason', entry.kind === EntryKind.close && entry.detail.reason, reason);
      await select(entry.sequence);
      trial.same('the code that is shown', details().textContent?.includes('4000'), true);
      await lookThrough(trial, input);
    }),
};

const givenReasons: Channel = {
  name: 'reasons of closes given',
  takes: ({ kind }) => kind !== 'bytes' && kind !== 'length',
  run: (trial) =>
    trial.each(async ({ text }) => {
      // A field of one line has none.
      const reason = reasonOf(text.replace(/[\r\n]/gu, ''));
      await connect(endpoint('echo'));
      await press('Close options');
      await write('Close code', '3001');
      await write('Close reason', reason);
      await drawn();
      await press('Close now');
      await until('the close', () => stateIs('CLOSED'));
      const entry = lastEntry();
      trial.same('the reason', entry.kind === EntryKind.close && entry.detail.reason, reason);
    }),
};

const subprotocols: Channel = {
  name: 'subprotocols',
  takes: ({ kind, text }) => kind !== 'bytes' && text.length < 10_000,
  run: (trial) =>
    trial.each(async ({ text }) => {
      const session = inspector().session!;
      session.protocols = [];
      await drawn();
      const given = text.replace(/[\r\n]/gu, '');
      await write('Subprotocols', given);
      await drawn();
      if (isSubprotocolToken(given)) {
        trial.same('the chip', session.protocols, [given]);
        await connect(`${endpoint('protocols')}?accept=${encodeURIComponent(given)}`);
        trial.same('what was negotiated', session.state.protocol, given);
        await disconnect();
      } else if (!/[,\s]/u.test(given) && given !== '') {
        trial.same('what is offered', session.protocols, []);
        await until('what is wrong', () => all('#problem').some(isSeen));
      }
      await write('Subprotocols', '');
    }),
};

const addressForms: Readonly<Record<string, (text: string) => string>> = {
  'addresses as they are': (text) => text,
  'paths of addresses': (text) => `${endpoint('echo')}/../echo?x=/${text}`,
  'queries of addresses': (text) => `${endpoint('echo')}?${text}`,
  'fragments of addresses': (text) => `${endpoint('echo')}#${text}`,
  'users of addresses': (text) =>
    endpoint('echo').replace('//', `//${encodeURIComponent(toWellFormed(text))}@`),
};

/** What is typed as a URL. Only what leads to this machine is connected to. */
const addresses: readonly Channel[] = Object.entries(addressForms).map(([name, form]) => ({
  name,
  takes: ({ kind, text }) => kind !== 'bytes' && text.length < 10_000,
  run: (trial) =>
    trial.each(async ({ text }) => {
      const session = inspector().session!;
      const url = form(text).replace(/[\r\n]/gu, '');
      await write('URL', url);
      trial.same('what was typed', session.url, url);
      await drawn();
      const hereOnly = new URL(location.href).host;
      const leadsHere = URL.canParse(url) && new URL(url).host === hereOnly;
      if (!leadsHere) return;
      const before = session.state.connection;
      await press('Connect');
      await until('an answer', () => {
        const { connection, readyState } = session.state;
        return connection > before
          ? readyState === 1 || readyState === 3
          : all('#below .problem').some(isSeen);
      });
      if (session.isLive) await disconnect();
      await press('Addresses');
      await drawn();
      dismiss();
    }),
}));

export const connectionChannels: readonly Channel[] = [
  receivedReasons,
  givenReasons,
  subprotocols,
  ...addresses,
];
