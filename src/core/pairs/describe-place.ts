import type { Payload } from '../bytes/payload.js';
import { chooseDecoder } from '../decoders/choose-decoder.js';
import { decoderInput } from '../decoders/decoder-input.js';
import type { DecodeLimits, Decoder } from '../decoders/decoder.js';
import { contextWithDecoder } from '../decoders/established-decoder.js';
import { joinedMessage } from '../decoders/joined-message.js';
import type { PathQuery } from '../json-path/json-path-ast.js';
import { JsonPathRun } from '../json-path/json-path-run.js';
import type { Log } from '../log/log.js';
import { DataTree } from '../tree/data-tree.js';
import { parseJsonTree } from '../tree/json-tree.js';
import { TreePlaces } from '../tree/tree-places.js';
import type { DescribePlace } from './pair-index.js';

/** Payloads longer than this, in UTF-16 units or bytes, count as neither request nor reply. */
const LONGEST = 65_536;
/** The most steps of a JSONPath in one message. */
const MOST_STEPS = 20_000;
const LIMITS: DecodeLimits = { maxNodes: 4000, maxDepth: 64, maxOutput: 0 };

/**
 * Finds a message's place by its protocol's own ids.
 *
 * @param nameOf - The decoder that the user chose for payloads like this.
 */
export function placeByProtocol(
  decoders: readonly Decoder[],
  nameOf: (log: Log, payload: Payload) => string | undefined,
): DescribePlace {
  return (log, sequence) => {
    const payload = log.carriedAt(sequence) as Payload;
    const joined = joinedMessage(log, sequence, decoders);
    const input = joined?.input ?? decoderInput(payload);
    if (input === undefined || input.length > LONGEST) return undefined;
    const context = contextWithDecoder(log, sequence, decoders, LIMITS);
    const name = nameOf(log, payload);
    const decoder =
      decoders.find((one) => one.name === name) ?? chooseDecoder(decoders, input, context)?.decoder;
    const decoded = decoder?.decode(input, context);
    if (decoded === undefined || decoded instanceof Promise) return undefined;
    // Of a packet in several messages, the last one is the request or the reply.
    const isPart = joined !== undefined && joined.last !== sequence;
    return isPart ? { keepAlive: decoded.keepAlive } : decoded;
  };
}

/** Finds a message's place by an id in JSON, the first node of a JSONPath. */
export function placeByPath(query: PathQuery): DescribePlace {
  return (log, sequence) => {
    const payload = log.carriedAt(sequence);
    if (typeof payload !== 'string' || payload.length > LONGEST) return undefined;
    const { tree, problem } = parseJsonTree(payload, LIMITS);
    if (problem !== undefined) return undefined;
    const data = new DataTree(tree);
    const run = new JsonPathRun(new TreePlaces(tree), query, MOST_STEPS);
    while (!run.advance());
    const [node] = run.nodes;
    if (node === undefined || data.isContainer(node)) return undefined;
    return { id: data.rawValueAt(node, 256) };
  };
}
