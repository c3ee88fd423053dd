import { javascriptLanguage } from '@codemirror/lang-javascript';

type Tree = ReturnType<(typeof javascriptLanguage.parser)['parse']>;
type SyntaxNode = Tree['topNode'];

/** What may hold statements that belong to no function of their own. */
const HOLDERS = /^(?:Script|Block|CatchClause|FinallyClause|(?!Expression)\w*Statement)$/u;
const STATEMENTS = /^(?:\w*Statement|VariableDeclaration|ClassDeclaration)$/u;

/**
 * A script that asks `$step(line)` before each statement, and waits for the answer: at the top, and in
 * blocks, but not inside of functions. Its lines stay where they are.
 */
export function addSteps(script: string): string {
  const places: number[] = [];
  collectPlaces(javascriptLanguage.parser.parse(script).topNode, places);
  let line = 1;
  let from = 0;
  let stepped = '';
  for (const place of places) {
    const passed = script.slice(from, place);
    line += passed.split('\n').length - 1;
    stepped += `${passed}await $step(${String(line)});`;
    from = place;
  }
  return stepped + script.slice(from);
}

/** In the order in which they stand. */
function collectPlaces(holder: SyntaxNode, places: number[]): void {
  const holdsStatements = holder.name === 'Script' || holder.name === 'Block';
  for (let node = holder.firstChild; node !== null; node = node.nextSibling) {
    if (holdsStatements && STATEMENTS.test(node.name)) places.push(node.from);
    if (HOLDERS.test(node.name)) collectPlaces(node, places);
  }
}

/** The line at which a script stops being JavaScript, counted from 1; `undefined` where it does not. */
export function faultyLine(script: string): number | undefined {
  let at: number | undefined;
  javascriptLanguage.parser.parse(script).iterate({
    enter: ({ type, from }) => {
      if (type.isError) at = Math.min(at ?? from, from);
    },
  });
  return at === undefined ? undefined : script.slice(0, at).split('\n').length;
}
