import { html, nothing, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import type { CopyForm } from '../kit/copy-button.js';
import { viewerIcon } from '../kit/viewer-icons.js';

/** What the bar over a tree shows and does. */
export interface TreeBar {
  /** The JSONPath that was typed, what came of it, and why it is none. */
  readonly path: {
    readonly text: string;
    readonly count: string;
    readonly problem: string | undefined;
  };
  readonly isFinding: boolean;
  readonly hasSelection: boolean;
  /** What can be copied of the selected node. */
  readonly copies: readonly CopyForm[];
  readonly onPath: (text: string) => void;
  readonly onFind: () => void;
  readonly onExpand: (levels: number) => void;
  readonly onActions: (button: Element) => void;
}

/** A field for a JSONPath, and buttons for the tree and the selected node. */
export function treeBar(bar: TreeBar): TemplateResult {
  const { text, count, problem } = bar.path;
  return html`<div class="bar" role="group" aria-label=${t('Tree')}>
    <div class="field ${problem === undefined ? '' : 'invalid'}">
      <input
        type="text"
        dir="ltr"
        aria-label="JSONPath"
        aria-invalid=${problem === undefined ? nothing : 'true'}
        aria-describedby="path-problem"
        placeholder=${t('JSONPath, as $..id')}
        autocomplete="off"
        spellcheck="false"
        .value=${text}
        @input=${(event: Event) => {
          bar.onPath((event.target as HTMLInputElement).value);
        }}
      />
      <span class="hint" role="status">${count}</span>
    </div>
    <span class="steps"
      >${button(t('Find in the tree'), 'search', bar.onFind, { isExpanded: bar.isFinding })}
      ${button(t('Expand all'), 'expand', () => {
        bar.onExpand(Infinity);
      })}
      ${button(t('Collapse all'), 'collapse', () => {
        bar.onExpand(1);
      })}
      ${button(t('Actions of the node'), 'more', bar.onActions, { isDisabled: !bar.hasSelection })}
      <ws-copy-button label=${t('Copy node')} .forms=${bar.copies}></ws-copy-button
    ></span>
    <span class="problem" id="path-problem">${problem ?? nothing}</span>
  </div>`;
}

function button(
  label: string,
  icon: Parameters<typeof viewerIcon>[0],
  onClick: (button: Element) => void,
  { isExpanded, isDisabled = false }: { isExpanded?: boolean; isDisabled?: boolean } = {},
): TemplateResult {
  return html`<button
    type="button"
    class="icon"
    aria-label=${label}
    title=${label}
    aria-expanded=${isExpanded === undefined ? nothing : isExpanded ? 'true' : 'false'}
    ?disabled=${isDisabled}
    @click=${(event: Event) => {
      onClick(event.currentTarget as Element);
    }}
  >
    ${viewerIcon(icon)}
  </button>`;
}
