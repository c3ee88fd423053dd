import type { WsInspector } from '../elements/session/inspector.js';
import { copyLink } from './copy-link.js';
import { openLink } from './open-link.js';

/** Lets a button make a link to what is in the fields, and takes what a link brings. */
export function setUpLinks(inspector: WsInspector, button: HTMLElement): void {
  const open = (): void => {
    void openLink(inspector);
  };
  button.addEventListener('click', () => {
    void copyLink(inspector);
  });
  window.addEventListener('hashchange', open);
  open();
}
