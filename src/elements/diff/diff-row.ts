import type { DiffLine, DiffLineSign } from '../../core/diff/diff-line.js';
import { kindNames, marked, textPart } from '../tree/row-parts.js';

/** The sign in front of a line, and the word that says it to who does not see it. */
const signs: Readonly<Record<DiffLineSign, readonly [sign: string, word: string]>> = {
  same: [' ', ''],
  open: [' ', ''],
  removed: ['−', 'removed'],
  added: ['+', 'added'],
  skipped: [' ', ''],
};

/** Levels that are indented at the most. */
const MOST_INDENTED = 12;
/** UTF-16 units of a label that are shown. */
const LABEL_SHOWN = 80;

/** One line of a difference, made once and used again for whatever stands there. */
export class DiffRow {
  readonly element = document.createElement('div');

  constructor() {
    this.element.setAttribute('role', 'listitem');
  }

  /** @param place - Which of how many lines it is, from 1. */
  show(line: DiffLine, place: number, count: number): void {
    const { element } = this;
    const { sign, depth, label, isKey = false, text, kind } = line;
    const [shownSign, word] = signs[sign];
    element.className = `row ${sign}`;
    element.setAttribute('aria-posinset', String(place));
    element.setAttribute('aria-setsize', String(count));
    element.style.setProperty('--_depth', String(Math.min(depth, MOST_INDENTED)));
    const mark = textPart('sign', shownSign);
    mark.setAttribute('aria-hidden', 'true');
    const parts: Node[] = [mark];
    if (word !== '') parts.push(textPart('visually-hidden', word));
    if (label !== '') {
      const shown = label.length > LABEL_SHOWN ? `${label.slice(0, LABEL_SHOWN)}…` : label;
      parts.push(textPart(isKey ? 'key' : 'index', '', marked(shown)));
    }
    const name = kind === undefined ? 'plain' : kindNames[kind]!;
    parts.push(textPart(`value ${name}`, '', marked(text)));
    element.replaceChildren(...parts);
  }
}
