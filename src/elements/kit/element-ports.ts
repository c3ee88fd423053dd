import type { SavedStore } from '../../core/composer/saved-store.js';
import type { DecodeContext, Decoded, DecoderInput } from '../../core/decoders/decoder.js';
import type { BatchSource, RecordingFile } from '../../core/files/batch-reader.js';
import type { RegExpJob } from '../../core/filter/regexp/regexp-job.js';
import type { ScriptRunner } from '../../core/lessons/script-runner.js';
import type { Log } from '../../core/log/log.js';
import type { ReplayRun } from '../../core/replay/replay-run.js';
import type { ReplayMode } from '../../core/replay/replay-schedule.js';
import type { PortableSession } from '../../core/session/portable-session.js';

/** Runs replays: they need a clock, which elements do not have. */
export interface ReplayPlayers {
  /** Sends what was sent in a recording from a session that is not connected yet. */
  replay(recorded: Log, session: PortableSession, mode: ReplayMode): ReplayRun;
  /** Plays a recording into a log. */
  play(recorded: Log, log: Log, mode: ReplayMode): ReplayRun;
}

/** Tests regular expressions in a worker, which can be ended. */
export interface RegExpTester {
  /** @returns a `Verdict` a text; rejects when too many take too long. */
  run(job: RegExpJob): Promise<Uint8Array>;
  stop(): void;
}

/** Decodes long payloads in a worker, which can be ended. */
export interface PayloadRunner {
  decode(name: string, input: DecoderInput, context: DecodeContext): Promise<Decoded>;
  stop(): void;
}

/**
 * What elements need from outside the document: storage, workers, clocks. `ws-inspector/define` sets
 * the browser's own. An element works without a port and does less; each member says what.
 */
export interface ElementPorts {
  /** Opens the store of saved messages. Without it, they are kept until the page is closed. */
  openSavedStore: () => Promise<SavedStore>;
  /** Loads what runs replays. Without it, a replay cannot be started. */
  loadReplayPlayers: () => Promise<ReplayPlayers>;
  /** Reads a recording in a worker. Without it, files are read on the main thread. */
  openImportSource: (file: RecordingFile) => Promise<BatchSource>;
  /**
   * Makes what runs the script of a lesson. Without it, lessons cannot be run.
   *
   * @param address URL of the document in which the script runs
   * @param place node that the frame of that document is added to
   */
  createScriptRunner: (address: string, place: Node) => Promise<ScriptRunner>;
  /** Makes the payload runner that all elements share. Without it, payloads are read on the main thread. */
  createPayloadRunner: () => PayloadRunner;
  /** Makes a tester for one filter. Without it, entries that would need it count as possible matches. */
  createRegExpTester: () => RegExpTester;
}

/** The ports in use. A member is undefined until {@link useElementPorts} sets it. */
export const elementPorts: Partial<ElementPorts> = {};

/** Sets ports. A port that is set already stays: the first caller wins. */
export function useElementPorts(ports: Partial<ElementPorts>): void {
  Object.assign(elementPorts, { ...ports, ...elementPorts });
}
