import { css, svg, type TemplateResult } from 'lit';
import { html } from 'lit';
import { property } from 'lit/decorators.js';

import { LocalizedElement } from '../kit/localized-element.js';

/**
 * A small curve of the last values, without axes; the number beside it is the information.
 *
 * @tag ws-spark-line
 */
export class WsSparkLine extends LocalizedElement {
  static override styles = css`
    :host {
      display: inline-block;
      width: 72px;
      height: 16px;
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.3;
      stroke-linejoin: round;
    }
  `;

  /** The values, oldest first; all 0 or more. */
  @property({ attribute: false }) values: readonly number[] = [];

  override render(): TemplateResult {
    return html`<svg viewBox="0 0 72 16" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<path d=${sparkPath(this.values, 72, 16)} />`}
    </svg>`;
  }
}

/** The path of a curve in a box, the highest value at its top. */
export function sparkPath(values: readonly number[], width: number, height: number): string {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length - 1);
  return values
    .map((value, index) => {
      const y = height - 1 - (value / most) * (height - 2);
      return `${index === 0 ? 'M' : 'L'}${(index * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
