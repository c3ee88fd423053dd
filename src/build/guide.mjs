// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Marked } from 'marked';

import { escaped, helpHtml } from './help-html.mjs';

/** @typedef {{ id: string, title: string }} Section a heading of the second level */
/** @typedef {{ name: string, title: string, sections: Section[], html: string }} GuidePage */

const FOLDER = fileURLToPath(new URL('../app/guide/', import.meta.url));

/**
 * The pages of the guide: `index.md` first, then the others in the order in which it links to them.
 * @param {string} [folder] of Markdown files; default: `src/app/guide`
 * @returns {GuidePage[]}
 * @throws {Error} when `index.md` does not link to a page
 */
export function readGuide(folder = FOLDER) {
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readPage(file.slice(0, -3), readFileSync(`${folder}/${file}`, 'utf8')));
  const index = pages.find(({ name }) => name === 'index');
  const places = new Map(pages.map((page) => [page, placeIn(index?.html ?? '', page)]));
  const missing = pages.find((page) => page !== index && places.get(page) === -1);
  if (missing !== undefined) throw new Error(`index.md has no link to ${missing.name}.md.`);
  return pages.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/**
 * @param {string} index HTML of the first page
 * @param {GuidePage} page
 */
function placeIn(index, { name }) {
  return name === 'index' ? -1 : index.indexOf(`href="${name}.html"`);
}

/**
 * A page of the guide as a document that needs no script.
 * @param {GuidePage} page
 * @param {readonly GuidePage[]} pages all of them, in order
 */
export function guideHtml(page, pages) {
  const at = pages.indexOf(page);
  return helpHtml({
    title: page.title,
    root: '../',
    header: `      <p><a href="../">Back to the inspector</a></p>
      <nav aria-label="Guide">
        <ul>
${pages.map((each) => linkTo(each, page)).join('\n')}
          <li><a href="../reference.html">Reference of the elements</a></li>
        </ul>
      </nav>`,
    main: `${page.html}${pagesAround(pages[at - 1], pages[at + 1])}`,
  });
}

/**
 * @param {GuidePage} page
 * @param {GuidePage} current page that the link stands on
 */
function linkTo(page, current) {
  const { name, title, sections } = page;
  if (page !== current) return `          <li><a href="${name}.html">${escaped(title)}</a></li>`;
  const inside = sections
    .map((section) => `<li><a href="#${section.id}">${section.title}</a></li>`)
    .join('');
  return `          <li><a href="${name}.html" aria-current="page">${escaped(title)}</a>${inside && `<ul>${inside}</ul>`}</li>`;
}

/**
 * @param {GuidePage | undefined} previous
 * @param {GuidePage | undefined} next
 */
function pagesAround(previous, next) {
  const links = [
    previous && `<a rel="prev" href="${previous.name}.html">← ${escaped(previous.title)}</a>`,
    next && `<a rel="next" href="${next.name}.html">${escaped(next.title)} →</a>`,
  ];
  return `      <nav class="pages" aria-label="Previous and next page">${links.filter(Boolean).join('')}</nav>`;
}

/**
 * @param {string} name of the file, without its extension
 * @param {string} source Markdown that begins with a heading of the first level
 * @returns {GuidePage}
 */
function readPage(name, source) {
  let title = name;
  /** @type {Section[]} */
  const sections = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const html = this.parser.parseInline(tokens);
        if (depth === 1) {
          title = text;
          return `<h1>${html}</h1>\n`;
        }
        const id = slugOf(text);
        if (depth === 2) sections.push({ id, title: html });
        return `<h${depth} id="${id}"><a href="#${id}">${html}</a></h${depth}>\n`;
      },
      // A block that is wider than the page scrolls, also by the keyboard.
      code({ text }) {
        return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
      },
      link({ href, tokens }) {
        const address = href.replace(/^([\w-]+)\.md(?=#|$)/u, '$1.html');
        return `<a href="${escaped(address)}">${this.parser.parseInline(tokens)}</a>`;
      },
      html: ({ text }) => escaped(text),
    },
  });
  const html = /** @type {string} */ (marked.parse(source, { async: false }));
  return { name, title, sections, html };
}

/**
 * The id of a heading, made as forges make it, so that one link works there and here.
 * @param {string} heading
 */
function slugOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-');
}
