import type { DecodeContext, Decoded, DecoderInput } from '../../core/decoders/decoder.js';
import { JobWorker, type JobOptions } from './job-worker.js';
import { trustedWorker } from './trusted-worker.js';

/** Milliseconds for one payload. */
const TIMEOUT = 10_000;
/**
 * Bytes or UTF-16 units from which on a payload has a worker for itself: its memory would otherwise
 * be freed late.
 */
const LARGE = 4_000_000;

/** A request to the worker: what to decode, and by which of the built-in decoders. */
export interface PayloadJob {
  readonly name: string;
  readonly input: DecoderInput;
  readonly context: DecodeContext;
}

/** Decodes long payloads in a worker, each for ten seconds at most. */
export class PayloadRunner {
  readonly #worker: JobWorker<PayloadJob, Decoded>;

  constructor(start = startWorker) {
    this.#worker = new JobWorker(start);
  }

  /**
   * Decodes with one of the built-in decoders.
   *
   * @throws JobTimeoutError when it took too long; Error when the worker could not be started.
   */
  decode(name: string, input: DecoderInput, context: DecodeContext): Promise<Decoded> {
    return this.#worker.run({ name, input, context }, optionsFor(input));
  }

  /** Ends the worker; the current job fails. */
  stop(): void {
    this.#worker.stop();
  }
}

function optionsFor({ length }: DecoderInput): JobOptions {
  return { timeout: TIMEOUT, isLast: length > LARGE };
}

function startWorker(): Worker {
  const Worker = trustedWorker();
  return new Worker(new URL('./payload-worker.js', import.meta.url), { type: 'module' });
}
