import { css } from 'lit';

/** Text that was written in Markdown. */
export const markdownStyles = css`
  .markdown {
    line-height: 1.55;
    overflow-wrap: break-word;
  }

  .markdown > :first-child {
    margin-top: 0;
  }

  .markdown > :last-child {
    margin-bottom: 0;
  }

  .markdown p,
  .markdown ul,
  .markdown ol,
  .markdown blockquote,
  .markdown pre,
  .markdown .table {
    margin: 0 0 12px;
  }

  .markdown h3,
  .markdown h4 {
    margin: 20px 0 8px;
    font-size: 1.1em;
    line-height: 1.3;
  }

  .markdown ul,
  .markdown ol {
    padding-inline-start: 20px;
  }

  .markdown li {
    margin-bottom: 4px;
  }

  .markdown code {
    padding: 1px 4px;
    border-radius: 4px;
    background: var(--_bg-3);
    font-size: 0.92em;
  }

  pre {
    padding: 8px 10px;
    overflow: auto;
    border-radius: var(--_radius);
    background: var(--_bg-2);
    border: 1px solid var(--_line);
    font: 12.5px/20px var(--_mono);
  }

  .markdown pre code {
    padding: 0;
    background: none;
    font-size: inherit;
  }

  .markdown blockquote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    color: var(--_text-2);
  }

  .markdown .table {
    overflow: auto;
  }

  .markdown table {
    border-collapse: collapse;
  }

  .markdown :is(th, td) {
    padding: 4px 12px 4px 0;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid var(--_line);
  }

  .markdown hr {
    border: 0;
    border-top: 1px solid var(--_line);
  }

  .markdown a {
    color: var(--_accent);
  }
`;
