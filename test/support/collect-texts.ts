import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const src = join(root, 'src');

/** A text that people read, where it stands. */
export interface FoundText {
  readonly text: string;
  readonly file: string;
  /** Whether it has a count in it. */
  readonly isPlural: boolean;
}

const functions = new Set(['t', 'pieces', 'english', 'sentence', 'plural']);

/** Every text that the sources hand to the functions of the language. */
export function textsOfSources(): FoundText[] {
  return parsedSources('').flatMap(({ file, source }) => {
    const found: FoundText[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        const name = node.expression.text;
        const isPlural = name === 'plural';
        const key = functions.has(name) ? node.arguments[isPlural ? 2 : 0] : undefined;
        for (const text of key === undefined ? [] : literalsOf(key)) {
          found.push({ text, file, isPlural });
        }
      }
      ts.forEachChild(node, visit);
    };
    if (!file.startsWith('core/language/')) visit(source);
    return found;
  });
}

/** What the page itself says, before any script runs. */
export function textsOfPage(): FoundText[] {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  const body = page.slice(page.indexOf('<body'));
  const says =
    /(?:aria-label|title)="([^"]+)"|<(?:h2|dd|a slot="actions"|button class="primary")[^>]*>([^<]+)</gu;
  return [...body.matchAll(says)].map((match) => ({
    text: match[1] ?? match[2]!,
    file: 'index.html',
    isPlural: false,
  }));
}

/** Words that stand in a template of an element, where no table finds them: "file: words". */
export function wordsInTemplates(): string[] {
  return [...parsedSources('elements/'), ...parsedSources('app/')].flatMap(({ file, source }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'html') {
        for (const words of bareWords(node.template)) found.push(`${file}: ${words}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function parsedSources(folder: string): { file: string; source: ts.SourceFile }[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.startsWith(folder) && /(?<!\.d)\.ts$/u.test(file))
    .map((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      return { file, source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
    });
}

/** The strings that an expression can be, where they are written there. */
function literalsOf(node: ts.Expression): string[] {
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) {
    return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  }
  if (!ts.isBinaryExpression(node)) return [];
  return literalsOf(node.left).flatMap((left) =>
    literalsOf(node.right).map((right) => left + right),
  );
}

const HOLE = '\u0000';

function bareWords(template: ts.TemplateLiteral): string[] {
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join(HOLE);
  const spoken =
    /\s(?:aria-label|aria-description|aria-valuetext|title|placeholder|label|alt)="([^"]*)"/gu;
  const inAttributes = [...text.matchAll(spoken)].map((match) => match[1]!);
  const inText = text
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<\/?[a-z][^\s>]*(?:"[^"]*"|[^">])*>/giu, '\n')
    .split(new RegExp(`[\n${HOLE}]`, 'u'));
  return [...inAttributes, ...inText]
    .map((words) => words.replaceAll(HOLE, '…').trim())
    .filter((words) => /\p{L}/u.test(words));
}
