import { html, nothing, type TemplateResult } from 'lit';

import { plural, t } from '../../core/language/language.js';
import { formatBytes, formatCount } from '../../core/text/units.js';
import type { TreeSource } from './tree-source.js';

/** What is to be said of a tree before its rows: why it ends, that it is read, a question. */
export function treeNotices(source: TreeSource, length: number): TemplateResult {
  const { problem, isReading, asks, tree } = source;
  const isEmpty = (tree?.count ?? 0) === 0 && problem === undefined && !asks && !isReading;
  return html`${problem === undefined ? nothing : html`<p class="problem notice">${problem}</p>`}
  ${isReading ? html`<p class="hint empty" role="status">${t('Reading the JSON…')}</p>` : nothing}
  ${isEmpty ? html`<p class="hint empty">${t('There is nothing to show.')}</p>` : nothing}
  ${
    asks
      ? html`<p class="hint empty">
        ${t('A text this long ({0}) is not parsed unasked.', formatBytes(length))}
        <button
          type="button"
          class="ghost"
          @click=${() => {
            source.readAnyway();
          }}
        >
          ${t('Parse anyway')}
        </button>
      </p>`
      : nothing
  }`;
}

/** The bar under a tree: where the selected node is, and what was done last. */
export function treePath(path: string, outcome: string, count: number): TemplateResult {
  return html`<div class="path" role="group" aria-label=${t('Path of the selected node')}>
    <code><bdi>${path}</bdi></code>
    <i class="spacer"></i><span role="status">${outcome}</span
    ><span>${plural(count, '{0} value', '{0} values', formatCount(count))}</span>
  </div>`;
}
