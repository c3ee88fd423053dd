import {
  autocompletion,
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

import { jsonPlaceAt, type JsonPlace } from '../../core/composer/json-cursor.js';
import type { Seen } from '../../core/composer/seen-json.js';
import type { Log } from '../../core/log/log.js';
import { SeenReader } from '../field/seen-reader.js';

/** UTF-16 units; further into a text nothing is completed. */
const REACH = 100_000;

/**
 * Completes JSON with names and values that the messages of a session had: while a word is written,
 * and when it is asked for (Control and Space).
 */
export function jsonCompletion(log: () => Log | undefined): Extension {
  const reader = new SeenReader();
  const source = (context: CompletionContext): Promise<CompletionResult | null> =>
    complete(context, reader, log());
  return autocompletion({ override: [source], icons: false });
}

async function complete(
  context: CompletionContext,
  reader: SeenReader,
  log: Log | undefined,
): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context;
  if (log === undefined || pos > REACH) return null;
  const place = jsonPlaceAt(state.sliceDoc(0, pos), pos);
  if (place === undefined || (!explicit && place.from === pos)) return null;
  const seen = await reader.read(log);
  if (context.aborted) return null;
  const { kind, key, parent, prefix, siblings } = place;
  const found = kind === 'value' ? seen.values(key, prefix) : seen.names(prefix, parent);
  const options = found
    .filter(({ json }) => kind === 'value' || !siblings.includes(JSON.parse(json) as string))
    .map((each) => optionOf(each, place));
  return options.length === 0 ? null : { from: place.from, options, filter: false };
}

function optionOf({ json, count }: Seen, { kind }: JsonPlace): Completion {
  return {
    label: json,
    detail: count > 1 ? `× ${count}` : '',
    apply: (view, completion, from, to) => {
      apply(view, completion, from, to, kind);
    },
  };
}

/** Writes the word, over the closing quote that was there already, and with a colon behind a name. */
function apply(
  view: EditorView,
  completion: Completion,
  from: number,
  to: number,
  kind: JsonPlace['kind'],
): void {
  const rest = view.state.sliceDoc(to, to + 20);
  const isQuoted = view.state.sliceDoc(from, from + 1) === '"' && rest.startsWith('"');
  const behind = isQuoted ? rest.slice(1) : rest;
  const colon = kind === 'key' && !/^\s*:/.test(behind) ? ': ' : '';
  const insert = completion.label + colon;
  view.dispatch({
    changes: { from, to: isQuoted ? to + 1 : to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(completion),
  });
}
