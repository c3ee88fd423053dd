import { t } from '../../language/language.js';
import { copyNode } from '../../tree/copy-tree.js';
import { type DataTree, NodeKind } from '../../tree/data-tree.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import {
  childrenOf,
  fieldOf,
  isArray,
  isKind,
  isObject,
  numberAt,
  stringAt,
} from '../../tree/tree-fields.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput, Exchange } from '../decoder.js';
import { decodeJson, isJsonShaped } from '../json.js';
import { compactNode } from '../shared/compact-value.js';
import {
  exchangeOf,
  inputHead,
  inputTail,
  readJsonHead,
  readJsonMessage,
  summaryLine,
} from '../shared/json-message.js';

/** JSON-RPC 2.0 (jsonrpc.org/specification): calls, notifications, results, errors, batches. */
export const jsonRpc: Decoder = {
  name: 'json-rpc',
  label: 'JSON-RPC',
  subprotocols: ['jsonrpc', 'jsonrpc2.0', 'json-rpc', 'lsp'],
  recognize: recognizeJsonRpc,
  decode: decodeJsonRpc,
};

/**
 * The names of the reserved error codes (§5.1), and of those that the Language Server Protocol
 * adds; `undefined` for an application's own.
 */
export function rpcErrorName(code: number): string | undefined {
  return errorNames.get(code) ?? (code >= -32099 && code <= -32000 ? 'Server error' : undefined);
}

const errorNames: ReadonlyMap<number, string> = new Map([
  [-32700, 'Parse error'],
  [-32600, 'Invalid Request'],
  [-32601, 'Method not found'],
  [-32602, 'Invalid params'],
  [-32603, 'Internal error'],
]);

/** The member at the end of a message or batch: it may follow a long result. */
const versionAtEnd = /"jsonrpc"\s*:\s*"2\.0"[^{}[\]]*\}\s*\]?\s*$/u;

function recognizeJsonRpc(input: DecoderInput): number {
  if (!isJsonShaped(input)) return 0;
  if (versionAtEnd.test(inputTail(input))) return 0.95;
  if (!inputHead(input, 1024).includes('"jsonrpc"')) return 0;
  const head = readJsonHead(input);
  const version = fieldOf(head, isArray(head, 0) ? 1 : 0, 'jsonrpc');
  return stringAt(head, version) === '2.0' ? 0.95 : 0;
}

function decodeJsonRpc(input: DecoderInput, context: DecodeContext): Decoded {
  const { tree, problem } = readJsonMessage(input, context.limits);
  if (isArray(tree, 0)) {
    const shown = childrenOf(tree, 0, 8).map((child) => describe(tree, child).short);
    const count = tree.childCount(0);
    const more = count > shown.length ? ', …' : '';
    return {
      summary: summaryLine(`batch of ${count}: ${shown.join(', ')}${more}`),
      tree: withErrorNames(tree, context),
      problem: problem ?? (count === 0 ? t('A batch may not be empty.') : undefined),
    };
  }
  if (!isObject(tree, 0)) {
    return decodeJson(input, context, t('A JSON-RPC message is an object, or an array of them.'));
  }
  const { line, role, fault } = describe(tree, 0);
  return {
    summary: summaryLine(line),
    tree: withErrorNames(tree, context),
    problem: problem ?? fault,
    exchange: exchangeWith(tree, role, context),
  };
}

interface Described {
  readonly line: string;
  /** A shorter line, for batches. */
  readonly short: string;
  readonly role?: Exchange['role'] | undefined;
  readonly fault?: string | undefined;
}

function describe(tree: DataTree, node: number): Described {
  const id = fieldOf(tree, node, 'id');
  const idText = id === undefined ? '' : ` · id ${compactNode(tree, id, 24)}`;
  const methodNode = fieldOf(tree, node, 'method');
  const method = stringAt(tree, methodNode);
  const fault =
    stringAt(tree, fieldOf(tree, node, 'jsonrpc')) === '2.0'
      ? undefined
      : t('The member "jsonrpc" should be "2.0".');
  if (method !== undefined) {
    const params = fieldOf(tree, node, 'params');
    const given = params === undefined ? '' : ` ${compactNode(tree, params, 60)}`;
    const kind = id === undefined ? 'notification ' : '';
    return {
      line: `${kind}${method}${idText}${given}`,
      short: method,
      role: id === undefined ? undefined : 'request',
      fault,
    };
  }
  const error = fieldOf(tree, node, 'error');
  if (error !== undefined && !isKind(tree, error, NodeKind.null)) {
    const code = numberAt(tree, fieldOf(tree, error, 'code'));
    const name = code === undefined ? undefined : rpcErrorName(code);
    const message = fieldOf(tree, error, 'message');
    const said = message === undefined ? '' : ` ${compactNode(tree, message, 60)}`;
    const short = `error${code === undefined ? '' : ` ${code}`}${name === undefined ? '' : ` ${name}`}`;
    return { line: `${short}${said}${idText}`, short, role: 'reply', fault };
  }
  const result = fieldOf(tree, node, 'result');
  if (result !== undefined) {
    const line = `result ${compactNode(tree, result, 70)}${idText}`;
    return { line, short: 'result', role: 'reply', fault };
  }
  return {
    line: compactNode(tree, node, 100),
    short: '?',
    fault: t('A JSON-RPC message has a member "method", "result" or "error".'),
  };
}

function exchangeWith(
  tree: DataTree,
  role: Exchange['role'] | undefined,
  context: DecodeContext,
): Exchange | undefined {
  const id = fieldOf(tree, 0, 'id');
  // An error about an unreadable request has the id null (§5).
  if (role === undefined || id === undefined || isKind(tree, id, NodeKind.null)) return undefined;
  // As it was written, because 1 and "1" are two ids.
  return exchangeOf(role, tree.rawValueAt(id, 200), context.direction);
}

/** The tree with the names of error codes as hints; unchanged when it has none. */
function withErrorNames(tree: DataTree, { limits }: DecodeContext): DataTree['columns'] {
  const messages = isArray(tree, 0) ? childrenOf(tree, 0) : [0];
  const names = new Map<number, string>();
  for (const message of messages) {
    const code = fieldOf(tree, fieldOf(tree, message, 'error'), 'code');
    const name = code === undefined ? undefined : rpcErrorName(numberAt(tree, code) ?? 0);
    if (code !== undefined && name !== undefined) names.set(code, name);
  }
  if (names.size === 0) return tree.columns;
  const builder = new TreeBuilder(limits);
  copyNode(builder, tree, 0, {}, (source, node, facts) => {
    const hint = names.get(node);
    if (hint !== undefined) builder.number(source.rawValueAt(node), { ...facts, hint });
    return hint !== undefined;
  });
  return builder.finish();
}
