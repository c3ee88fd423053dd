import { html, nothing, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import type { ReplayRun, ReplayState } from '../../core/replay/replay-run.js';
import { formatCount } from '../../core/text/units.js';

/**
 * How far a replay is, and what can be done about it: step, where it goes by hand, and stop.
 *
 * @param onChange called when the user did something.
 */
export function replayControls(run: ReplayRun, onChange: () => void): TemplateResult {
  const { phase, isByHand, total, done } = run.state;
  const isOver = phase === 'over';
  return html`<progress aria-label=${t('Replay')} max=${Math.max(1, total)} .value=${done}></progress>
    <span role="status">${stateText(run.state)}</span>
    ${
      isByHand && !isOver
        ? html`<button
          type="button"
          class="primary"
          ?disabled=${phase !== 'holding'}
          @click=${() => {
            run.step();
            onChange();
          }}
        >
          ${t('Step')}
        </button>`
        : nothing
    }
    ${
      isOver
        ? nothing
        : html`<button
          type="button"
          class="ghost"
          @click=${() => {
            run.stop();
            onChange();
          }}
        >
          ${t('Stop')}
        </button>`
    }`;
}

function stateText({ phase, done, total }: ReplayState): string {
  const count = t('{0} of {1}', formatCount(done), formatCount(total));
  switch (phase) {
    case 'connecting':
      return t('Connecting …');
    case 'running':
      return `${count} …`;
    case 'holding':
      return t('{0}; the next one waits for you.', count);
    case 'over':
      return t('{0}, over.', count);
  }
}
