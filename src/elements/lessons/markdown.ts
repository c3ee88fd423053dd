import { html, nothing, type TemplateResult } from 'lit';
import { Lexer, type Token, type Tokens } from 'marked';

import { proseText } from '../kit/marked-text.js';

type Drawn = TemplateResult | typeof nothing | string | Drawn[];

/** UTF-16 units of a text that is read as Markdown; a longer one is shown as it is. */
const MOST_UNITS = 100_000;

/**
 * Draws Markdown whose author is not trusted: what it says becomes text, HTML in it too, and links lead
 * to http and https only. Images are shown as their description.
 */
export function drawMarkdown(text: string): Drawn {
  if (text.length > MOST_UNITS) return html`<pre>${proseText(text)}</pre>`;
  try {
    return drawAll(new Lexer({ gfm: true }).lex(text));
  } catch {
    // Nested too deeply for anybody to read.
    return html`<pre>${proseText(text)}</pre>`;
  }
}

function drawAll(tokens: readonly Token[] | undefined): Drawn {
  return (tokens ?? []).map((token) => draw(token));
}

function draw(token: Token): Drawn {
  const { tokens } = token as { tokens?: Token[] };
  switch (token.type) {
    case 'space':
    case 'def':
      return nothing;
    case 'heading':
      return drawHeading(token as Tokens.Heading);
    case 'paragraph':
      return html`<p>${drawAll(tokens)}</p>`;
    case 'blockquote':
      return html`<blockquote>${drawAll(tokens)}</blockquote>`;
    case 'list':
      return drawList(token as Tokens.List);
    case 'code':
      return html`<pre tabindex="0"><code>${proseText((token as Tokens.Code).text)}</code></pre>`;
    case 'table':
      return drawTable(token as Tokens.Table);
    case 'hr':
      return html`<hr />`;
    case 'strong':
      return html`<strong>${drawAll(tokens)}</strong>`;
    case 'em':
      return html`<em>${drawAll(tokens)}</em>`;
    case 'del':
      return html`<del>${drawAll(tokens)}</del>`;
    case 'codespan':
      return html`<code>${proseText((token as Tokens.Codespan).text)}</code>`;
    case 'br':
      return html`<br />`;
    case 'link':
      return drawLink(token as Tokens.Link);
    case 'image':
    case 'escape':
      return proseText((token as Tokens.Image | Tokens.Escape).text);
    case 'text':
      return tokens === undefined ? proseText((token as Tokens.Text).text) : drawAll(tokens);
    default:
      return proseText(token.raw);
  }
}

/** The title of the lesson is one of the second level; what is in its text comes under it. */
function drawHeading({ depth, tokens }: Tokens.Heading): TemplateResult {
  return depth <= 2 ? html`<h3>${drawAll(tokens)}</h3>` : html`<h4>${drawAll(tokens)}</h4>`;
}

function drawList({ ordered, start, items }: Tokens.List): TemplateResult {
  const drawn = items.map(({ tokens }) => html`<li>${drawAll(tokens)}</li>`);
  return ordered ? html`<ol start=${Number(start) || 1}>${drawn}</ol>` : html`<ul>${drawn}</ul>`;
}

function drawTable({ header, rows }: Tokens.Table): TemplateResult {
  return html`<div class="table">
    <table>
      <thead>
        <tr>${header.map(({ tokens }) => html`<th scope="col">${drawAll(tokens)}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map((row) => html`<tr>${row.map(({ tokens }) => html`<td>${drawAll(tokens)}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

function drawLink({ href, tokens }: Tokens.Link): Drawn {
  const address = safeAddress(href);
  if (address === undefined) return drawAll(tokens);
  return html`<a href=${address} rel="noopener noreferrer">${drawAll(tokens)}</a>`;
}

/** The address of a link that leads to a page; `undefined` for one that could do anything else. */
function safeAddress(href: string): string | undefined {
  if (!URL.canParse(href, document.baseURI)) return undefined;
  const url = new URL(href, document.baseURI);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
