import { bytesProblem } from '../bytes/parsed-bytes.js';
import type { TextProblem } from '../json/json-problem.js';
import { t } from '../language/language.js';
import { evaluateVariable, type TemplateValues } from './template-variables.js';
import type { Template } from './template.js';

/** The most UTF-16 units of a resolved template. */
const MOST_TEXT = 16_000_000;

/** A text with its variables replaced by values, or why that is not possible. */
export type Resolved =
  | {
      readonly ok: true;
      readonly text: string;
      /** Converts a position in {@link text} to one in the template; in a value: its variable's. */
      toSource(position: number): number;
    }
  | { readonly ok: false; readonly problem: TextProblem };

interface Piece {
  readonly at: number;
  readonly source: number;
  readonly isValue: boolean;
}

/**
 * Replaces variables by their values.
 *
 * @param source the text that the template was parsed from.
 * @param isJson whether values are written as JSON: escaped inside strings, and elsewhere quoted
 *   unless they are JSON already.
 */
export function resolveTemplate(
  source: string,
  { parts }: Template,
  isJson: boolean,
  values: TemplateValues,
): Resolved {
  const quotes = new QuoteFollower();
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let size = 0;
  let index = 0;
  for (const part of parts) {
    const isValue = part.kind === 'variable';
    let text = isValue ? '' : part.text;
    if (isValue) {
      const value = evaluateVariable(part, index++, values);
      if (!value.ok) return { ok: false, problem: problemAt(source, part.start, value.message) };
      text = isJson ? quotes.write(value) : value.text;
    } else if (isJson) quotes.follow(text);
    pieces.push({ at: size, source: part.start, isValue });
    texts.push(text);
    size += text.length;
    if (size > MOST_TEXT) {
      const message = t('With its variables resolved the message would be larger than 16 MB.');
      return { ok: false, problem: problemAt(source, part.start, message) };
    }
  }
  return { ok: true, text: texts.join(''), toSource: (position) => sourceOf(pieces, position) };
}

/** A problem at a position of a text. */
export function problemAt(text: string, position: number, message: string): TextProblem {
  return bytesProblem(text, position, message) as TextProblem;
}

function sourceOf(pieces: readonly Piece[], position: number): number {
  const piece = pieces.findLast(({ at }) => at <= position);
  if (piece === undefined) return 0;
  return piece.isValue ? piece.source : piece.source + position - piece.at;
}

/** Tracks whether the text so far ends inside a JSON string. */
class QuoteFollower {
  #isInside = false;
  #isEscaped = false;

  follow(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (this.#isEscaped) this.#isEscaped = false;
      else if (unit === 0x22) this.#isInside = !this.#isInside;
      else if (unit === 0x5c && this.#isInside) this.#isEscaped = true;
    }
  }

  /** A value, written for the end of the text so far. */
  write({ text, isJson }: { readonly text: string; readonly isJson: boolean }): string {
    if (this.#isInside) return JSON.stringify(text).slice(1, -1);
    return isJson ? text : JSON.stringify(text);
  }
}
