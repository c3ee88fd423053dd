import type { ReactiveControllerHost } from 'lit';

import type { Sendable } from '../../core/bytes/payload.js';
import { english, say, t } from '../../core/language/language.js';
import { EntryKind } from '../../core/log/entry.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import type { SendOutcome } from '../../core/session/send-outcome.js';
import { formatBytes } from '../../core/text/units.js';
import type { ComposeMode } from '../kit/composer-formats.js';
import type { ComposedDraft } from './composed-draft.js';
import { fileProblem } from './composer-file.js';
import type { SentMessage } from './sent-history.js';

const UNREADABLE = english(
  'What reads this could not be loaded, nothing was sent. Try again when the page can be reached.',
);

/** What became of the last message. */
export interface Outcome {
  readonly sentence: string;
  /** Whether nothing was sent. */
  readonly hasFailed: boolean;
}

/**
 * Sends what a person wrote, or says why it was not sent. JSON that is wrong is refused once: sent
 * a second time, unchanged, it goes out as it is.
 */
export class SendController {
  /** Why nothing was done with the draft; goes when it changes. */
  refusal: string | undefined;
  outcome: Outcome | undefined;
  /** Counts what was tried, so that the same sentence can be said again. */
  attempts = 0;

  readonly #host: ReactiveControllerHost;
  readonly #onSent: (message: SentMessage, data: Sendable, sequence: number) => void;
  #doubted: string | undefined;
  #isReading = false;

  /** @param onSent called once for every message that the socket took. */
  constructor(
    host: ReactiveControllerHost,
    onSent: (message: SentMessage, data: Sendable, sequence: number) => void,
  ) {
    this.#host = host;
    this.#onSent = onSent;
  }

  /** Sends a draft, read from a text that was written as one kind. */
  send(
    session: PortableSession | undefined,
    { mode, text }: { readonly mode: ComposeMode; readonly text: string },
    { payload, size, problem, sentence = '' }: ComposedDraft,
  ): void {
    this.#begin();
    if (problem && this.#doubted !== text) {
      if (payload === undefined) {
        this.refuse(sentence);
      } else {
        this.#doubted = text;
        this.refuse(t('{0} Send again to send it as it is.', sentence));
      }
    } else if (payload !== undefined && size !== undefined) {
      this.#deliver(session, { mode, text, size }, payload);
    } else this.refuse(t(UNREADABLE));
  }

  /** Reads a file, and sends it when it was read. */
  async sendFile(session: PortableSession | undefined, file: Blob | undefined): Promise<void> {
    if (this.#isReading) return;
    this.#begin();
    const problem = file === undefined ? t('Choose a file first.') : fileProblem(file);
    if (problem !== undefined || file === undefined) {
      this.refuse(problem!);
      return;
    }
    this.#isReading = true;
    try {
      const bytes = await file.arrayBuffer();
      this.#deliver(session, { mode: 'file', text: '', file, size: bytes.byteLength }, bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.refuse(t('The file could not be read, nothing was sent. {0}', reason));
    } finally {
      this.#isReading = false;
    }
  }

  /** Says why nothing is done with the draft. */
  refuse(sentence: string): void {
    this.attempts++;
    this.refusal = sentence;
    this.#host.requestUpdate();
  }

  /** The draft is another one now, or goes another way. */
  forget(): void {
    this.#begin();
    this.#doubted = undefined;
  }

  #begin(): void {
    this.refusal = undefined;
    this.outcome = undefined;
    this.#host.requestUpdate();
  }

  #deliver(session: PortableSession | undefined, message: SentMessage, data: Sendable): void {
    const result = session?.send(data);
    this.attempts++;
    this.outcome = {
      sentence: sentenceOf(session, result, message.size),
      hasFailed: result?.outcome !== 'sent',
    };
    this.#host.requestUpdate();
    if (result?.outcome === 'sent') this.#onSent(message, data, result.sequence);
  }
}

function sentenceOf(
  session: PortableSession | undefined,
  result: SendOutcome | undefined,
  size: number,
): string {
  if (session === undefined || result === undefined) {
    return t('Not sent. This composer has no session.');
  }
  const { outcome, sequence } = result;
  if (outcome === 'sent') return t('Sent {0} · #{1}', formatBytes(size), sequence);
  const note = session.log.at(sequence);
  return note?.kind === EntryKind.note ? say(note.detail.sentence!) : '';
}
