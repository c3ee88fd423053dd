import { html, nothing, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { inlineKey } from '../kit/direction.js';
import { icon } from '../kit/icons.js';
import { choicesOf } from '../kit/log-choices.js';

/** What stands beside the log: what comes along, and what the page has put there, by its place. */
export type SideTab = 'details' | 'api' | 'state' | HostTab;

/** A tab of the page: `host-0` and so on. */
export type HostTab = `host-${number}`;

const ownTabs: readonly SideTab[] = ['details', 'api', 'state'];
const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The tab of a session. Default: the details. */
export function chosenTab(session: PortableSession | undefined): SideTab {
  return (session && (choicesOf(session.log).sideTab as SideTab | undefined)) ?? 'details';
}

/** Remembers the tab of a session as long as that lives. */
export function rememberTab(session: PortableSession | undefined, tab: SideTab): void {
  if (session !== undefined) choicesOf(session.log).sideTab = tab;
}

/** The tab of the page in a place. */
export function hostTab(index: number): HostTab {
  return `host-${String(index)}` as HostTab;
}

/**
 * The tabs over what stands beside the log: one tab stop, arrow keys choose (ARIA APG, tabs). The
 * panel under them has the id `side`.
 *
 * @param hostLabels what the tabs of the page are called.
 * @param choose called only when a person chose another one.
 * @param close offers a button that closes all of it; `undefined` for none.
 */
export function sideTabs(
  chosen: SideTab,
  hostLabels: readonly string[],
  choose: (tab: SideTab) => void,
  close: (() => void) | undefined,
): TemplateResult {
  const order = [...ownTabs, ...hostLabels.map((_, index) => hostTab(index))];
  const labels = [t('Details'), t('API'), t('State'), ...hostLabels];
  const step = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const move = moves[inlineKey(event.key, list)];
    if (move === undefined) return;
    event.preventDefault();
    const next = order[(order.indexOf(chosen) + move + order.length) % order.length]!;
    choose(next);
    list.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`<div class="tabs">
    <div role="tablist" aria-label=${t('Beside the log')} @keydown=${step}>
      ${order.map(
        (tab, index) =>
          html`<button
            type="button"
            role="tab"
            id=${`tab-${tab}`}
            aria-selected=${tab === chosen ? 'true' : 'false'}
            aria-controls="side"
            tabindex=${tab === chosen ? 0 : -1}
            @click=${() => {
              if (tab !== chosen) choose(tab);
            }}
          >
            ${labels[index]}
          </button>`,
      )}
    </div>
    ${
      close === undefined
        ? nothing
        : html`<button type="button" class="icon" aria-label=${t('Close details')} @click=${close}>
          ${icon('close')}
        </button>`
    }
  </div>`;
}
