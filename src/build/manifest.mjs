// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

import { cssPropertiesOf } from './css-properties.mjs';
import { typeTexts } from './type-texts.mjs';

/** @import {Described, ElementDeclaration, Manifest, ManifestModule, Member} from './manifest-types.js' */
/**
 * What elements have besides what their own comments say.
 * @typedef {object} Facts
 * @property {Map<string, string>} events the classes of events by their names
 * @property {Described[]} cssProperties of all elements
 * @property {Map<string, Map<string, string>>} types of properties, by class and name
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ELEMENTS = join(ROOT, 'src', 'elements');

/** Members that are public to TypeScript, and belong to the platform, to Lit or to this package. */
const NOT_FOR_USERS = new Set(['connectedCallback', 'disconnectedCallback', 'render', 'model']);

/**
 * The manifest of the public elements, made from their sources: those that `src/index.ts` exports.
 * @returns {Manifest}
 */
export function createManifest() {
  const files = readdirSync(ELEMENTS, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  const modules = files.map((file) => {
    const text = readFileSync(join(ELEMENTS, file), 'utf8');
    return ts.createSourceFile(`src/elements/${file}`, text, ts.ScriptTarget.ES2020, true);
  });
  /** @type {Manifest} */
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  const facts = {
    events: eventClasses(manifest),
    cssProperties: cssPropertiesOf(readFileSync(join(ELEMENTS, 'styles', 'tokens.ts'), 'utf8')),
    types: typeTexts(),
  };
  const publicModules = manifest.modules
    .filter(({ declarations = [] }) => declarations.some(({ name }) => facts.types.has(name)))
    .map((module) => publicModule(module, facts))
    .toSorted((a, b) => order(a) - order(b) || a.path.localeCompare(b.path));
  bubbleUp(publicModules.flatMap(({ declarations = [] }) => declarations));
  return { schemaVersion: manifest.schemaVersion, readme: 'README.md', modules: publicModules };
}

/**
 * Events of public elements are composed and bubble: the inspector has those of its parts as well.
 * @param {readonly ElementDeclaration[]} elements of which the inspector is the first
 */
function bubbleUp([inspector, ...parts]) {
  if (inspector === undefined) return;
  const events = [...(inspector.events ?? []), ...parts.flatMap((part) => part.events ?? [])];
  inspector.events = events.filter(
    ({ name }, at) => events.findIndex((event) => event.name === name) === at,
  );
}

/**
 * The whole inspector comes first.
 * @param {ManifestModule} module
 */
function order({ path }) {
  return path.endsWith('/inspector.js') ? 0 : 1;
}

/**
 * @param {ManifestModule} module
 * @param {Facts} facts
 * @returns {ManifestModule}
 */
function publicModule(module, facts) {
  const path = module.path.replace(/^src\//u, 'dist/').replace(/\.ts$/u, '.js');
  const declarations = (module.declarations ?? [])
    .filter(({ name }) => facts.types.has(name))
    .map((element) => publicElement(element, facts));
  return {
    kind: module.kind,
    path,
    declarations,
    exports: declarations.flatMap(({ name, tagName }) => [
      { kind: 'js', name, declaration: { name, module: path } },
      { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } },
    ]),
  };
}

/**
 * @param {ElementDeclaration} element
 * @param {Facts} facts
 * @returns {ElementDeclaration}
 */
function publicElement(element, facts) {
  const types = facts.types.get(element.name);
  /** @type {<Item extends Described>(item: Item, property?: string) => Item} */
  const typed = (item, property = item.name) => {
    const text = types?.get(property);
    return text === undefined ? item : { ...item, type: { text } };
  };
  return {
    ...element,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: (element.attributes ?? []).map((attribute) =>
      typed(attribute, attribute.fieldName),
    ),
    members: (element.members ?? [])
      .filter(isForUsers)
      .map((member) => (member.kind === 'field' ? typed(member) : member)),
    // The analyzer also finds dispatched events, but not always their names.
    events: (element.events ?? [])
      .filter(({ name = '' }) => facts.events.has(name))
      .map((event) => ({ ...event, type: { text: facts.events.get(event.name) ?? 'Event' } })),
    slots: element.slots ?? [],
    cssParts: element.cssParts ?? [],
    cssProperties: facts.cssProperties,
  };
}

/** @param {Member} member */
function isForUsers({ name, privacy, static: isStatic = false }) {
  return privacy !== 'private' && privacy !== 'protected' && !isStatic && !NOT_FOR_USERS.has(name);
}

/**
 * @param {Manifest} manifest
 * @returns {Map<string, string>}
 */
function eventClasses({ modules }) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { name, members = [] } of modules.flatMap(({ declarations = [] }) => declarations)) {
    const type = members.find((member) => member.name === 'type' && member.static);
    if (type?.default !== undefined) found.set(type.default.replaceAll("'", ''), name);
  }
  return found;
}
