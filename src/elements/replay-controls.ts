import { html, nothing, type TemplateResult } from 'lit';

import type { ReplayRun, ReplayState } from '../core/replay/replay-run.js';
import { formatCount } from '../core/units.js';

/**
 * How far a replay is, and what can be done about it: step, where it goes by hand, and stop.
 *
 * @param onChange called when somebody did something.
 */
export function replayControls(run: ReplayRun, onChange: () => void): TemplateResult {
  const { phase, isByHand, total, done } = run.state;
  const isOver = phase === 'over';
  return html`<progress aria-label="Replay" max=${Math.max(1, total)} .value=${done}></progress>
    <span role="status">${stateText(run.state)}</span>
    ${isByHand && !isOver
      ? html`<button
          type="button"
          class="primary"
          ?disabled=${phase !== 'holding'}
          @click=${() => {
            run.step();
            onChange();
          }}
        >
          Step
        </button>`
      : nothing}
    ${isOver
      ? nothing
      : html`<button
          type="button"
          class="ghost"
          @click=${() => {
            run.stop();
            onChange();
          }}
        >
          Stop
        </button>`}`;
}

function stateText({ phase, done, total }: ReplayState): string {
  const count = `${formatCount(done)} of ${formatCount(total)}`;
  switch (phase) {
    case 'connecting':
      return 'Connecting …';
    case 'running':
      return `${count} …`;
    case 'holding':
      return `${count}; the next one waits for you.`;
    case 'over':
      return `${count}, over.`;
  }
}
