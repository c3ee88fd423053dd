import type { ApiStep } from '../../core/api/api-step.js';
import { t } from '../../core/language/language.js';
import { readyStateName } from '../../core/socket/ready-state.js';
import { formatBytes, formatTime } from '../../core/text/units.js';
import { marked, textPart } from '../tree/row-parts.js';

/** UTF-16 units of a line that are drawn in a row. */
const SHOWN = 200;

/** A line of the API view, made once and used again for whatever stands there. */
export class ApiRow {
  readonly element = document.createElement('div');

  /** @param slot where it is among the rows on screen; names it for assistive technology. */
  constructor(slot: number) {
    this.element.setAttribute('role', 'option');
    this.element.id = `row-${String(slot)}`;
  }

  /** @param place which of how many lines it is, from 1. */
  show(step: ApiStep, place: number, count: number, isSelected: boolean, zoneOffset: number): void {
    const { element } = this;
    const { kind, code, time, readyState, bufferedAmount } = step;
    element.className = `row ${kind}`;
    element.dataset['index'] = String(place - 1);
    element.setAttribute('aria-posinset', String(place));
    element.setAttribute('aria-setsize', String(count));
    element.setAttribute('aria-selected', String(isSelected));
    const shown = code.length > SHOWN ? `${code.slice(0, SHOWN)}…` : code;
    element.replaceChildren(
      textPart('time', formatTime(time, zoneOffset)),
      textPart('code', '', marked(shown)),
      textPart('state', readyState === undefined ? '' : readyStateName(readyState)),
      textPart('buffered', bufferedText(bufferedAmount)),
    );
  }
}

/** bufferedAmount as a row and a sentence have it. */
export function bufferedText(bytes: number | undefined): string {
  return bytes === undefined ? t('not known') : formatBytes(bytes);
}
