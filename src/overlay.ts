import './define.js';
import { WsOverlayCloseEvent } from './elements/overlay/overlay-events.js';
import { WsOverlay } from './elements/overlay/overlay.js';
import type { WebSocketObserver } from './io/observe/web-socket-observer.js';

const TAG = 'ws-overlay';

/**
 * Opens the overlay over the page, with the sockets of an observer.
 *
 * @param onClose is called once when the user closes it; it is then removed from the page.
 */
export function openOverlay(observer: WebSocketObserver, onClose: () => void): WsOverlay {
  if (customElements.get(TAG) === undefined) customElements.define(TAG, WsOverlay);
  const overlay = document.createElement(TAG) as WsOverlay;
  const show = (): void => {
    overlay.sessions = observer.sessions;
  };
  show();
  observer.addEventListener('change', show);
  overlay.addEventListener(WsOverlayCloseEvent.type, onClose, { once: true });
  // Outside the body, which a page may replace as a whole.
  document.documentElement.append(overlay);
  return overlay;
}
