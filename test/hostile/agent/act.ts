import type { WsInspector } from '../../../src/elements/session/inspector.js';
import { all, find, isSeen } from './find.js';

/** Waits until something is there or true. @throws Error with its name when it takes too long. */
export async function until<T>(what: string, get: () => T | undefined | false | null): Promise<T> {
  const end = performance.now() + 15_000;
  for (;;) {
    const got = get();
    if (got !== undefined && got !== false && got !== null) return got;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

/** Waits for what is drawn in the next frame. */
export async function drawn(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Presses a button once it is there and can be pressed. */
export async function press(name: string | RegExp, root?: ParentNode): Promise<void> {
  const button = await until(`the button ${String(name)}`, () => {
    const found = find('button', name, root);
    return found?.matches(':disabled') === false && found;
  });
  button.click();
}

/** Writes into a field as a person would, and leaves it. */
export async function write(name: string, text: string, root?: ParentNode): Promise<HTMLElement> {
  const field = (await until(`the field ${name}`, () =>
    find('field', name, root),
  )) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return field;
}

/** Pastes into the message, which keeps line ends. */
export async function paste(text: string): Promise<void> {
  const editor = await until('the editor', () =>
    all('.cm-content[aria-label=Message]').find(isSeen),
  );
  editor.focus();
  getSelection()?.selectAllChildren(editor);
  editor.ownerDocument.execCommand('selectAll');
  await drawn();
  editor.dispatchEvent(pasteOf(text));
}

/** The event of a text that is pasted. */
export function pasteOf(text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  // Firefox lets nobody read what a script pastes.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return event;
}

/** Lets a file fall onto the inspector. */
export function drop(name: string, content: BlobPart): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  inspector().dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer }),
  );
}

/** Chooses a file in a field for files. */
export async function choose(field: string, name: string, content: BlobPart): Promise<void> {
  const input = await until(`the field ${field}`, () =>
    all<HTMLInputElement>(`input[type=file][aria-label="${field}"]`).at(-1),
  );
  const files = new DataTransfer();
  files.items.add(new File([content], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The inspector of the page. */
export function inspector(): WsInspector {
  return document.querySelector<WsInspector>('ws-inspector')!;
}

/** Presses a key where the focus is, or on an element. */
export function key(name: string, target: Element, options: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: name,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...options,
    }),
  );
}

/** Closes what lies over the page. */
export function dismiss(): void {
  for (const dialog of all<HTMLDialogElement>('dialog[open]')) dialog.close();
  for (const popup of all(':popover-open')) popup.hidePopover();
}

/** Connects the session that is seen. */
export async function connect(url: string, state = 'OPEN'): Promise<void> {
  await write('URL', url);
  await press('Connect');
  await until(`the state ${state}`, () => stateIs(state));
}

/** Closes the connection of the session that is seen, if it has one. */
export async function disconnect(): Promise<void> {
  if (inspector().session?.isLive !== true) return;
  await press('Close');
  await until('the state CLOSED', () => stateIs('CLOSED'));
}

export function stateIs(state: string): boolean {
  return all('[role=status]').some(
    (each) => each.checkVisibility() && (each.textContent ?? '').includes(state),
  );
}

/** The address of an endpoint of the demo server. */
export function endpoint(path: string): string {
  return `${location.origin.replace('http', 'ws')}/demo/${path}`;
}
