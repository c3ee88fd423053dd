import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, inject, it } from 'vitest';

import type { Described, Manifest } from '../../src/build/manifest-types.js';

const read = (file: string): string =>
  readFileSync(join(inject('packageFolder'), 'dist', file), 'utf8');
const manifest = JSON.parse(read('custom-elements.json')) as Manifest;
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);

const tags = [
  'ws-inspector',
  'ws-composer',
  'ws-connection',
  'ws-connections',
  'ws-diff-view',
  'ws-hex-view',
  'ws-json-tree',
  'ws-log',
  'ws-message',
  'ws-recordings',
];

it('The manifest has the public elements, and no others', () => {
  const found = elements.map(({ tagName }) => tagName);
  expect(found).toEqual(expect.arrayContaining(tags));
  // Elements that are added later are public once the index exports them.
  expect(found.filter((tag) => !read('tags.d.ts').includes(`'${tag ?? ''}'`))).toEqual([]);
});

describe.each(elements.map((element) => [element.tagName ?? element.name, element] as const))(
  '<%s>',
  (_, element) => {
    it('has nothing public that is not described', () => {
      const {
        attributes = [],
        members = [],
        events = [],
        slots = [],
        cssParts = [],
        cssProperties = [],
      } = element;
      const all: readonly Described[] = [
        ...attributes,
        ...members,
        ...events,
        ...slots,
        ...cssParts,
        ...cssProperties,
      ];
      expect(element.description ?? '').not.toBe('');
      expect(cssProperties.length).toBeGreaterThan(10);
      expect(
        all.filter(({ description = '' }) => description.trim() === '').map(({ name }) => name),
      ).toEqual([]);
    });

    it.each([
      'vscode.html-custom-data.json',
      'web-types.json',
      'frameworks/react.d.ts',
      'frameworks/vue.d.ts',
      'frameworks/svelte.d.ts',
    ])('is in %s', (file) => {
      expect(read(file)).toMatch(new RegExp(`['"]${element.tagName ?? ''}['"]`, 'u'));
    });

    it('names no type that has no name outside of this repository', () => {
      const { members = [], attributes = [] } = element;
      expect(
        [...members, ...attributes].filter(({ type }) => type?.text.includes('import(')),
      ).toEqual([]);
    });
  },
);
