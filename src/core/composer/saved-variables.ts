import { t } from '../language/language.js';
import type { SavedBook } from './saved-book.js';
import { isBuiltIn } from './template-variables.js';
import { isVariableName } from './template.js';

/** Why a variable cannot have this name, in a sentence; `undefined` if it can. */
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

/** Sets the value of a variable; a new one is added at the end. */
export function setVariable(book: SavedBook, name: string, value: string): SavedBook {
  const at = book.variables.findIndex((variable) => variable.name === name);
  const variable = { name, value };
  const variables = at < 0 ? [...book.variables, variable] : book.variables.with(at, variable);
  return { ...book, variables };
}

/** Deletes a variable. */
export function deleteVariable(book: SavedBook, name: string): SavedBook {
  return { ...book, variables: book.variables.filter((variable) => variable.name !== name) };
}
