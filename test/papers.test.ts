import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { guidePages, papers, readPaper, ROOT, tokensOf } from './support/papers.js';

/** Names of all files of the repository, without their folders. */
const fileNames = new Set(
  ['src', 'test', '.ci', '.']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' }),
    )
    .map((file) => file.slice(file.lastIndexOf('/') + 1)),
);

const { scripts, dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<string, string>>;
};

/** The id that a heading gets, here and on forges. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');
}

function headingsOf(path: string): string[] {
  return tokensOf(path).flatMap((token) => (token.type === 'heading' ? [String(token.text)] : []));
}

/** Links to places in the repository, as they are written. */
function localLinksOf(path: string): string[] {
  return tokensOf(path)
    .flatMap((token) =>
      token.type === 'link' || token.type === 'image' ? [String(token.href)] : [],
    )
    .filter((href) => !/^[a-z]+:/u.test(href));
}

function leadsNowhere(paper: string, href: string): boolean {
  const [file = '', fragment] = href.split('#');
  const target = file === '' ? paper : join(dirname(paper), file);
  if (!existsSync(join(ROOT, target))) return true;
  return fragment !== undefined && !headingsOf(target).map(slugOf).includes(fragment);
}

/** Code spans and blocks of text: where paths and commands stand. */
function codeOf(path: string): string[] {
  return tokensOf(path).flatMap((token) =>
    token.type === 'codespan' || token.type === 'code' ? [String(token.text)] : [],
  );
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Whether a code span names a file or a folder of the repository that is not there. */
function isLost(paper: string, span: string): boolean {
  if (!/^[\w.@-]+(?:\/[\w.@-]+)*\/?$/u.test(span)) return false;
  const [first = ''] = span.split('/');
  if (first === 'dist' || first === 'node_modules') return false;
  const places = [ROOT, join(ROOT, 'src'), join(ROOT, dirname(paper))];
  if (!span.includes('/')) return /\.(?:ts|mjs|css)$/u.test(span) && !fileNames.has(span);
  return (
    places.some((place) => isFolder(join(place, first))) &&
    !places.some((place) => existsSync(join(place, span)))
  );
}

describe('README.md', () => {
  it('has under 150 lines', () => {
    expect(readPaper('README.md').split('\n').length).toBeLessThan(150);
  });

  it('names every dependency, what it is for, and its licence', () => {
    const [, table = ''] = readPaper('README.md').split('### What it stands on');
    const rows = [...table.matchAll(/^\| (`.+?`) \| (.+?) \| (.+?) \|$/gmu)];
    const named = rows.flatMap(([, names = '', , licence = '']) =>
      [...names.matchAll(/`(.+?)`/gu)].map(([, name = '']) => [name, licence] as const),
    );
    const installed = Object.keys(dependencies).map((name) => {
      const manifest = readFileSync(`${ROOT}node_modules/${name}/package.json`, 'utf8');
      return [name, (JSON.parse(manifest) as { license: string }).license] as const;
    });
    expect(named.sort()).toEqual(installed.sort());
  });
});

describe.each(papers)('%s', (paper) => {
  it('links only to what is there', () => {
    expect(localLinksOf(paper).filter((href) => leadsNowhere(paper, href))).toEqual([]);
  });

  it('names only files and folders that are there', () => {
    expect(codeOf(paper).filter((span) => isLost(paper, span))).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const named = codeOf(paper).flatMap((text) =>
      [...text.matchAll(/\bnpm (?:run )?((?<=run )[\w:]+|start|test)\b/gu)].map(
        ([, name]) => name!,
      ),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('A link to a missing file, a missing heading or a missing page is found', () => {
  expect(leadsNowhere('README.md', 'src/none.md')).toBe(true);
  expect(leadsNowhere('README.md', 'SECURITY.md#none')).toBe(true);
  expect(leadsNowhere('README.md', 'SECURITY.md#what-is-promised')).toBe(false);
  expect(isLost('README.md', 'src/core/none.ts')).toBe(true);
  expect(isLost('README.md', 'none.ts')).toBe(true);
  expect(isLost('src/README.md', 'core/log/')).toBe(false);
});

describe.each(['core', 'io', 'elements'])('The map of %s in src/README.md', (layer) => {
  const [, section = ''] = readPaper('src/README.md').split(`\n### \`${layer}/\`\n`);
  const [table = ''] = section.split('\n#');
  const named = [...table.matchAll(/^\| `([\w-]+)\/` \|/gmu)].map(([, room]) => room!);

  it('has every room, and no other', () => {
    const rooms = readdirSync(`${ROOT}src/${layer}`).filter((name) =>
      isFolder(`${ROOT}src/${layer}/${name}`),
    );
    expect([...named].sort()).toEqual([...rooms].sort());
  });
});

it('index.md of the guide links to every other page', () => {
  const links = localLinksOf('src/app/guide/index.md').map((href) => `src/app/guide/${href}`);
  expect([...links, 'src/app/guide/index.md'].sort()).toEqual([...guidePages].sort());
});
