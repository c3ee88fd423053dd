import { t } from '../language/language.js';
import type { SavedBook } from './saved-book.js';
import { isBuiltIn } from './template-variables.js';
import { isVariableName } from './template.js';

/** Why a name cannot be given to a variable, in a sentence; `undefined` if it can. */
export function variableNameProblem(name: string): string | undefined {
  if (!isVariableName(name)) {
    return t(
      'A name is letters, digits, “_”, “.” and “-”, a letter or “_” first, up to 64 of them.',
    );
  }
  return isBuiltIn(name)
    ? t('“{0}” has a meaning of its own; choose another name.', name)
    : undefined;
}

/** Gives a variable a value; a new one comes last. */
export function setVariable(book: SavedBook, name: string, value: string): SavedBook {
  const at = book.variables.findIndex((variable) => variable.name === name);
  const variable = { name, value };
  const variables = at < 0 ? [...book.variables, variable] : book.variables.with(at, variable);
  return { ...book, variables };
}

/** Lets a variable go. */
export function deleteVariable(book: SavedBook, name: string): SavedBook {
  return { ...book, variables: book.variables.filter((variable) => variable.name !== name) };
}
