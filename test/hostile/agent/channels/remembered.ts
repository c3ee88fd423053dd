import { toWellFormed } from '../../../../src/core/text/well-formed.js';
import {
  connect,
  disconnect,
  dismiss,
  drawn,
  endpoint,
  inspector,
  press,
  until,
  write,
} from '../act.js';
import { all, find, isSeen } from '../find.js';
import type { Channel } from '../trial.js';

/** A text as a field of one line takes it. */
const lineOf = (text: string): string => text.replace(/[\r\n]/gu, '');

const links: Channel = {
  name: 'links',
  takes: ({ kind, text }) => kind !== 'bytes' && text.length < 10_000,
  run: (trial) =>
    trial.each(async (input) => {
      const text = encodeURIComponent(toWellFormed(input.text));
      const before = inspector().sessions.length;
      inspector().session = inspector().sessions[0];
      location.hash = `#ws-inspector=1&url=${text}&protocol=${text}&protocol=chat&text=${text}&filter=${text}&${text}=${text}`;
      await until('the notice', () =>
        all('[role=status]').find(
          (each) => isSeen(each) && (each.textContent ?? '').includes('A link filled this form'),
        ),
      );
      await drawn();
      trial.look(input);
      trial.same(
        'whether anything is connected',
        inspector().sessions.some(({ state }) => state.connection > 0),
        false,
      );
      trial.same('what is left of it in the address', location.hash, '');
      document.querySelector('ws-link-notice')?.remove();
      const made = inspector().sessions.length > before;
      if (made) inspector().removeSession(inspector().sessions.at(-1)!);
      // A fragment that is none of ours, and one for lessons.
      location.hash = input.text;
      await drawn();
      location.hash = `#learn/${text}`;
      await drawn();
      location.hash = '';
      await drawn();
    }),
};

const savedMessages: Channel = {
  name: 'saved messages',
  takes: ({ kind }) => kind !== 'bytes' && kind !== 'length',
  run: (trial) =>
    trial.each(async (input) => {
      const name = lineOf(input.text).slice(0, 200);
      await press('Saved messages');
      await write('Name', name);
      await write('Collection', name);
      await press('Save');
      await drawn();
      trial.look(input);
      await write('Search saved messages', name.slice(0, 20));
      await drawn();
      trial.look(input);
      const rename = find('button', /^Rename /u);
      if (rename !== undefined) {
        rename.click();
        await drawn();
        const field = (await until('the new name', () =>
          find('field', 'New name'),
        )) as HTMLInputElement;
        field.value = `${name}x`.slice(0, 200);
        field.form!.requestSubmit();
        await drawn();
        trial.look(input);
        for (let left = 3; left > 0; left -= 1) find('button', /^Delete /u)?.click();
        await drawn();
        trial.look(input);
      }
      await write('Search saved messages', '');
      for (const each of all('button').filter(
        (button) => isSeen(button) && /^Delete /u.test(button.getAttribute('aria-label') ?? ''),
      ))
        each.click();
      dismiss();
    }),
};

const variables: Channel = {
  name: 'variables',
  takes: ({ kind }) => kind !== 'bytes' && kind !== 'length',
  run: (trial) =>
    trial.each(async (input) => {
      await press('Variables');
      const name = lineOf(input.text);
      await write('Name', name);
      await write('Value', name);
      await press('Add');
      await drawn();
      trial.look(input);
      if ((find('field', 'Name') as HTMLInputElement).value !== '') {
        await write('Name', 'hostile');
        await press('Add');
        await drawn();
        const value = find('field', 'Value of hostile') as HTMLInputElement;
        trial.same('the value', value.value, name);
        trial.look(input);
      }
      find('button', /^Remove /u)?.click();
      dismiss();
    }),
};

const connectionNames: Channel = {
  name: 'names of connections',
  takes: ({ kind }) => kind !== 'bytes' && kind !== 'length',
  run: (trial) =>
    trial.each(async (input) => {
      const name = lineOf(input.text).slice(0, 100);
      await write('URL', endpoint('echo'));
      inspector().session!.protocols = ['chat'];
      await drawn();
      await press('Addresses');
      await press('Save this connection…');
      await write('Name', name);
      const form = (find('field', 'Name') as HTMLInputElement).form!;
      form.requestSubmit();
      await drawn();
      trial.look(input);
      dismiss();
      await press('Addresses');
      await drawn();
      trial.look(input);
      dismiss();
      await press('Addresses');
      await press('Saved connections…');
      await drawn();
      for (
        let each = find('button', /^Delete /u);
        each !== undefined;
        each = find('button', /^Delete /u)
      ) {
        each.click();
        await drawn();
      }
      dismiss();
    }),
};

const recordingNames: Channel = {
  name: 'names of recordings',
  takes: ({ kind }) => kind !== 'bytes' && kind !== 'length',
  async run(trial) {
    await connect(endpoint('echo'));
    inspector().session!.send('recorded');
    await disconnect();
    await press('Recordings');
    await until('a recording', () => find('button', /^Rename /u));
    await trial.each(async (input) => {
      const name = lineOf(input.text).slice(0, 200);
      if (find('button', /^Rename /u) === undefined) await press('Recordings');
      await press(/^Rename /u);
      await write('Name', name);
      await drawn();
      await until('the list', () => find('button', /^Rename /u));
      await drawn();
      trial.look(input);
    });
  },
};

/** What an earlier visit, or another page of the same origin, left in the storage. */
const storage: Channel = {
  name: 'what is in the storage',
  takes: ({ kind, text }) => kind !== 'bytes' && text.length < 10_000,
  run: (trial) =>
    trial.each(async ({ text }) => {
      for (const key of ['connections', 'saved-messages', 'theme', 'language', 'recordings']) {
        const name = `ws-inspector.${key}`;
        const newValue = text;
        localStorage.setItem(name, newValue);
        dispatchEvent(
          new StorageEvent('storage', { key: name, newValue, storageArea: localStorage }),
        );
      }
      await drawn();
      localStorage.clear();
    }),
};

export const rememberedChannels: readonly Channel[] = [
  links,
  savedMessages,
  variables,
  connectionNames,
  recordingNames,
  storage,
];
