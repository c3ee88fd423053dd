import { html, type TemplateResult } from 'lit';

import type { WsComposer } from '../../../src/elements/composer/composer.js';
import type {
  ComposerEncoding,
  ComposerFormat,
} from '../../../src/elements/kit/composer-formats.js';
import type { Session } from '../../../src/io/session/session.js';
import type { GalleryState } from '../gallery-state.js';
import { find, press, sees } from '../user.js';
import { orders } from './conversations.js';

const tag = 'ws-composer';
const HEIGHT = 200;

function composer(
  session: Session,
  format: ComposerFormat = 'text',
  encoding: ComposerEncoding = 'hex',
): TemplateResult {
  return html`<ws-composer
    .session=${session}
    .format=${format}
    .encoding=${encoding}
  ></ws-composer>`;
}

const hasEditor = (element: HTMLElement): boolean => sees(element, '.cm-content');

/** What is wrong is said once the typing pauses. */
const hasNotice = (element: HTMLElement): boolean => sees(element, '#notice');

/** Types into the editor, which has to be there. */
async function type(element: HTMLElement, text: string): Promise<void> {
  const content = await find(element, '.cm-content');
  content.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  content.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  content.blur();
}

export const composerStates: readonly GalleryState[] = [
  {
    id: 'composer-empty',
    tag,
    title: 'Nothing written',
    height: HEIGHT,
    draw: (scene) => composer(scene.session()),
    isReady: hasEditor,
  },
  {
    id: 'composer-text',
    tag,
    title: 'Text',
    height: HEIGHT,
    draw: (scene) => composer(orders(scene)),
    act: (element) => type(element, 'Hello, server\nwith a second line, שלום, and a tab\there'),
    isReady: hasEditor,
  },
  {
    id: 'composer-json',
    tag,
    title: 'JSON',
    height: HEIGHT,
    draw: (scene) => composer(orders(scene), 'json'),
    act: (element) => type(element, '{\n  "type": "order",\n  "count": 2,\n  "paid": true\n}'),
    isReady: hasEditor,
  },
  {
    id: 'composer-json-problem',
    tag,
    title: 'JSON that is not well-formed',
    height: HEIGHT,
    draw: (scene) => composer(orders(scene), 'json'),
    act: (element) => type(element, '{\n  "type": "order"\n  "count": 2\n}'),
    isReady: hasNotice,
  },
  {
    id: 'composer-template',
    tag,
    title: 'A template, with a preview of what is sent',
    height: 240,
    draw: (scene) => composer(orders(scene)),
    act: (element) => type(element, 'Hello, {{name}}, this is number {{seq}}'),
    isReady: hasEditor,
  },
  {
    id: 'composer-template-problem',
    tag,
    title: 'A template with a variable that there is not',
    height: 240,
    draw: (scene) => composer(orders(scene)),
    act: (element) => type(element, 'Hello, {{unknown}}'),
    isReady: hasNotice,
  },
  {
    id: 'composer-hex',
    tag,
    title: 'Bytes as hex',
    height: HEIGHT,
    draw: (scene) => composer(orders(scene), 'binary'),
    act: (element) => type(element, '85 a5 68 65 6c 6c 6f\n00 ff'),
    isReady: hasEditor,
  },
  {
    id: 'composer-hex-problem',
    tag,
    title: 'Hex that cannot be read',
    height: HEIGHT,
    draw: (scene) => composer(orders(scene), 'binary'),
    act: (element) => type(element, '85 a5 6'),
    isReady: hasNotice,
  },
  {
    id: 'composer-cbor',
    tag,
    title: 'CBOR, written as JSON',
    height: 240,
    draw: (scene) => composer(orders(scene), 'binary', 'cbor'),
    act: (element) => type(element, '{"hello":"world","list":[1,-1,1.5]}'),
    isReady: hasEditor,
  },
  {
    id: 'composer-no-file',
    tag,
    title: 'A file, not chosen yet',
    height: HEIGHT,
    draw: (scene) => composer(orders(scene), 'binary', 'file'),
    isReady: (element) => sees(element, '.file'),
  },
  {
    id: 'composer-file',
    tag,
    title: 'A file',
    height: HEIGHT,
    draw: (scene) => composer(orders(scene)),
    async act(element) {
      await find(element, '.cm-content');
      const file = new File([new Uint8Array(70_000)], 'a-file-with-quite-a-long-name.bin');
      await (element as WsComposer).compose(file);
    },
    isReady: (element) => sees(element, '.file'),
  },
  {
    id: 'composer-refused',
    tag,
    title: 'Not sent: there is no connection',
    height: HEIGHT,
    draw: (scene) => composer(scene.session()),
    async act(element) {
      await type(element, 'hello');
      await press(element, 'Send');
    },
    isReady: hasEditor,
  },
  {
    id: 'composer-sent',
    tag,
    title: 'Sent',
    height: HEIGHT,
    draw: (scene) => composer(orders(scene)),
    async act(element) {
      await type(element, 'hello');
      await press(element, 'Send');
    },
    isReady: hasEditor,
  },
  ...['History', 'Variables', 'Saved messages', 'JSON Schema'].map((name): GalleryState => ({
    id: `composer-${name.toLowerCase().replaceAll(' ', '-')}`,
    tag,
    title: `${name}, opened`,
    height: 300,
    isAlone: true,
    draw: (scene) =>
      html`<div style="height: 300px; padding-top: 100px">${composer(orders(scene), 'json')}</div>`,
    async act(element) {
      await type(element, '{"type":"ping"}');
      await press(element, 'Send');
      await press(element, name);
      await find(element, ':popover-open');
    },
    isReady: hasEditor,
  })),
];
