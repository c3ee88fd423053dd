import { parseTemplate } from './template.js';

/** JSON with strings in place of bare variables, and the way back. */
export interface MaskedTemplate {
  readonly text: string;
  /** Restores the variables after the text was formatted. */
  unmask(text: string): string;
}

/**
 * Makes JSON of a template, so that it can be formatted: a variable in place of a value becomes a
 * string. Variables inside strings stay as they are; the backslash of an escaped one, which is not
 * a valid escape of JSON, is replaced by a mark.
 */
export function maskTemplate(text: string): MaskedTemplate {
  const { variables, escapes } = parseTemplate(text);
  if (variables.length + escapes.length === 0) return { text, unmask: (laidOut) => laidOut };
  const mark = unusedMark(text);
  const markEscapes = (start: number, end: number): string => {
    const parts: string[] = [];
    let from = start;
    for (const at of escapes.filter((escape) => escape >= start && escape < end)) {
      parts.push(text.slice(from, at), mark);
      from = at + 1;
    }
    return [...parts, text.slice(from, end)].join('');
  };
  const sources: string[] = [];
  const masked: string[] = [];
  let from = 0;
  let isInside = false;
  for (const { start, end } of variables) {
    const before = markEscapes(from, start);
    isInside = endsInside(before, isInside);
    masked.push(before);
    if (isInside) masked.push(text.slice(start, end));
    else {
      masked.push(`"${mark}${sources.length}"`);
      sources.push(text.slice(start, end));
    }
    from = end;
  }
  masked.push(markEscapes(from, text.length));
  const unmask = (laidOut: string): string =>
    laidOut
      .replace(
        new RegExp(`"${mark}(\\d+)"`, 'g'),
        (whole, index: string) => sources[Number(index)] ?? whole,
      )
      .replaceAll(`${mark}{{`, '\\{{');
  return { text: masked.join(''), unmask };
}

function endsInside(text: string, wasInside: boolean): boolean {
  let isInside = wasInside;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) isInside = !isInside;
    else if (unit === 0x5c && isInside) at++;
  }
  return isInside;
}

/** A private-use character, repeated until the text does not contain it. */
function unusedMark(text: string): string {
  let mark = '\ue000';
  while (text.includes(mark)) mark += '\ue000';
  return mark;
}
