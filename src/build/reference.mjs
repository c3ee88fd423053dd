// @ts-check
import { escaped, helpHtml } from './help-html.mjs';

/** @import {Described, ElementDeclaration, Manifest, Member} from './manifest-types.js' */

const READ_ONLY = 'read only';

/**
 * The reference of the public elements as a page that needs no script.
 * @param {Manifest} manifest
 */
export function referenceHtml(manifest) {
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  return helpHtml({
    title: 'Reference',
    root: './',
    header: `      <h1>Reference</h1>
      <p><a href="./">Back to the inspector</a></p>
      <p><a href="guide/index.html">Guide</a></p>
      <nav aria-label="Elements">
        <ul>
${elements.map(({ tagName }) => `          <li><a href="#${tagName}"><code>&lt;${tagName}&gt;</code></a></li>`).join('\n')}
          <li><a href="#custom-properties">Custom properties</a></li>
        </ul>
      </nav>`,
    main: `${elements.map(elementHtml).join('\n')}
      <section aria-labelledby="custom-properties">
        <h2 id="custom-properties">Custom properties of all elements</h2>
        <p>Set them on an element or above it. Colours follow <code>color-scheme</code>.</p>
${list(elements[0]?.cssProperties ?? [], '        ')}
      </section>`,
  });
}

/** @param {ElementDeclaration} element */
function elementHtml({
  tagName = '',
  description = '',
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
}) {
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method').map(signed);
  const groups = [
    group(tagName, 'Attributes', attributes),
    group(
      tagName,
      'Properties',
      fields.map((field) => (field.readonly ? { ...field, default: READ_ONLY } : field)),
    ),
    group(tagName, 'Methods', methods),
    group(tagName, 'Events', events),
    group(
      tagName,
      'Slots',
      slots.map((slot) => ({ ...slot, name: slot.name === '' ? '(default)' : slot.name })),
    ),
    group(tagName, 'Parts', cssParts),
  ];
  return `      <section aria-labelledby="${tagName}">
        <h2 id="${tagName}"><code>&lt;${tagName}&gt;</code></h2>
${description
  .split(/\n\s*\n/u)
  .map((paragraph) => `        <p>${prose(paragraph)}</p>`)
  .join('\n')}
${groups.filter((text) => text !== '').join('\n')}
      </section>`;
}

/**
 * A method with its parameters, and what is said of them.
 * @param {Member} method
 * @returns {Described}
 */
function signed({ name, description = '', parameters = [], return: returned }) {
  const written = parameters.map(
    (parameter) =>
      `${parameter.name}${parameter.optional || parameter.default !== undefined ? '?' : ''}: ${parameter.type?.text ?? 'unknown'}`,
  );
  const said = parameters
    .filter((parameter) => parameter.description)
    .map((parameter) => `\`${parameter.name}\`: ${parameter.description}`);
  return {
    name: `${name}(${written.join(', ')})`,
    description: [description, ...said].join('\n\n'),
    ...(returned?.type && { type: returned.type }),
  };
}

/**
 * @param {string} tagName
 * @param {string} title
 * @param {readonly Described[]} items
 */
function group(tagName, title, items) {
  if (items.length === 0) return '';
  const id = `${tagName}-${title.toLowerCase()}`;
  return `        <h3 id="${id}">${title}</h3>\n${list(items, '        ')}`;
}

/**
 * @param {readonly Described[]} items
 * @param {string} indent
 */
function list(items, indent) {
  return `${indent}<dl>\n${items.map((item) => `${indent}  <dt>${termOf(item)}</dt>\n${indent}  <dd>${definitionOf(item)}</dd>`).join('\n')}\n${indent}</dl>`;
}

/** @param {Described} item */
function termOf({ name, type, default: initial }) {
  const facts = [
    type?.text,
    initial === undefined || initial === READ_ONLY ? initial : `= ${initial}`,
  ].filter((text) => text !== undefined && text !== '');
  return `<code>${escaped(name)}</code>${facts.map((text) => ` <code class="fact">${escaped(text ?? '')}</code>`).join('')}`;
}

/** @param {Described} item */
function definitionOf({ description = '' }) {
  return description
    .split(/\n\s*\n/u)
    .map(prose)
    .join('<br />');
}

/**
 * What doc comments use of Markdown and of links.
 * @param {string} text
 */
function prose(text) {
  return escaped(text.replace(/\s+/gu, ' ').replace(/\{@link ([^}]+)\}/gu, '`$1`')).replace(
    /`([^`]+)`/gu,
    '<code>$1</code>',
  );
}
