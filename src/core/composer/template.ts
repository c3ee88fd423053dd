/** A variable in a text: `{{name}}` or `{{name:argument}}`. */
export interface TemplateVariable {
  readonly name: string;
  /** What follows the colon; `undefined` without one. */
  readonly argument: string | undefined;
  /** Index of its first brace in the text, in UTF-16 units. */
  readonly start: number;
  /** Index after its last brace. */
  readonly end: number;
}

/** A stretch of text that stays as it is, or a variable. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string; readonly start: number }
  | ({ readonly kind: 'variable' } & TemplateVariable);

/** A text with its variables found. */
export interface Template {
  readonly parts: readonly TemplatePart[];
  /** Whether resolving changes the text: it has a variable or an escaped one. */
  readonly isTemplate: boolean;
  readonly variables: readonly TemplateVariable[];
  /** Indices of the backslashes that escape variables. */
  readonly escapes: readonly number[];
}

// Every repetition is bounded, so that unclosed braces cost no more than other text.
const SHAPE = /(\\?)\{\{[ \t]{0,20}([A-Za-z_][\w.-]{0,63})[ \t]{0,20}(?::([^{}\n]{0,200}))?\}\}/g;

/** Whether a name can be that of a variable. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][\w.-]{0,63}$/.test(name);
}

/** Escapes a text so that nothing in it is a variable. */
export function escapeVariables(text: string): string {
  return text.includes('{{') ? text.replace(SHAPE, (whole) => `\\${whole}`) : text;
}

/**
 * Finds the variables of a text. Only what has the form of one counts: other braces, such as those
 * of `{{#each list}}`, are text. `\{{name}}` stands for `{{name}}` itself.
 */
export function parseTemplate(text: string): Template {
  const parts: TemplatePart[] = [];
  const variables: TemplateVariable[] = [];
  const escapes: number[] = [];
  let from = 0;
  let isTemplate = false;
  const keep = (to: number): void => {
    if (to > from) parts.push({ kind: 'text', text: text.slice(from, to), start: from });
  };
  // Most texts have none, however long they are.
  if (!text.includes('{{')) {
    keep(text.length);
    return { parts, isTemplate, variables, escapes };
  }
  for (const match of text.matchAll(SHAPE)) {
    const [whole, backslash, name = '', argument] = match;
    const end = match.index + whole.length;
    isTemplate = true;
    keep(match.index);
    if (backslash === '') {
      const variable = { name, argument: argument?.trim(), start: match.index, end };
      variables.push(variable);
      parts.push({ kind: 'variable', ...variable });
      from = end;
    } else {
      // The backslash is removed, the variable stays text.
      escapes.push(match.index);
      from = match.index + 1;
      keep(end);
      from = end;
    }
  }
  keep(text.length);
  return { parts, isTemplate, variables, escapes };
}
