import { copyNode } from '../tree/copy-tree.js';
import { DataTree, NodeKind } from '../tree/data-tree.js';
import { parseJsonTree } from '../tree/json-tree.js';
import { TreeBuilder } from '../tree/tree-builder.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput } from './decoder.js';
import { compactNode } from './shared/compact-value.js';
import { finishTree } from './shared/finish-tree.js';
import { inputHead, inputText, problemSentence, summaryLine } from './shared/json-message.js';

/** Several JSON values in a message, each on a line of its own (ndjson.org, JSON Lines). */
export const ndjson: Decoder = {
  name: 'ndjson',
  label: 'NDJSON',
  subprotocols: ['ndjson', 'jsonl'],
  recognize: recognizeNdjson,
  decode: decodeNdjson,
};

function recognizeNdjson(input: DecoderInput): number {
  const head = inputHead(input, 2048);
  const lines = /^\s*([{[][^\n]*)\n\s*([{[])/u.exec(head);
  if (lines === null) return 0;
  // The first line of formatted JSON is not a complete value.
  return parseJsonTree(lines[1]!, { maxNodes: 2000 }).problem === undefined ? 0.7 : 0;
}

function decodeNdjson(input: DecoderInput, { limits }: DecodeContext): Decoded {
  const text = inputText(input);
  const builder = new TreeBuilder(limits);
  builder.open(NodeKind.array);
  const shown: string[] = [];
  let count = 0;
  let problem: string | undefined;
  let lineNumber = 0;
  for (let at = 0; at < text.length && !builder.isFull;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    lineNumber++;
    at = end + 1;
    if (line.trim() === '') continue;
    const parsed = parseJsonTree(line, limits);
    const tree = new DataTree(parsed.tree);
    if (parsed.problem !== undefined) {
      problem ??= problemSentence({ ...parsed.problem, line: lineNumber });
    }
    if (parsed.problem !== undefined && !parsed.isCut) builder.string(line, { hint: 'no JSON' });
    else if (tree.count > 0) copyNode(builder, tree, 0);
    if (count < 3) shown.push(compactNode(tree, 0, 60) || line);
    count++;
  }
  const more = count > shown.length ? ', …' : '';
  return {
    summary: summaryLine(
      `${count} ${count === 1 ? 'value' : 'values'}: ${shown.join(', ')}${more}`,
    ),
    ...finishTree(builder, problem),
  };
}
