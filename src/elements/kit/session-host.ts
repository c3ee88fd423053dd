import type { ReactiveControllerHost } from 'lit';

import type { PortableSession, SessionOptions } from '../../core/session/portable-session.js';

/**
 * The element that has a tab for each session: `<ws-inspector>`, as the elements in its slots use it.
 * They name this interface and not the class, so that they do not import the whole inspector.
 */
export interface SessionHost extends HTMLElement, ReactiveControllerHost {
  /** In the order of the tabs. A change is followed by an update of the host. */
  readonly sessions: readonly PortableSession[];
  /** The session that is shown. Setting one that has no tab adds a tab. */
  session: PortableSession | undefined;
  /** Adds a tab with a new session and shows it. */
  addSession(options?: SessionOptions): PortableSession;
  /** Closes the tab of a session. */
  removeSession(session: PortableSession): void;
}

/** The nearest session host around an element, also outside of its shadow root. */
export function sessionHostOf(element: Element): SessionHost | undefined {
  for (let at: Node | null = element; at !== null;) {
    if ((at as Element).localName === 'ws-inspector') return at as SessionHost;
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return undefined;
}
