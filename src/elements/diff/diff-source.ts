/** What a difference needs to be made; fetched when the first one is asked for. */
import { withAttachments } from '../../core/decoders/decode-context.js';
import type { DecodeLimits, Decoder, DecoderInput } from '../../core/decoders/decoder.js';
import {
  comparePayloads,
  type Compared,
  type Comparison,
} from '../../core/diff/compare-payloads.js';
import { findAlike, type EarlierMessage } from '../../core/diff/find-alike.js';
import { t } from '../../core/language/language.js';
import { payloadOf } from '../../core/log/entry.js';
import type { Log } from '../../core/log/log.js';
import type { DecoderList } from '../decoders/decoder-list.js';
import { decodePayload } from '../decoders/payload-reader.js';
import { nextTask } from '../drawing/next-task.js';
import { choicesOf, chosenDecoder } from '../kit/log-choices.js';

export { diffText } from '../../core/diff/diff-line.js';

/** What bounds the trees that are compared. */
const LIMITS: DecodeLimits = { maxNodes: 200_000, maxDepth: 20_000, maxOutput: 16_000_000 };

/** Which decoders there are to read messages with. */
export interface DiffDecoders {
  readonly list: DecoderList;
  /** Decoders of the page itself. */
  readonly own: readonly Decoder[];
}

/** The message that another one is compared with unasked. */
export function findPartner(
  log: Log,
  sequence: number,
  { list, own }: DiffDecoders,
): EarlierMessage | undefined {
  return findAlike(log, sequence, [...own, ...list.builtInDecoders]);
}

/**
 * Compares two entries of a log, in slices.
 *
 * @returns `undefined` when it is not wanted any more.
 * @throws Error with a sentence when a payload is not there, or could not be read.
 */
export async function compareEntries(
  log: Log,
  [before, after]: readonly [number, number],
  decoders: DiffDecoders,
  isWanted: () => boolean,
): Promise<Comparison | undefined> {
  const names: (string | undefined)[] = [];
  const sides: Compared[] = [];
  for (const sequence of [before, after]) {
    const { decoder, ...side } = await readEntry(log, sequence, decoders);
    names.push(decoder);
    sides.push(side);
    if (!isWanted()) return undefined;
  }
  // Trees of two formats have nothing in common but their form.
  const isAlike = names[0] === names[1];
  const [a, b] = isAlike ? sides : sides.map(({ input }) => ({ input }));
  const comparing = comparePayloads(a!, b!);
  for (;;) {
    const { done, value } = comparing.next();
    if (done === true) return value;
    await nextTask();
    if (!isWanted()) return undefined;
  }
}

async function readEntry(
  log: Log,
  sequence: number,
  { list, own }: DiffDecoders,
): Promise<Compared & { readonly decoder: string | undefined }> {
  const all = [...own, ...list.builtInDecoders];
  const input = list.joinedMessage(log, sequence, all)?.input ?? (await inputAt(log, sequence));
  const known = list.contextWithDecoder(log, sequence, all);
  const context = { ...known, schema: log && choicesOf(log).protobuf, limits: LIMITS };
  const chosen = chosenDecoder(log, typeof input === 'string' ? input : input.buffer);
  const decoder =
    all.find(({ name }) => name === chosen) ?? list.chooseDecoder(all, input, context)?.decoder;
  if (decoder === undefined) return { input, decoder: undefined };
  const whole = withAttachments(context, decoder, input, log, sequence);
  const isBuiltIn = list.builtInDecoders.includes(decoder);
  const { tree, problem } = await decodePayload(decoder, isBuiltIn, input, whole);
  return { input, decoder: decoder.name, tree: tree.count === 0 ? undefined : tree, problem };
}

async function inputAt(log: Log, sequence: number): Promise<DecoderInput> {
  const entry = log.at(sequence);
  const payload = entry && payloadOf(entry);
  if (payload === undefined) throw new Error(t('#{0} is not in the log any more.', sequence));
  if (typeof payload === 'string') return payload;
  return new Uint8Array(payload instanceof ArrayBuffer ? payload : await payload.arrayBuffer());
}
