import type { WsInspector } from '../elements/inspector.js';

/**
 * Lets a button make a link to what is in the fields, and takes what a link brings. What does that
 * is loaded only then.
 */
export function setUpLinks(inspector: WsInspector, button: HTMLElement): void {
  const open = async (): Promise<void> => {
    if (!location.hash.startsWith('#ws-inspector=')) return;
    await (await import('./open-link.js')).openLink(inspector);
  };
  button.addEventListener('click', async () => {
    await (await import('./copy-link.js')).copyLink(inspector);
  });
  window.addEventListener('hashchange', open);
  void open();
}
