import { draftProblemSentence, readDraft } from '../../core/composer/draft.js';
import { parseRepeatedHex } from '../../core/composer/repeated-hex.js';
import { problemAt, resolveTemplate } from '../../core/composer/resolve-template.js';
import type { SavedStore } from '../../core/composer/saved-store.js';
import { parseTemplate, type Template } from '../../core/composer/template.js';
import type { TextProblem } from '../../core/json/json-problem.js';
import { t } from '../../core/language/language.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import type { SchemaCheck } from '../code/json-schema.js';
import { isEncoded, kindOf, type ComposeMode, type EncodedMode } from '../kit/composer-formats.js';
import { choicesOf } from '../kit/log-choices.js';
import type { ComposedDraft } from './composed-draft.js';
import { JsonEncoders } from './json-encoders.js';
import { ComposerValues } from './composer-values.js';

/** UTF-16 units; a schema is not held against longer texts. */
const MOST_CHECKED = 200_000;

/** The text that is read, and the way from its places to those of what was written. */
interface Given {
  readonly text: string;
  toSource(position: number): number;
}

/** Reads what is written with everything that the composer knows beyond plain text. */
export class ComposerReader {
  readonly encoders = new JsonEncoders();
  /** Whether `{{…}}` stands for a value. */
  resolvesVariables = true;
  /** Holds JSON against a schema; `undefined` without one. */
  schema: SchemaCheck | undefined;

  readonly #values = new ComposerValues();
  readonly #store: SavedStore;

  /** @param store keeps the variables that a person has given names to. */
  constructor(store: SavedStore) {
    this.#store = store;
  }

  /** Whether a message of this kind can be read already. */
  isReady(mode: ComposeMode): boolean {
    return !isEncoded(mode) || this.encoders.has(mode);
  }

  read(
    mode: Exclude<ComposeMode, 'file'>,
    source: string,
    session: PortableSession | undefined,
  ): ComposedDraft {
    if (mode === 'hex') return readHex(source);
    if (mode === 'base64') return withSentence(mode, readDraft(mode, source));
    const template = parseTemplate(source);
    if (!template.isTemplate) return this.#readGiven(mode, source, sameAs(source), session);
    if (!this.resolvesVariables) {
      return { ...this.#readGiven(mode, source, sameAs(source), session), hasVariables: true };
    }
    return { ...this.#readTemplate(mode, source, template, session), hasVariables: true };
  }

  /** A message went out as it was written: the next one gets other values. */
  renew(session: PortableSession | undefined, mode: ComposeMode, source: string): void {
    const counts =
      this.resolvesVariables &&
      mode !== 'hex' &&
      mode !== 'base64' &&
      parseTemplate(source).variables.some(({ name }) => name === 'seq');
    this.#values.renew(session, counts);
  }

  #readTemplate(
    mode: 'text' | 'json' | EncodedMode,
    source: string,
    template: Template,
    session: PortableSession | undefined,
  ): ComposedDraft {
    this.#values.variables = this.#store.book.variables;
    const values = this.#values.valuesFor(session);
    const resolved = resolveTemplate(source, template, mode !== 'text', values);
    if (!resolved.ok) {
      const { problem } = resolved;
      return { payload: undefined, size: undefined, problem, sentence: placed(problem) };
    }
    const isTimed = template.variables.some(({ name }) => name === 'now');
    return {
      ...this.#readGiven(mode, source, resolved, session),
      resolved: resolved.text,
      ...(isTimed && { isTimed }),
    };
  }

  #readGiven(
    mode: 'text' | 'json' | EncodedMode,
    source: string,
    given: Given,
    session: PortableSession | undefined,
  ): ComposedDraft {
    const { problem, ...draft } = readDraft(kindOf(mode), given.text);
    if (problem !== undefined) {
      const moved = problemAt(source, given.toSource(problem.position), problem.message);
      const left = isEncoded(mode) ? { payload: undefined, size: undefined } : draft;
      return { ...left, problem: moved, sentence: draftProblemSentence('json', moved) };
    }
    const mismatches = mode === 'text' ? [] : this.#mismatches(source, given);
    const read = isEncoded(mode) ? this.#encode(mode, source, given, session) : draft;
    return mismatches.length > 0 ? { ...read, mismatches } : read;
  }

  #encode(
    mode: EncodedMode,
    source: string,
    { text, toSource }: Given,
    session: PortableSession | undefined,
  ): ComposedDraft {
    const nothing = { payload: undefined, size: undefined };
    const encoded = this.encoders.encode(
      mode,
      text,
      session?.log && choicesOf(session?.log).protobuf,
    );
    if (encoded === undefined) return nothing;
    if (encoded.ok) return { payload: encoded.bytes, size: encoded.bytes.length };
    const problem = problemAt(source, toSource(encoded.position ?? 0), encoded.message);
    if ('line' in encoded) return { ...nothing, problem, sentence: placed(problem) };
    const path = encoded.path === '' ? '' : `${encoded.path}: `;
    return { ...nothing, problem, sentence: path + encoded.message };
  }

  #mismatches(source: string, { text, toSource }: Given): TextProblem[] {
    if (this.schema === undefined || text.length > MOST_CHECKED) return [];
    return this.schema(text).map(({ position, message }) =>
      problemAt(source, toSource(position), message),
    );
  }
}

function sameAs(text: string): Given {
  return { text, toSource: (position) => position };
}

function readHex(source: string): ComposedDraft {
  const parsed = parseRepeatedHex(source);
  if (parsed.ok) return { payload: parsed.bytes, size: parsed.bytes.length };
  return withSentence('hex', { payload: undefined, size: undefined, problem: parsed });
}

function withSentence(kind: 'hex' | 'base64', draft: ComposedDraft): ComposedDraft {
  const { problem } = draft;
  return problem === undefined
    ? draft
    : { ...draft, sentence: draftProblemSentence(kind, problem) };
}

function placed({ line, column, message }: TextProblem): string {
  return t('Line {0}, column {1}: {2}', line, column, message);
}
