// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import {ElementDeclaration, Manifest} from './manifest-types.js' */

/**
 * Writes the types of the tags for the templates of React 19, Vue 3 and Svelte 5, made from the manifest. At run
 * time these modules are empty, so that they can be imported for their types in any way.
 * @param {Manifest} manifest
 * @param {string} outDir the package's `dist`
 */
export function writeFrameworkTypes(manifest, outDir) {
  const folder = join(outDir, 'frameworks');
  mkdirSync(folder, { recursive: true });
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const files = { react: react(elements), vue: vue(elements), svelte: svelte(elements) };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.d.ts`), text);
    writeFileSync(join(folder, `${name}.js`), 'export {};\n');
  }
}

/** @param {readonly ElementDeclaration[]} elements */
function react(elements) {
  return `${imports(elements)}import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements
  .map(
    (
      element,
    ) => `      '${element.tagName}': DetailedHTMLProps<HTMLAttributes<${element.name}>, ${element.name}> &
        ${propertiesOf(element)}${eventsOf(element, (event) => `'on${event}'`, '        ')};`,
  )
  .join('\n')}
    }
  }
}
`;
}

/** @param {readonly ElementDeclaration[]} elements */
function vue(elements) {
  return `${imports(elements)}import type { HTMLAttributes } from 'vue';

declare module 'vue' {
  interface GlobalComponents {
${elements
  .map(
    (element) => `    '${element.tagName}': new () => {
      $props: HTMLAttributes & ${propertiesOf(element)}${eventsOf(element, (event) => `on${camelized(event)}`, '      ')};
    };`,
  )
  .join('\n')}
  }
}
`;
}

/** @param {readonly ElementDeclaration[]} elements */
function svelte(elements) {
  return `${imports(elements)}import type { HTMLAttributes } from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements
  .map(
    (element) => `    '${element.tagName}': HTMLAttributes<${element.name}> &
      ${propertiesOf(element)}${eventsOf(element, (event) => `'on${event}'`, '      ')};`,
  )
  .join('\n')}
  }
}
`;
}

/** @param {readonly ElementDeclaration[]} elements */
function imports(elements) {
  const names = [
    ...elements.map(({ name }) => name),
    ...elements.flatMap(({ events = [] }) => events.map(({ type }) => type?.text ?? 'Event')),
  ];
  return `import type {\n${[...new Set(names)]
    .toSorted()
    .map((name) => `  ${name},\n`)
    .join('')}} from '../index.js';\n`;
}

/** @param {ElementDeclaration} element */
function propertiesOf({ name, members = [] }) {
  const own = members
    .filter((member) => member.kind === 'field' && !member.readonly)
    .map((member) => `'${member.name}'`);
  return own.length === 0 ? 'unknown' : `Partial<Pick<${name}, ${own.join(' | ')}>>`;
}

/**
 * @param {ElementDeclaration} element
 * @param {(event: string) => string} property that takes the listener
 * @param {string} indent
 */
function eventsOf({ events = [] }, property, indent) {
  if (events.length === 0) return '';
  const listeners = events.map(
    ({ name, description, type }) =>
      `${indent}  /** ${description} */\n${indent}  ${property(name)}?: (event: ${type?.text ?? 'Event'}) => void;\n`,
  );
  return ` & {\n${listeners.join('')}${indent}}`;
}

/** @param {string} name as in `ws-entry-select` */
function camelized(name) {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
