import { t } from '../../language/language.js';
import { type DataTree, NodeKind } from '../../tree/data-tree.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import { childrenOf, isArray, isKind, numberAt, stringAt } from '../../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, Exchange } from '../decoder.js';
import { decodeJson } from '../json.js';
import { compactNode, textAt } from '../shared/compact-value.js';
import {
  exchangeOf,
  inputHead,
  readJsonHead,
  readJsonMessage,
  summaryLine,
} from '../shared/json-message.js';
import { addLabelledArray } from '../shared/labelled-array.js';

/** A type of message: its name, its elements, the role of its id, and the kinds of its elements. */
interface OcppType {
  readonly name: string;
  readonly labels: readonly string[];
  readonly role?: Exchange['role'];
  /** Kinds of the elements after the number: `s` string, `o` object. */
  readonly kinds: string;
}

/** By message type number (OCPP-J 1.6 §4.1.3; OCPP 2.0.1 and 2.1 Part 4 §4.1.3, §4.2). */
const messageTypes: ReadonlyMap<number, OcppType> = new Map([
  [2, { name: 'CALL', labels: ['type', 'id', 'action', 'payload'], role: 'request', kinds: 'sso' }],
  [3, { name: 'CALLRESULT', labels: ['type', 'id', 'payload'], role: 'reply', kinds: 'so' }],
  [4, { name: 'CALLERROR', labels: errorLabels(), role: 'reply', kinds: 'ssso' }],
  [5, { name: 'CALLRESULTERROR', labels: errorLabels(), kinds: 'ssso' }],
  [6, { name: 'SEND', labels: ['type', 'id', 'action', 'payload'], kinds: 'sso' }],
]);

/** OCPP-J: charging stations and their central system, versions 1.6 to 2.1. */
export const ocpp: Decoder = {
  name: 'ocpp',
  label: 'OCPP',
  subprotocols: ['ocpp1.2', 'ocpp1.5', 'ocpp1.6', 'ocpp2.0', 'ocpp2.0.1', 'ocpp2.1'],
  recognize: recognizeOcpp,
  decode: decodeOcpp,
};

function recognizeOcpp(input: DecoderInput): number {
  if (!/^\s*\[\s*[2-6]\s*,\s*"/u.test(inputHead(input, 32))) return 0;
  const head = readJsonHead(input);
  const type = messageTypes.get(numberAt(head, 1) ?? 0);
  const places = childrenOf(head, 0).slice(1);
  if (type === undefined || places.length !== type.kinds.length) return 0;
  if (!places.every((place, index) => fits(head, place, type.kinds[index]!))) return 0;
  if (type.name === 'CALLRESULT') return 0.7;
  // Actions and error codes are written in camel case.
  return /^[A-Z][A-Za-z]+$/u.test(stringAt(head, places[1]) ?? '') ? 0.9 : 0.4;
}

function fits(tree: DataTree, node: number, kind: string): boolean {
  return isKind(tree, node, kind === 's' ? NodeKind.string : NodeKind.object);
}

function decodeOcpp(input: DecoderInput, context: DecodeContext): Decoded {
  const { tree, problem } = readJsonMessage(input, context.limits);
  const code = isArray(tree, 0) ? numberAt(tree, 1) : undefined;
  const type = messageTypes.get(code ?? 0);
  if (type === undefined) {
    return decodeJson(
      input,
      context,
      t('An OCPP message is an array that begins with 2, 3, 4, 5 or 6.'),
    );
  }
  const builder = new TreeBuilder(context.limits);
  addLabelledArray(builder, tree, 0, { labels: type.labels, word: type.name });
  const [, idNode, ...rest] = childrenOf(tree, 0);
  const id = stringAt(tree, idNode);
  const isCall = type.kinds === 'sso';
  const action = isCall ? stringAt(tree, rest[0]) : undefined;
  const isComplete = rest.length + 1 === type.kinds.length;
  return {
    summary: summaryLine(`${type.name} ${describeRest(tree, rest, type)}`),
    tree: builder.finish(),
    problem:
      problem ??
      (isComplete
        ? undefined
        : t('A {0} has {1} places in its array.', type.name, type.kinds.length + 1)),
    keepAlive: action === 'Heartbeat' ? 'ping' : undefined,
    exchange:
      type.role === undefined || id === undefined
        ? undefined
        : exchangeOf(type.role, id, context.direction),
  };
}

/** "BootNotification {chargePointVendor: "V", …}" or "FormationViolation “…”". */
function describeRest(tree: DataTree, rest: readonly number[], { kinds }: OcppType): string {
  const [first, second] = rest;
  if (kinds === 'so' || first === undefined)
    return first === undefined ? '' : compactNode(tree, first, 90);
  const name = textAt(tree, first, 60);
  return second === undefined ? name : `${name} ${compactNode(tree, second, 80)}`;
}

function errorLabels(): readonly string[] {
  return ['type', 'id', 'error code', 'error description', 'error details'];
}
