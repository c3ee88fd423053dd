// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The types of the properties of each element that `src/index.ts` exports, by the names of class and
 * property: unions of literals in full, everything else by its name.
 * @returns {Map<string, Map<string, string>>}
 */
export function typeTexts() {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.build.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const program = ts.createProgram([join(ROOT, 'src', 'index.ts')], options);
  const checker = program.getTypeChecker();
  const entry = program.getSourceFile(join(ROOT, 'src', 'index.ts'));
  const symbol = entry && checker.getSymbolAtLocation(entry);
  /** @type {Map<string, Map<string, string>>} */
  const found = new Map();
  for (let exported of symbol ? checker.getExportsOfModule(symbol) : []) {
    if (exported.flags & ts.SymbolFlags.Alias) exported = checker.getAliasedSymbol(exported);
    const type =
      exported.flags & ts.SymbolFlags.Class ? checker.getDeclaredTypeOfSymbol(exported) : undefined;
    if (type === undefined || checker.getPropertyOfType(type, 'renderRoot') === undefined) continue;
    const texts = checker.getPropertiesOfType(type).map((property) => {
      return /** @type {[string, string]} */ ([
        property.name,
        textOf(checker.getTypeOfSymbol(property), checker),
      ]);
    });
    found.set(exported.name, new Map(texts));
  }
  return found;
}

/**
 * @param {ts.Type} type
 * @param {ts.TypeChecker} checker
 */
function textOf(type, checker) {
  if (type.flags & ts.TypeFlags.Boolean || !type.isUnion()) return checker.typeToString(type);
  const values = type.types.map((each) => (each.isStringLiteral() ? `'${each.value}'` : undefined));
  return values.includes(undefined) ? checker.typeToString(type) : values.join(' | ');
}
