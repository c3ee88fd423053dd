import type { CloseDetail } from '../log/entry.js';
import type { PossibleCause } from '../socket/failure-causes.js';
import { fieldAt, fieldsOf, flagAt, numberAt, textAt, textsAt, type Fields } from './fields.js';

/**
 * The detail of a close event, from the fields of a file. Explanations in the file are kept.
 *
 * @returns `undefined` without a code.
 */
export function readCloseDetail(fields: Fields): CloseDetail | undefined {
  const code = numberAt(fields, 'code');
  if (code === undefined || !Number.isInteger(code) || code < 0 || code > 0xffff) return undefined;
  const reason = textAt(fields, 'reason') ?? '';
  const wasClean = flagAt(fields, 'wasClean', code !== 1006 && code !== 1015);
  const wasOpen = flagAt(fields, 'wasOpen', true);
  const protocol = textAt(fields, 'protocol') ?? '';
  const bufferedAmount = numberAt(fields, 'bufferedAmount') ?? 0;
  const remarks = textsAt(fields, 'remarks');
  return {
    code,
    reason,
    wasClean,
    wasOpen,
    protocol,
    elapsed: numberAt(fields, 'elapsed') ?? 0,
    bufferedAmount,
    ...(remarks && { remarks }),
    causes: causesOf(fieldAt(fields, 'causes')),
  };
}

function causesOf(value: unknown): PossibleCause[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const fields = fieldsOf(item);
    const cause = fields && textAt(fields, 'cause');
    return cause === undefined ? [] : [{ cause, check: textAt(fields!, 'check') ?? '' }];
  });
}
