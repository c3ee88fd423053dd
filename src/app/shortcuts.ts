import { isTyping } from '../elements/field/is-typing.js';
import type { WsInspector } from '../elements/session/inspector.js';

/** Single keys that go somewhere, while nothing is being typed; and the list of all of them. */
export function setUpShortcuts(
  inspector: WsInspector,
  help: HTMLElement,
  dialog: HTMLDialogElement,
): void {
  const showHelp = (): void => {
    dialog.showModal();
  };
  const keys: Readonly<Record<string, () => void>> = {
    '/': () => {
      inspector.focusFilter();
    },
    m: () => {
      inspector.focusComposer();
    },
    u: () => {
      inspector.focus();
    },
    '?': showHelp,
  };
  help.addEventListener('click', showHelp);
  if (/Mac|iP(hone|ad)/u.test(navigator.platform)) {
    for (const key of dialog.querySelectorAll('[data-mod]')) key.textContent = '⌘';
  }
  document.addEventListener('keydown', (event) => {
    const action = keys[event.key];
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || dialog.open || inspector.hidden || isTyping(event)) return;
    event.preventDefault();
    action();
  });
}
