import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { t } from '../../core/language/language.js';
import type { Entry } from '../../core/log/entry.js';
import { hostTab, type SideTab } from './side-tabs.js';

/** An element that the page has put beside the log. */
export interface HostTabElement extends HTMLElement {
  /** The selected entry; set whenever another one is selected. */
  entry?: Entry | undefined;
}

/** The tabs of the page beside the log: what is in the slot `tab`, one at a time. */
export class HostTabs implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #elements: readonly HostTabElement[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const element of this.#elements) element.entry = undefined;
  }

  /** What they are called: by `label`, or `aria-label`. */
  get labels(): readonly string[] {
    return this.#elements.map(
      (element, index) =>
        element.getAttribute('label') ??
        element.getAttribute('aria-label') ??
        t('Tab {0}', index + 1),
    );
  }

  /** Called when other elements are in the slot. */
  readonly take = (event: Event): void => {
    const slot = event.target as HTMLSlotElement;
    this.#elements = slot.assignedElements({ flatten: true }) as HostTabElement[];
    this.#host.requestUpdate();
  };

  /** Shows the element of the chosen tab, and sets `entry` on all of them. */
  show(tab: SideTab, entry: Entry | undefined): void {
    for (const [index, element] of this.#elements.entries()) {
      element.hidden = tab !== hostTab(index);
      element.entry = entry;
    }
  }
}
