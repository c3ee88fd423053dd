import { choose, dismiss, drawn, inspector, pasteOf, press, until, write } from '../act.js';
import { all, find } from '../find.js';
import type { Channel } from '../trial.js';
import { bytesOf } from './messages.js';

const jsonSchema: Channel = {
  name: 'JSON Schema',
  takes: ({ kind }) => kind !== 'bytes' && kind !== 'length',
  async run(trial) {
    await press('JSON');
    await trial.each(async (input) => {
      const { text } = input;
      const schema = {
        $id: text,
        title: text,
        description: text,
        pattern: text,
        required: [text],
        properties: { [text]: { enum: [text], pattern: text } },
      };
      for (const given of [text, JSON.stringify(schema)]) {
        await press('JSON Schema');
        await write('Schema', given);
        await press('Use schema');
        await drawn();
        trial.look(input);
        find('button', 'Remove')?.click();
        dismiss();
      }
    });
  },
};

const protobufSchema: Channel = {
  name: 'files of Protocol Buffers',
  takes: ({ kind }) => kind !== 'length',
  async run(trial) {
    await press('Binary');
    await press('Protobuf');
    await trial.each(async (input) => {
      await press(/message type|Message type/u);
      for (const content of [
        bytesOf(input),
        `syntax = "proto3"; message M { string ${input.text} = 1; }`,
        `// ${input.text}\nsyntax = "proto3"; package p; message M { optional string a = 1 [default = ${JSON.stringify(input.text)}]; }`,
      ]) {
        await choose('Protobuf schema file', input.text, content);
        await drawn();
        trial.look(input);
      }
      dismiss();
    });
  },
};

/** What a page puts into the attributes and properties of the elements. */
const properties: Channel = {
  name: 'attributes and properties of elements',
  takes: ({ text }) => text.length < 50_000,
  run: (trial) =>
    trial.each(async (input) => {
      const { text } = input;
      const host = document.createElement('div');
      host.className = 'host';
      const made = document.createElement('ws-inspector');
      made.setAttribute('url', text);
      made.setAttribute('protocols', text);
      made.setAttribute('layout', text);
      made.setAttribute('density', text);
      made.style.height = '300px';
      const tree = document.createElement('ws-json-tree');
      const lesson = document.createElement('ws-lesson');
      const hex = document.createElement('ws-hex-view');
      Object.assign(tree, { value: { [text]: text, list: [text] } });
      tree.style.height = hex.style.height = '200px';
      Object.assign(hex, { bytes: bytesOf(input) });
      Object.assign(lesson, {
        text: `---\ntitle: ${text}\nurl: ${text}\n---\n${text}\n\n\`\`\`js\n${text}\n\`\`\`\n\n## ${text}\n\n${text}\n\n\`\`\`check\ntype:close => ${text}\n\`\`\`\n`,
      });
      host.append(made, tree, hex, lesson);
      document.body.append(host);
      await made.updateComplete;
      await drawn();
      await drawn();
      trial.look(input);
      host.remove();
      await drawn();
    }),
};

/** Scripts that a reader types, which run apart from the page. */
const scripts: Channel = {
  name: 'scripts of lessons',
  takes: ({ kind, text }) => kind !== 'bytes' && text.length < 10_000,
  async run(trial) {
    const lesson = document.createElement('ws-lesson');
    lesson.style.height = '600px';
    // Each line stands on one.
    lesson.style.width = '8000px';
    Object.assign(lesson, {
      text: '---\ntitle: Hostile\nurl: sim:echo\n---\nText\n\n```js\nconsole.log(1)\n```\n',
    });
    inspector().hidden = true;
    document.body.append(lesson);
    await until('the script', () => all('.cm-content[aria-label=Script]').length > 0);
    const editor = all('.cm-content[aria-label=Script]')[0]!;
    const enter = async (text: string): Promise<void> => {
      editor.focus();
      getSelection()?.selectAllChildren(editor);
      await drawn();
      editor.dispatchEvent(pasteOf(text));
      await drawn();
    };
    const said = (): string =>
      all('ws-lesson, ws-lesson-result')
        .map((each) => each.shadowRoot?.textContent ?? '')
        .join(' ');
    await trial.each(async (input) => {
      const marker = `end-${String(performance.now())}`;
      const value = JSON.stringify(input.text);
      await enter(
        `console.log(${value}, { [${value}]: ${value} }); console.error(${value}); const s = new WebSocket(url); s.onopen = () => { s.send(${value}); s.close(3000, '${marker}'); };\nconsole.log('${marker}'); throw new Error(${value});`,
      );
      await press('Run', lesson.shadowRoot!);
      await until('the output', () => said().includes(marker));
      await drawn();
      trial.look(input);
    });
    lesson.remove();
    inspector().hidden = false;
  },
};

export const embeddedChannels: readonly Channel[] = [
  jsonSchema,
  protobufSchema,
  properties,
  scripts,
];
