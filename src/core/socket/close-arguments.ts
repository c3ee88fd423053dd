import { t } from '../language/language.js';
import { utf8Length } from '../text/text.js';
import { hasLoneSurrogate } from '../text/well-formed.js';
import { canPageSendCloseCode } from './close-codes.js';
import type { Problem } from './problem.js';

/** The longest close reason, in UTF-8 bytes: a control frame holds 125, the code takes two. */
export const MAX_REASON_BYTES = 123;

/** An exception that `close()` would throw, and the argument that causes it. */
export interface CloseProblem extends Problem {
  readonly field: 'code' | 'reason';
}

/**
 * What `close(code, reason)` throws before it does anything, in any state (WebSockets Standard,
 * "validate close code and reason"); `undefined` when it accepts both. The code is converted first
 * as Web IDL's `[Clamp] unsigned short` is: rounded, NaN to 0, at most 65535.
 */
export function checkCloseArguments(
  code: number | undefined,
  reason: string | undefined,
): CloseProblem | undefined {
  if (code !== undefined && !canPageSendCloseCode(clampUnsignedShort(code))) {
    return {
      field: 'code',
      exception: 'InvalidAccessError',
      message: t('A page can close with 1000 or 3000 to 4999, not with {0}.', code),
    };
  }
  const bytes = utf8Length(reason ?? '');
  if (bytes > MAX_REASON_BYTES) {
    return {
      field: 'reason',
      exception: 'SyntaxError',
      message: t(
        'The reason is {0} bytes long as UTF-8; at most {1} fit.',
        bytes,
        MAX_REASON_BYTES,
      ),
    };
  }
  return undefined;
}

/**
 * Sentences on what `close(code, reason)` accepts but does not do as written, or not in every
 * browser; empty when there is nothing to say.
 */
export function closeArgumentWarnings(
  code: number | undefined,
  reason: string | undefined,
): readonly string[] {
  const warnings: string[] = [];
  if (code === undefined && reason !== undefined && reason !== '') {
    warnings.push(
      t(
        'A reason is sent only together with a code: Chromium throws InvalidAccessError without one, ' +
          'Firefox and WebKit drop the reason.',
      ),
    );
  }
  if (
    code !== undefined &&
    Number.isFinite(code) &&
    Math.trunc(code) !== clampUnsignedShort(code)
  ) {
    warnings.push(
      t('Firefox rounds {0}, as the specification says; Chromium and WebKit cut it off.', code),
    );
  }
  if (reason !== undefined && hasLoneSurrogate(reason)) {
    warnings.push(t('The reason has half of a surrogate pair in it, which is sent as U+FFFD.'));
  }
  return warnings;
}

/**
 * The close code in a text field; `undefined` for a blank one, which means none. Anything but a
 * whole number gives the problem. {@link checkCloseArguments} checks whether `close()` accepts it.
 */
export function parseCloseCode(text: string): number | undefined | Problem {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (/^\d+$/.test(typed)) return Number(typed);
  return {
    exception: 'InvalidAccessError',
    message: t('A close code is a whole number: 1000, or one from 3000 to 4999.'),
  };
}

function clampUnsignedShort(value: number): number {
  if (Number.isNaN(value)) return 0;
  const clamped = Math.min(Math.max(value, 0), 65535);
  const floor = Math.floor(clamped);
  // Halves go to the even neighbour (Web IDL, ConvertToInt with [Clamp]).
  if (clamped - floor === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return Math.round(clamped);
}
