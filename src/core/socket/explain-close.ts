import { englishSigns, inEnglish, sentence, type Sentence } from '../language/language.js';
import { formatBytes } from '../text/units.js';
import { closeCodeName, isCloseCodeOnTheWire } from './close-codes.js';

/** The fields of a `close` event. */
export interface CloseFacts {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

/** What is known besides the event. */
export interface CloseCircumstances {
  /** Whether `open` came before. */
  readonly wasOpen: boolean;
  /** The arguments of the page's own `close()`; default: it did not call it. */
  readonly requestedClose?: { readonly code?: number } | undefined;
  /** The negotiated subprotocol, `''` for none. */
  readonly protocol: string;
  /** `bufferedAmount` at the event, in bytes; default 0. */
  readonly bufferedAmount?: number;
}

/**
 * What is remarkable about a `close` event, as sentences; empty for an ordinary one. They explain
 * what the code says about the Close frames, what another browser would have reported, and what is
 * contradictory. Never says why the connection ended: an event does not reveal that.
 *
 * @param write - Writes a sentence; default: in English.
 */
export function explainClose(
  close: CloseFacts,
  known: CloseCircumstances,
  write: (sentence: Sentence) => string = inEnglish,
): readonly string[] {
  return [
    ...explainCode(close, known),
    ...explainUnclean(close),
    ...explainRequest(close, known),
    ...explainPrivateCode(close, known.protocol),
    ...explainBuffered(known.bufferedAmount ?? 0),
  ].map((sentence) => write(sentence));
}

// code    unclean                         clean
// 1005    –                               Close frame without a code; Firefox: or with 1005
// 1006    no Close frame, or a failure    Firefox: Close frame with 1006
// 1015    Firefox: TLS failed             Firefox: Close frame with 1015
function explainCode(
  { code, reason, wasClean }: CloseFacts,
  known: CloseCircumstances,
): Sentence[] {
  if (code === 1005 && reason === '') {
    return [
      sentence('1005 is never sent: the browser reports it for a Close frame without a code.'),
    ];
  }
  if (code === 1005 || ((code === 1006 || code === 1015) && wasClean)) {
    return [
      sentence(
        'The server put {0} into its Close frame, where it is not allowed. Firefox passes it on, ' +
          'Chromium and WebKit report 1006 instead.',
        code,
      ),
    ];
  }
  if (code === 1006) {
    return [
      sentence(
        '1006 is never sent: the browser reports it for a connection that failed or ended without a ' +
          'valid Close frame.',
      ),
      known.wasOpen
        ? sentence(
            'The page is not told why; browsers differ in whether an error event comes first.',
          )
        : sentence('The connection was never open, and the page is not told why.'),
    ];
  }
  if (code === 1015) {
    return [
      sentence(
        '1015 is never sent: Firefox reports it when TLS fails, Chromium and WebKit report 1006.',
      ),
    ];
  }
  if (!isCloseCodeOnTheWire(code)) {
    return [
      sentence(
        '{0} is not allowed in a Close frame. Chromium and Firefox pass it on, WebKit reports 1006.',
        code,
      ),
    ];
  }
  return code >= 1012 && code <= 1014
    ? [sentence('WebKit reports 1006 instead of {0}; Chromium and Firefox pass it on.', code)]
    : [];
}

function explainUnclean({ code, wasClean }: CloseFacts): Sentence[] {
  if (wasClean || code === 1006 || code === 1015) return [];
  return [
    code === 1005
      ? sentence(
          'Not clean, though a Close frame came: the connection ended before both sides had finished ' +
            'closing. Browsers differ in what they call clean here.',
        )
      : sentence(
          'Not clean, though a Close frame came with {0}: the connection ended before both sides had ' +
            'finished closing. Browsers differ in what they call clean here.',
          code,
        ),
  ];
}

function explainRequest(
  close: CloseFacts,
  { requestedClose, wasOpen }: CloseCircumstances,
): Sentence[] {
  if (!requestedClose) return [];
  const { code } = requestedClose;
  if (!wasOpen) {
    return [
      code === undefined
        ? sentence(
            'The page called close() before the connection was open. That makes it fail with 1006.',
          )
        : sentence(
            'The page called close() before the connection was open. That makes it fail with 1006; ' +
              '{0} was not sent.',
            code,
          ),
    ];
  }
  if (close.code === (code ?? 1005)) return [];
  if (close.code === 1006 && !close.wasClean) {
    return [
      code === undefined
        ? sentence('The page had called close() without a code; no valid Close frame answered it.')
        : sentence('The page had called close() with {0}; no valid Close frame answered it.', code),
    ];
  }
  return [otherAnswer(code, close.code)];
}

function otherAnswer(asked: number | undefined, answer: number): Sentence {
  if (asked === undefined) {
    return sentence(
      'The page had called close() without a code, but the server’s Close frame has {0}: its own ' +
        'answer, or both sides closed at the same time.',
      answer,
    );
  }
  return answer === 1005
    ? sentence(
        'The page had called close() with {0}, but the server’s Close frame has no code: its own ' +
          'answer, or both sides closed at the same time.',
        asked,
      )
    : sentence(
        'The page had called close() with {0}, but the server’s Close frame has {1}: its own ' +
          'answer, or both sides closed at the same time.',
        asked,
        answer,
      );
}

function explainPrivateCode({ code }: CloseFacts, protocol: string): Sentence[] {
  const name = code >= 4000 && code <= 4999 ? closeCodeName(code, protocol) : undefined;
  return name === undefined ? [] : [sentence('In {0}, {1} means “{2}”.', protocol, code, name)];
}

function explainBuffered(bytes: number): Sentence[] {
  if (bytes <= 0) return [];
  return [
    sentence(
      'bufferedAmount was {0} at the end: what it counts was not delivered. ' +
        'WebKit also counts frame headers.',
      formatBytes(bytes, englishSigns),
    ),
  ];
}
