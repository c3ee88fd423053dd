import { Validator, type OutputUnit, type Schema, type SchemaDraft } from '@cfworker/json-schema';
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';

import {
  hasShortStrings,
  readQuickSchema,
  type QuickSchema,
} from '../../core/composer/schema-patterns.js';
import { findJsonProblem } from '../../core/json/json-problem.js';
import { t } from '../../core/language/language.js';

/** Where a JSON text is not as a schema asks for, and why, in a sentence. */
export interface Mismatch {
  readonly position: number;
  readonly message: string;
}

/** Holds a JSON text against a schema; nothing is said of texts that are not JSON. */
export type SchemaCheck = (text: string) => readonly Mismatch[];

/** A schema that can be held against texts, or why there is none. */
export type ParsedJsonSchema =
  | {
      readonly ok: true;
      readonly check: SchemaCheck;
      /** Regular expressions that are not checked, because they could stall the page. */
      readonly skipped: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** The most places that are named. */
const MOST_MISMATCHES = 20;

/**
 * Reads a JSON Schema of draft 4, 7, 2019-09 or 2020-12, by its `$schema`; 2020-12 without one.
 * References to other documents are not followed.
 */
export function parseJsonSchema(text: string): ParsedJsonSchema {
  let quick: QuickSchema;
  try {
    quick = readQuickSchema(text);
  } catch (error) {
    // The engine's own sentence quotes the text, in whose letters the words around it could change places.
    const found = findJsonProblem(text);
    const message =
      found === undefined
        ? t('The schema is not valid JSON. {0}', messageOf(error))
        : t(
            'The schema is not valid JSON. Line {0}, column {1}: {2}',
            found.line,
            found.column,
            found.message,
          );
    return { ok: false, message };
  }
  const { schema, skipped, longest } = quick;
  if (
    typeof schema !== 'boolean' &&
    (typeof schema !== 'object' || schema === null || Array.isArray(schema))
  ) {
    return { ok: false, message: t('A JSON Schema is an object, true or false.') };
  }
  try {
    const validator = new Validator(schema as Schema | boolean, draftOf(schema), false);
    // Says at once what it cannot do, such as following a reference.
    validator.validate({});
    return { ok: true, check: (given) => check(validator, given, longest), skipped };
  } catch (error) {
    return { ok: false, message: t('The schema cannot be used. {0}', messageOf(error)) };
  }
}

function draftOf(schema: object | boolean): SchemaDraft {
  const named = typeof schema === 'object' && '$schema' in schema ? String(schema.$schema) : '';
  if (/draft-0?[3-4]\b/.test(named)) return '4';
  if (/draft-0?[67]\b/.test(named)) return '7';
  return named.includes('2019-09') ? '2019-09' : '2020-12';
}

function check(validator: Validator, text: string, longest: number): readonly Mismatch[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  if (!hasShortStrings(value, longest)) {
    const message = t(
      'A string of more than {0} characters could stall the patterns of the schema: nothing was checked.',
      longest,
    );
    return [{ position: 0, message }];
  }
  try {
    const { errors } = validator.validate(value);
    const root = parseTree(text);
    return leaves(errors)
      .slice(0, MOST_MISMATCHES)
      .map((error) => mismatchOf(error, root));
  } catch (error) {
    // Deep nesting, or a reference that leads nowhere.
    return [
      { position: 0, message: t('The schema cannot be held against this. {0}', messageOf(error)) },
    ];
  }
}

/** Errors without those that only say that something inside of them is wrong. */
function leaves(errors: readonly OutputUnit[]): OutputUnit[] {
  const isAbout = (inner: OutputUnit, outer: OutputUnit): boolean =>
    inner !== outer && inner.keywordLocation.startsWith(`${outer.keywordLocation}/`);
  const found = errors.filter((error) => !errors.some((other) => isAbout(other, error)));
  const seen = new Map(found.map((error) => [`${error.instanceLocation} ${error.error}`, error]));
  return [...seen.values()];
}

function mismatchOf({ instanceLocation, error }: OutputUnit, root: Node | undefined): Mismatch {
  const keys = instanceLocation
    .split('/')
    .slice(1)
    .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'));
  let node = root;
  for (const key of keys) {
    if (node === undefined) break;
    node = findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
  }
  const place = keys.length === 0 ? '' : `${keys.join('.')}: `;
  return { position: node?.offset ?? 0, message: place + error.replace(/"(.*?)"/g, '“$1”') };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
