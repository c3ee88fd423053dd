import { english, t } from '../language/language.js';
import { isoTime } from '../text/iso-time.js';
import type { TemplateVariable } from './template.js';

/** The sources of values. The core has neither clock nor random numbers, so they are passed in. */
export interface TemplateValues {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The number of the message, from 1. */
  readonly seq: number;
  /** A new UUID for the variable at an index of the text. */
  uuid(index: number): string;
  /** A number from 0 to, but without, 1, evenly distributed. */
  chance(index: number): number;
  /** The value that the user gave to a name; `undefined` for none. */
  text(name: string): string | undefined;
}

/** The value of a variable, or why it has none. */
export type VariableValue =
  | {
      readonly ok: true;
      readonly text: string;
      /** Whether the text is JSON already, so that it needs no quotes as a value. */
      readonly isJson: boolean;
    }
  | { readonly ok: false; readonly message: string };

/** A built-in variable. */
export interface BuiltInVariable {
  readonly name: string;
  /** The variable as it is written, with an argument if it takes one. */
  readonly example: string;
  readonly meaning: string;
}

/** The built-in variables. */
export const builtInVariables: readonly BuiltInVariable[] = [
  { name: 'now', example: '{{now}}', meaning: english('milliseconds since 1970') },
  { name: 'now', example: '{{now:s}}', meaning: english('seconds since 1970') },
  { name: 'now', example: '{{now:iso}}', meaning: english('the time as ISO 8601') },
  { name: 'uuid', example: '{{uuid}}', meaning: english('a new random UUID') },
  { name: 'seq', example: '{{seq}}', meaning: english('a counter of this session, from 1') },
  { name: 'random', example: '{{random:1-100}}', meaning: english('a whole number in a range') },
];

/** Whether a name is that of a built-in variable. */
export function isBuiltIn(name: string): boolean {
  return builtInVariables.some((variable) => variable.name === name);
}

/** @param index of the variable among all of its text, from 0. */
export function evaluateVariable(
  { name, argument }: TemplateVariable,
  index: number,
  values: TemplateValues,
): VariableValue {
  switch (name) {
    case 'now':
      return evaluateNow(argument, values.now);
    case 'random':
      return evaluateRandom(argument, values.chance(index));
    case 'uuid':
    case 'seq':
      if (argument !== undefined) return problem(t('{{{0}}} takes nothing after a colon.', name));
      return name === 'seq'
        ? json(String(values.seq))
        : { ok: true, text: values.uuid(index), isJson: false };
    default:
      return evaluateText(name, argument, values.text(name));
  }
}

function evaluateNow(argument: string | undefined, now: number): VariableValue {
  if (argument === undefined) return json(String(Math.floor(now)));
  if (argument === 's') return json(String(Math.floor(now / 1000)));
  if (argument !== 'iso')
    return problem(t('{{now}} takes “s” or “iso” after a colon, or nothing.'));
  const milliseconds = Math.floor(now) % 1000;
  const text = isoTime(Math.floor(now / 1000))?.replace(
    /Z$/,
    `.${String(milliseconds).padStart(3, '0')}Z`,
  );
  return { ok: true, text: text ?? '', isJson: false };
}

function evaluateRandom(argument: string | undefined, chance: number): VariableValue {
  const range = /^(-?\d{1,15}) ?- ?(-?\d{1,15})$/.exec(argument ?? '');
  const [least, most] = [Number(range?.[1]), Number(range?.[2])];
  if (range === null)
    return problem(t('{{random}} takes a range after a colon, as in {{random:1-100}}.'));
  if (least > most)
    return problem(t('The range of {{random:{0}}} ends before it begins.', argument!));
  return json(String(least + Math.floor(chance * (most - least + 1))));
}

function evaluateText(
  name: string,
  argument: string | undefined,
  text: string | undefined,
): VariableValue {
  if (text === undefined) {
    return problem(
      t(
        'There is no variable “{0}”. Give it a value under Variables, write \\{{ for two braces, ' +
          'or switch variables off.',
        name,
      ),
    );
  }
  if (argument !== undefined) return problem(t('{{{0}}} takes nothing after a colon.', name));
  return { ok: true, text, isJson: isJson(text) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function json(text: string): VariableValue {
  return { ok: true, text, isJson: true };
}

function problem(message: string): VariableValue {
  return { ok: false, message };
}
